"""Reading a facts folder again and again: a file that is as it was is not read again."""

import os
from pathlib import Path

from generator.store.read import FileRead, read_file

Stamp = tuple[int, int, int]


def stamp(path: str | os.PathLike[str] | os.DirEntry[str]) -> Stamp:
    """By what a file is known again without reading it: time, size and identity."""
    found = path.stat() if isinstance(path, os.DirEntry) else os.stat(path)  # noqa: PTH116 a path may be a text here
    return found.st_mtime_ns, found.st_size, found.st_ino


class Again:
    """Reads fact files as `read_file` does, and remembers them."""

    def __init__(self) -> None:
        self._known: dict[tuple[Path, str, str], tuple[Stamp, FileRead]] = {}

    def __call__(self, path: Path, kind: str, name: str) -> FileRead:
        """Read the file, unless it is as it was."""
        key = path, kind, name
        try:
            now = stamp(path)
        except OSError:  # reading it will say why
            return read_file(path, kind, name)
        if key not in self._known or self._known[key][0] != now:
            self._known[key] = now, read_file(path, kind, name)
        return self._known[key][1]
