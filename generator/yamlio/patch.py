"""Changing a fact file in place: only the lines of the changed fields change; comments and layout stay.

`edit` compares old and new values, changes one place after the other, and reads the file anew after each. A place
that is laid out in a way that cannot be patched (a list in braces that must take a mapping, say) is rewritten field
by field.
"""

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from functools import reduce

from generator.errors import StoreError
from generator.model.marks import FieldPath, Mark
from generator.spans import Span
from generator.yamlio import writer
from generator.yamlio.document import Document, Value
from generator.yamlio.reader import read


class _CannotPatchError(Exception):
    """The layout at hand has no simple patch."""


def edit(document: Document, new: Mapping[str, Value], order: Sequence[str]) -> str:
    """The file's text with the values of `new`.

    Args:
        document: A file without faults of form.
        new: All values that the file shall hold; a field that is missing here is taken out.
        order: Names of the top fields in canonical order, for placing new ones.

    Raises:
        StoreError: The file cannot be changed so that it reads back as `new`; nothing was written.
    """
    for key in [*document.data, *new]:
        if document.data.get(key) == new.get(key) and (key in document.data) == (key in new):
            continue
        document = _edit_field(document, key, new, order)
    if dict(document.data) != dict(new):
        raise StoreError(
            f"{document.path}: the file could not be changed in place",
            "simplify its layout, or delete it and extract anew",
        )
    return document.text


def _edit_field(document: Document, key: str, new: Mapping[str, Value], order: Sequence[str]) -> Document:
    old = document.data
    if key not in new:
        return _apply(document, *_without_key(document, (key,)))
    if key not in old:
        return _apply(document, *_new_key(document, (), key, new[key], order))
    wanted = {**old, key: new[key]}
    try:
        changed = _change(document, (key,), old[key], new[key])
        if dict(changed.data) == wanted:
            return changed
    except _CannotPatchError:
        pass
    mark = document.marks[key,]
    start, end = _lines_of(document, mark, mark.key)
    first, rest = writer.field(key, new[key]).split("\n", 1)
    comment = document.text[mark.span.end : end].strip()
    behind = f"  {comment}" if comment.startswith("#") and "\n" not in comment else ""
    return _apply(document, Span(start, end), f"{first}{behind}\n{rest}")


def _apply(document: Document, span: Span, text: str) -> Document:
    before, after = document.text[: span.start], document.text[span.end :]
    if text and span.start == len(document.text) and before and not before.endswith("\n"):
        before += "\n"  # the file's last line has no end yet
    return read(before + text + after, document.path)


def _change(document: Document, path: FieldPath, old: Value, new: Value) -> Document:
    if old == new:
        return document
    if isinstance(old, str) and isinstance(new, str):
        key = next((part for part in reversed(path) if isinstance(part, str)), "")
        return _apply(document, document.marks[path].span, writer.scalar(new, key))
    if isinstance(old, dict) and isinstance(new, Mapping):
        return _change_mapping(document, path, old, new)
    if isinstance(old, list) and isinstance(new, Sequence) and not isinstance(new, str):
        return _change_list(document, path, old, list(new))
    raise _CannotPatchError


def _change_mapping(document: Document, path: FieldPath, old: dict[str, Value], new: Mapping[str, Value]) -> Document:
    for key in [key for key in old if key in new]:
        document = _change(document, (*path, key), old[key], new[key])
    for key in [key for key in old if key not in new]:
        document = _apply(document, *_without_key(document, (*path, key)))
    for key in [key for key in new if key not in old]:
        document = _apply(document, *_new_key(document, path, key, new[key], list(new)))
    return document


def _change_list(document: Document, path: FieldPath, old: list[Value], new: list[Value]) -> Document:
    steps = SequenceMatcher(
        a=[repr(item) for item in old], b=[repr(item) for item in new], autojunk=False
    ).get_opcodes()
    for tag, i, j, k, m in reversed(steps):
        if tag == "replace" and j - i == m - k:
            document = reduce(lambda d, n: _change(d, (*path, i + n), old[i + n], new[k + n]), range(j - i), document)
            continue
        if tag in ("delete", "replace"):
            document = reduce(
                lambda d, at: _apply(d, _item_lines(d, (*path, at)), ""), range(j - 1, i - 1, -1), document
            )
        if tag in ("insert", "replace"):
            document = _insert(document, path, i, new[k:m])
    return document


def _insert(document: Document, path: FieldPath, at: int, items: list[Value]) -> Document:
    mark = document.marks.get(path)
    if mark is None or not mark.span.of(document.text).startswith("-"):
        raise _CannotPatchError
    text = writer.sequence(items, mark.column - 1, str(path[-1]))
    start = _item_lines(document, (*path, at - 1)).end if at else document.text.rfind("\n", 0, mark.span.start) + 1
    return _apply(document, Span(start, start), text)


def _item_lines(document: Document, path: FieldPath) -> Span:
    """The whole lines of one item of a block list, its hyphen included."""
    mark = document.marks[path]
    start = document.text.rfind("\n", 0, mark.span.start) + 1
    if document.text[start : mark.span.start].strip() != "-":
        raise _CannotPatchError
    return Span(start, _line_end(document.text, mark.span.end))


def _lines_of(document: Document, mark: Mark, key: Span | None) -> Span:
    """The whole lines of a field, from its key to the end of its value."""
    begin = key.start if key else mark.span.start
    start = document.text.rfind("\n", 0, begin) + 1
    if document.text[start:begin].strip():
        raise _CannotPatchError
    return Span(start, _line_end(document.text, max(mark.span.end, key.end if key else 0)))


def _line_end(text: str, offset: int) -> int:
    end = text.find("\n", offset)
    return len(text) if end < 0 else end + 1


def _without_key(document: Document, path: FieldPath) -> tuple[Span, str]:
    mark = document.marks[path]
    return _lines_of(document, mark, mark.key), ""


def _new_key(document: Document, path: FieldPath, key: str, value: Value, order: Sequence[str]) -> tuple[Span, str]:
    """Where a new field goes, and its lines: behind the nearest field that stands before it in `order`, else on top."""
    siblings = [
        p for p in document.marks if len(p) == len(path) + 1 and p[: len(path)] == path and isinstance(p[-1], str)
    ]
    if not siblings or document.text[document.marks[path].span.start] == "{":
        raise _CannotPatchError
    rank = {name: number for number, name in enumerate(order)}
    before = [p for p in siblings if rank.get(str(p[-1]), -1) < rank.get(key, len(rank))]
    first = document.marks[siblings[0]]
    indent = _column(document.text, (first.key or first.span).start)
    text = writer.field(key, value, indent)
    if before:
        mark = document.marks[max(before, key=lambda p: document.marks[p].span.end)]
        at = _line_end(document.text, max(mark.span.end, mark.key.end if mark.key else 0))
        return Span(at, at), text
    if path:
        raise _CannotPatchError
    at = (first.key or first.span).start
    return Span(at, at), text


def _column(text: str, offset: int) -> int:
    return offset - (text.rfind("\n", 0, offset) + 1)
