"""The stored text of a source: the one that is hashed, and in which its quotes must stand."""

from pathlib import Path

from generator import texts
from generator.errors import ArticleError
from generator.model import Source, TextState


def text_of(seeds: Path, source: Source) -> str | None:
    """The text of a source as read, or None when it is withheld, missing, outside the seeds folder or not text.

    A `.txt` file is its own text.
    """
    path = text_file(seeds, source.file)
    if source.text is TextState.WITHHELD or path is None or not path.is_file():
        return None
    try:
        return texts.read(path, source.file)
    except ArticleError:
        return None


def text_file(seeds: Path, file: str) -> Path | None:
    """The file that holds a source's text; None when `file` leads out of the seeds folder."""
    path = seeds / file
    inside = path.resolve().is_relative_to(seeds.resolve())
    return path if inside and not Path(file).is_absolute() else None
