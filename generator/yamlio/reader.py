"""Strict reader of fact files: a subset of YAML in which nothing is typed by guess and nothing is hidden.

PyYAML's event stream (its C parser where there is one) feeds a small builder, so that limits hold before memory fills.
Refused: anchors, aliases, tags, merge keys, several documents, keys that are not text, duplicate keys, control and
direction characters, files over 1 MiB, nesting over 32.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

import yaml

from generator.model.marks import FieldPath, Mark
from generator.spans import Span
from generator.yamlio.characters import forbidden, without_forbidden
from generator.yamlio.document import Document, Value
from generator.yamlio.plain import read_plain
from generator.yamlio.syntax import SYNTAX, syntax_problem

MAX_BYTES = 8 << 20
MAX_DEPTH = 32
MAX_SCALAR = 20_000
MAX_NODES = 500_000
MAX_FAULTS = 100
"""Faults of one file that are reported; after so many a person looks at the file anyway."""
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

FORBIDDEN_YAML, FORBIDDEN_CHARACTER, DUPLICATE_KEY, UNREADABLE = "F102", "F103", "F104", "F105"


def read_bytes(content: bytes, path: str) -> Document:
    """Read a file's bytes, which must be UTF-8. See `read`."""
    if len(content) > MAX_BYTES:
        document = Document(path, "")
        message = f"the file has more than {MAX_BYTES:,} bytes, and no more are read"
        return _with(document, UNREADABLE, Span(0, 0), message, "split it: one record a file")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        document = Document(path, content.decode("utf-8", errors="replace"))
        at = len(content[: error.start].decode("utf-8", errors="replace"))
        return _with(document, UNREADABLE, Span(at, at + 1), "the file is not UTF-8 text", "save it as UTF-8")
    return read(text.replace("\r\n", "\n"), path)


def read(text: str, path: str) -> Document:
    """Read one fact file.

    Args:
        text: The file's text.
        path: Name of the file in problems.

    Returns:
        The top mapping with the place of every value, and all faults of form. After a syntax error the data is empty.
    """
    document = Document(path, text)
    problems = [
        document.problem_at(FORBIDDEN_CHARACTER, Span(at, at + 1), f"forbidden character {name}", "delete it")
        for at, name in islice(forbidden(text), MAX_FAULTS)
    ]
    if not problems and (usual := read_plain(text)):
        return Document(path, text, *usual)
    builder = _Builder(Document(path, without_forbidden(text) if problems else text))
    try:
        builder.run()
    except yaml.MarkedYAMLError as error:
        problems.append(syntax_problem(builder.document, error))
        builder.top = {}
    except yaml.YAMLError as error:
        problems.append(document.problem_at(SYNTAX, Span(0, 1), f"not YAML: {error}"))
        builder.top = {}
    for code, span, message, hint in builder.faults:
        problems.append(document.problem_at(code, span, message, hint))
    data = builder.top if isinstance(builder.top, dict) else {}
    return Document(path, text, data, builder.marks, tuple(sorted(problems)), frozenset(builder.refused))


def _with(document: Document, code: str, span: Span, message: str, hint: str) -> Document:
    problem = document.problem_at(code, span, message, hint)
    return Document(document.path, document.text, problems=(problem,))


@dataclass
class _Frame:
    """A collection that is being read."""

    value: "dict[str, Value] | list[Value]"
    path: FieldPath
    start: int
    flow: bool
    key: str | None = None
    key_span: Span | None = None
    keys: dict[str, int] = field(default_factory=dict)
    duplicate: bool = False
    end: int = 0


