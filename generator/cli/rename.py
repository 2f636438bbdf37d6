"""`factsheet rename`: another id for a record, everywhere."""

import click

from generator.cli.edited import carry_out
from generator.cli.shared import Command, folder_options


@click.command(cls=Command, short_help="Give a record another id, everywhere.")
@click.argument("old")
@click.argument("new")
@click.option("--dry-run", is_flag=True, help="Write nothing; show what would change as a diff.")
@folder_options
@click.pass_context
def rename(context: click.Context, old: str, new: str, dry_run: bool) -> int:
    """Give the record OLD the id NEW: its file, every reference to it, and what the extractor remembers.

    OLD is an id, `actors/italy` or the path of the file. Old links to the record's page lead to the new one, by
    facts/redirects.yaml. A second run changes nothing.

    Examples:
      factsheet rename m-rossi mario-rossi
      factsheet rename meetings/rome rome-2025 --dry-run
    """
    from generator.edit.rename import rename as give_id

    return carry_out(context, lambda base: give_id(base, old, new), dry_run)
