"""Measures the extractor: speed, how cost grows, and the slowest rule on lines made to be slow.

    python -m benchmarks.extraction                  about two minutes
    python -m benchmarks.extraction --articles 10000 --actors 50000

All times are of the processor, of one process and without start-up; look at ratios, other work on the machine disturbs
single figures. Beside it runs spaCy's small English pipeline, where that is installed.
"""

import argparse
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from pathlib import Path, PurePosixPath

from benchmarks.articles import articles
from generator.assemble.baseline import dump as remembered
from generator.assemble.plan import Existing, Plan, plan
from generator.assemble.run import extract_all
from generator.extract.candidate import Facts
from generator.extract.document import read_document
from generator.extract.rules import ACTOR_RULES, AGREEMENT_RULES, MEETING_RULES, NAMING_RULES
from generator.extract.run import extract
from generator.ingest.article import Article
from generator.ingest.read import article_from_text
from generator.store.layout import FOLDERS
from generator.store.write import dump
from generator.yamlio import Document, Value, read
from tests.extract.hostile import LINES

_LINE = 100_000  # characters
_SENTENCE = 960
_GOAL = 50  # milliseconds a rule
_EMPTY = Existing({}, frozenset(), (), {})
_NOWHERE = Path()
_AROUND = "Ministers meet\n\nThe two sides met there.\n\n"
_REPEATED = (
    "Kenyan President Amos Juma met Norwegian Prime Minister Kari Lund in Oslo and signed a treaty with Peru and Chile "
    "on 3 May 2024. "
)
_WORDS = ("Once", "Twice", "Thrice", "Again", "Finally")
"""Make a line another one, so that nothing is remembered of it. The lesser of two times counts: a pattern or gate that
nobody has used yet is made once, not with each sentence."""


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.extraction", description=__doc__.split("\n")[0])
    parser.add_argument("--articles", type=int, default=800, metavar="N", help="the most articles [800]")
    parser.add_argument("--actors", type=int, default=8000, metavar="N", help="the most known actors [8000]")
    given = parser.parse_args()
    for article in articles(20, 80):
        extract(article)  # the word lists, patterns and their gates are made now
    parts = (_speed(), _growth(given.articles), _repeats(), _known_actors(given.actors), _hostile(), _spacy())
    for line in chain.from_iterable(parts):
        print(line, flush=True)


def _took(work: Callable[[], object]) -> float:
    """Seconds of the processor that some work takes."""
    begin = time.process_time()
    work()
    return time.process_time() - begin


def _planned(found: Sequence[tuple[Article, Facts]], existing: Existing = _EMPTY) -> Plan:
    return plan(existing, found, frozenset(article.file for article, _ in found), _NOWHERE, _NOWHERE)


def _speed(count: int = 200) -> Iterator[str]:
    texts = [(article.text, article.file) for article in articles(count, 4 * count)]
    size = sum(len(text) for text, _ in texts) / count / 1000
    yield f"Speed: {count} articles of {size:.1f} KB"
    read_in = [article_from_text(*text) for text in texts]
    found = list(zip(read_in, extract_all(read_in), strict=True))
    made = _planned(found)
    reading = _took(lambda: [article_from_text(*text) for text in texts])
    extracting = _took(lambda: extract_all(read_in))
    linking = _took(lambda: _planned(found))
    writing = _writing(made)
    linking = max(linking - writing, 0.0)
    for name, seconds in (("reading", reading), ("extracting", extracting), ("linking", linking)):
        yield f"  {name:<22}{1000 * seconds / count:8.2f} ms an article"
    yield f"  {'text to records':<22}{count / (reading + extracting + linking):8.0f} articles a second"
    yield f"  {'YAML text, apart':<22}{1000 * writing / count:8.2f} ms an article"


def _writing(made: Plan) -> float:
    """Seconds for the YAML of every new record and of what the extractor remembers, once more."""
    records = [(FOLDERS[path.parts[0]], read(text or "", "").data) for path, text in _fact_files(made)]
    facts = _took(lambda: [dump(kind, data, "") for kind, data in records])
    return facts + _took(lambda: [remembered(file, drafts) for file, drafts in made.drafts.items()])


def _fact_files(made: Plan) -> list[tuple[PurePosixPath, str | None]]:
    return [(path, text) for path, text in made.changes.items() if path.parts[0] in FOLDERS]


def _growth(most: int) -> Iterator[str]:
    yield "Growth with the number of articles (600 characters, four new persons in each two)"
    before = 0.0
    for count in _sizes(most):
        some = articles(count, 2 * count, length=600)
        found: list[tuple[Article, Facts]] = []
        extracting = _took(lambda: found.extend((article, extract(article)) for article in some))  # noqa: B023
        linking = _took(lambda: _planned(found))  # noqa: B023
        each = 1000 * (extracting + linking) / count
        yield (
            f"  {count:>7,} articles: {1000 * extracting / count:6.2f} ms extracting, {1000 * linking / count:6.2f} ms "
            f"linking each{_factor(each, before)}"
        )
        before = each


