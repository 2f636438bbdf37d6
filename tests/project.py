"""A whole project in a folder, made from records: what the site engine reads."""

from collections.abc import Mapping
from pathlib import Path

from generator.config import Options, Project
from generator.model import FactBase
from generator.store.layout import record_file
from generator.store.write import dump

ROOT = Path(__file__).resolve().parent.parent


NAV = """\
nav:
  - Home: index.md
  - Actors: actors/index.md
  - Agreements: agreements/index.md
  - Meetings: meetings/index.md
  - Relations: relations/index.md
  - Sources: sources/index.md
  - About:
      - Method: method.md
"""


def make_project(folder: Path, base: FactBase, texts: Mapping[str, str]) -> Project:
    """Write our own configuration, two hand-written pages, facts and articles into `folder`.

    Args:
        folder: The project's root; made when missing.
        base: The facts.
        texts: The text of each source, by id.
    """
    folder.mkdir(parents=True, exist_ok=True)
    settings, _, _ = (ROOT / "mkdocs.yml").read_text("utf-8").partition("\nnav:\n")
    (folder / "mkdocs.yml").write_text(f"{settings}\n{NAV}", "utf-8")
    (folder / "docs").mkdir()
    (folder / "docs" / "index.md").write_text("# Factsheet\n\nAn invented world.\n", "utf-8")
    (folder / "docs" / "method.md").write_text("# Method\n\n## How facts are found\n\nBy reading.\n", "utf-8")
    facts, seeds = folder / "facts", folder / "seeds"
    for entry in base:
        path = record_file(facts, entry.kind, entry.id)
        path.parent.mkdir(parents=True, exist_ok=True)
        data = entry.record.model_dump(mode="json", by_alias=True, exclude_defaults=True)
        path.write_text(dump(entry.kind, data, ""), "utf-8")
    for source in base.sources.values():
        file = seeds / source.record.file
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(texts.get(source.id, ""), "utf-8")
    return Project(folder, facts, seeds, folder / "site", Options())
