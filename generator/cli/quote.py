"""`factsheet quote`: a verbatim passage of a source, ready to be pasted."""

from typing import TYPE_CHECKING

import click

from generator.cli.shared import Command, folder_options, project

if TYPE_CHECKING:
    from generator.config import Project
    from generator.model import Entry, FactBase, Source


@click.command(cls=Command, short_help="Find words in a source, as evidence to paste.")
@click.argument("source")
@click.argument("words")
@folder_options
@click.pass_context
def quote(context: click.Context, source: str, words: str) -> int:
    """Find WORDS in SOURCE, and print the passage as an item of `evidence`, letter for letter.

    SOURCE is the id of a source, or the path of its article. Where the words stand in several places, each is printed
    with a `prefix` or `suffix` that tells it from the others.

    Exits with 1 when the words do not stand there; then the passage most like them is printed, and marked as such.

    Examples:
      factsheet quote ministers-meet-in-oslo "met in Oslo"
      factsheet quote seeds/oslo.txt "the joint declaration"
    """
    from generator.edit.quote import as_yaml, find
    from generator.report.cells import visible
    from generator.store import load

    here = project(context, reads=("facts", "seeds"))
    entry = _source(load(here.facts, here.root).base, here, source)
    found = find(entry.id, _text(here, entry), words)
    file = visible(entry.record.file)
    if not found.passages:
        click.echo(f"nothing like these words stands in {file}", err=True)
    elif found.likeness < 100:
        click.echo(f"  # not the words that were asked for, but the nearest: {found.likeness} % alike")
    for passage in found.passages:
        click.echo(as_yaml(passage, file), nl=False)
    return int(found.likeness < 100)


def _source(base: "FactBase", here: "Project", named: str) -> "Entry[Source]":
    """The source that a person names by id, or by its file or its article's."""
    from pathlib import Path

    from generator.edit.suggest import nearest
    from generator.errors import FactsheetError

    stem = Path(named).name.removesuffix(".yaml")
    article = Path(named).resolve()
    for entry in base.sources.values():
        if entry.id in (named, stem) or article == (here.seeds / entry.record.file).resolve():
            return entry
    forms = {entry.id: (entry.id, entry.record.title, entry.record.file) for entry in base.sources.values()}
    near = " or ".join(f"`{record_id}`" for record_id in nearest(named, forms))
    hint = f"did you mean {near}?" if near else "sources are the files in facts/sources/, without `.yaml`"
    raise FactsheetError(f"there is no source `{named}`", hint)


def _text(here: "Project", entry: "Entry[Source]") -> str:
    from generator.errors import FactsheetError
    from generator.store.texts import text_of

    text = text_of(here.seeds, entry.record)
    if text is None:
        raise FactsheetError(
            f"the text of `{entry.id}` is not here: it is withheld, or {entry.record.file} is missing",
            "`factsheet check` tells which",
        )
    return text