def _repeats(most: int = 400) -> Iterator[str]:
    yield "Growth with a sentence that comes again and again (a badly read page)"
    before = 0.0
    for count in _sizes(most):
        extract(article_from_text(f"Ministers met\n\nThey met.\n\n{_REPEATED}\n", "page.txt"))
        article = article_from_text(f"Ministers meet\n\nThe two sides met.\n\n{_REPEATED * count}\n", "page.txt")
        each = 1000 * _took(lambda: _planned([(article, extract(article))])) / count  # noqa: B023
        yield f"  {count:>7,} times: {each:8.2f} ms a sentence{_factor(each, before)}"
        before = each


def _known_actors(most: int) -> Iterator[str]:
    yield "Growth with the number of known actors (50 more articles)"
    some = articles(50, 100, seed=2, length=600)
    found = [(article, extract(article)) for article in some]
    before = 0.0
    for count in _sizes(most):
        existing = Existing(_actors(count), frozenset(), (), {})
        each = 1e6 * _took(lambda: _planned(found, existing)) / count  # noqa: B023
        yield f"  {count:>7,} actors: {each:8.1f} µs an actor{_factor(each, before)}"
        before = each


def _actors(count: int) -> dict[tuple[str, str], Document]:
    """Records of actors as articles would make them; their quotes do not matter here."""
    made: dict[tuple[str, str], Document] = {}
    for number, article in enumerate(articles(count, count, seed=3, length=1)):
        name = article.text.split("\n")[0].removesuffix(" talk about").split(" and ")[0]
        first, last = f"{name[:4]}{number:x}".capitalize(), f"{_letters(number)}son"
        data: dict[str, Value] = {"name": f"{first} {last}", "kind": "person", "country": "NO"}
        record_id = f"person-{number}"
        made["actor", record_id] = Document(record_id, "", data)
    return made


def _letters(number: int) -> str:
    made = ""
    while number or not made:
        made += "bdfgklmnprstvz"[number % 14] + "aeiou"[number % 5]
        number //= 14
    return made.capitalize()


def _sizes(most: int) -> list[int]:
    return [size for size in (most // 8, most // 4, most // 2, most) if size]


def _factor(now: float, before: float) -> str:
    """How the cost of each changed when their number doubled: 1 is linear, 2 is quadratic."""
    return f"   × {now / before:.2f}" if before else ""


def _hostile() -> Iterator[str]:
    yield f"Slowest on lines of {_LINE:,} characters made to be slow (goal: {_GOAL} ms a rule)"
    rules: dict[str, float] = {}
    whole: dict[str, float] = {}
    where: dict[str, str] = {}
    for name, line, times in _lines():
        first, *others = (article_from_text(f"{_AROUND}{word} {line}\n", "hostile.txt") for word in _WORDS)
        extract(first)
        whole[name] = times * min(_took(lambda: extract(other)) for other in others[:2])  # noqa: B023
        one, another = (dict(_rule_times(other)) for other in others[2:])
        for rule in one:
            seconds = times * min(one[rule], another[rule])
            if seconds > rules.get(rule, -1.0):
                rules[rule], where[rule] = seconds, name
    for rule, seconds in sorted(rules.items(), key=lambda item: -item[1])[:5]:
        yield f"  {rule:<28}{1000 * seconds:8.1f} ms on “{where[rule]}”"
    worst = max(whole, key=lambda name: whole[name])
    yield f"  {'a whole article':<28}{1000 * whole[worst]:8.1f} ms on “{worst}”"


def _lines() -> Iterator[tuple[str, str, float]]:
    """Each as one sentence, and a sentence just short enough to be read, with how many of these make such a line."""
    for name, line in LINES.items():
        yield name, line(_LINE), 1.0
        yield f"{name}, in sentences", f"{line(_SENTENCE)}.", _LINE / _SENTENCE


def _rule_times(article: Article) -> Iterator[tuple[str, float]]:
    document = read_document(article)
    for meeting in MEETING_RULES:
        yield meeting.name, _took(lambda: list(meeting.find(document, ())))  # noqa: B023
    for agreement in AGREEMENT_RULES:
        yield agreement.name, _took(lambda: list(agreement.find(document)))  # noqa: B023
    for actor in (*ACTOR_RULES, *NAMING_RULES):
        yield actor.name, _took(lambda: list(actor.find(document)))  # noqa: B023


def _spacy(count: int = 20) -> Iterator[str]:
    yield "spaCy's small English pipeline, on the same articles"
    try:
        import spacy  # type: ignore[import-not-found]

        pipeline = spacy.load("en_core_web_sm")
    except (ImportError, OSError):
        yield "  is not installed, and left out"
        return
    some = [article.text for article in articles(count, 4 * count)]
    seconds = _took(lambda: [pipeline(text) for text in some])
    yield f"  {count / seconds:8.1f} articles a second, entities and syntax only"


if __name__ == "__main__":
    main()
