"""Markdown of notes and comments."""

import pytest

from generator.pages.notes import is_safe, to_html


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a *b* `c`", "<p>a <em>b</em> <code>c</code></p>"),
        ("[x](https://example.org/a)", '<p><a href="https://example.org/a" rel="noopener nofollow ugc">x</a></p>'),
        ("[x](../actors/norway.html#e1)", '<p><a href="../actors/norway.html#e1">x</a></p>'),
        ("<b>x</b>", "<p>&lt;b&gt;x&lt;/b&gt;</p>"),
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
        ("# not a heading", "<p># not a heading</p>"),
        ("[x](javascript:alert(1))", "<p><a>x</a></p>"),
        ("[x][y]\n\n[y]: javascript:alert(1)", "<p><a>x</a></p>"),
        ("<javascript:alert(1)>", "<p>&lt;javascript:alert(1)&gt;</p>"),
    ],
)
def test_html(text: str, expected: str) -> None:
    assert to_html(text) == expected


@pytest.mark.parametrize("text", ["![x](https://example.org/x.png)", "![x][y]\n\n[y]: x.png", "![y]\n\n[y]: x.png"])
def test_no_pictures(text: str) -> None:
    assert "<img" not in to_html(text)


@pytest.mark.parametrize(
    "address",
    ["https://example.org", "http://example.org/a?b#c", "HTTPS://EXAMPLE.ORG/", "a.html", "../a.html", "#e1", "", "?x"],
)
def test_safe(address: str) -> None:
    assert is_safe(address)


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\tscript:alert(1)",
        "java\u200bscript:alert(1)",
        "&#106;avascript:alert(1)",
        "&#x6a;avascript&colon;alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "//example.org",
        "\\\\example.org",
        "/\\example.org",
        "https:",
        "https:///x",
        "mailto:a@example.org",
    ],
)
def test_unsafe(address: str) -> None:
    assert not is_safe(address)
