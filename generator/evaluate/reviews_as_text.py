"""What reviews say of the extractor, for a terminal."""

from collections.abc import Mapping

from generator.evaluate.reviews import Count, Outcome, Reviews
from generator.report.cells import visible

FEW = 10
"""With fewer reviewed records, a share says nothing, and none is given."""
_COLUMNS = (Outcome.CONFIRMED, Outcome.EDITED, Outcome.DISPUTED, Outcome.REJECTED)
_NOTE = f"""\
"As said" is the part of the reviewed records that was confirmed without an edit, and the interval that holds the true
part in 95 of 100 cases; it is given from {FEW} reviewed records on. A record counts for each rule that found it. Edited
are also records that a person changed and has not reviewed.
"""


def reviews_as_text(reviews: Reviews) -> str:
    """Two tables, by kind and by rule. Ends with a line end."""
    if not reviews.kinds["all"].said:
        return "there is nothing that the extractor said\n"
    return "\n".join([_table("kind", reviews.kinds), _table("rule", reviews.rules), _NOTE])


def _table(name: str, counts: Mapping[str, Count]) -> str:
    wide = max(len(visible(key)) for key in (name, *counts))
    head = "  ".join([name.ljust(wide), "found", "reviewed", *_COLUMNS, "as said"])
    return "\n".join([head, *(_row(visible(key).ljust(wide), count) for key, count in counts.items())]) + "\n"


def _row(name: str, count: Count) -> str:
    figures = [f"{count.said:5,}", f"{count.reviewed:8,}", *(f"{count[column]:{len(column)},}" for column in _COLUMNS)]
    return "  ".join([name, *figures, _share(count)]).rstrip()


def _share(count: Count) -> str:
    share = count.share
    if share is None:
        return ""
    if count.reviewed < FEW:
        return "too few to tell"
    return f"{share.value:.0%} ({share.low:.0%} to {share.high:.0%})"
