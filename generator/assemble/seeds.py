"""What lies in a seeds folder: articles, files of other kinds, and what looks like an article and is not read."""

from pathlib import Path
from typing import NamedTuple

from generator.assemble.note import Note, NoteKind
from generator.errors import ArticleError
from generator.ingest.read import SUFFIXES


class Seeds(NamedTuple):
    """What lies below a seeds folder, in order.

    Attributes:
        articles: Paths of the articles, from the folder.
        others: Paths of files of other kinds.
        passed_over: Links that are not followed, and folders that are named like articles.
    """

    articles: list[str]
    others: list[str]
    passed_over: list[Note]


def look_through(seeds: Path) -> Seeds:
    """All that lies below the folder, hidden things left out.

    Raises:
        ArticleError: There is no such folder.
    """
    if not seeds.is_dir():
        raise ArticleError(f"there is no folder {seeds.name}/", f"make it and put articles ({formats()}) into it")
    found = Seeds([], [], [])
    for path in sorted(seeds.rglob("*")):
        inside = path.relative_to(seeds)
        if any(part.startswith(".") for part in inside.parts):
            continue
        if path.is_file() and path.resolve().is_relative_to(seeds.resolve()):
            (found.articles if path.suffix.lower() in SUFFIXES else found.others).append(inside.as_posix())
        elif reason := _reason(path, seeds):
            found.passed_over.append(Note(NoteKind.SKIPPED, inside.as_posix(), reason))
    found.articles.sort()  # by the letters of the whole path, "a-b.txt" before "a/b.txt"
    found.others.sort()
    return found


def formats() -> str:
    """The endings of articles, to say."""
    return ", ".join(f"`{suffix}`" for suffix in SUFFIXES)


def _reason(path: Path, seeds: Path) -> str:
    """Why what is no file to be read is not, where a person may take it for one; empty of others."""
    if path.is_symlink():
        if path.is_dir():
            return "a link to a folder is not followed; put the articles themselves here"
        if not path.exists():
            return "the link leads nowhere"
        return f"the link leads out of {seeds.name}/; put the article itself here"
    return "it is a folder, and no article" if path.is_dir() and path.suffix.lower() in SUFFIXES else ""
