"""A record beside its quotes, for a terminal."""

from collections.abc import Iterable, Iterator

from generator.model import FactBase
from generator.report.cells import visible
from generator.report.style import PLAIN, Style
from generator.review.fields import fields
from generator.review.naming import shown
from generator.review.passages import Passage
from generator.review.queue import Pending
from generator.review.wrap import plain, wrap

_INDENT = "  "


def card(
    item: Pending,
    base: FactBase,
    found: Iterable[Passage],
    rules: Iterable[str] = (),
    width: int = 80,
    style: Style = PLAIN,
) -> list[str]:
    """The lines that show a record.

    Args:
        item: The record, and why it comes.
        base: For the names of what it refers to, and of the sources.
        found: Its words in their context.
        rules: Names of the extraction rules that found it.
        width: Columns of the terminal.
        style: Whether there is colour.
    """
    return [
        style.paint(visible(shown(item.entry)), "cyan"),
        *(style.paint(line, "yellow") for why in item.why for line in plain(f"! {why}", width)),
        "",
        *(style.paint(line, "bold") for line in plain(item.entry.name, width)),
        *_fields(item, base, width),
        *_found_by(rules, width),
        *(line for passage in _by_source(found, base, width, style) for line in passage),
    ]


def _fields(item: Pending, base: FactBase, width: int) -> Iterator[str]:
    rows = fields(item.entry, base)
    column = max(len(name) for name, _ in rows) + len(_INDENT) + 2
    for name, values in rows:
        lead = f"{_INDENT}{name}"
        for value in values:
            for line in plain(value, width - column):
                yield f"{lead.ljust(column)}{line}"
                lead = ""


def _found_by(rules: Iterable[str], width: int) -> list[str]:
    words = ", ".join(f"`{rule}`" for rule in rules)
    return ["", *plain(f"found by the rule {words}", width)] if words else []


def _by_source(found: Iterable[Passage], base: FactBase, width: int, style: Style) -> Iterator[list[str]]:
    last = ""
    for passage in found:
        lines = [""]
        if passage.source != last:
            lines += [style.paint(line, "blue") for line in plain(_source(base, passage.source), width)]
        last = passage.source
        if passage.remark:
            lines += [style.paint(line, "red") for line in plain(f"{_INDENT}! {passage.remark}", width)]
        number = f"{passage.line}" if passage.line else ""
        body = wrap(passage.stretches, width - 7, style)
        yield lines + [f"{number if n == 0 else '':>4} | {line}" for n, line in enumerate(body)]


def _source(base: FactBase, source: str) -> str:
    entry = base.sources.get(source)
    if entry is None:
        return f"{source} (there is no such source)"
    known = [entry.record.title, entry.record.publisher or "", entry.record.published or ""]
    return ", ".join(part for part in known if part)
