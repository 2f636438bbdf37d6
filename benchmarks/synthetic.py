"""Invents fact bases of any size, for measuring: articles, and records whose quotes stand in them.

    python -m benchmarks.synthetic FOLDER --records 10000 --seed 1

The folder becomes a whole project in which `factsheet check` finds no fault. The same number and seed give the same
bytes. States are those of the country table; all persons, towns and talks are made up.
"""

import argparse
import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from generator.ids import slug
from generator.store.write import dump
from generator.texts import digest
from generator.vocab.countries import Country, countries
from generator.yamlio import Value

_SETTINGS = """\
site_name: Synthetic
use_directory_urls: false
theme: {name: material, font: false}
plugins: [factsheet]
"""
_ONSETS = ("b", "br", "d", "f", "g", "h", "k", "kr", "l", "m", "n", "p", "r", "s", "st", "t", "tr", "v", "z")
_VOWELS = ("a", "e", "i", "o", "u", "ai", "ea", "oa")
_CODAS = ("", "", "l", "m", "n", "r", "s", "t", "nd", "rk")
_OFFICES = ("Foreign Minister", "Defence Minister", "Trade Minister", "Interior Minister", "Finance Minister")
_MONTHS = ("January", "March", "May", "July", "September", "November")
_TOPICS = ("fisheries", "ports", "railways", "water", "training", "research", "trade", "energy", "health", "satellites")
_KINDS = {"treaty": "signed", "agreement": "signed", "memorandum": "proposed", "programme": "agreed"}


@dataclass(frozen=True)
class _Person:
    id: str
    name: str
    office: str
    state: Country

    @property
    def role(self) -> str:
        return f"{self.id}-{slug(self.office)}"

    @property
    def participant(self) -> Value:
        return {"actor": self.id, "role": self.role, "side": slug(self.state.name), "part": "head"}


@dataclass
class _Article:
    """An article while it is written: each sentence is said once, and can be quoted."""

    id: str
    title: str
    sentences: list[str] = field(default_factory=list)

    def says(self, sentence: str) -> Value:
        """Add a sentence; the evidence that quotes it."""
        self.sentences.append(sentence)
        return [{"source": self.id, "quote": sentence}]

    @property
    def text(self) -> str:
        return f"{self.title}\n\n" + "\n\n".join(f"{sentence}." for sentence in self.sentences) + "\n"


@dataclass
class _World:
    """What has been invented so far: files by path, and what may not come twice."""

    seed: int
    files: dict[str, str] = field(default_factory=dict)
    records: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.random = random.Random(self.seed)  # noqa: S311 the same seed is to give the same base

    def record(self, kind: str, record_id: str, /, **fields: Value) -> None:
        first_line = f"# yaml-language-server: $schema=../../schema/{kind}.schema.json\n"
        path = f"facts/{kind}s/{record_id}.yaml"
        self.files[path] = dump(kind, fields, first_line)
        self.records.add(path)

    def name(self) -> str:
        """A name that nobody and no town has."""
        while True:
            made = f"{self._word()} {self._word()}"
            if f"facts/actors/{slug(made)}.yaml" not in self.records:
                return made

    def _word(self) -> str:
        pick = self.random.choice
        return "".join(pick(_ONSETS) + pick(_VOWELS) + pick(_CODAS) for _ in range(2)).capitalize()


def invent(records: int, seed: int = 1) -> Mapping[str, str]:
    """All files of a base of at least so many records (at most eleven more), by path below the project's folder."""
    world = _World(seed, {"mkdocs.yml": _SETTINGS})
    states = [country for country in countries().values() if country.name.isalpha()]
    while len(world.records) < records:
        _article(world, *world.random.sample(states, 2))
    return world.files


def _article(world: _World, one: Country, other: Country) -> None:
    """An article on talks of two states: ten records, and the states where they are new."""
    number = len(world.records)
    article = _Article(f"talks-{number:06}", f"{one.name} and {other.name} hold round {number} of their talks")
    opening = article.says(f"Delegations of {one.name} and {other.name} spoke about {_topic(world)}")
    for state in (one, other):
        if f"facts/actors/{slug(state.name)}.yaml" not in world.records:
            world.record("actor", slug(state.name), name=state.name, kind="state", country=state.code, evidence=opening)
    heads = [_person(world, article, state) for state in (one, other)]
    meetings = [_meeting(world, article, heads, f"{number}-{count}") for count in range(3)]
    for meeting in meetings[:2]:
        _agreement(world, article, (one, other), meeting)
    path = f"seeds/{number // 1000:03}/{article.id}.txt"
    world.files[path] = article.text
    source = {"title": article.title, "file": path.removeprefix("seeds/"), "sha256": digest(article.text)}
    world.record("source", article.id, **source, language="en")


def _person(world: _World, article: _Article, state: Country) -> _Person:
    name = world.name()
    person = _Person(slug(name), name, world.random.choice(_OFFICES), state)
    named = article.says(f"{person.office} {name} led the delegation of {state.name}")
    world.record("actor", person.id, name=name, kind="person", country=state.code, evidence=named)
    world.record(
        "role", person.role, person=person.id, title=person.office, organisation=slug(state.name), evidence=named
    )
    return person


def _meeting(world: _World, article: _Article, heads: list[_Person], key: str) -> str:
    town, year = world.name(), world.random.randint(1990, 2039)
    month, day = world.random.randrange(len(_MONTHS)), world.random.randint(1, 28)
    names = " and ".join(person.name for person in heads)
    record_id = f"{year}-{month * 2 + 1:02}-{day:02}-meeting-{key}"
    world.record(
        "meeting",
        record_id,
        title=f"Meeting of {names} in {town}",
        type="meeting",
        status="held",
        date=f"{year}-{month * 2 + 1:02}-{day:02}",
        place=town,
        participants=[person.participant for person in heads],
        topics=[_topic(world)],
        evidence=article.says(f"{names} met in {town} on {day} {_MONTHS[month]} {year} and spoke of {_topic(world)}"),
    )
    return record_id


def _agreement(world: _World, article: _Article, states: tuple[Country, Country], meeting: str) -> None:
    kind, status = world.random.choice(sorted(_KINDS.items()))
    title = f"{world.name()} {kind}"
    names = " and ".join(state.name for state in states)
    world.record(
        "agreement",
        slug(title),
        title=title,
        type=kind,
        status=status,
        parties=[slug(state.name) for state in states],
        meeting=meeting,
        topics=[_topic(world)],
        evidence=article.says(f"{names} {status} the {title} on {_topic(world)} with effect for both"),
    )


def _topic(world: _World) -> str:
    return " and ".join(world.random.sample(_TOPICS, 2))


def write(folder: Path, files: Mapping[str, str]) -> None:
    """Write the files of a base below `folder`."""
    for parent in sorted({(folder / path).parent for path in chain(files, ["docs/index.md"])}):
        parent.mkdir(parents=True, exist_ok=True)
    for path, text in files.items():
        (folder / path).write_text(text, "utf-8", newline="\n")


def main() -> None:
    """The command line above."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.synthetic", description="Invent a fact base.")
    parser.add_argument("folder", type=Path, help="where to; made when missing")
    parser.add_argument("--records", type=int, default=10_000, help="how many at least [%(default)s]")
    parser.add_argument("--seed", type=int, default=1, help="which of the bases of that size [%(default)s]")
    given = parser.parse_args()
    write(given.folder, invent(given.records, given.seed))


if __name__ == "__main__":
    main()
