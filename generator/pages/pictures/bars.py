"""Stretches of time, one a line: who held an office from when until when, as far as the sources say."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator.pages.links import Link
from generator.pages.pictures.axis import Axis, axis, ends

MOST = 60
"""Bars in one picture."""


@dataclass(frozen=True)
class Stretch:
    """One thing that lasted.

    Attributes:
        link: What it is.
        since: EDTF day on which it began; None when no source says.
        until: The same for its end.
        reported: Days on which sources spoke of it, as EDTF.
        words: Beginning and end for people.
    """

    link: Link
    since: str | None
    until: str | None
    reported: tuple[str, ...]
    words: str


@dataclass(frozen=True)
class Bar:
    """A stretch in the picture; `x` and `width` in percent.

    Attributes:
        x: Where it begins.
        width: How long it is.
        is_open: Whether beginning or end is not stated, so that it may have been longer.
        is_reported: Whether neither is stated, so that it only shows when sources spoke of it.
        stretch: What it shows.
    """

    x: float
    width: float
    is_open: bool
    is_reported: bool
    stretch: Stretch


@dataclass(frozen=True)
class Bars:
    """The picture.

    Attributes:
        axis: The line of time.
        bars: From top to bottom.
        left_out: How many others are not drawn.
    """

    axis: Axis
    bars: tuple[Bar, ...]
    left_out: int


def bars(stretches: Sequence[Stretch]) -> Bars | None:
    """A picture of those of which some day is known; None for none.

    Where beginning or end is not stated, the bar reaches as far as sources speak of it.
    """
    known = [(stretch, days) for stretch in stretches if (days := _ends(stretch))]
    drawn = known[:MOST]
    line = axis(day for _, days in drawn for day in days)
    if line is None:
        return None
    return Bars(line, tuple(_bar(line, stretch, *days) for stretch, days in drawn), len(known) - len(drawn))


def _ends(stretch: Stretch) -> tuple[date, date] | None:
    days = list(_days((stretch.since, stretch.until, *stretch.reported)))
    if not days:
        return None
    since, until = next(_days([stretch.since]), None), next(_days([stretch.until]), None)
    return (since[0] if since else min(day[0] for day in days), until[1] if until else max(day[1] for day in days))


def _days(written: Iterable[str | None]) -> Iterator[tuple[date, date]]:
    return (days for one in written if one and (days := ends(one)))


def _bar(line: Axis, stretch: Stretch, first: date, last: date) -> Bar:
    x = line.at(first)
    width = max(round(line.at(max(first, last)) - x, 2), 1.0)
    return Bar(x, width, not (stretch.since and stretch.until), not (stretch.since or stretch.until), stretch)
