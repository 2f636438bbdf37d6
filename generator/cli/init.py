"""`factsheet init`: a new, empty fact base for another subject."""

from pathlib import Path

import click

from generator.cli.shared import Command, folder_options


@click.command(cls=Command, short_help="Make a new, empty fact base in a folder.")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--title", help="The site's name.  [default: made of the folder's name]")
@folder_options
def init(folder: Path, title: str | None) -> int:
    """Make a new, empty fact base: settings, workflows, schemas, and this program pinned by its hash.

    DIR must be missing, or empty but for what `git init` makes. In it, `make site` works at once, and again after
    each article in seeds/.

    Examples:
      factsheet init ../rivers
      factsheet init ../rivers --title "Treaties on Rivers"
    """
    from generator.scaffold.create import create

    written = create(folder, _title(folder) if title is None else title)
    click.echo(f"{len(written)} files written to {folder}")
    click.echo("next: put an article into its folder seeds/, and run `make site` there", err=True)
    return 0


def _title(folder: Path) -> str:
    """`treaties-on-rivers` → `Treaties on rivers`."""
    words = folder.resolve().name.replace("-", " ").replace("_", " ").strip()
    return words[:1].upper() + words[1:]
