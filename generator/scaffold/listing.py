"""The files of a folder that belong to the program: not what Python compiled, nor what editors leave behind."""

from collections.abc import Iterator
from pathlib import Path


def listed(folder: Path) -> Iterator[Path]:
    """All files below the folder that are the program's, in order of names."""
    for path in sorted(folder.iterdir()):
        if path.name.startswith((".", "__pycache__")) or path.name.endswith(("~", ".pyc")):
            continue
        if path.is_dir():
            yield from listed(path)
        else:
            yield path
