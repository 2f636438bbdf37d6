"""Asking on a terminal for what a new record needs."""

import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import click

from generator.cli.terminal import wants_colour
from generator.edit.questions import Question, UnclearError, described, read_answer, record_named
from generator.edit.quote import Passage, as_yaml, find
from generator.report.cells import visible
from generator.report.style import Style
from generator.store.unfilled import mark

if TYPE_CHECKING:
    from generator.edit.base import Base, Key
    from generator.yamlio import Value


def ask(base: "Base", question: Question) -> "list[Value]":
    """Ask for one field, for a list again and again; an empty answer ends."""
    form = f" Write {question.form}." if question.form else ""
    click.echo(f"\n{_bold(question.field)}: {question.about}{form}")
    if question.choices:
        click.echo(f"  {', '.join(question.choices)}")
    found: list[Value] = []
    while (words := _prompt(question)) and (value := _taken(base, question, words)) is not None:
        found.append(value)
        if not question.is_list:
            break
    return found


def _bold(name: str) -> str:
    return Style(wants_colour(sys.stdout)).paint(name, "bold")


def _prompt(question: Question) -> str:
    empty = "no more" if question.is_list else "leave a mark" if question.is_required else "none"
    hint = f" [{question.default}]" if question.default else f" (Enter: {empty})"
    answer: str = click.prompt(f"  {question.field}{hint}", default="", show_default=False)
    return answer.strip()


def _taken(base: "Base", question: Question, words: str) -> "Value":
    """The value of an answer; asks again as long as it cannot be taken. None where the person gives up."""
    while words:
        try:
            return read_answer(base, question, words)
        except UnclearError as error:
            click.echo(f"  {visible(str(error))}")
            if error.near and (chosen := _choose(base, error.near)):
                parts = (part.strip() for part in words.split(":"))
                words = ":".join(chosen if part == error.words else part for part in parts)
                continue
            if error.words:
                return _marked(question, error.words)
            words = _prompt(question)
    return None


def _choose(base: "Base", near: "tuple[Key, ...]") -> str:
    """The id that a person takes of those offered; empty for none of them."""
    for number, key in enumerate(near, 1):
        record = described(base, key)
        click.echo(f"    {number}  {visible(record.name)} ({record.id})")
    click.echo("    0  none of these")
    number = click.prompt("  which one", type=click.IntRange(0, len(near)))
    return near[number - 1][1] if number else ""


def _marked(question: Question, words: str) -> "Value":
    text = mark(f"{question.refers} {words}")
    return {"actor": text} if question.field in ("participants", "signatories") else text


def ask_evidence(base: "Base", source: str, text_of: Callable[[str], str]) -> Iterator["Value"]:
    """Ask for quotes, source by source; an empty answer ends."""
    click.echo(f"\n{_bold('evidence')}: The verbatim quotes that the record rests on.")
    while source := (source or _ask_source(base)):
        while words := click.prompt("  words of it (Enter: no more)", default="", show_default=False).strip():
            if passage := _ask_passage(find(source, text_of(source), words).passages, source):
                yield passage.evidence
        source = ""


def _ask_source(base: "Base") -> str:
    while words := click.prompt("  source (Enter: no more)", default="", show_default=False).strip():
        try:
            return record_named(base, "source", words)
        except UnclearError as error:
            click.echo(f"  {visible(str(error))}")
            if error.near and (chosen := _choose(base, error.near)):
                return chosen
    return ""


def _ask_passage(passages: tuple[Passage, ...], source: str) -> Passage | None:
    """The passage that a person takes; the only one without asking, if it holds the very words."""
    if not passages:
        click.echo("  nothing like these words stands there")
        return None
    for number, passage in enumerate(passages, 1):
        click.echo(f"  {number}\n{visible(as_yaml(passage, source))}", nl=False)
    number = click.prompt("  which one (0: none)", type=click.IntRange(0, len(passages)), default=1)
    return passages[number - 1] if number else None
