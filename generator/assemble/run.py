"""The extractor's run over a seeds folder: read the articles, find their facts, merge them into the fact base."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from generator.assemble.baseline import Baseline, read_baselines
from generator.assemble.drafts import METADATA
from generator.assemble.kept import text_of, texts_to_keep
from generator.assemble.moved import moved
from generator.assemble.note import Note, NoteKind
from generator.assemble.plan import Existing, Plan, plan
from generator.assemble.pool import Map, processes
from generator.assemble.seeds import formats, look_through
from generator.collecting import without_collecting
from generator.errors import ArticleError, StoreError
from generator.extract.candidate import Facts
from generator.extract.run import extract
from generator.ingest.article import Article
from generator.ingest.language import name_of
from generator.ingest.page import Page
from generator.ingest.read import SUFFIXES, Kept, read_article
from generator.store import load, write
from generator.store.layout import shown
from generator.store.texts import kept_file
from generator.vocab.own import use_or_raise
from generator.yamlio import read


@dataclass(frozen=True)
class Result:
    """What a run did, or would do.

    Attributes:
        plan: What is to be written and told.
        articles: The articles that were read, in order of their files.
        skipped: Files of other formats in the seeds folder.
        errors: Articles that could not be read, each with a sentence.
        before: Text of each file to be changed as it was, by path below the facts folder; None for a new one.
        texts: Texts read from web pages and PDFs that are to be kept, by path below the seeds folder; None for one
            that is nobody's any more.
    """

    plan: Plan
    articles: tuple[Article, ...]
    skipped: tuple[str, ...]
    errors: tuple[ArticleError, ...]
    before: dict[PurePosixPath, str | None]
    texts: dict[PurePosixPath, str | None]


def extract_all(articles: Sequence[Article], map: Map = map) -> list[Facts]:  # noqa: A002 -- the name of what it stands for
    """The facts of each article, in order. Articles do not know each other, so any `map` will do."""
    with without_collecting():
        return list(map(extract, articles))


def run(seeds: Path, facts: Path, root: Path, only: Sequence[Path] = (), save: bool = True, jobs: int = 1) -> Result:
    """Extract the articles of a seeds folder into a facts folder.

    Args:
        seeds: The seeds folder.
        facts: The facts folder; made when missing.
        root: The project's root.
        only: Articles to read; all of the folder when empty.
        save: Whether to write; otherwise the result tells what would be written.
        jobs: In how many processes; the result is the same.

    Raises:
        ArticleError: The seeds folder is missing, or an article of `only` lies outside it.
        VocabularyError: The fact base's own words have faults.
        StoreError: The fact base cannot be read or written. Nothing was changed.
    """
    if not save:
        return _run(seeds, facts, root, only, jobs)
    with write.locked(facts):
        result = _run(seeds, facts, root, only, jobs)
        _keep_texts(seeds, result)
        write.commit(facts, result.plan.changes)
        return result


def _keep_texts(seeds: Path, result: Result) -> None:
    """Keep the texts of web pages and PDFs; where that fails, say so and go on: `check` will say it too."""
    try:
        write.commit(seeds, result.texts)
    except StoreError as error:
        result.plan.notes += [Note(NoteKind.NOT_KEPT, str(path), str(error)) for path in result.texts]


def _run(seeds: Path, facts: Path, root: Path, only: Sequence[Path], jobs: int) -> Result:
    use_or_raise(facts, shown(facts, root))
    here = look_through(seeds)
    files = here.articles
    wanted = [_inside(path, seeds) for path in only] or files
    loaded = load(facts, root)
    published = {e.record.file: e.record.published for e in loaded.base.sources.values() if e.record.published}
    baselines = read_baselines(facts)
    articles, errors = _read_all(seeds, wanted, {baseline.file: baseline for baseline in baselines})
    places = {file: baseline.file for file, baseline in moved(articles, baselines, frozenset(files)).items()}
    articles = [_dated(article, published, places.get(article.file, article.file)) for article in articles]
    english = [article for article in articles if article.language in ("en", None)]
    documents = {(entry.kind, entry.id): read(entry.text, entry.path) for entry in loaded.base}
    texts = {baseline.path: (facts / baseline.path).read_text(encoding="utf-8") for baseline in baselines}
    former = frozenset(loaded.base.redirects)
    existing = Existing(documents, loaded.broken, baselines, texts, former)
    with processes(jobs, len(english), facts) as mapped:
        found = extract_all(english, mapped)
    made = plan(existing, list(zip(english, found, strict=True)), frozenset(files), facts, root)
    made.notes[:0] = [*here.passed_over, *_not_english(articles), *_left_out(articles)]
    before = {path: text_of(facts / path) for path in made.changes}
    # With a source that cannot be read nobody knows whose a text is.
    is_whole = not any(kind == "source" for kind, _ in loaded.broken)
    sources = loaded.base.sources.values() if is_whole else None
    kept = texts_to_keep(seeds, english, sources, places.values())
    return Result(made, tuple(english), tuple(here.others), tuple(errors), before, kept)


def _dated(article: Article, published: Mapping[str, str], place: str) -> Article:
    """An article with its day of publication: as its record gives it, under the place that it knows, or it itself."""
    return replace(article, published=published.get(place) or article.metadata.get("published"))


def _read_all(
    seeds: Path, files: Sequence[str], baselines: Mapping[str, Baseline]
) -> tuple[list[Article], list[ArticleError]]:
    """The articles that can be read, and why the others cannot."""
    articles: list[Article] = []
    errors: list[ArticleError] = []
    kept: dict[PurePosixPath, str] = {}
    for file in files:
        try:
            article = read_article(seeds / file, file, _kept(seeds, file, baselines.get(file)))
            if article.original and (other := kept.setdefault(kept_file(file), file)) != file:
                raise ArticleError(f"{file}: its text would be kept in the same file as that of {other}", "rename one")
            articles.append(article)
        except ArticleError as error:
            errors.append(error)
    return articles, errors


def _kept(seeds: Path, file: str, baseline: Baseline | None) -> Kept | None:
    """What was read from a web page or PDF before, if its text is still there."""
    text = text_of(seeds / kept_file(file)) if baseline and baseline.original else None
    if baseline is None or text is None:
        return None
    data = {key: str(value) for key, value in baseline.source.data.items() if isinstance(value, str)}
    page = Page(text, data["title"], {key: data[key] for key in METADATA if key in data}, baseline.reader)
    return Kept(baseline.original, page)


def _inside(path: Path, seeds: Path) -> str:
    """An article named by a person, as a path below the seeds folder."""
    for candidate in (path, seeds / path):
        if candidate.is_file() and candidate.resolve().is_relative_to(seeds.resolve()):
            if candidate.suffix.lower() not in SUFFIXES:
                raise ArticleError(f"{path}: files of this kind are not read", f"articles are {formats()}")
            return candidate.resolve().relative_to(seeds.resolve()).as_posix()
    if path.is_file():
        raise ArticleError(f"{path} lies outside {seeds.name}/", f"copy it there first: cp '{path}' '{seeds}/'")
    raise ArticleError(f"there is no article {path}", f"see what is in {seeds.name}/")


def _not_english(articles: Iterable[Article]) -> list[Note]:
    return [
        Note(NoteKind.NOT_ENGLISH, article.file, f"the text is in {name_of(article.language)}; only English is read")
        for article in articles
        if article.language not in ("en", None)
    ]


def _left_out(articles: Iterable[Article]) -> Iterator[Note]:
    for article in articles:
        for sentence in article.left_out:
            yield Note(NoteKind.LEFT_OUT, article.file, sentence)
