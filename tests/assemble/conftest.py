"""A small project with one article, for running the extractor again and again."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.assemble.run import Result, run
from generator.yamlio import Value, read

# Invented: the persons do not exist, and the visit never took place.
ARTICLE = """Kenyan minister in Norway for talks on fisheries

Kenya’s Fisheries Minister Amina Wekesa led an official visit to Norway, accompanied by Kenya’s ambassador Peter Otieno.

Wekesa met Foreign Minister Ingrid Solbakken in Oslo on 3 March 2024.

Kenya and Norway agreed to establish a joint fisheries commission.
"""
LATER = """Norway and Kenya sign fisheries agreement

Norway’s Foreign Minister Ingrid Solbakken met Kenya’s Fisheries Minister Amina Wekesa in Nairobi on 9 June 2024.
"""


@dataclass(frozen=True)
class Desk:
    """An editor's project.

    Attributes:
        root: Its folder, with `seeds/` and `facts/`.
    """

    root: Path

    @property
    def facts(self) -> Path:
        """The facts folder."""
        return self.root / "facts"

    def article(self, name: str, text: str) -> Path:
        """Put an article into `seeds/`."""
        path = self.root / "seeds" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def extract(self, save: bool = True) -> Result:
        """Run the extractor over all articles."""
        return run(self.root / "seeds", self.facts, self.root, save=save)

    def file(self, kind: str, record_id: str) -> Path:
        """Path of a record's file."""
        return self.facts / f"{kind}s" / f"{record_id}.yaml"

    def text(self, kind: str, record_id: str) -> str:
        """Text of a record's file."""
        return self.file(kind, record_id).read_text(encoding="utf-8")

    def data(self, kind: str, record_id: str) -> Mapping[str, Value]:
        """Fields of a record's file."""
        return read(self.text(kind, record_id), record_id).data

    def edit(self, kind: str, record_id: str, old: str, new: str) -> None:
        """Change a record's file as a person would."""
        text = self.text(kind, record_id)
        assert old in text, f"{old!r} is not in {kind} {record_id}:\n{text}"
        self.file(kind, record_id).write_text(text.replace(old, new), encoding="utf-8")

    def snapshot(self) -> dict[str, str]:
        """Text of every file under `facts/`, by path."""
        files = sorted(path for path in self.facts.rglob("*") if path.is_file())
        return {path.relative_to(self.facts).as_posix(): path.read_text(encoding="utf-8") for path in files}

    def fact_files(self) -> dict[str, str]:
        """Text of every fact file; without what the extractor remembers."""
        return {path: text for path, text in self.snapshot().items() if not path.startswith(".")}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A project whose one article has been extracted."""
    made = Desk(tmp_path)
    made.article("kenya-norway.txt", ARTICLE)
    made.extract()
    return made
