"""A line of time: whole years from left to right, in percent of the picture's width."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generator import dates

_MARGIN = 3.0
_MOST_TICKS = 6


@dataclass(frozen=True)
class Tick:
    """A named place on the line.

    Attributes:
        at: Percent from the left.
        text: The year, or the first day of a quarter.
    """

    at: float
    text: str


@dataclass(frozen=True)
class Axis:
    """From the beginning of the year `first` to the end of the year `last`."""

    first: int
    last: int

    def at(self, day: date) -> float:
        """Where a day stands; those beyond the ends stand at the ends."""
        begin = date(self.first, 1, 1).toordinal()
        length = date(self.last, 12, 31).toordinal() - begin
        share = min(max((day.toordinal() - begin) / length, 0.0), 1.0)
        return round(_MARGIN + share * (100 - 2 * _MARGIN), 2)

    @property
    def ticks(self) -> tuple[Tick, ...]:
        """Few enough to be read side by side."""
        years = self.last - self.first + 1
        if years == 1:
            return tuple(self._tick(date(self.first, month, 1), f"{month:02}/{self.first}") for month in (1, 4, 7, 10))
        step = -(-years // _MOST_TICKS)
        return tuple(self._tick(date(year, 1, 1), str(year)) for year in range(self.first, self.last + 1, step))

    def _tick(self, day: date, text: str) -> Tick:
        return Tick(self.at(day), text)


def ends(written: str) -> tuple[date, date] | None:
    """The first and last day of a date; the known end twice where the other is open; None where both are."""
    parsed = dates.parse(written)
    first = parsed.start or parsed.end
    last = parsed.end or parsed.start
    return (first.earliest, last.latest) if first and last else None


def axis(days: Iterable[date]) -> Axis | None:
    """The whole years that hold all the days; None for no day."""
    years = [day.year for day in days]
    return Axis(min(years), max(years)) if years else None
