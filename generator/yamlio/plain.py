"""The usual fact file, read without a YAML parser: fields and lists on lines of their own, as `fmt` lays them out.

Most files are such, and take half the time. Whatever else YAML may mean, and whatever is at fault, is left to the
reader: of such a text nothing is said here.
"""

import re

from generator.model.marks import FieldPath, Mark
from generator.spans import Span
from generator.yamlio.document import Value

_LONGEST = 20_000
"""Characters of a text that is read here: in so few, and no further to the right, no limit of the reader is passed."""
_PLAIN = r"[^\W_][^\n\t:#]*(?:(?::(?![ \n])|(?<! )#)[^\n\t:#]*)*(?<! )"
"""A text without quotation marks in which no character means anything to YAML."""
_LINE = re.compile(
    rf'( {{0,24}})(- )?(?:([a-z][a-z0-9_]*):(?: (?=[^ \n])|(?=\n)))?(?:({_PLAIN})|"([^"\\\n\t]*)")?\n|#[^\n]*\n'
)

Usual = tuple[dict[str, Value], dict[FieldPath, Mark]]
"""The values of a file, and their marks."""
_new = tuple.__new__  # a third of the time of the class's own


def read_plain(text: str) -> Usual | None:
    """What the reader would find in a usual file without faults; None where it has to look itself."""
    return _Lines().read(text) if len(text) <= _LONGEST else None


class _Collection:
    """A list or mapping that is being read; of a mapping the field whose value comes in the next lines."""

    __slots__ = ("end", "field", "fields", "indent", "items", "key", "path", "start")

    def __init__(self, is_list: bool, path: FieldPath, indent: int, start: int) -> None:
        self.items: list[Value] = []
        self.fields: dict[str, Value] | None = None if is_list else {}
        self.path, self.indent, self.start, self.end = path, indent, start, start
        self.field, self.key = "", Span(0, 0)


class _Lines:
    """Takes one line after another; each step says whether the text is usual so far."""

    def __init__(self) -> None:
        self.marks: dict[FieldPath, Mark] = {}
        self.stack: list[_Collection] = []
        self.number = self.begin = 0

    def read(self, text: str) -> Usual | None:
        top: _Collection | None = None
        for line in _LINE.finditer(text):
            if line.start() != self.begin:
                return None
            self.number += 1
            if line[1] is not None and not self._line(line):
                return None
            top = top or (self.stack[0] if self.stack else None)
            self.begin = line.end()
        if top is None or top.fields is None or self.begin != len(text) or not self._close(-1):
            return None
        return top.fields, self.marks

    def _line(self, line: re.Match[str]) -> bool:
        spaces, dash, key, plain, quoted = line.groups()
        indent, stack = len(spaces), self.stack
        if stack and stack[-1].indent > indent and not self._close(indent):
            return False
        if (dash or not stack or stack[-1].indent != indent) and not self._within(bool(dash), indent):
            return False
        if dash:
            indent += 2
            if key:
                self._open(False, indent)
        at, start = stack[-1], self.begin + indent
        if key:
            if at.fields is None or at.field or key in at.fields:
                return False
            at.field, at.key = key, _new(Span, (start, start + len(key)))
        elif at.fields is not None:
            return False
        if plain is not None:
            self._put(plain, *line.span(4))
        elif quoted is not None:
            start, end = line.span(5)
            self._put(quoted, start - 1, end + 1)
        else:
            return key is not None
        return True

    def _within(self, is_list: bool, indent: int) -> bool:
        """Go on in the collection that stands so far to the right, or begin it where a field waits for one."""
        at = self.stack[-1] if self.stack else None
        if at is None:
            is_usual = not (is_list or indent or self.marks)
        elif at.field and indent > at.indent:
            is_usual = True
        else:
            return is_list and at.fields is None and indent == at.indent
        self._open(is_list, indent)
        return is_usual

    def _open(self, is_list: bool, indent: int) -> None:
        made, start = _Collection(is_list, (), indent, self.begin + indent), self.begin + indent
        made.path = self._put(made.items if made.fields is None else made.fields, start, start)
        self.stack.append(made)

    def _put(self, value: Value, start: int, end: int) -> FieldPath:
        path: FieldPath = ()
        key = None
        if self.stack:
            at = self.stack[-1]
            at.end = end
            if at.fields is None:
                path = (*at.path, len(at.items))
                at.items.append(value)
            else:
                path, key = (*at.path, at.field), at.key
                at.fields[at.field] = value
                at.field = ""
        self.marks[path] = _new(Mark, (self.number, start - self.begin + 1, _new(Span, (start, end)), key))
        return path

    def _close(self, indent: int) -> bool:
        """Close what stands further to the right; not where a field still waits for its value."""
        stack = self.stack
        while stack and stack[-1].indent > indent:
            done = stack.pop()
            if done.field:
                return False
            line, column, _, key = self.marks[done.path]
            self.marks[done.path] = Mark(line, column, _new(Span, (done.start, done.end)), key)
            if stack:
                stack[-1].end = done.end
        return True
