"""Several short articles each, in every order: what is one record, what stays apart, what is told to a person."""

import re
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice, permutations
from pathlib import Path, PurePosixPath
from typing import Any

import pytest

from generator.assemble.note import NoteKind
from generator.assemble.plan import Existing, Plan, plan
from generator.assemble.run import run
from generator.extract.candidate import Facts
from generator.extract.run import extract
from generator.ingest.article import Article
from generator.ingest.read import read_article
from generator.yamlio import read, read_bytes

FOLDER = Path(__file__).parent / "cases"
MOST_ORDERS = 24


@dataclass(frozen=True)
class Case:
    """Some articles, and what they are to make.

    Attributes:
        name: File and title.
        articles: Each with its day of publication before a bar, or without.
        expect: A line for every record of each kind that is named in a line.
        doubts: Names in notes of doubt.
        conflicts: How many contradictions are told.
    """

    name: str
    articles: tuple[str, ...]
    expect: frozenset[str]
    doubts: frozenset[str]
    conflicts: int


def cases() -> Iterator[Case]:
    """Every case of every file."""
    for path in sorted(FOLDER.glob("*.yaml")):
        document: Any = read_bytes(path.read_bytes(), path.name)
        assert not document.problems, document.problems
        for case in document.data["cases"]:
            yield Case(
                f"{path.stem}: {case['case']}",
                tuple(case["articles"]),
                frozenset(case["expect"]),
                frozenset(case.get("doubts") or ()),
                int(case.get("conflicts") or 0),
            )


CASES = list(cases())


def text_of(told: str, number: int) -> str:
    """An article's text: its day of publication, if there is one, stands before a bar."""
    published, _, body = told.rpartition(" | ")
    date = f"date: {published}\n" if published else ""
    return f"---\ntitle: Report {number}\n{date}---\n{body}\n"


@cache
def facts_of(told: str, number: int) -> tuple[Article, Facts]:
    """An article as read, and its facts."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "article.md"
        path.write_text(text_of(told, number), encoding="utf-8")
        article = read_article(path, path.name)
    article = replace(article, published=article.metadata.get("published"))
    return article, extract(article)


def planned(case: Case, order: tuple[int, ...]) -> Plan:
    """What the extractor makes of the articles when their files are named in this order."""
    found = []
    for place, number in enumerate(order):
        article, facts = facts_of(case.articles[number], number + 1)
        found.append((replace(article, file=f"{place}.md"), facts))
    present = frozenset(article.file for article, _ in found)
    return plan(Existing({}, frozenset(), (), {}), found, present, Path(), Path())


def described(texts: Mapping[PurePosixPath, str | None]) -> set[str]:
    """Each record of some fact files in a line, with the numbers of the articles that it rests on."""
    found: dict[str, tuple[str, Any]] = {
        path.stem: (path.parent.name[:-1], read(text, path.name).data)
        for path, text in texts.items()
        if text and not path.parts[0].startswith(".")
    }
    numbers = {rid: data["title"].removeprefix("Report ") for rid, (kind, data) in found.items() if kind == "source"}
    names = {rid: data["name"] for rid, (kind, data) in found.items() if kind == "actor"}
    return {_line(kind, data, names, numbers) for kind, data in found.values() if kind != "source"}


def _line(kind: str, data: Any, names: Mapping[str, str], numbers: Mapping[str, str]) -> str:
    told = sorted({numbers[item["source"]] for item in data["evidence"]})
    history = [
        f"{step.get('status') or step.get('tenure')} {numbers[step['source']]}" for step in data.get("history") or ()
    ]
    return " | ".join([_words(kind, data, names), " ".join(told), *(["was " + ", ".join(history)] if history else [])])


def _words(kind: str, data: Any, names: Mapping[str, str]) -> str:
    if kind == "actor":
        return f"{data['kind']} {data['name']}"
    if kind == "role":
        return f"role {names[data['person']]}: {data['title']} {data['tenure']}"
    what = data["type"] if kind == "meeting" else data["title"]
    return " ".join([kind, what, data["status"], *([data["date"]] if data.get("date") else [])])


def of_kinds(case: Case, lines: set[str]) -> set[str]:
    """The lines of those kinds that the case lists."""
    kinds = {line.split()[0] for line in case.expect}
    return {line for line in lines if line.split()[0] in kinds}


def doubts(made: Plan) -> set[str]:
    """Names in notes of doubt."""
    notes = [note for note in made.notes if note.kind is NoteKind.DOUBT]
    return {name for note in notes for name in re.findall(r"“(.+?)”", note.message)}


def orders(count: int) -> Iterator[tuple[int, ...]]:
    """Orders of articles: all of few, some of many, the last one among them."""
    yield from islice(permutations(range(count)), MOST_ORDERS - 1)
    yield tuple(reversed(range(count)))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_records_in_every_order(case: Case) -> None:
    for order in orders(len(case.articles)):
        made = planned(case, order)
        assert of_kinds(case, described(made.changes)) == case.expect, order
        assert doubts(made) == case.doubts, order
        assert sum(note.kind is NoteKind.CONTRADICTION for note in made.notes) == case.conflicts, order


@pytest.mark.parametrize("case", [case for case in CASES if not case.doubts], ids=lambda case: case.name)
def test_one_article_after_another_makes_the_same_records(case: Case, tmp_path: Path) -> None:
    seeds, facts = tmp_path / "seeds", tmp_path / "facts"
    seeds.mkdir()
    for number, told in reversed(list(enumerate(case.articles, 1))):
        (seeds / f"{number}.md").write_text(text_of(told, number), encoding="utf-8")
        run(seeds, facts, tmp_path)
    files = {
        PurePosixPath(path.relative_to(facts).as_posix()): path.read_text(encoding="utf-8")
        for path in facts.glob("*/*.yaml")
    }
    assert of_kinds(case, described(files)) == case.expect
    assert not run(seeds, facts, tmp_path).plan.changes
