"""Serving without waiting: pages follow the facts, and frames stay as they are until they have to change."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig

from generator.config import Project
from generator.engine.desk import Desk
from generator.engine.site import configure


class Served:
    """A desk, and the files that a browser would get from it."""

    def __init__(self, project: Project, folder: Path) -> None:
        self.project, self.folder = project, folder
        self.desk = Desk(project, self._configured)
        self.desk.build()

    def _configured(self) -> MkDocsConfig:
        config = configure(self.project)
        config.site_dir = str(self.folder)
        config.plugins.on_startup(command="serve", dirty=False)
        return config

    def get(self, name: str) -> str:
        """A file as it is served; empty where there is none."""
        self.desk.lay_out(name)
        path = self.folder / name
        return path.read_text("utf-8") if path.is_file() else ""

    def rewrite(self, name: str, old: str, new: str) -> None:
        """Change a file of the project."""
        path = self.project.root / name
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")


@pytest.fixture
def served(project: Project, tmp_path: Path) -> Served:
    return Served(project, tmp_path / "served")


def test_a_changed_fact_shows_on_every_page_that_is_asked_for(served: Served) -> None:
    assert "Kenya" in served.get("actors/kenya.html")
    served.rewrite("facts/actors/kenya.yaml", "name: Kenya", "name: Republic of Kenya")
    for name in ("actors/kenya.html", "actors/index.html", "relations/kenya--norway.html", "index.html"):
        assert "Republic of Kenya" in served.get(name), name
    assert "Republic of Kenya" in served.get("assets/factsheet/search-index.js")
    assert "Republic of Kenya" in served.get("data/factsheet.json")
    assert "Republic of Kenya" in served.get("actors/kenya.json")


def test_a_record_that_comes_and_goes(served: Served) -> None:
    pact = served.project.facts / "agreements" / "old-pact.yaml"
    text = pact.read_text("utf-8")
    assert "Old pact" in served.get("agreements/old-pact.html")
    pact.unlink()
    assert "Old pact" not in served.get("agreements/index.html")
    assert served.get("agreements/old-pact.html") == ""
    pact.write_text(text, "utf-8")
    assert "Old pact" in served.get("agreements/old-pact.html")


def test_frames_are_left_alone_when_only_facts_change(served: Served) -> None:
    before = (served.folder / "method.html").stat()
    served.rewrite("facts/actors/kenya.yaml", "name: Kenya", "name: Republic of Kenya")
    served.desk.rebuild()
    assert "Republic of Kenya" in served.get("actors/kenya.html")
    after = (served.folder / "method.html").stat()
    assert (after.st_mtime_ns, after.st_ino) == (before.st_mtime_ns, before.st_ino)


def test_a_fault_is_told_on_all_pages_until_it_is_mended(served: Served) -> None:
    for old, new, is_told in (("kind: state", "kind: stat", True), ("kind: stat\n", "kind: state\n", False)):
        served.rewrite("facts/actors/kenya.yaml", old, new)
        served.desk.rebuild()
        for name in ("method.html", "actors/norway.html"):
            assert ("actors/kenya.yaml:2" in served.get(name)) == is_told


def test_a_fault_that_only_the_check_finds_is_told_too(served: Served) -> None:
    served.rewrite("facts/actors/kenya.yaml", "quote: ", "quote: never said, ")
    assert "never said" in served.get("actors/kenya.html")
    served.desk.rebuild()
    assert "facts/actors/kenya.yaml" in served.get("method.html")
    served.rewrite("facts/actors/kenya.yaml", "quote: never said, ", "quote: ")
    served.desk.rebuild()
    assert "facts/actors/kenya.yaml" not in served.get("method.html")


def test_a_link_from_a_hand_written_page_follows_its_record(served: Served, caplog: pytest.LogCaptureFixture) -> None:
    served.rewrite("docs/method.md", "By reading.", "By [reading](fact:agreements/old-pact).")
    served.desk.rebuild()
    assert 'href="agreements/old-pact.html"' in served.get("method.html")
    (served.project.facts / "agreements" / "old-pact.yaml").unlink()
    served.desk.rebuild()
    assert "link to `fact:agreements/old-pact`: there is no such page" in caplog.text


def _override(served: Served) -> None:
    folder = served.project.root / "overrides"
    folder.mkdir(exist_ok=True)
    text = '{% extends "base.html" %}{% block footer %}Overridden{% endblock %}'
    (folder / "main.html").write_text(text, "utf-8")


@pytest.mark.parametrize(
    ("change", "page", "expected"),
    [
        (partial(Served.rewrite, name="docs/method.md", old="By reading.", new="By hand."), "method.html", "By hand."),
        (
            partial(Served.rewrite, name="docs/index.md", old="An invented", new="Another"),
            "index.html",
            "Another world",
        ),
        (
            partial(Served.rewrite, name="mkdocs.yml", old="site_name: ", new="site_name: New "),
            "actors/kenya.html",
            "New Factsheet</title>",
        ),
        (_override, "actors/kenya.html", "Overridden"),
    ],
    ids=["page", "home", "settings", "theme"],
)
def test_what_is_not_a_fact_is_built_anew(
    project: Project, tmp_path: Path, change: Callable[[Served], None], page: str, expected: str
) -> None:
    settings = project.root / "mkdocs.yml"
    (project.root / "overrides").mkdir()
    text = settings.read_text("utf-8").replace("  name: material", "  name: material\n  custom_dir: overrides")
    assert "overrides" in text
    settings.write_text(text, "utf-8")
    served = Served(project, tmp_path / "served")
    assert expected not in served.get(page)
    change(served)
    served.desk.rebuild()
    assert expected in served.get(page)
