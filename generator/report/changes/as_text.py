"""What changed, for a terminal: reasons to look twice first, then record by record, data loss first."""

from collections.abc import Iterator

from generator.changes import Comparison, Fate, RecordChange
from generator.changes.worddiff import Mark, Piece
from generator.changes.wording import Line, headline, lines, reviewed, summary
from generator.report.cells import visible
from generator.report.style import PLAIN, Style

_COLOURS = {Fate.REMOVED: "red", Fate.ADDED: "green"}
_SIGNS = {Mark.LOST: "-", Mark.GAINED: "+", Mark.KEPT: "~"}
_SIGN_COLOURS = {Mark.LOST: "red", Mark.GAINED: "green", Mark.KEPT: "yellow"}


def as_text(comparison: Comparison, style: Style = PLAIN) -> str:
    """All changes. Ends with a line end."""
    blocks = [_head(comparison, style), _looks(comparison, style)]
    blocks += [_record(comparison, record, style) for record in comparison.records]
    blocks.append(_unreadable(comparison, style))
    return "\n".join("".join(f"{line}\n" for line in block) for block in map(list, blocks) if block)


def _head(comparison: Comparison, style: Style) -> Iterator[str]:
    sides = comparison.sides
    yield f"{style.paint(summary(comparison), 'bold')}, from {_one(sides.name_before)} to {_one(sides.name_after)}"
    if told := reviewed(comparison):
        yield told
    for old, new in comparison.moved:
        yield f"the source {old} is now {new}; its text is the same"


def _looks(comparison: Comparison, style: Style) -> Iterator[str]:
    if comparison.looks:
        yield style.paint("Look at these", "yellow")
    for look in comparison.looks:
        quote = f": “{_one(look.quote)}”" if look.quote else ""
        yield f"  {look.kind} {look.id}: {_one(look.message)}{quote}"


def _record(comparison: Comparison, record: RecordChange, style: Style) -> Iterator[str]:
    told = style.paint(headline(record), _COLOURS.get(record.fate, "red" if record.is_loss else "yellow"))
    yield f"{style.paint(_one(record.entry.path), 'bold')}: {told}: {_one(record.entry.name)}"
    for line in lines(comparison, record):
        yield f"  {_line(line, style)}"


def _line(line: Line, style: Style) -> str:
    sign = style.paint(_SIGNS[line.mark], _SIGN_COLOURS[line.mark])
    source = f"from {line.source}" if line.source and line.mark is not Mark.KEPT else ""
    note = "; ".join(filter(None, [source, line.note]))
    return f"{sign} {_one(line.label)}: {_values(line, style)}{f' ({_one(note)})' if note else ''}"


def _values(line: Line, style: Style) -> str:
    if line.pieces:
        return "".join(_piece(piece, style) for piece in line.pieces)
    marks = "“{}”" if line.is_quote else "{}"
    values = [marks.format(_one(value)) for value in (line.before, line.after) if value]
    return " → ".join(values) if line.mark is Mark.KEPT else "".join(values)


def _piece(piece: Piece, style: Style) -> str:
    """Some words; what was lost and gained is told apart without colours too."""
    text = _one(piece.text)
    match piece.mark:
        case Mark.LOST:
            return style.paint(f"[-{text}-]", "red")
        case Mark.GAINED:
            return style.paint(f"{{+{text}+}}", "green")
    return text


def _unreadable(comparison: Comparison, style: Style) -> Iterator[str]:
    if comparison.sides.unreadable:
        yield style.paint("Could not be compared (see `factsheet check`)", "red")
    for file in comparison.sides.unreadable:
        yield f"  {_one(file.path)} in {_one(file.side)}: {_one(file.reason)}"


def _one(text: str) -> str:
    """On one line, with nothing that a terminal obeys."""
    return visible(text.replace("\n", " "))
