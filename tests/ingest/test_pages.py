"""Web pages and PDFs: what is read from them, and that it is kept as it was read."""

import hashlib
from pathlib import Path

import pytest

from generator.errors import ArticleError
from generator.ingest.html import read_html
from generator.ingest.page import Page, join
from generator.ingest.pdf import read_pdf
from generator.ingest.read import PAGES, Kept, read_article
from tests.ingest.pages import HTML, pdf


def test_web_page_gives_its_article_and_no_menu() -> None:
    page = read_html(HTML.encode(), "a.html")
    first, *rest = page.text.split("\n\n")
    assert (first, page.title) == ("Two ministers talk about fish",) * 2
    assert [paragraph.split()[0] for paragraph in rest] == ["Kenya’s", "Kenya"]
    assert "Chad" not in page.text
    assert "Sport" not in page.text
    assert "Copyright" not in page.text


def test_web_page_gives_what_it_says_of_itself() -> None:
    page = read_html(HTML.encode(), "a.html")
    assert page.metadata == {"publisher": "The Invented Gazette", "published": "2024-03-05"}
    assert page.reader.startswith("trafilatura ")


@pytest.mark.parametrize(
    "data",
    [
        '"headline": "Two ministers talk about fish", "hasPart": [{"headline": "Peru and Chad sign a pact"}]',
        '"hasPart": [{"@type": "NewsArticle", "headline": "Peru and Chad sign a pact"}]',
        '"headline": "Peru and Chad sign a pact"',
    ],
    ids=["beside its own", "alone", "as its own"],
)
def test_title_that_no_reader_sees_is_not_the_page_s(data: str) -> None:
    hidden = HTML.replace('"headline": "Two ministers talk about fish"', data)
    page = read_html(hidden.encode(), "a.html")
    assert page.title == "Two ministers talk about fish"
    assert "Chad" not in page.text


def test_web_page_without_a_date_gets_none() -> None:
    undated = HTML.replace('"datePublished": "2024-03-05T21:40:00Z",', "")
    assert "published" not in read_html(undated.encode(), "a.html").metadata


def test_day_of_the_footer_is_not_the_article_s() -> None:
    undated = HTML.replace('"datePublished": "2024-03-05T21:40:00Z",', "")
    reviewed = undated.replace("<footer>", "<footer>Last review of this template: 2 February 2020. ")
    assert "published" not in read_html(reviewed.encode(), "a.html").metadata


@pytest.mark.parametrize("day", ["2031-12-24", "1993-09-14"])
def test_day_is_the_page_s_whatever_today_is(day: str) -> None:
    page = read_html(HTML.replace("2024-03-05", day).encode(), "a.html")
    assert page.metadata["published"] == day


def test_day_of_a_time_element() -> None:
    undated = HTML.replace('"datePublished": "2024-03-05T21:40:00Z",', "")
    timed = undated.replace("</h1>", '</h1><p>Published <time datetime="2024-03-05">last night</time></p>', 1)
    assert read_html(timed.encode(), "a.html").metadata["published"] == "2024-03-05"


@pytest.mark.parametrize("around", ["has-sidebar", "no-comments", "related-left"])
def test_what_holds_the_article_is_no_furniture(around: str) -> None:
    undated = HTML.replace('"datePublished": "2024-03-05T21:40:00Z",', "")
    opened = f'<div class="{around}"><article><time datetime="2024-03-05">last night</time>'
    timed = undated.replace("<article>", opened)
    held = timed.replace("</article>", "</article></div>")
    assert read_html(held.encode(), "a.html").metadata["published"] == "2024-03-05"


@pytest.mark.parametrize("content", [b"", b"<html><body></body></html>", b"\x00\x01\x02"])
def test_page_without_an_article_is_refused(content: bytes) -> None:
    with pytest.raises(ArticleError, match=r"a\.html: no article was found"):
        read_html(content, "a.html")


def test_pdf_gives_its_text_layer() -> None:
    page = read_pdf(
        pdf("Two ministers talk about fish", "They met in Oslo and spoke of sal-", "mon for an hour."), "a.pdf"
    )
    assert page.text == "Two ministers talk about fish\nThey met in Oslo and spoke of salmon for an hour.\n"
    assert page.reader.startswith("pypdf ")


@pytest.mark.parametrize(
    ("content", "sentence"), [(pdf(), "has no text layer"), (b"not a PDF", "cannot be read"), (b"", "cannot be read")]
)
def test_pdf_without_text_is_refused(content: bytes, sentence: str) -> None:
    with pytest.raises(ArticleError, match=sentence) as caught:
        read_pdf(content, "a.pdf")
    assert caught.value.hint


def test_unchanged_page_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.html"
    path.write_text(HTML, encoding="utf-8")
    before = Page(
        "An older reader's title\n\nAnd its text.\n", "An older reader's title", {"author": "x"}, "reader 1.0"
    )
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    kept = read_article(path, "a.html", Kept(digest, before))
    assert (kept.text, kept.reader, kept.metadata) == (before.text, "reader 1.0", {"author": "x"})
    anew = read_article(path, "a.html", Kept("another digest", before))
    assert anew.text.startswith("Two ministers")
    monkeypatch.setitem(PAGES, ".html", lambda content, name: before)
    assert read_article(path, "a.html").text == before.text


@pytest.mark.parametrize(
    ("title", "paragraphs", "text"),
    [
        ("A title", ["A body."], "A title\n\nA body.\n"),
        ("A title", ["A  TITLE", "A body."], "A title\n\nA body.\n"),
        ("It’s", ["It's", "A body."], "It’s\n\nA body.\n"),
        ("", ["A body."], "A body.\n"),
    ],
)
def test_title_stands_once(title: str, paragraphs: list[str], text: str) -> None:
    assert join(title, paragraphs) == text
