"""The stored text of a source: the one that is hashed, and in which its quotes must stand.

A `.txt` file is its own text; of a `.md` file it is the title of its front matter and the body. The text of any other
article (a web page, a PDF) is kept as it was read, in `.text/` below the seeds folder, so that a newer reader breaks
no quote.
"""

from pathlib import Path, PurePath, PurePosixPath

from generator import texts
from generator.errors import ArticleError
from generator.model import Source, TextState
from generator.store.front_matter import split

KEPT = ".text"
_OWN_TEXT = (".txt", ".md")


def kept_file(file: str) -> PurePosixPath:
    """Path below the seeds folder of the text that was read from an article that is not text itself."""
    return PurePosixPath(KEPT) / PurePosixPath(file).with_suffix(".txt")


def stored_text(path: Path, name: str) -> str:
    """The text in the file at `path`, which `text_file` gave; `name` stands for the file in messages.

    Raises:
        ArticleError: The file cannot be opened, is not text, or has a faulty front matter.
    """
    return _text(texts.read(path, name), path, name)


def decoded_text(content: bytes, path: PurePath, name: str) -> str:
    """The text in the content of a file, wherever it is kept; else as `stored_text`."""
    return _text(texts.decode(content, name), path, name)


def _text(text: str, path: PurePath, name: str) -> str:
    if path.suffix.lower() != ".md":
        return text
    fields, body = split(text, name)
    title = fields.get("title", "")
    return f"{title}\n\n{body.strip()}\n" if title else body


def text_of(seeds: Path, source: Source) -> str | None:
    """The text of a source as read, or None when it is withheld, missing, outside the seeds folder or not text."""
    path = text_file(seeds, source.file)
    if source.text is TextState.WITHHELD or path is None or not path.is_file():
        return None
    try:
        return stored_text(path, source.file)
    except ArticleError:
        return None


def text_file(seeds: Path, file: str) -> Path | None:
    """The file that holds a source's text; None when `file` leads out of the seeds folder."""
    path = seeds / file
    if Path(file).is_absolute() or not path.resolve().is_relative_to(seeds.resolve()):
        return None
    return seeds / text_path(file)


def text_path(file: str) -> PurePosixPath:
    """Path below the seeds folder of the file that holds a source's text."""
    path = PurePosixPath(file)
    return path if path.suffix.lower() in _OWN_TEXT else kept_file(file)
