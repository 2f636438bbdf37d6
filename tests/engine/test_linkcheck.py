"""The check of the built site's links."""

from pathlib import Path

import html5lib
import pytest

from generator.engine.linkcheck import Broken, check, scan

PAGES = {
    "index.html": '<p id="top"><a name="old"></a></p>',
    "actors/index.html": "<p>",
    "actors/norway.html": '<h2 id="evidence">',
    "assets/style.css": "",
}


def site(folder: Path, **pages: str) -> Path:
    """A site of the pages above and the one under test."""
    for name, text in {**PAGES, **pages}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


@pytest.mark.parametrize(
    "link",
    [
        "norway.html",
        "norway.html#evidence",
        "../index.html#top",
        "../index.html#old",
        "../",
        "./",
        "#here",
        "",
        "../assets/style.css",
        "/sub/actors/norway.html",
        "/sub/",
        "https://example.org/nowhere",
        "mailto:a@example.org",
        "//example.org/x",
        "norway.html?x=1",
        "n&#111;rway.html",
        "n%6Frway.html",
    ],
)
def test_good(tmp_path: Path, link: str) -> None:
    text = f'<a id="here" href="{link}">x</a>'
    assert check(site(tmp_path, **{"actors/a.html": text}), "https://example.org/sub/") == []


@pytest.mark.parametrize(
    ("link", "reason"),
    [
        ("nowhere.html", "no such page"),
        ("../norway.html", "no such page"),
        ("../../index.html", "no such page"),
        ("norway.html#nothing", "no such anchor on that page"),
        ("#nothing", "no such anchor on that page"),
        ("../assets/", "no such page"),
        ("/actors/norway.html", "no such page"),
    ],
)
def test_broken(tmp_path: Path, link: str, reason: str) -> None:
    found = check(site(tmp_path, **{"actors/a.html": f"<a href='{link}'>x</a>"}), "https://example.org/sub/")
    assert found == [Broken("actors/a.html", link, reason)]


@pytest.mark.parametrize(
    ("html", "links"),
    [
        ('<a href="a.html">', {"a.html"}),
        ("<img alt='>' src=b.png>", {"b.png"}),
        ('<p title=" href=x"><a data-href="y">', set()),
        ('<!-- <a href="x"> -->', set()),
        ("<script src='s.js'>\"<a href='x'>\"</script>", {"s.js"}),
        ('<script>if (a < b) "<a href=x>"</script>', set()),
        ("<a\n  class=x\n  href = 'c.html'>", {"c.html"}),
        ("1 < 2 href=x", set()),
        ("<a href>", {""}),
    ],
)
def test_scan(html: str, links: set[str]) -> None:
    assert scan(html).links == links


def test_scan_sees_what_a_browser_s_parser_sees(built: Path) -> None:
    for file in built.rglob("*.html"):
        text = file.read_text("utf-8")
        tree = html5lib.parse(text, namespaceHTMLElements=False)
        elements = list(tree.iter())
        links = {e.attrib[name] for e in elements for name in ("href", "src") if name in e.attrib}
        anchors = {e.attrib[name] for e in elements for name in ("id", "name") if e.attrib.get(name)}
        assert scan(text).links == links
        assert scan(text).anchors == anchors


def test_what_is_known_is_not_looked_at_again(tmp_path: Path) -> None:
    folder = site(tmp_path, **{"a.html": '<a href="gone.html">', "b.html": '<a href="index.html#said"><a href="#no">'})
    assert [fault.target for fault in check(folder, sound={"a.html"}, known={"index.html#said"})] == ["#no"]
