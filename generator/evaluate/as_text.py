"""A measurement for a terminal: what was missed, is wrong or too much, article by article, and the table of figures."""

from collections.abc import Iterator
from itertools import groupby

from generator.evaluate.run import Evaluation
from generator.evaluate.tally import Fault, FaultKind, Tally
from generator.report.cells import visible
from generator.report.style import PLAIN, Style

_COLOURS = {FaultKind.MISSED: "red", FaultKind.WRONG: "yellow", FaultKind.SPURIOUS: "cyan"}


def as_text(evaluation: Evaluation, with_faults: bool = True, style: Style = PLAIN) -> str:
    """The whole report. Ends with a line end."""
    blocks = list(_faults(evaluation.score.faults, style)) if with_faults else []
    if evaluation.notes:
        blocks.append("".join(f"{_line(note)}\n" for note in evaluation.notes))
    return "\n".join([*blocks, _table(evaluation)])


def _faults(faults: tuple[Fault, ...], style: Style) -> Iterator[str]:
    for article, found in groupby(faults, key=lambda fault: fault.article):
        lines = [style.paint(_line(article), "bold"), *(_fault(fault, style) for fault in found)]
        yield "\n".join(lines) + "\n"


def _fault(fault: Fault, style: Style) -> str:
    what = style.paint(f"{fault.what:8}", _COLOURS[fault.what])
    found = f" ({_line(fault.id)})" if fault.id else ""
    details = f": {_line('; '.join(fault.details))}" if fault.details else ""
    return f"  {fault.kind:10}  {what}  {_line(fault.label)}{found}{details}"


def _line(words: str) -> str:
    """Words of an article or a gold file, in one line that no terminal obeys."""
    return visible(" ".join(words.split()))


def _table(evaluation: Evaluation) -> str:
    number = evaluation.articles
    head = f"{'':10}  precision  recall     F1   full  found  missed  spurious"
    rows = [_row(kind, tally) for kind, tally in evaluation.score.tallies.items()]
    return "\n".join([f"{number} article{'' if number == 1 else 's'}", head, *rows]) + "\n"


def _row(kind: str, tally: Tally) -> str:
    figures = f"{tally.precision:9.3f}  {tally.recall:6.3f}  {tally.f1:5.3f}  {tally.full:5.3f}"
    return f"{kind:10}  {figures}  {tally.found:5}  {tally.missed:6}  {tally.spurious:8}"
