"""Measuring a folder of gold files: against what is extracted from the articles now, or against a fact base."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.errors import ArticleError
from generator.evaluate.alone import facts_alone
from generator.evaluate.gold_reader import SUFFIX, read_gold
from generator.evaluate.reported import BySource
from generator.evaluate.score import Score, score_article
from generator.ingest.read import SUFFIXES, read_article
from generator.model import FactBase
from generator.store import load
from generator.store.read import Loaded

_MISSED = "all its marks count as missed"


@dataclass(frozen=True)
class Evaluation:
    """What a measurement gave.

    Attributes:
        articles: How many articles have marks.
        score: Of all of them.
        notes: What the figures hide: articles that could not be read, fact files that were left out.
    """

    articles: int
    score: Score
    notes: tuple[str, ...] = ()


def evaluate_articles(gold: Path, articles: Path | None = None) -> Evaluation:
    """Extract each marked article by itself and score what is found.

    Args:
        gold: Folder of gold files, or one gold file.
        articles: Folder of the articles, each with the stem of its gold file; beside the gold when left out.

    Raises:
        GoldError: There is no gold file, or some are malformed.
    """
    docs = read_gold(gold)
    found = articles_by_stem(articles or (gold if gold.is_dir() else gold.parent))
    score = Score()
    notes: list[str] = []
    for doc in docs:
        try:
            loaded = _extracted(found.get(doc.stem), doc.stem)
        except ArticleError as error:
            loaded = Loaded(FactBase())
            hint = f" ({error.hint})" if error.hint else ""
            notes.append(f"{error}{hint}: {_MISSED}")
        notes += _left_out(loaded.broken)
        score += score_article(doc, BySource(loaded.base).of(next(iter(loaded.base.sources), "")))
    return Evaluation(len(docs), score, tuple(notes))


def articles_by_stem(folder: Path) -> dict[str, Path]:
    """The article of each stem in a folder; of several files with one stem, one that can be read."""
    files = [path for path in folder.iterdir() if path.is_file() and path.suffix != SUFFIX]
    return {path.stem: path for path in sorted(files, key=lambda path: (_is_read(path), path.name))}


def _is_read(path: Path) -> bool:
    return path.suffix.lower() in SUFFIXES


def _extracted(path: Path | None, stem: str) -> Loaded:
    if path is None:
        raise ArticleError(f"{stem}: there is no article of this name")
    if not _is_read(path):
        raise ArticleError(f"{path.name}: files of this kind are not read")
    return facts_alone(read_article(path, path.name))


def evaluate_facts(gold: Path, facts: Path) -> Evaluation:
    """Score what a fact base says of each marked article.

    A record belongs to an article when it quotes the article's source: the one whose file has the gold file's stem.

    Args:
        gold: Folder of gold files, or one gold file.
        facts: Folder of the fact files.

    Raises:
        GoldError: There is no gold file, or some are malformed.
        StoreError: The fact files cannot be read.
    """
    docs = read_gold(gold)
    loaded = load(facts, facts.parent)
    sources = {PurePosixPath(entry.record.file).stem: entry.id for entry in loaded.base.sources.values()}
    by_source = BySource(loaded.base)
    score = sum((score_article(doc, by_source.of(sources.get(doc.stem, doc.stem))) for doc in docs), Score())
    notes = [
        f"{doc.stem}: the fact base has no source of this name: {_MISSED}" for doc in docs if doc.stem not in sources
    ]
    return Evaluation(len(docs), score, (*notes, *_left_out(loaded.broken)))


def _left_out(broken: Iterable[tuple[str, str]]) -> list[str]:
    return [f"{kind}s/{record}: left out, for the record has faults" for kind, record in sorted(broken)]
