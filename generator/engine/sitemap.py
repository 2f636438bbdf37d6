"""The sitemap: MkDocs lists the pages that it knows, and the poured ones are added, each with the day of its change."""

import gzip
import re
from collections.abc import Mapping
from html import escape
from pathlib import Path

_END = "</urlset>"
_DAY_OF_BUILD = re.compile(r"\s*<lastmod>[^<]*</lastmod>")


def add(site: Path, pages: Mapping[str, str]) -> None:
    """Add pages to the sitemap in `site`, where there is one; its packed twin is written anew.

    Args:
        site: The site's folder.
        pages: Full address of each page, and the day on which it changed; an empty one is left out.
    """
    path = site / "sitemap.xml"
    if not path.is_file():
        return
    known = _DAY_OF_BUILD.sub("", path.read_text("utf-8"))  # MkDocs gives each page the day of the build
    new = [(f"<loc>{escape(url)}</loc>", day) for url, day in pages.items()]
    fresh = [_item(place, day) for place, day in new if place not in known]
    text = known.replace(_END, "\n".join([*fresh, _END]))
    path.write_text(text, "utf-8", newline="\n")
    (site / "sitemap.xml.gz").write_bytes(gzip.compress(text.encode(), mtime=0))


def _item(place: str, day: str) -> str:
    dated = f"\n         <lastmod>{day}</lastmod>" if day else ""
    return f"    <url>\n         {place}{dated}\n    </url>"
