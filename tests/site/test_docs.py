"""The project's own hand-written pages, with whatever facts there are."""

import shutil
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from generator.config import Options, Project
from generator.engine.site import build
from tests.project import ROOT

PAGES = ("index.html", "reading.html", "method.html", "reference/fields.html", "reference/rules/index.html")


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of our own configuration and pages, without facts; a warning fails the build."""
    root = tmp_path_factory.mktemp("own")
    shutil.copy(ROOT / "mkdocs.yml", root)
    shutil.copytree(ROOT / "docs", root / "docs")
    build(Project(root, root / "facts", root / "seeds", root / "site", Options()))
    return root / "site"


@pytest.mark.parametrize("url", PAGES)
def test_no_accessibility_fault(page: Page, own: Path, url: str) -> None:
    page.goto((own / url).as_uri())
    # From a folder, axe cannot read style sheets by itself; it needs them for nothing that is asked here.
    found = Axe().run(page, options={"preload": False}).response["violations"]
    assert [(fault["id"], fault["nodes"][0]["html"][:200]) for fault in found] == []


def test_each_example_is_shown_as_one(own: Path) -> None:
    """A fence within a list is no fence for Python-Markdown: it becomes code within a line, named by its language."""
    found = [file.name for file in own.rglob("*.html") if "<code>sh\n" in file.read_text("utf-8")]
    assert not found
