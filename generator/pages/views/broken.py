"""What stands at the address of a record that cannot be read: its faults, until they are mended."""

from collections.abc import Sequence

from generator.pages.links import page_url
from generator.pages.page import Page, Place
from generator.pages.phrase import plain
from generator.pages.template import render
from generator.problems import Problem

_TEXT = "This record cannot be read, so its page cannot be made. Once its file is mended, the page is here again."


def page(kind: str, record_id: str, problems: Sequence[Problem]) -> Page:
    """A page with the faults of one file.

    Args:
        kind: The record's kind; roles have no page.
        record_id: Its id.
        problems: The faults of its file, in order.
    """
    sentence = (_TEXT,)
    first = problems[0] if problems else None
    return Page(
        url=page_url(kind, record_id),
        title=record_id,
        label=f"{kind.capitalize()} with faults",
        description=plain(sentence),
        lead=render("broken.html", sentence=sentence, problems=problems),
        place=Place(first.path, max(first.line, 1)) if first else None,
        listed=False,
    )
