"""What lies in a seeds folder: articles, files of other kinds, and what looks like an article and is not read."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from generator.assemble.note import Note, NoteKind
from generator.errors import ArticleError
from generator.ingest.read import SUFFIXES


def articles_in(seeds: Path) -> tuple[list[str], list[str]]:
    """Paths of the articles and of other files below the seeds folder, each in order."""
    if not seeds.is_dir():
        raise ArticleError(f"there is no folder {seeds.name}/", f"make it and put articles ({formats()}) into it")
    files = sorted(path.relative_to(seeds).as_posix() for path in _visible(seeds) if _is_read(path, seeds))
    articles = [file for file in files if PurePosixPath(file).suffix.lower() in SUFFIXES]
    return articles, [file for file in files if file not in set(articles)]


def passed_over(seeds: Path) -> Iterator[Note]:
    """Links that are not followed, and folders that are named like articles."""
    for path in sorted(_visible(seeds)):
        if reason := _reason(path, seeds):
            yield Note(NoteKind.SKIPPED, path.relative_to(seeds).as_posix(), reason)


def formats() -> str:
    """The endings of articles, to say."""
    return ", ".join(f"`{suffix}`" for suffix in SUFFIXES)


def _visible(seeds: Path) -> Iterator[Path]:
    for path in seeds.rglob("*"):
        if not any(part.startswith(".") for part in path.relative_to(seeds).parts):
            yield path


def _is_read(path: Path, seeds: Path) -> bool:
    """Whether it is a file, and if a link, one to a file below the seeds folder."""
    return path.is_file() and path.resolve().is_relative_to(seeds.resolve())


def _reason(path: Path, seeds: Path) -> str:
    """Why a thing that a person may take for read is not; empty of others."""
    if path.is_symlink() and path.is_dir():
        return "a link to a folder is not followed; put the articles themselves here"
    if path.is_symlink() and not path.exists():
        return "the link leads nowhere"
    if path.is_symlink() and not _is_read(path, seeds):
        return f"the link leads out of {seeds.name}/; put the article itself here"
    if path.is_dir() and path.suffix.lower() in SUFFIXES:
        return "it is a folder, and no article"
    return ""
