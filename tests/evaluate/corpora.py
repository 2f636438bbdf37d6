"""The articles with marks that the extractor is measured on: those in the repository, and further ones elsewhere.

The environment variable FACTSHEET_EVAL names a folder of further corpora: a folder each, with articles and, beside
them, gold files. Their texts need not be free to publish; their floors are kept here.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.evaluate.floors import Floors, corpus_hash, measured
from generator.evaluate.run import evaluate_articles

ROOT = Path(__file__).resolve().parents[2]
VARIABLE = "FACTSHEET_EVAL"
FLOORS = Path(__file__).parent / "floors.json"


@dataclass(frozen=True)
class Corpus:
    """Gold files and their articles.

    Attributes:
        gold: Folder of the gold files.
        articles: Folder of the articles.
    """

    gold: Path
    articles: Path

    def measure(self) -> Floors:
        """What the extractor reaches now."""
        return measured(evaluate_articles(self.gold, self.articles), corpus_hash(self.gold, self.articles))


def own() -> dict[str, Corpus]:
    """The corpora of the repository, by name; the articles of `seeds` are the project's own."""
    folders = _with_gold(ROOT / "tests/gold")
    return {name: Corpus(folder, ROOT / "seeds" if name == "seeds" else folder) for name, folder in folders.items()}


def further(environment: Mapping[str, str] = os.environ) -> dict[str, Corpus]:
    """The corpora below the folder that FACTSHEET_EVAL names, by name, but for those of the repository."""
    named = environment.get(VARIABLE)
    folders = _with_gold(Path(named)) if named else {}
    return {name: Corpus(folder, folder) for name, folder in folders.items() if name not in own()}


def _with_gold(folder: Path) -> dict[str, Path]:
    return {path.name: path for path in sorted(folder.iterdir()) if path.is_dir() and any(path.glob("*.json"))}
