"""`factsheet new`: a new record, by questions or by options."""

import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from generator.cli.shared import Command, folder_options, project
from generator.errors import FactsheetError

if TYPE_CHECKING:
    from generator.config import Project
    from generator.edit.base import Base
    from generator.edit.questions import Question
    from generator.yamlio import Value

KINDS = ("source", "actor", "role", "meeting", "agreement")


@click.command(cls=Command, short_help="Begin a new record.")
@click.argument("kind", type=click.Choice(KINDS))
@click.option("--set", "given", metavar="FIELD=VALUE", multiple=True, help="An answer; repeat it for lists.")
@click.option("--source", metavar="SOURCE", help="The source that the record rests on.")
@click.option("--quote", "words", metavar="WORDS", multiple=True, help="Words of it; repeat it for several quotes.")
@click.option("--id", "record_id", metavar="ID", default="", help="The record's id. [default: made of its fields]")
@click.option("--no-input", is_flag=True, help="Ask nothing, also on a terminal.")
@folder_options
@click.pass_context
def new(
    context: click.Context,
    kind: str,
    given: tuple[str, ...],
    source: str | None,
    words: tuple[str, ...],
    record_id: str,
    no_input: bool,
) -> int:
    """Ask for the fields of a new record, and write its file; on a terminal, and for what no option answers.

    Records are named by id or by words of their name; where several may be meant, they are offered. A participant is
    ACTOR, ACTOR:SIDE or ACTOR:SIDE:PART, a signatory ACTOR or ACTOR:PARTY. What must be there and is not answered
    gets a mark (`TODO: …`), which `factsheet check` finds.

    Examples:
      factsheet new meeting
      factsheet new actor --set name="Anna Berg" --set kind=person --no-input
      factsheet new role --set person="Anna Berg" --set title=Minister --source oslo
      factsheet new meeting --set place=Oslo --source oslo --quote "met in Oslo"
    """
    from generator.edit.base import read_base
    from generator.edit.new import compose, marked, new_file
    from generator.edit.questions import questions
    from generator.store.layout import shown
    from generator.store.write import commit, locked

    here = project(context, reads=("facts", "seeds"))
    base = read_base(here.facts, here.root)
    asks = sys.stdin.isatty() and not no_input
    by_field = _by_field(kind, given)
    answers = {q.field: _answer(base, q, by_field.get(q.field, []), asks) for q in questions(kind)}
    evidence = list(_evidence(base, here, source, words, asks and kind != "source"))
    with locked(here.facts):
        base = read_base(here.facts, here.root)
        data = compose(base, kind, answers, evidence, here.seeds)
        key, changes = new_file(base, kind, data, record_id, here.facts, here.root)
        commit(here.facts, changes.files)
    click.echo(shown(here.facts / f"{key[0]}s" / f"{key[1]}.yaml", here.root))
    if left := marked(data):
        click.echo(f"still to be filled: {', '.join(left)}; `factsheet check` finds these places", err=True)
    return 0


def _by_field(kind: str, given: Sequence[str]) -> dict[str, list[str]]:
    from generator.edit.questions import questions
    from generator.ids import did_you_mean

    known = [question.field for question in questions(kind)]
    found: dict[str, list[str]] = {}
    for item in given:
        field, sign, value = item.partition("=")
        if not sign or field not in known:
            hint = did_you_mean(field, known) or f"fields that are asked for: {', '.join(known)}"
            raise FactsheetError(f"--set {item}: {'unknown field' if sign else 'write FIELD=VALUE'}", hint)
        found.setdefault(field, []).append(value)
    return found


def _answer(base: "Base", question: "Question", given: list[str], asks: bool) -> "Value":
    from generator.edit.questions import UnclearError, described, read_answer

    if len(given) > 1 and not question.is_list:
        raise FactsheetError(f"--set {question.field}: given {len(given)} times", "it takes one value")
    try:
        values = [read_answer(base, question, words) for words in given]
    except UnclearError as error:
        near = ", ".join(f"`{described(base, key).id}`" for key in error.near)
        raise FactsheetError(f"--set {question.field}: {error}", f"did you mean {near}?" if near else "") from None
    if not given and asks:
        from generator.cli.asking import ask

        values = ask(base, question)
    if question.is_list:
        return values or None
    return values[0] if values else question.default or None


def _evidence(base: "Base", here: "Project", named: str | None, given: Sequence[str], asks: bool) -> Iterator["Value"]:
    """The evidence for what was given, or is asked for."""
    from generator.edit.sources import find_source, source_text

    if given and not named:
        raise FactsheetError("--quote: which source is it from?", "name it with --source")
    source = find_source(base, named) if named else ""
    for words in given:
        yield _quoted(source, source_text(base, here.seeds, source), words)
    if asks and not given:
        from generator.cli.asking import ask_evidence

        yield from ask_evidence(base, source, lambda chosen: source_text(base, here.seeds, chosen))


def _quoted(source: str, text: str, words: str) -> "Value":
    from generator.edit.quote import as_yaml, find

    found = find(source, text, words)
    if found.likeness == 100 and len(found.passages) == 1:
        return found.passages[0].evidence
    near = "".join(as_yaml(passage, source) for passage in found.passages)
    reason = "they stand there several times" if found.likeness == 100 else "they do not stand there"
    raise FactsheetError(f"--quote {words}: {reason}", f"passages:\n{near.rstrip()}" if near else "copy the words")
