"""The facts of one article by itself, in memory: what `factsheet extract` would write into an empty fact base."""

from dataclasses import replace
from pathlib import Path

from generator.assemble.plan import Existing, plan
from generator.errors import ArticleError
from generator.extract.run import extract
from generator.ingest.article import Article
from generator.ingest.language import name_of
from generator.model import KINDS, MODELS, Entry, FactBase, Record
from generator.store.layout import FOLDERS
from generator.store.read import Loaded
from generator.store.validate import validate
from generator.yamlio import read

_EMPTY = Existing({}, frozenset(), (), {})
_NOWHERE = Path()
"""Nothing is written, so the folders do not matter."""


def facts_alone(article: Article) -> Loaded:
    """The fact base that the article makes by itself; its only source is the article.

    Raises:
        ArticleError: The article is not in English.
    """
    if article.language not in ("en", None):
        raise ArticleError(f"{article.file}: the text is in {name_of(article.language)}; only English is read")
    dated = replace(article, published=article.metadata.get("published"))
    planned = plan(_EMPTY, [(dated, extract(dated))], frozenset({article.file}), _NOWHERE, _NOWHERE)
    found: dict[str, dict[str, Entry[Record]]] = {kind: {} for kind in KINDS}
    broken: set[tuple[str, str]] = set()
    for path, text in sorted(planned.changes.items(), key=lambda change: change[0].stem):
        if kind := FOLDERS.get(path.parent.name):
            record, _ = validate(read(text or "", path.name), MODELS[kind])
            if record:
                found[kind][path.stem] = Entry(path.stem, record, path.as_posix())
            else:
                broken.add((kind, path.stem))
    base = FactBase(**{f"{kind}s": found[kind] for kind in KINDS})  # type: ignore[arg-type]
    return Loaded(base, broken=frozenset(broken))
