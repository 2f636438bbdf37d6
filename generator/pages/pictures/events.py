"""Dated things on one line of time, one lane a kind, each a mark that leads to its page."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from generator.pages.links import Link
from generator.pages.pictures.axis import Axis, axis, ends

MOST = 60
"""Marks in one picture; with more of them none could be hit."""
_SLOT = 2.4
"""Percent of the width that a mark takes; those that would lie on one another are stacked."""
_STEP = 16
_LANE = 26


@dataclass(frozen=True)
class Event:
    """One thing that has a date.

    Attributes:
        date: EDTF.
        words: The same for people.
        link: Its page.
        lane: Its kind, as the name of the lane.
        hook: `open` for what was planned or proposed only, `ended` for what was called off or ended; empty for others.
        status: The same in words; empty for others.
    """

    date: str
    words: str
    link: Link
    lane: str
    hook: str = ""
    status: str = ""


@dataclass(frozen=True)
class Mark:
    """Where an event stands; `x` and `width` in percent, `y` in pixels. A day has no width."""

    x: float
    width: float
    y: int
    event: Event


@dataclass(frozen=True)
class Lane:
    """Events of one kind; `y` is its base line in pixels."""

    y: int
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Events:
    """The picture.

    Attributes:
        axis: The line of time.
        lanes: From top to bottom.
        height: In pixels, without the line of time.
        left_out: How many older events are not drawn.
    """

    axis: Axis
    lanes: tuple[Lane, ...]
    height: int
    left_out: int

    @property
    def hooks(self) -> frozenset[str]:
        """The hooks of what is drawn."""
        return frozenset(mark.event.hook for lane in self.lanes for mark in lane.marks)


def events(found: Sequence[Event]) -> Events | None:
    """A picture of the latest of some events, given oldest first; None where they are all on one day, or have none."""
    dated = [(event, days) for event in found if (days := ends(event.date))]
    drawn = dated[-MOST:]
    line = axis(day for _, days in drawn for day in days)
    if line is None or len({days for _, days in drawn}) < 2:
        return None
    lanes: list[Lane] = []
    bottom = 0
    for name in dict.fromkeys(event.lane for event, _ in sorted(drawn, key=lambda item: item[0].lane, reverse=True)):
        placed: list[tuple[float, float, int, Event]] = []
        levels = Counter[int]()
        for event, (first, last) in drawn:
            if event.lane == name:
                x = line.at(first)
                width = round(line.at(last) - x, 2)
                slot = int((x + width / 2) / _SLOT)
                placed.append((x, width, levels[slot], event))
                levels[slot] += 1
        height = _LANE + _STEP * max(level for _, _, level, _ in placed)
        bottom += height + _STEP
        base = bottom - _STEP // 2
        lanes.append(Lane(base, tuple(Mark(x, w, base - _STEP * level, event) for x, w, level, event in placed)))
    return Events(line, tuple(lanes), bottom, len(dated) - len(drawn))
