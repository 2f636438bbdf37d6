"""Articles that a person has given another place or name: they are known by their text, or else by their title."""

from collections.abc import Iterable, Sequence

from generator import texts
from generator.assemble.baseline import Baseline
from generator.ingest.article import Article


def moved(articles: Iterable[Article], baselines: Sequence[Baseline], present: frozenset[str]) -> dict[str, Baseline]:
    """For each article under a new path what was said of it under the former one.

    Args:
        articles: Those that were read.
        baselines: What was said of articles last time.
        present: Paths of all articles that are there; an article that still is there was not moved.
    """
    known = {baseline.file for baseline in baselines}
    gone = [baseline for baseline in baselines if baseline.file not in present]
    found: dict[str, Baseline] = {}
    for article in sorted(articles, key=lambda article: article.file):
        if article.file in known or not gone:
            continue
        same_text = [b for b in gone if b.source.data.get("sha256") == texts.digest(article.text)]
        fitting = same_text or [b for b in gone if b.source.data.get("title") == article.title]
        if len(fitting) == 1:
            found[article.file] = fitting[0]
            gone.remove(fitting[0])
    return found
