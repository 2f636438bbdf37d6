"""`factsheet remove`: an article's quotes are withdrawn, and then the records that nothing is left of."""

import click

from generator.cli.edited import carry_out
from generator.cli.shared import Command, folder_options, project


@click.command(cls=Command, short_help="Withdraw an article and what only it says.")
@click.argument("source")
@click.option("--dry-run", is_flag=True, help="Write nothing; show what would change as a diff.")
@folder_options
@click.pass_context
def remove(context: click.Context, source: str, dry_run: bool) -> int:
    """Withdraw SOURCE: its record, its quotes, what no other article says, and records that are left without quotes.

    What a person wrote stays wherever a record has other quotes. Records that a person has reviewed or edited and that
    go are listed first. The article itself stays in seeds/; delete it too, or the next extract reads it again.

    SOURCE is an id, the path of its fact file, or the article's file.

    Examples:
      factsheet remove 2025-rome-talks --dry-run
      factsheet remove seeds/2025-rome.txt
    """
    from generator.edit.remove import remove as withdraw

    seeds = project(context, reads=("facts",)).seeds
    return carry_out(context, lambda base: withdraw(base, source, seeds), dry_run)
