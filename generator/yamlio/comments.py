"""The comments of a file, and what each of them speaks of."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.model.marks import FieldPath, Mark
from generator.yamlio.document import Document, Value

_HEADER = re.compile(r"[|>][-+0-9]*[ \t]*(#[^\n]*)?")
"""The first line of a block of text, perhaps with a comment."""
_COMMENT = re.compile(r"#[^\n]*")
_NO_TEXT = "\0"


@dataclass(eq=False)
class Node:
    """A value of a file with the comments that speak of it.

    Attributes:
        path: Where it stands in the record.
        value: Its value.
        mark: Its place.
        start: Where its key or its hyphen stands.
        column: Column at which the values in it begin, 0-based; -1 for a collection in brackets.
        parent: The collection around it; None for the record.
        children: The values in it, in the file's order.
        before: Comments on the lines above it; an empty text is an empty line.
        beside: Comments at the end of its line.
        after: Comments below the last value in it.
    """

    path: FieldPath
    value: Value
    mark: Mark
    start: int
    column: int = -1
    parent: "Node | None" = None
    children: list["Node"] = field(default_factory=list)
    before: list[str] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)
    after: list[str] = field(default_factory=list)

    @property
    def is_collection(self) -> bool:
        """Whether it holds other values, or could."""
        return isinstance(self.value, dict | list)

    def around(self) -> Iterator["Node"]:
        """Itself and the collections around it, from the inside out."""
        node: Node | None = self
        while node:
            yield node
            node = node.parent


@dataclass(frozen=True)
class Commented:
    """A file's values with their comments.

    Attributes:
        root: The record.
        head: Comments on top of the file that an empty line parts from the first field.
    """

    root: Node
    head: tuple[str, ...]


def comments(document: Document) -> list[str]:
    """All comments of a file without faults of form, in order."""
    return [text for _, text in _found(document, _bare(document))]


def with_comments(document: Document) -> Commented:
    """The values of a file without faults of form, each with its comments."""
    bare = _bare(document)
    found = _found(document, bare)
    for at, text in found:
        bare = f"{bare[:at]}{_NO_TEXT * len(text)}{bare[at + len(text) :]}"
    return _Attaching(document.text, bare, _nodes(document, bare)).run(found)


def _bare(document: Document) -> str:
    """The file's text with every key and text blotted out, the first line of a block of text up to its comment only."""
    bare = list(document.text)
    for path, mark in document.marks.items():
        spans = [mark.key] if mark.key else []
        if not isinstance(_value(document, path), dict | list):
            spans.append(mark.span)
        for start, end in spans:
            header = _HEADER.match(document.text, start, end)
            comment = range(*header.span(1)) if header and header[1] else range(0)
            bare[start:end] = [
                char if char == "\n" or at in comment else _NO_TEXT
                for at, char in enumerate(document.text[start:end], start)
            ]
    return "".join(bare)


def _value(document: Document, path: FieldPath) -> Value:
    value: Value = dict(document.data)
    for key in path:
        value = value[key] if isinstance(value, dict | list) else None  # type: ignore[index]
    return value


def _found(document: Document, bare: str) -> list[tuple[int, str]]:
    return [(m.start(), document.text[m.start() : m.end()].rstrip()) for m in _COMMENT.finditer(bare)]


def _nodes(document: Document, bare: str) -> list[Node]:
    """All values, the record first, in the file's order."""
    made: dict[FieldPath, Node] = {}
    for path, mark in sorted(document.marks.items(), key=lambda item: (item[1].span.start, len(item[0]))):
        parent = made.get(path[:-1]) if path else None
        start = mark.key.start if mark.key else mark.span.start
        if parent and isinstance(parent.value, list) and not _in_brackets(parent, document.text):
            start = bare.rfind("-", 0, mark.span.start + 1)
        node = Node(path, _value(document, path), mark, start, parent=parent)
        made[path] = node
        if parent:
            parent.children.append(node)
            if parent.column < 0 and not _in_brackets(parent, document.text):
                parent.column = start - (document.text.rfind("\n", 0, start) + 1)
    return sorted(made.values(), key=lambda node: (node.start, len(node.path)))


def _in_brackets(node: Node, text: str) -> bool:
    return node.is_collection and text[node.mark.span.start : node.mark.span.start + 1] in ("[", "{")


class _Attaching:
    """Gives each comment to the value that it speaks of."""

    def __init__(self, text: str, bare: str, nodes: list[Node]) -> None:
        self.text, self.bare, self.nodes = text, bare, nodes
        self.root = nodes[0]
        self.inner = nodes[1:]
        self.starts = [node.start for node in self.inner]

    def run(self, found: list[tuple[int, str]]) -> Commented:
        head: list[str] = []
        for at, text in found:
            number = bisect_right(self.starts, at)
            last = self.inner[number - 1] if number else None
            following = self.inner[number] if number < len(self.inner) else None
            if not self._is_alone(at):
                self._beside(at, last or self.root).beside.append(text)
                continue
            owner = head if last is None else self._owner(at, last, following)
            owner += [*self._gap(at), text]
        for node in self.inner:
            if self._is_alone(node.start):
                node.before += self._gap(node.start)
        return self._with_head(head)

    def _with_head(self, lines: list[str]) -> Commented:
        """Comments on top belong to the file; to the first field those that stand right above it."""
        first = self.inner[0]
        lines = [*lines, *first.before]
        cut = max((number for number, line in enumerate(lines) if not line), default=-1)
        first.before = lines[cut + 1 :]
        return Commented(self.root, tuple(lines[: max(cut, 0)]))

    def _is_alone(self, at: int) -> bool:
        return not self.bare[self.bare.rfind("\n", 0, at) + 1 : at].strip()

    def _gap(self, at: int) -> list[str]:
        """An empty line where the line above is empty, and is not the first one."""
        above = self.text[: self.text.rfind("\n", 0, at) + 1].split("\n")[-2:-1]
        return [""] if above and not above[0].strip() else []

    def _beside(self, at: int, last: Node) -> Node:
        """The value that a comment stands beside: behind a closing bracket it is the whole collection."""
        node = last
        while node.parent and _in_brackets(node.parent, self.text) and node.parent.mark.span.end <= at:
            node = node.parent
        return node

    def _owner(self, at: int, last: Node, following: Node | None) -> list[str]:
        """The lines to which a comment on a line of its own belongs: above the next value, or below a last one."""
        if not last.is_collection and at < last.mark.span.start:
            return last.before  # between a key and its text
        column = at - (self.text.rfind("\n", 0, at) + 1)
        around = next(
            node
            for node in last.around()
            if node is self.root
            or (node.is_collection and 0 <= node.column <= column)
            or (_in_brackets(node, self.text) and node.mark.span.start < at < node.mark.span.end)
        )
        if following and any(node is around for node in following.around()):
            return following.before
        return around.after
