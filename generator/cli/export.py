"""`factsheet export`: the fact base in the formats of other programs."""

from pathlib import Path

import click

from generator.cli.shared import Command, folder_options, project
from generator.errors import ConfigError

FORMATS = ("json", "csv", "sqlite")


@click.command(cls=Command, short_help="Write the facts as JSON, CSV or SQLite.")
@click.argument("form", metavar="FORMAT", type=click.Choice(FORMATS))
@click.argument("out", type=click.Path(path_type=Path))
@folder_options
@click.pass_context
def export(context: click.Context, form: str, out: Path) -> int:
    """Write all facts that are not rejected to OUT: one file of JSON or SQLite, or a folder of CSV files.

    FORMAT is json, csv or sqlite. OUT is replaced; other files of a folder stay. `-` as OUT prints JSON.

    Examples:
      factsheet export json facts.json
      factsheet export csv tables/
      factsheet export sqlite facts.sqlite
    """
    from generator import export as formats
    from generator.store import load

    found = project(context, reads=("facts",))
    loaded = load(found.facts, found.root)
    if loaded.broken:
        click.echo(f"{len(loaded.broken)} records with faults are left out; `factsheet check` shows them", err=True)
    if form == "json" and str(out) == "-":
        click.echo(formats.base_json(loaded.base), nl=False)
        return 0
    _refuse_wrong(out, form)
    if form == "csv":
        files = {out / name: text.encode() for name, text in formats.csv_files(loaded.base).items()}
    else:
        whole = formats.base_json(loaded.base).encode() if form == "json" else formats.database(loaded.base)
        files = {out: whole}
    _write(files)
    click.echo(f"{out}: {len(loaded.base)} records", err=True)
    return 0


def _refuse_wrong(out: Path, form: str) -> None:
    if form == "csv" and out.is_file():
        raise ConfigError(f"{out} is a file", "CSV is written into a folder, one file a table; name a folder")
    if form != "csv" and (out.is_dir() or str(out) == "-"):
        raise ConfigError(f"{form} is written into one file", f"name a file, such as facts.{form}")


def _write(files: dict[Path, bytes]) -> None:
    from generator.files import replace_file

    for path, content in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, content)
