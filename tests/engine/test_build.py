"""Real builds of real projects."""

import filecmp
import json
import logging
import re
import subprocess
import sys
from pathlib import Path

import pytest

from generator.config import Project
from generator.engine.site import build
from generator.errors import ConfigError, FactsheetError
from tests.factories import base
from tests.project import make_project


def change(path: Path, old: str, new: str) -> None:
    """Replace a text that must be there."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_every_record_has_its_page_and_no_shell_is_left(built: Path) -> None:
    found = {path.relative_to(built).as_posix() for path in built.rglob("*.html")}
    assert {"actors/norway.html", "agreements/fisheries-treaty.html", "meetings/talks.html"} <= found
    assert {"sources/report.html", "relations/kenya--norway.html", "index.html", "actors/index.html"} <= found
    assert not [path for path in built.rglob("*.html") if "\ue000" in path.read_text("utf-8")]


def test_head_and_contents_are_the_page_s_own(built: Path) -> None:
    html = (built / "actors" / "norway.html").read_text("utf-8")
    assert "<title>Norway - Factsheet</title>" in html
    told = "Norway is a state, with a part in 2 meetings held (and 1 cancelled) and 2 agreements."
    assert f'<meta name="description" content="{told}">' in html
    assert 'href="#evidence" class="md-nav__link"' in html


def test_the_home_page_has_the_hand_written_text_and_the_generated_sections(built: Path) -> None:
    html = (built / "index.html").read_text("utf-8")
    assert html.count("<h1") == 1
    assert html.index("<h1") < html.index('id="contents"') < html.index('id="reading"')


def test_a_rejected_record_leaves_a_stub_without_its_words(built: Path) -> None:
    stub = (built / "actors" / "nairobi.html").read_text("utf-8")
    assert "A reviewer rejected this record" in stub
    assert "A town." not in stub
    assert "nairobi.html" not in (built / "actors" / "index.html").read_text("utf-8")
    assert "nairobi.html" not in (built / "assets/factsheet/search-index.js").read_text("utf-8")


def test_each_record_lies_beside_its_page_as_data(built: Path) -> None:
    for path in built.rglob("*.html"):
        folder, name = path.parent.name, path.stem
        if folder in ("actors", "agreements", "meetings", "sources") and name not in ("index", "nairobi"):
            assert json.loads(path.with_suffix(".json").read_text("utf-8"))["id"] == name
    assert not (built / "actors" / "nairobi.json").exists()
    between = json.loads((built / "relations" / "kenya--norway.json").read_text("utf-8"))
    assert between["states"] == ["kenya", "norway"]
    assert between["meetings"]


def test_the_whole_base_is_there_as_data(built: Path) -> None:
    data = json.loads((built / "data/factsheet.json").read_text("utf-8"))
    assert "norway" in {item["id"] for item in data["actors"]}
    assert (built / "data/factsheet.sqlite").read_bytes().startswith(b"SQLite")
    assert (built / "data/csv/parties.csv").read_text("utf-8").startswith("agreement,position,actor")


def test_facts_have_no_neighbours(built: Path) -> None:
    assert '<link rel="prev"' in (built / "method.html").read_text("utf-8")
    for path in ("actors/norway.html", "actors/index.html"):
        assert not re.findall('<link rel="(?:prev|next)"', (built / path).read_text("utf-8"))


def test_the_first_thing_for_the_keyboard_leads_to_the_content(built: Path) -> None:
    for path in built.rglob("*.html"):
        html = path.read_text("utf-8")
        if path.name != "404.html":
            focusable = re.findall(r"<(?:a|button)\b[^>]*>", html[html.index("<body") :])
            ours = [tag for tag in focusable if "md-skip" not in tag]
            assert ours[0] == '<a class="fs-skip" href="#fs-content">', path
            assert html.count('id="fs-content"') == 1


@pytest.mark.parametrize(
    ("site_url", "home"), [("", "index.html"), ("https://example.org/sub/", "/sub/index.html")], ids=["", "sub-path"]
)
def test_the_error_page_needs_no_other_file(project: Project, site_url: str, home: str) -> None:
    change(project.root / "mkdocs.yml", 'site_url: ""', f'site_url: "{site_url}"')
    build(project)
    html = (project.site / "404.html").read_text("utf-8")
    assert "<title>Page not found – Factsheet</title>" in html
    assert re.findall(r'(?:href|src)="([^"]*)"', html) == ["data:,", home]


def test_no_address_of_another_host_is_loaded(built: Path) -> None:
    for path in built.rglob("*.html"):
        assert not re.findall(r"(?:src|<link[^>]* href)=[\"']?(?:https?:)?//", path.read_text("utf-8")), path


def test_the_same_facts_give_the_same_bytes(project: Project, built: Path) -> None:
    build(project)
    files = sorted(path.relative_to(built).as_posix() for path in built.rglob("*") if path.is_file())
    assert sorted(p.relative_to(project.site).as_posix() for p in project.site.rglob("*") if p.is_file()) == files
    files = [name for name in files if not name.startswith("sitemap.xml")]  # MkDocs writes the day into it
    assert filecmp.cmpfiles(built, project.site, files, shallow=False) == (files, [], [])


def test_an_empty_base_builds_and_says_that_it_is_empty(tmp_path: Path) -> None:
    project = make_project(tmp_path / "empty", base(with_source=False), {})
    build(project)
    assert "There is no record of this kind yet." in (project.site / "actors" / "index.html").read_text("utf-8")


def test_with_an_address_pages_are_canonical_and_in_the_sitemap(project: Project) -> None:
    change(project.root / "mkdocs.yml", 'site_url: ""', 'site_url: "https://example.org/sub/"')
    build(project)
    page = (project.site / "actors" / "norway.html").read_text("utf-8")
    assert '<link rel="canonical" href="https://example.org/sub/actors/norway.html">' in page
    sitemap = (project.site / "sitemap.xml").read_text("utf-8")
    locations = re.findall("<loc>(.*)</loc>", sitemap)
    assert len(set(locations)) == len(locations)
    assert "https://example.org/sub/relations/kenya--norway.html" in locations
    assert "https://example.org/sub/actors/nairobi.html" not in locations
    assert not [line for line in locations if "\ue000" in line]


def test_edit_links_lead_to_file_and_line_when_an_address_is_configured(project: Project) -> None:
    change(project.root / "mkdocs.yml", 'edit_url: ""', 'edit_url: "https://example.org/edit/{path}#L{line}"')
    build(project)
    html = (project.site / "agreements" / "fisheries-treaty.html").read_text("utf-8")
    assert '<a href="https://example.org/edit/facts/agreements/fisheries-treaty.yaml#L1" rel="edit noopener">' in html
    lines = (project.facts / "agreements" / "fisheries-treaty.yaml").read_text("utf-8").splitlines()
    places = re.findall(r"fisheries-treaty.yaml#L(\d+)\" rel=\"noopener\"", html)
    assert [lines[int(number) - 1].split()[0] for number in places] == ["-", "-"]


def test_without_an_address_file_and_line_are_named(built: Path) -> None:
    html = re.sub("</?(?:span|wbr)[^>]*>", "", (built / "agreements" / "fisheries-treaty.html").read_text("utf-8"))
    assert "To edit this page, change <code>facts/agreements/fisheries-treaty.yaml</code>, line 1 ·" in html


def test_a_fault_in_the_facts_stops_the_build_with_every_fault(
    project: Project, caplog: pytest.LogCaptureFixture
) -> None:
    change(project.facts / "actors" / "kenya.yaml", "country: KE", "country: Kenya")
    change(project.facts / "meetings" / "call.yaml", "type: call", "type: phone")
    with caplog.at_level(logging.ERROR), pytest.raises(FactsheetError):
        build(project)
    assert "facts/actors/kenya.yaml:3" in caplog.text
    assert "facts/meetings/call.yaml:2" in caplog.text
    assert not project.site.exists()


def test_a_hand_written_page_links_to_a_fact(project: Project) -> None:
    change(project.root / "docs" / "method.md", "# Method", "# Method\n\nSee [Norway](fact:actors/norway).\n")
    build(project)
    assert 'See <a href="actors/norway.html">Norway</a>' in (project.site / "method.html").read_text("utf-8")


def test_an_old_address_leads_on_and_a_hand_written_page_may_name_it(project: Project) -> None:
    (project.facts / "redirects.yaml").write_text("actors:\n  noreg: norway\n", "utf-8")
    change(project.root / "docs" / "method.md", "# Method", "# Method\n\nSee [Norway](fact:actors/noreg).\n")
    build(project)
    assert 'See <a href="actors/noreg.html">Norway</a>' in (project.site / "method.html").read_text("utf-8")
    assert "url=norway.html" in (project.site / "actors/noreg.html").read_text("utf-8")
    assert (project.site / "actors/noreg.json").read_bytes() == (project.site / "actors/norway.json").read_bytes()
    assert "noreg" not in (project.site / "assets/factsheet/search-index.js").read_text("utf-8")


@pytest.mark.parametrize("link", ["fact:actors/norwaj", "nowhere.md", "#nowhere"])
def test_a_hand_written_page_with_a_broken_link_stops_the_build(project: Project, link: str) -> None:
    change(project.root / "docs" / "method.md", "# Method", f"# Method\n\n[x]({link})\n")
    with pytest.raises(FactsheetError):
        build(project)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("edit_url:", "edit_ulr:", "did you mean `edit_url`"),
        ("format: 1", "format: 2", "install a newer factsheet"),
        ("format: 1", "format: 0", "run `factsheet fmt`"),
        ("  - factsheet:", "  - search:", "plugin `factsheet` is missing"),
    ],
)
def test_a_wrong_configuration_is_named(
    project: Project, old: str, new: str, message: str, caplog: pytest.LogCaptureFixture
) -> None:
    change(project.root / "mkdocs.yml", old, new)
    if "search" in new:
        text = (project.root / "mkdocs.yml").read_text("utf-8")
        plugins = text[text.index("plugins:") : text.index("markdown_extensions:")]
        change(project.root / "mkdocs.yml", plugins, "plugins:\n  - search\n")
    with caplog.at_level(logging.ERROR), pytest.raises(ConfigError) as caught:
        build(project)
    assert message in f"{caught.value} {caplog.text}"


def test_plain_mkdocs_builds_the_same(project: Project, built: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    done = subprocess.run(command, cwd=project.root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    pages = sorted(path.relative_to(built).as_posix() for path in built.rglob("*.html"))
    assert filecmp.cmpfiles(built, project.site, pages, shallow=False) == (pages, [], [])