class _Builder:
    """Turns the event stream of one document into values and marks."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text
        self.top: Value = {}
        self.marks: dict[FieldPath, Mark] = {}
        self.faults: list[tuple[str, Span, str, str]] = []
        self.stack: list[_Frame] = []
        self.documents = 0
        self.nodes = 0
        self.unusable = False
        self.refused: set[FieldPath] = set()
        self.lines = _line_starts(self.text)

    def run(self) -> None:
        handlers: dict[type[yaml.Event], Callable[[Any], None]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._open,
            yaml.SequenceStartEvent: self._open,
            yaml.MappingEndEvent: self._close,
            yaml.SequenceEndEvent: self._close,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._begin,
        }
        for event in self._events():
            if handle := handlers.get(type(event)):
                handle(event)
            if self.nodes > MAX_NODES or len(self.stack) > MAX_DEPTH:
                self._fault(
                    FORBIDDEN_YAML, event, "the file is nested too deeply or has too many values", "simplify it"
                )
                self.unusable = True
            if self.unusable or len(self.faults) >= MAX_FAULTS:
                self.top = {}
                return
        if not isinstance(self.top, dict):
            self.faults.append(
                (UNREADABLE, Span(0, 1), "the file is not a mapping of fields", "begin with `name:` or `title:`")
            )
        elif not self.top and not self.faults:
            self.faults.append((UNREADABLE, Span(0, 0), "the file is empty", "fill it or delete it"))

    def _begin(self, event: yaml.DocumentStartEvent) -> None:
        self.documents += 1
        if self.documents > 1:
            self._fault(FORBIDDEN_YAML, event, "a second document begins here", "one record a file; delete the `---`")
            self.unusable = True

    def _events(self) -> Iterator[yaml.Event]:
        loader = _LOADER(self.text)
        try:
            while not isinstance(event := loader.get_event(), yaml.StreamEndEvent):
                yield event
        finally:
            loader.dispose()

    def _fault(self, code: str, event: yaml.Event, message: str, hint: str) -> None:
        start, end = _span(event)
        self.faults.append((code, Span(start, max(end, start + 1)), message, hint))

    def _refuse_decoration(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.anchor is not None:
            self._fault(FORBIDDEN_YAML, event, f"anchor `&{event.anchor}`", "write the value out where it is needed")
        if event.tag is not None:
            self._fault(
                FORBIDDEN_YAML, event, f"tag `{event.tag}`", "delete the tag; values are text and the model types them"
            )

    def _alias(self, event: yaml.AliasEvent) -> None:
        if not (self.stack and self.stack[-1].key == "<<"):  # of a merge key enough is said
            self._fault(FORBIDDEN_YAML, event, f"alias `*{event.anchor}`", "write the value out; aliases are not read")
        self.refused.add(self._put("", _span(event)))

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        if event.anchor is not None or event.tag is not None:
            self._refuse_decoration(event)
        start, end = _span(event)
        if event.style in ("|", ">"):
            end = start + len(self.text[start:end].rstrip())
        value = self._without_escapes(event) if event.style == '"' else event.value
        if len(event.value) > MAX_SCALAR:
            self._fault(
                FORBIDDEN_YAML, event, f"a text of {len(event.value):,} characters", f"at most {MAX_SCALAR:,} are read"
            )
        frame = self.stack[-1] if self.stack else None
        if frame and isinstance(frame.value, dict) and frame.key is None:
            self._key(frame, value, Span(start, end))
            return
        empty = not event.style and event.value == ""  # a plain scalar's style is None or "", by parser
        path = self._put(None if empty else value, Span(start, end))
        if event.tag is not None:
            self.refused.add(path)

    def _without_escapes(self, event: yaml.ScalarEvent) -> str:
        """The text of a scalar; forbidden characters that it has only by an escape are faults too."""
        text: str = event.value
        for _, name in islice(forbidden(text), 1):
            self._fault(FORBIDDEN_CHARACTER, event, f"the text has the forbidden character {name}", "delete the escape")
            text = without_forbidden(text)
        return text

    def _key(self, frame: _Frame, name: str, span: Span) -> None:
        if name == "<<":
            self.faults.append((FORBIDDEN_YAML, span, "merge key `<<`", "write the fields out"))
            self.refused.add((*frame.path, name))
        # A merge key is dropped like a duplicate: the fault is told once.
        frame.duplicate = name in frame.keys or name == "<<"
        if name in frame.keys:
            first = frame.keys[name]
            self.faults.append(
                (
                    DUPLICATE_KEY,
                    span,
                    f"field `{name}` stands here a second time",
                    f"it stands on line {first} already; keep one",
                )
            )
        frame.keys.setdefault(name, self._position(span.start)[0])
        frame.key, frame.key_span = name, span

    def _put(self, value: Value, span: Span) -> FieldPath:
        """Hang a finished or opened value into the collection around it; its path."""
        self.nodes += 1
        if not self.stack:
            self.top = value
            path: FieldPath = ()
            key_span = None
        else:
            frame = self.stack[-1]
            frame.end = max(frame.end, span.end)
            key_span = frame.key_span
            if isinstance(frame.value, list):
                path = (*frame.path, len(frame.value))
                frame.value.append(value)
            else:
                if frame.key is None:
                    self.faults.append((FORBIDDEN_YAML, span, "a key that is not text", "name the field in plain text"))
                    frame.key, frame.key_span, frame.duplicate = "", span, True
                    self.unusable = True  # what follows would be taken for keys and values the wrong way round
                path = (*frame.path, frame.key)
                if frame.duplicate:
                    path = (*path, "#duplicate")
                else:
                    frame.value[frame.key] = value
                frame.key, frame.key_span = None, None
        self.marks[path] = Mark(*self._position(span.start), span, key_span)
        return path

    def _position(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self.lines, offset)
        return line, offset - self.lines[line - 1] + 1

    def _open(self, event: yaml.CollectionStartEvent) -> None:
        if event.anchor is not None or event.tag is not None:
            self._refuse_decoration(event)
        value: dict[str, Value] | list[Value] = {} if isinstance(event, yaml.MappingStartEvent) else []
        start, end = _span(event)
        path = self._put(value, Span(start, end))
        if event.tag is not None:
            self.refused.add(path)
        self.stack.append(_Frame(value, path, start, bool(event.flow_style), end=end))

    def _close(self, event: yaml.CollectionEndEvent) -> None:
        frame = self.stack.pop()
        # A block collection ends, for YAML, where the next token begins; for people where its last value ends.
        end = _span(event).end if frame.flow else frame.end
        mark = self.marks[frame.path]
        self.marks[frame.path] = Mark(mark.line, mark.column, Span(frame.start, end), mark.key)
        if self.stack:
            self.stack[-1].end = max(self.stack[-1].end, end)


def _span(event: yaml.Event) -> Span:
    """The characters that an event takes; its marks are only for the type checker perhaps not there."""
    start, end = event.start_mark, event.end_mark
    return Span(start.index if start else 0, end.index if end else 0)


def _line_starts(text: str) -> list[int]:
    starts, at = [0], text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return starts
