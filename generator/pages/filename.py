"""File names on pages: a narrow window may break them after `_`, `-` and `/`, and never inside the ending."""

import re
from dataclasses import dataclass
from pathlib import PurePosixPath

_PART = re.compile(r"[^_/-]*[_/-]|[^_/-]+$")
_LONGEST = 24
_KEPT = 8


@dataclass(frozen=True)
class FileName:
    """A file's name or path, as a value of a fact."""

    name: str


def pieces(name: str) -> tuple[tuple[str, ...], str]:
    """The pieces between which a name may be broken, and its end, which stays whole."""
    *parts, end = _PART.findall(name) or [""]
    kept = len(PurePosixPath(end).suffix) + _KEPT
    if len(end) <= max(_LONGEST, kept):
        return tuple(parts), end
    return (*parts, end[:-kept]), end[-kept:]
