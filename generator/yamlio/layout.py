"""The one canonical layout of a file: fields in order, one a line, lists indented, comments where they belong.

Laid out a second time, nothing changes. Of empty lines one in a row is kept.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import dropwhile

from generator.errors import StoreError
from generator.model.marks import FieldPath
from generator.yamlio import writer
from generator.yamlio.comments import Commented, Node, comments, with_comments
from generator.yamlio.document import Document
from generator.yamlio.reader import read

SCHEMA = "# yaml-language-server:"
"""Begins the line that tells an editor the schema."""
Order = Callable[[FieldPath], Sequence[str]]
"""The names of the fields of a mapping, in their order; others come behind them, as they stand."""


def layout(document: Document, order: Order, first_line: str = "") -> str:
    """The file's text in canonical form.

    Args:
        document: A file without faults of form.
        order: Gives the order of fields in each mapping.
        first_line: The line of the schema with its line end; left as it stands in the file where empty.

    Raises:
        StoreError: The file cannot be laid out; a list in a list has no place in a fact file.
    """
    try:
        made = _Layout(with_comments(document), order, first_line).text()
    except TypeError as error:
        raise StoreError(f"{document.path}: {error}", "`factsheet check` says what the file should hold") from None
    if made == document.text:
        return made
    again = read(made, document.path)
    if dict(again.data) != dict(document.data) or _remarks(again) != _remarks(document):
        raise StoreError(f"{document.path}: the file could not be laid out", "simplify its layout")
    return made


def _remarks(document: Document) -> Counter[str]:
    return Counter(text for text in comments(document) if not text.startswith(SCHEMA))


class _Layout:
    """One file on its way out."""

    def __init__(self, file: Commented, order: Order, first_line: str) -> None:
        self.root, self.head, self.order = file.root, list(file.head), order
        self.schema = [first_line.rstrip("\n")] if first_line else []

    def text(self) -> str:
        head = _from_first(self._without_schema(self.head))
        body = _from_first(self._without_schema([*self._mapping(self.root, 0), *self.root.after]))
        top = [*head, *([""] if head else []), *self.root.beside]
        return "\n".join([*self.schema[:1], *top, *body]).rstrip("\n") + "\n"

    def _without_schema(self, lines: Sequence[str]) -> Iterator[str]:
        """The lines but for that of the schema, which is kept in mind."""
        for line in lines:
            if line.lstrip().startswith(SCHEMA):
                self.schema.append(line.strip())
            else:
                yield line

    def _mapping(self, node: Node, indent: int) -> Iterator[str]:
        for child in self._in_order(node):
            yield from _indented(_above(child), indent)
            yield from self._value(f"{writer.name(str(child.path[-1]))}:", child, indent)

    def _in_order(self, node: Node) -> list[Node]:
        rank = {name: number for number, name in enumerate(self.order(node.path))}
        return sorted(node.children, key=lambda child: rank.get(str(child.path[-1]), len(rank)))

    def _value(self, lead: str, node: Node, indent: int) -> Iterator[str]:
        """The line of a field or an item, and those of the values in it."""
        pad = " " * indent
        beside = f"  {node.beside[0]}" if node.beside else ""
        if not node.is_collection:
            first, *rest = writer.text(node.value, _key(node), indent) if node.value is not None else [""]  # type: ignore[arg-type]
            yield f"{pad}{lead}{' ' if first else ''}{first}{beside}"
            yield from rest
        elif not node.children:
            yield f"{pad}{lead} {'[]' if isinstance(node.value, list) else '{}'}{beside}"
        else:
            yield f"{pad}{lead}{beside}"
            yield from self._list(node, indent + 2) if isinstance(node.value, list) else self._mapping(node, indent + 2)
            yield from _indented(node.after, indent + 2)

    def _list(self, node: Node, indent: int) -> Iterator[str]:
        for child in node.children:
            if isinstance(child.value, list):
                raise TypeError("a list inside a list has no place in a fact file")
            if isinstance(child.value, dict) and child.children:
                yield from self._item(child, indent)
            else:
                yield from _indented(_above(child), indent)
                yield from self._value("-", child, indent)

    def _item(self, node: Node, indent: int) -> Iterator[str]:
        """A mapping in a list: its first field stands behind the hyphen, and the comments above that above both."""
        self._in_order(node)[0].beside += node.beside
        lines = list(self._mapping(node, indent + 2))
        first = next(number for number, line in enumerate(lines) if line and not line.lstrip().startswith("#"))
        above = [*node.before, *(line.strip() for line in lines[:first] if line)]
        yield from _indented(above, indent)
        yield f"{' ' * indent}- {lines[first].lstrip()}"
        yield from lines[first + 1 :]
        yield from _indented(node.after, indent + 2)


def _from_first(lines: Iterable[str]) -> list[str]:
    """The lines without the empty ones on top."""
    return list(dropwhile(lambda line: not line, lines))


def _above(node: Node) -> list[str]:
    """The lines above a value: its own, and what has no room beside it or in it."""
    inside = node.after if node.is_collection and not node.children else []
    return [*node.before, *node.beside[1:], *(line for line in inside if line)]


def _key(node: Node) -> str:
    return next((part for part in reversed(node.path) if isinstance(part, str)), "")


def _indented(lines: Sequence[str], indent: int) -> Iterator[str]:
    yield from (f"{' ' * indent}{line}" if line else "" for line in lines)
