"""The source for other engines, built by plain MkDocs, and by Zensical where it is installed: the same site as ours."""

import importlib.util
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest

from generator.cli.main import CANNOT_RUN, CLEAN, FINDINGS, main
from generator.config import Project
from generator.engine.site import build
from generator.engine.sitefolder import MARKER
from tests.pages.invented import TEXTS, invented
from tests.project import ROOT, make_project

_OF_THE_FRAME = {"fs-content", "__skip", "__toc", "__comments"}
"""Anchors to which an engine's or our own frame leads: each has its own."""
_NOT_OURS = {"404.html"}
"""Pages that each engine makes as it likes."""
_ENGINES = {"mkdocs": ("build", "-q", "-f"), "zensical": ("build", "-f")}
_OWN_TITLES: dict[str, set[str]] = {"mkdocs": set(), "zensical": {"index.html"}}
"""Where an engine's window title differs: Zensical writes the navigation's name for the home page before the site's."""


@dataclass(frozen=True)
class Told:
    """What a reader has of a page, whatever frame an engine puts around it."""

    title: str
    anchors: frozenset[str]
    links: frozenset[str]
    text: str


def told(html: str) -> Told:
    """The page's article; of its text no white space, since engines colour code in stretches of their own."""
    root = html5lib.parse(html, namespaceHTMLElements=False)
    article = root.find(".//article")
    assert article is not None
    title = (root.findtext(".//title") or "").strip()
    anchors = {item.get("id") or item.get("name") for item in article.iter() if item.tag != "input"} - {None}
    links = {item.get("href") for item in article.iter("a") if "headerlink" not in (item.get("class") or "")} - {None}
    text = "".join("".join(_texts(article)).split())
    return Told(title, frozenset(map(str, anchors)) - _OF_THE_FRAME, frozenset(map(str, links)), text)


def _texts(element: Element) -> Iterator[str]:
    """The words of an element, but for scripts and what an engine adds."""
    hook = element.get("class") or ""
    if (
        element.tag not in ("script", "style", "aside")
        and "headerlink" not in hook
        and "md-content__button" not in hook
    ):
        yield element.text or ""
        for child in element:
            yield from _texts(child)
            yield child.tail or ""


def site(folder: Path) -> dict[str, Told]:
    """All pages, by address; those that only lead on are the same files."""
    pages = {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*.html")}
    return {url: told(html) for url, html in pages.items() if url not in _NOT_OURS and "<article" in html}


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The invented world with our own configuration and hand-written pages, built."""
    made = make_project(tmp_path_factory.mktemp("own") / "project", invented(), TEXTS)
    shutil.copy(ROOT / "mkdocs.yml", made.root)
    shutil.copytree(ROOT / "docs", made.root / "docs", dirs_exist_ok=True)
    build(made)
    return made


@pytest.fixture
def rendered(project: Project, tmp_path: Path) -> Path:
    folder = tmp_path / "rendered"
    assert main(["--root", str(project.root), "render", str(folder)]) == CLEAN
    return folder


@pytest.mark.parametrize("engine", _ENGINES)
def test_another_engine_makes_the_same_site(engine: str, own: Project, tmp_path: Path) -> None:
    if importlib.util.find_spec(engine) is None:
        pytest.skip(f"{engine} is not installed")
    built, rendered = own.site, tmp_path / "rendered"
    assert main(["--root", str(own.root), "render", str(rendered)]) == CLEAN
    subprocess.run([sys.executable, "-m", engine, *_ENGINES[engine], rendered / "mkdocs.yml"], check=True)
    ours, others = site(built), site(rendered / "site")
    assert others.keys() == ours.keys()
    for url, page in ours.items():
        other = replace(others[url], title=page.title) if url in _OWN_TITLES[engine] else others[url]
        assert other == page, url
    files = {
        path.relative_to(built).as_posix() for path in built.rglob("*") if path.suffix in (".json", ".csv", ".sqlite")
    }
    for name in files:
        assert (rendered / "site" / name).read_bytes() == (built / name).read_bytes()


def test_a_second_time_nothing_is_written_and_what_is_gone_goes(rendered: Path, project: Project) -> None:
    before = {path: path.stat().st_ino for path in rendered.rglob("*") if path.is_file() and path.name != MARKER}
    (rendered / "docs/actors/atlantis.md").write_text("gone since")
    assert main(["--root", str(project.root), "render", str(rendered)]) == CLEAN
    assert {
        path: path.stat().st_ino for path in rendered.rglob("*") if path.is_file() and path.name != MARKER
    } == before


def test_a_folder_of_somebody_else_is_left_alone(
    project: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters/letter.txt").write_text("Dear")
    assert main(["--root", str(project.root), "render", str(tmp_path / "letters")]) == CANNOT_RUN
    assert "holds something else" in capsys.readouterr().err
    assert [path.name for path in (tmp_path / "letters").iterdir()] == ["letter.txt"]


def test_faults_stop_it_before_anything_is_written(project: Project, tmp_path: Path) -> None:
    (project.facts / "actors/norway.yaml").write_text("[")
    assert main(["--root", str(project.root), "render", str(tmp_path / "rendered")]) == FINDINGS
    assert not (tmp_path / "rendered").exists()


def test_links_to_facts_lead_to_their_files_and_examples_stay(project: Project, tmp_path: Path) -> None:
    page = "# A\n\n[x](fact:actors/norway#evidence) [y]\n\n`[z](fact:actors/a)`\n\n"
    page += "```\nfact:b/c\n```\n\n[y]: fact:actors/kenya\n"
    folder = project.root / "docs/more"
    folder.mkdir()
    (folder / "a.md").write_text(page)
    assert main(["--root", str(project.root), "render", str(tmp_path / "rendered")]) == CLEAN
    made = page.replace("(fact:actors/norway", "(../actors/norway.md").replace(
        ": fact:actors/kenya", ": ../actors/kenya.md"
    )
    assert (tmp_path / "rendered/docs/more/a.md").read_text() == made


def test_a_link_to_no_fact_is_named(project: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project.root / "docs/a.md").write_text("[x](fact:actors/atlantis)")
    assert main(["--root", str(project.root), "render", str(tmp_path / "rendered")]) == CANNOT_RUN
    assert "docs/a.md: link to `fact:actors/atlantis`" in capsys.readouterr().err


def test_the_configuration_knows_nothing_of_the_plugin(rendered: Path) -> None:
    settings = json.loads((rendered / "mkdocs.yml").read_text())
    assert settings["plugins"] == ["search"]
    assert settings["use_directory_urls"] is False
    assert "attr_list" in settings["markdown_extensions"]
