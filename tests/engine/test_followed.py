"""Following links while pages are made: what is taken for sound is sound."""

import pytest

from generator.engine.followed import Followed, Follower
from generator.engine.linkcheck import scan

FILES = {"index.html", "actors/index.html", "actors/a.html", "actors/norway.html", "assets/style.css"}
FRAME = '<p id="frame"><a href="../gone.html"></a><a href="#top"></a><a href="#frame"></a>'


def followed(html: str) -> Followed:
    """What is known of a page in the folder of actors."""
    follower = Follower(FILES, "https://example.org/sub/", {"actors": scan(FRAME)})
    follower.follow("actors/a.html", ['<h1 id="top">', html])
    return follower.found


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ('<a href="norway.html">', set()),
        ('<a href="norway.html#evidence">', {"actors/norway.html#evidence"}),
        ('<a href="../index.html#a&amp;b">', {"index.html#a&b"}),
        ('<a href="a.html#top">', {"actors/a.html#top"}),
        ('<a href="#frame"><a href="#top">', set()),
        ('<img src="../assets/style.css"><a href="/sub/">', set()),
        ('<a href="https://example.org/nowhere"><a href="mailto:a@example.org"><a href="">', set()),
        ("<p>in words: href=&#34;nowhere&#34;</p>", set()),
    ],
)
def test_sound(html: str, wanted: set[str]) -> None:
    found = followed(html)
    assert not found.doubts
    assert found.wanted == wanted


@pytest.mark.parametrize(
    "html", ['<a href="gone.html">', '<a href="#gone">', '<img src="gone.svg">', '<a href="/actors/norway.html">']
)
def test_doubtful(html: str) -> None:
    assert followed(html).doubts


def test_what_the_frame_leads_to_within_the_page_has_to_be_there() -> None:
    follower = Follower(FILES, "", {"actors": scan(FRAME)})
    follower.follow("actors/a.html", ["<h1>"])
    assert follower.found.doubts


def test_what_one_page_wants_another_offers() -> None:
    found = followed('<a href="norway.html#role-b"><a href="norway.html#gone">')
    found.add(Followed(offered={"actors/norway.html#role-b"}))
    assert found.settled().wanted == {"actors/norway.html#gone"}


def test_offered_is_what_others_lead_to() -> None:
    assert followed('<p id="e1"><h2 id="evidence"><li id="role-b">').offered == {
        "actors/a.html#evidence",
        "actors/a.html#role-b",
    }
