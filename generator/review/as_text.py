"""The records to be reviewed, for a terminal."""

from collections.abc import Iterable, Iterator

from generator.model import FactBase
from generator.report.cells import visible
from generator.report.style import PLAIN, Style
from generator.report.text import count
from generator.review.naming import shown
from generator.review.progress import progress
from generator.review.queue import Pending, Reason

_COLOURS = {
    Reason.SOURCES_DIFFER: "red",
    Reason.CHECK: "red",
    Reason.LIKE_ANOTHER: "yellow",
    Reason.LOW_AGREEMENT: "yellow",
}
_REASON = max(len(reason.word) for reason in Reason)


def as_text(base: FactBase, pending: Iterable[Pending], style: Style = PLAIN) -> str:
    """One record a line with the reason why it comes there, and what is known of it below. Ends with a line end."""
    return "".join(f"{line}\n" for line in [*_lines(pending, style), summary(base)])


def _lines(pending: Iterable[Pending], style: Style) -> Iterator[str]:
    for item in pending:
        reason = style.paint(item.reason.word.ljust(_REASON), _COLOURS.get(item.reason, "cyan"))
        yield f"{reason}  {style.paint(shown(item.entry), 'bold')}  {visible(' '.join(item.entry.name.split()))}"
        yield from (f"{' ' * _REASON}    {visible(' '.join(line.split()))}" for line in item.why)


def summary(base: FactBase) -> str:
    """`3 of 35 records are reviewed`."""
    done = progress(base)
    return f"{done.reviewed:,} of {count(done.records, 'record')} reviewed"
