"""`factsheet export`: the fact base in the formats of other programs."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.shared import Command, folder_options, project
from generator.errors import ConfigError

if TYPE_CHECKING:
    from generator.config import Project
    from generator.model import FactBase

_TEXTS = ("json", "atom")
FORMATS = ("json", "csv", "sqlite", "atom")


@click.command(cls=Command, short_help="Write the facts as JSON, CSV or SQLite, their changes as Atom.")
@click.argument("form", metavar="FORMAT", type=click.Choice(FORMATS))
@click.argument("out", type=click.Path(path_type=Path))
@folder_options
@click.pass_context
def export(context: click.Context, form: str, out: Path) -> int:
    """Write all facts that are not rejected to OUT: one file of JSON or SQLite, or a folder of CSV files.

    FORMAT is json, csv, sqlite or atom; atom is a feed of the last changes, as git has them. OUT is replaced; other
    files of a folder stay. `-` as OUT prints JSON or Atom.

    Examples:
      factsheet export json facts.json
      factsheet export csv tables/
      factsheet export sqlite facts.sqlite
      factsheet export atom changes.atom
    """
    from generator import export as formats
    from generator.store import load

    found = project(context, reads=("facts",))
    loaded = load(found.facts, found.root)
    if loaded.broken:
        click.echo(f"{len(loaded.broken)} records with faults are left out; `factsheet check` shows them", err=True)
    text = _text(found, loaded.base, form) if form in _TEXTS else ""
    if text and str(out) == "-":
        click.echo(text, nl=False)
        return 0
    _refuse_wrong(out, form)
    if form == "csv":
        tables = formats.tables(formats.records(loaded.base))
        files = {out / name: text.encode() for name, text in formats.csv_files(tables).items()}
    else:
        files = {out: text.encode() if text else _database(loaded.base)}
    _write(files)
    click.echo(f"{out}: {len(loaded.base)} records", err=True)
    return 0


def _text(found: "Project", base: "FactBase", form: str) -> str:
    """The one file of a format that is text."""
    from generator import export as formats

    if form == "json":
        return formats.base_json(formats.records(base))
    from generator.engine.site import configure
    from generator.snapshots import history

    config = configure(found)
    return formats.atom(history(found.facts), base, config.site_name, config.site_url or "")


def _database(base: "FactBase") -> bytes:
    from generator import export as formats

    data = formats.records(base)
    return formats.database(data, formats.tables(data))


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
