"""`factsheet merge`: two records of one real thing become one."""

import click

from generator.cli.edited import carry_out
from generator.cli.shared import Command, folder_options


@click.command(cls=Command, short_help="Make two records of one real thing one.")
@click.argument("into")
@click.argument("former", metavar="FROM")
@click.option("--dry-run", is_flag=True, help="Write nothing; show what would change as a diff.")
@folder_options
@click.pass_context
def merge(context: click.Context, into: str, former: str, dry_run: bool) -> int:
    """Merge the record FROM into the record INTO, which stays, and lead every reference there.

    Names become aliases, quotes and lists are put together, and offices that are one office become one. Where the two
    differ, the value of INTO stays, and the other one is told and kept in `note`. Old links to FROM lead to INTO, by
    facts/redirects.yaml. A second run changes nothing.

    Both are ids, `actors/italy` or paths of files.

    Examples:
      factsheet merge mario-rossi m-rossi --dry-run
      factsheet merge mario-rossi m-rossi
    """
    from generator.edit.merge import merge as make_one

    return carry_out(context, lambda base: make_one(base, into, former), dry_run)
