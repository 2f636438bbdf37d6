"""Writing values as YAML that people like to edit: one field a line, lists indented, quotes only where needed."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from generator.yamlio.document import Value

# What YAML 1.1 or 1.2 would read as something else than text, were it not quoted.
_TYPED = re.compile(
    r"^(~|null|true|false|yes|no|on|off|y|n|[-+]?(\d[\d_,.]*|\.\d+)(e[-+]?\d+)?|0[xob][\da-f_]+|[-+]?\.(inf|nan)|=|<<|"
    r"\d+(:\d+)+(\.\d*)?)$",
    re.IGNORECASE,
)
_WORD = re.compile(r"^[A-Za-z_][\w-]*$")
_DATE = re.compile(r"^\d{4}(-\d\d(-\d\d)?)?$")
_PLAIN = re.compile(r"^[^\s\-?:,\[\]{}#&*!|>'\"%@`=<.~0-9+(“‘][^\n]*$|^[0-9][^\n]*$")
_UNSAFE = re.compile(r": |:$| #|[\t\n\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]|\s$")
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"})
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\u200b-\u200f\u202a-\u202e\u2060-\u2069\u00ad\u061c]")
_ALWAYS_QUOTED = {"quote", "context", "prefix", "suffix"}


def scalar(text: str, key: str = "") -> str:
    """One text as a YAML scalar on one line; verbatim words (`quote`, `context` …) are always in quotation marks.

    A date stays plain (`published: 2025-10-16`), since our reader takes every value as text.
    """
    if key not in _ALWAYS_QUOTED and _is_plain(text):
        return text
    if '"' in text and "'" not in text and not _UNPRINTABLE.search(text) and "\\" not in text:
        return f"'{text}'"
    return '"' + _UNPRINTABLE.sub(lambda m: f"\\u{ord(m.group()):04X}", text.translate(_ESCAPES)) + '"'


@lru_cache(maxsize=1_000)
def name(key: str) -> str:
    """The name of a field; a word stays plain (`on: 2025-10-16`), since our reader takes every name as text."""
    return key if _WORD.match(key) else scalar(key)


@lru_cache(maxsize=10_000)
def _is_plain(text: str) -> bool:
    if _DATE.match(text):
        return True
    return bool(_PLAIN.match(text)) and not _UNSAFE.search(text) and not _TYPED.match(text)


def text(value: str, key: str = "", indent: int = 0) -> list[str]:
    """A text as the end of its field's or item's line, and the lines below it: text of several lines stands as such.

    Args:
        value: The text.
        key: Name of its field.
        indent: Of the field or item.
    """
    if "\n" not in value:
        return [scalar(value, key)]
    lines = value.removesuffix("\n").split("\n")
    if key in _ALWAYS_QUOTED or not _is_block(lines):
        return [scalar(value, key)]
    pad = " " * (indent + 2)
    return ["|" if value.endswith("\n") else "|-", *(pad + line if line else "" for line in lines)]


def _is_block(lines: list[str]) -> bool:
    """Whether a block of text holds these lines as they are: several, without white space that could get lost."""
    ends = lines[0] and lines[-1] and not lines[0][0].isspace()
    return len(lines) > 1 and bool(ends) and all(line == line.rstrip() and line.isprintable() for line in lines)


def field(key: str, value: Value, indent: int = 0) -> str:
    """`key: value` with its line end, and the lines below it for lists and mappings."""
    lead = f"{' ' * indent}{name(key)}:"
    if isinstance(value, str):
        return f"{lead} " + "\n".join(text(value, key, indent)) + "\n"
    if value is None:
        return f"{lead}\n"
    if isinstance(value, Mapping):
        return f"{lead}\n{mapping(value, indent + 2)}" if value else f"{lead} {{}}\n"
    return f"{lead}\n{sequence(value, indent + 2, key)}" if value else f"{lead} []\n"


def mapping(value: Mapping[str, Value], indent: int = 0) -> str:
    """All fields of a mapping, in its order."""
    return "".join(field(key, item, indent) for key, item in value.items())


def sequence(values: Sequence[Value], indent: int = 0, key: str = "") -> str:
    """One `- item` a line; a mapping's first field stands behind the hyphen."""
    return "".join(item(value, indent, key) for value in values)


def item(value: Value, indent: int = 0, key: str = "") -> str:
    """One item of a list with its line end."""
    pad = " " * indent
    if isinstance(value, Mapping):
        return pad + "- " + mapping(value, indent + 2)[indent + 2 :]
    if isinstance(value, str) or value is None:
        return f"{pad}- " + "\n".join(text(value or "", key, indent)) + "\n"
    raise TypeError("a list inside a list has no place in a fact file")
