"""The texts of web pages and PDFs that are kept: which are to be written, and which are nobody's any more."""

from collections.abc import Collection, Iterable
from pathlib import Path, PurePosixPath

from generator.ingest.article import Article
from generator.model import Entry, Source, TextState
from generator.store.texts import KEPT, kept_file


def texts_to_keep(
    seeds: Path, articles: Iterable[Article], sources: Collection[Entry[Source]] | None, former: Iterable[str]
) -> dict[PurePosixPath, str | None]:
    """Texts by their paths below the seeds folder; None for one that goes.

    A text goes when its source is withheld, withdrawn, or has moved: it is nobody's then, and what must not be in the
    repository would stay in it.

    Args:
        seeds: The seeds folder.
        articles: Those that were read.
        sources: Every source of the fact base; None where some are not known, and no text goes.
        former: Paths that articles had before they were moved.
    """
    known = sources or ()
    withheld = {entry.record.file for entry in known if entry.record.text is TextState.WITHHELD}
    read = {kept_file(a.file): a.text for a in articles if a.original and a.file not in withheld}
    owned = {entry.record.file for entry in known} - withheld - set(former)
    owners = {*read, *map(kept_file, owned)}
    there = [PurePosixPath(path.relative_to(seeds)) for path in sorted((seeds / KEPT).rglob("*.txt"))]
    wanted: dict[PurePosixPath, str | None] = {p: text for p, text in read.items() if text_of(seeds / p) != text}
    return wanted | dict.fromkeys(path for path in there if path not in owners and sources is not None)


def text_of(path: Path) -> str | None:
    """The text of a file; None where there is none."""
    return path.read_text(encoding="utf-8") if path.is_file() else None
