"""Texts that try to become more than text, and a world that holds them in every field that takes free text."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import cycle
from typing import Any

from pydantic import ValidationError

from generator.changes import Look, Sides, Unreadable, compare
from generator.model import Entry, FactBase, Record
from generator.model.walk import texts
from generator.pages import Page, build, plan, previewed
from tests.factories import base
from tests.pages.invented import TEXTS, invented

TITLE = "</title><script>alert(1)</script>"
STRINGS = (
    TITLE,
    '"><img src=x onerror=alert(2)>',
    "' onmouseover='alert(3)' x='",
    '" autofocus onfocus="alert(4)',
    "<svg/onload=alert(5)>",
    "</script><script>alert(6)</script>",
    "<!-- <b>",
    "--> ]]> <b>",
    "&lt;script&gt;alert(7)&lt;/script&gt;",
    "&#60;script&#62;alert(8)&#60;/script&#62;",
    "{{ 7*7 }} {% for x in y %} {# c",
    "\ue000factsheet:body\ue001",
    "\ue000factsheet:title\ue001<i>",
    "javascript:alert(9)",
    "`-alert(10)-` ${alert(11)}",
    "</textarea></style></noscript><iframe src=javascript:alert(12)>",
    "[x](javascript:alert(13)) ![y](http://127.0.0.1:9/y.png) <http://127.0.0.1:9/>",
    "# heading\n\n***\n\n| a | b |",
    "%3Cscript%3Ealert(14)%3C/script%3E \\u003cscript\\u003e",
    "<base href=http://127.0.0.1:9/><meta http-equiv=refresh content=0>",
    "\u202eevil\u202c <b>\u2028x",
    "<a href='fact:actors/norway' id=evidence name=evidence>x</a>",
)
BENIGN = "quiet words"
_MARKDOWN = {"note", "comment"}


def poisoned(strings: Sequence[str], *, markdown: bool = True) -> FactBase:
    """The invented world with `strings`, in turn, in every field that takes free text.

    Args:
        strings: What to put there.
        markdown: Whether notes and comments, whose Markdown makes elements, are filled too or taken out.
    """
    supply = cycle(strings)
    return base(*(_poison(entry, supply, markdown) for entry in invented()))


def pages(strings: Sequence[str], *, markdown: bool = True) -> tuple[Page, ...]:
    """The pages of a poisoned world."""
    world = poisoned(strings, markdown=markdown)
    return build(world, lambda entry: TEXTS.get(entry.id))


def previews(strings: Sequence[str], *, markdown: bool = True) -> tuple[Page, ...]:
    """Pages of previews in which a poisoned world is new, and in which all of it is gone."""
    world, text = poisoned(strings, markdown=markdown), strings[0]
    found: list[Page] = []
    for sides in (Sides(FactBase(), world, name_before=text), Sides(world, FactBase(), name_after=text)):
        compared = compare(replace(sides, unreadable=(Unreadable("actor", "kenya", "kenya.yaml", text, text),)))
        said = text.replace("`", "")  # what stands between two of these in a message is shown as code
        looks = (Look("actor", "norway", "rule", said, text), Look("actor", "nobody", "rule", said, text))
        marked = replace(compared, looks=looks)
        planned = previewed(plan(sides.after, lambda _: None), marked, sides.after, lambda _: text)
        found += [page.make() for page in planned]
    return tuple(found)


def _poison(entry: Entry[Record], supply: Iterator[str], markdown: bool) -> Entry[Record]:
    model, data = type(entry.record), entry.record.model_dump(mode="json", by_alias=True)
    for path, _ in texts(entry.record):
        if path[-1] in _MARKDOWN and not markdown:
            _put(data, path, None)
        elif path[-1] != "file":
            data = _tried(model, data, path, next(supply))
    return Entry(entry.id, model.model_validate(data), entry.path)


def _tried(model: type[Record], data: dict[str, Any], path: tuple[str | int, ...], text: str) -> dict[str, Any]:
    """With `text` in that field where the model takes it; ids, dates, addresses and closed choices do not."""
    changed = model.model_validate(data).model_dump(mode="json", by_alias=True)
    _put(changed, path, text)
    try:
        model.model_validate(changed)
    except ValidationError:
        return data
    return changed


def _put(data: Any, path: tuple[str | int, ...], value: object) -> None:
    for key in path[:-1]:
        data = data[key]
    data[path[-1]] = value
