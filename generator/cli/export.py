"""`factsheet export`: the fact base in the formats of other programs."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.shared import Command, folder_options, project
from generator.errors import ConfigError

if TYPE_CHECKING:
    from generator.config import Project
    from generator.model import FactBase
    from generator.store import Loaded

_TEXTS = ("json", "atom")
FORMATS = ("json", "csv", "sqlite", "atom")
_NAMED = 3
"""Files that do not belong among the facts and are named; of more there is only a sign."""


@click.command(cls=Command, short_help="Write the facts as JSON, CSV or SQLite, their changes as Atom.")
@click.argument("form", metavar="FORMAT", type=click.Choice(FORMATS))
@click.argument("out", type=click.Path(path_type=Path))
@folder_options
@click.pass_context
def export(context: click.Context, form: str, out: Path) -> int:
    """Write all facts that are not rejected to OUT: one file of JSON or SQLite, or a folder of CSV files.

    FORMAT is json, csv, sqlite or atom; atom is a feed of the last changes, as git has them. An earlier
    export at OUT is replaced; any other file is refused, and so is a place among the facts, articles or pages. `-` as
    OUT prints JSON or Atom.

    Examples:
      factsheet export json facts.json
      factsheet export csv tables/
      factsheet export sqlite facts.sqlite
      factsheet export atom changes.atom
    """
    from generator import export as formats
    from generator.report.text import count
    from generator.store import load

    found = project(context, reads=("facts",))
    is_printed = form in _TEXTS and str(out) == "-"
    if not is_printed:
        _refuse_wrong(out, form, found)
    loaded = load(found.facts, found.root)
    _tell_left_out(loaded)
    if is_printed:
        click.echo(_text(found, loaded.base, form), nl=False)
        return 0
    data = formats.records(loaded.base)
    if form == "csv":
        tables = list(formats.tables(data))
        firsts = {out / f"{table.name}.csv": table.columns[0].name for table in tables}
        files = {out / name: text.encode() for name, text in formats.csv_files(tables).items()}
    else:
        firsts = {out: ""}
        files = {out: _text(found, loaded.base, form).encode() if form in _TEXTS else _database(loaded.base)}
    for path, first in firsts.items():
        _refuse_other(path, form, first)
    _write(files)
    click.echo(f"{out}: {count(sum(map(len, data.values())), 'record')}", err=True)
    return 0


def _tell_left_out(loaded: "Loaded") -> None:
    """Say which records are not exported, and, apart from them, what else lies among the facts."""
    from generator.report.text import count

    if left := loaded.files - len(loaded.base):
        verb = "is" if left == 1 else "are"
        said = f"{count(left, 'record')} with faults {verb} left out; `factsheet check` shows "
        click.echo(said + ("it" if left == 1 else "them"), err=True)
    if loaded.strays:
        named = ", ".join(loaded.strays[:_NAMED]) + (", …" if len(loaded.strays) > _NAMED else "")
        what = "is no fact file" if len(loaded.strays) == 1 else "are no fact files"
        click.echo(f"{named} {what}, and not exported; `factsheet check` says what to do", err=True)


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


def _refuse_wrong(out: Path, form: str, found: "Project") -> None:
    from generator.cli.project import docs_folder
    from generator.engine.sitefolder import check_output

    if form == "csv" and out.is_file():
        raise ConfigError(f"{out} is a file", "CSV is written into a folder, one file a table; name a folder")
    if form != "csv" and (out.is_dir() or str(out) == "-"):
        raise ConfigError(f"{form} is written into one file", f"name a file, such as facts.{form}")
    kept = {"facts": found.facts, "seeds": found.seeds, "docs": docs_folder(found.root)}
    check_output(out, found.root, kept)


def _refuse_other(path: Path, form: str, first: str) -> None:
    """Refuse to replace a file that is no earlier export.

    Raises:
        ConfigError: Something else is there.
    """
    from generator.export import is_earlier

    try:
        if not is_earlier(path, form, first):
            reason = f"{path} holds something else than an earlier export as {form}, and would be lost"
            raise ConfigError(reason, "name another place, or move that file away yourself")
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror or error}") from None


def _write(files: dict[Path, bytes]) -> None:
    from generator.files import replace_file

    for path, content in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, content)
