"""The sitemap holds the poured pages too."""

import gzip
from pathlib import Path

from generator.engine.sitemap import add

EMPTY = (
    '<?xml version="1.0"?>\n<urlset>\n<url>\n         <loc>https://e.org/a.html</loc>\n'
    "         <lastmod>2026-01-01</lastmod>\n</url>\n</urlset>"
)


def test_pages_are_added_once_and_the_packed_twin_says_the_same(tmp_path: Path) -> None:
    (tmp_path / "sitemap.xml").write_text(EMPTY, "utf-8")
    add(tmp_path, {"https://e.org/a.html": "", "https://e.org/b.html?x&y": "2025-10-16"})
    text = (tmp_path / "sitemap.xml").read_text("utf-8")
    assert text.count("<loc>") == 2
    assert "<loc>https://e.org/b.html?x&amp;y</loc>\n         <lastmod>2025-10-16</lastmod>" in text
    assert "2026" not in text  # the day of the build, which MkDocs wrote
    assert gzip.decompress((tmp_path / "sitemap.xml.gz").read_bytes()).decode() == text


def test_without_a_sitemap_none_is_made(tmp_path: Path) -> None:
    add(tmp_path, {"https://e.org/": ""})
    assert list(tmp_path.iterdir()) == []
