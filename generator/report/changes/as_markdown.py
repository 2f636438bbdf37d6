"""What changed, as one comment on a pull request: short enough for the forge, and nothing in it but text.

The first line is a mark by which a program finds its comment again, to change it in place.
"""

from collections.abc import Iterator, Sequence

from generator.changes import Comparison, Look, RecordChange
from generator.changes.worddiff import Mark, Piece
from generator.changes.wording import Line, headline, lines, reviewed, summary
from generator.report.changes.inert import inert

MARKER = "<!-- factsheet diff -->"
LIMIT = 65_000
"""Characters that a comment may have: 65,536 on GitHub, less some for whoever adds a line."""
_MOST_LOOKS = 40
_MOST_FILES = 20
_LONGEST = 600
"""Characters of one value that are shown."""
_AROUND = 70
"""Characters of unchanged text that are shown on each side of a change."""


def as_markdown(comparison: Comparison, trusted: Sequence[str] = (), limit: int = LIMIT) -> str:
    """All changes, the most urgent first; those that have no room are counted. Ends with a line end.

    Args:
        comparison: What changed.
        trusted: Changed files on which the checks themselves rest.
        limit: How many characters there may be.
    """
    head = "\n".join([*_head(comparison), *_trusted(trusted), *_looks(comparison.looks), *_unreadable(comparison)])
    blocks = ["\n".join(_record(comparison, record)) for record in comparison.records]
    if blocks:
        head += "\n\n#### What changed, data loss first"
    return _fitted(head, blocks, limit)


def _fitted(head: str, blocks: list[str], limit: int) -> str:
    shown, size = [head], length(head)
    room = limit - length(_more(len(blocks))) - 2
    for number, block in enumerate(blocks):
        size += length(block) + 2
        if size > room:
            shown.append(_more(len(blocks) - number))
            break
        shown.append(block)
    return "\n\n".join(shown) + "\n"


def length(text: str) -> int:
    """Characters as forges count them: those beyond the first 65,536 of Unicode are two."""
    return len(text.encode("utf-16-le")) // 2


def _more(number: int) -> str:
    noun = "record" if number == 1 else "records"
    return f"*… and {number:,} more {noun}: this comment is full. `factsheet diff` shows them all.*"


def _head(comparison: Comparison) -> Iterator[str]:
    yield MARKER
    yield f"### Facts: {summary(comparison)}"
    yield ""
    told = reviewed(comparison)
    names = f"From {inert(comparison.sides.name_before)} to {inert(comparison.sides.name_after)}."
    yield f"{names} {told[:1].upper()}{told[1:]}." if told else names
    for old, new in comparison.moved:
        yield f"The source `{old}` is now `{new}`; its text is the same."


def _trusted(files: Sequence[str]) -> Iterator[str]:
    if files:
        yield "\n#### Not only facts\n"
        yield "These files decide how facts are checked and published. Whoever reviews facts need not judge them; "
        yield "somebody who keeps the repository must:\n"
    yield from (f"- <code>{inert(name)}</code>" for name in files[:_MOST_FILES])
    if len(files) > _MOST_FILES:
        yield f"- … and {len(files) - _MOST_FILES:,} more"


def _looks(looks: Sequence[Look]) -> Iterator[str]:
    if looks:
        yield "\n#### Look at these\n"
    for look in looks[:_MOST_LOOKS]:
        quote = f": “{inert(_cut(look.quote))}”" if look.quote else ""
        yield f"- {look.kind} `{look.id}`: {inert(look.message)}{quote}"
    if len(looks) > _MOST_LOOKS:
        yield f"- … and {len(looks) - _MOST_LOOKS:,} more"


def _unreadable(comparison: Comparison) -> Iterator[str]:
    files = comparison.sides.unreadable
    if files:
        yield "\n#### Could not be compared\n"
    for file in files[:_MOST_FILES]:
        yield f"- <code>{inert(file.path)}</code> in {inert(file.side)}: {inert(file.reason)}"
    if len(files) > _MOST_FILES:
        yield f"- … and {len(files) - _MOST_FILES:,} more"


def _record(comparison: Comparison, record: RecordChange) -> Iterator[str]:
    told = headline(record)
    yield f"**{inert(record.entry.name)}** · {record.kind} `{record.id}` · **{told}**"
    for line in lines(comparison, record):
        yield f"- {_line(line)}"


def _line(line: Line) -> str:
    source = f"from `{line.source}`" if line.source and line.mark is not Mark.KEPT else ""
    note = "; ".join(filter(None, [source, inert(line.note)]))
    return f"{inert(line.label)}: {_values(line)}{f' ({note})' if note else ''}"


def _values(line: Line) -> str:
    if line.pieces:
        return "".join(_pieces(line.pieces))
    marks = "“{}”" if line.is_quote else "{}"
    before, after = (marks.format(inert(_cut(value))) if value else "" for value in (line.before, line.after))
    told = [f"<del>{before}</del>" if before else "", f"<ins>{after}</ins>" if after else ""]
    return " → ".join(filter(None, told))


def _pieces(pieces: Sequence[Piece]) -> Iterator[str]:
    for number, (mark, text) in enumerate(pieces):
        if mark is Mark.KEPT:
            yield _edges(text, is_first=number == 0, is_last=number == len(pieces) - 1)
        else:
            yield f"<{_TAGS[mark]}>{_spaced(_cut(text))}</{_TAGS[mark]}>"


_TAGS = {Mark.LOST: "del", Mark.GAINED: "ins"}


def _edges(text: str, is_first: bool, is_last: bool) -> str:
    """Unchanged text next to a change, without what is far from it."""
    if len(text) <= 2 * _AROUND:
        return _spaced(text)
    before = "" if is_first else text[:_AROUND]
    after = "" if is_last else text[-_AROUND:]
    return f"{_spaced(before)} … {_spaced(after)}"


def _spaced(text: str) -> str:
    """Inert text that keeps the blanks at its ends."""
    start, end = text[:1].isspace(), text[-1:].isspace() and bool(text.strip())
    return f"{' ' if start else ''}{inert(text)}{' ' if end else ''}"


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST // 2]} … {text[-_LONGEST // 2 :]}"
