"""Short articles in the styles of several outlets, about invented persons, each with its marks in a file beside it."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from generator.ingest.article import Article
from generator.ingest.read import read_article

FOLDER = Path(__file__).parent / "stories"
STORIES = sorted(path for path in FOLDER.iterdir() if path.suffix != ".json")


def story_article(path: Path) -> Article:
    """A story as the extractor's run hands it to the rules."""
    article = read_article(path, path.name)
    return replace(article, published=article.metadata.get("published"))


def story_marks(path: Path) -> dict[str, Any]:
    """The marks of a story."""
    marks: dict[str, Any] = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    return marks
