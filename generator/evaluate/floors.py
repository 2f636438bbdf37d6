"""Floors: the figures that a corpus once reached and that the extractor must not fall below.

A file of floors is JSON: for each corpus the `sha256` of its gold files and articles, how many `articles` it has, and
under `tallies` for each kind of record (and `all`) the counts that were reached; their F1 and full F1 are the floors.
Floors are raised by measuring again, and lowered on demand only.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from generator.errors import FactsheetError
from generator.evaluate.gold_reader import gold_files
from generator.evaluate.run import Evaluation, articles_by_stem
from generator.evaluate.tally import Tally


@dataclass(frozen=True)
class Floors:
    """The floors of one corpus.

    Attributes:
        sha256: Hash of the corpus that was measured; see `corpus_hash`.
        articles: How many articles it has.
        tallies: What was reached, by kind of record, and of `all`.
    """

    sha256: str
    articles: int
    tallies: Mapping[str, Tally]


class LowerError(FactsheetError):
    """Floors would be lowered, and that was not asked for."""


def corpus_hash(gold: Path, articles: Path | None = None) -> str:
    """SHA-256 over the names and bytes of the gold files and their articles; line ends count as line feeds.

    Args:
        gold: Folder of gold files.
        articles: Folder of the articles; beside the gold when left out.

    Raises:
        GoldError: There is no gold file.
    """
    found = articles_by_stem(articles or gold)
    total = hashlib.sha256()
    for file in gold_files(gold):
        for path in (file, found.get(file.stem)):
            content = path.read_bytes().replace(b"\r\n", b"\n") if path else b""
            total.update(f"{path.name if path else ''}\n{len(content)}\n".encode() + content)
    return total.hexdigest()


def measured(evaluation: Evaluation, sha256: str) -> Floors:
    """The figures of a measurement as floors of the corpus with that hash."""
    return Floors(sha256, evaluation.articles, evaluation.score.tallies)


def read_floors(path: Path) -> dict[str, Floors]:
    """The floors of each corpus in a file; none when there is no file."""
    if not path.is_file():
        return {}
    return {name: _floors(data) for name, data in json.loads(path.read_text("utf-8")).items()}


def _floors(data: Mapping[str, Any]) -> Floors:
    return Floors(data["sha256"], data["articles"], {kind: Tally(**counts) for kind, counts in data["tallies"].items()})


def dump(floors: Mapping[str, Floors]) -> str:
    """The text of a file of floors, corpora by name."""
    return json.dumps({name: asdict(floors[name]) for name in sorted(floors)}, indent=2) + "\n"


def shortfalls(floors: Floors, now: Floors) -> Iterator[str]:
    """What keeps a measurement from holding the floors, a sentence each."""
    if floors.sha256 != now.sha256:
        yield "the gold files or articles have changed since the floors were measured"
    yield from _lower(floors, now)


def _lower(old: Floors, new: Floors) -> Iterator[str]:
    for kind, floor in old.tallies.items():
        found = new.tallies.get(kind, Tally())
        for name, least, reached in (("F1", floor.f1, found.f1), ("full", floor.full, found.full)):
            if reached < least:
                yield f"{name} of {kind} is {reached:.3f}, and was {least:.3f}"


def raised(old: Mapping[str, Floors], new: Mapping[str, Floors], may_lower: bool = False) -> dict[str, Floors]:
    """The floors after a measurement; corpora that were not measured keep theirs.

    Args:
        old: The floors as they are.
        new: What was measured, by corpus.
        may_lower: Whether floors may fall.

    Raises:
        LowerError: A floor would fall; the message names each one.
    """
    falling = [f"{name}: {line}" for name in sorted(old.keys() & new.keys()) for line in _lower(old[name], new[name])]
    if falling and not may_lower:
        raise LowerError("floors would be lowered:\n" + _indented(falling), "mend the extractor, or ask for it")
    return {**old, **new}


def _indented(lines: Iterable[str]) -> str:
    return "\n".join(f"  {line}" for line in lines)
