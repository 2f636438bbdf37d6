"""The sitemap: MkDocs lists the pages that it knows, and the poured ones are added."""

import gzip
from collections.abc import Iterable
from html import escape
from pathlib import Path

_END = "</urlset>"


def add(site: Path, addresses: Iterable[str]) -> None:
    """Add pages' full addresses to the sitemap in `site`, where there is one; its packed twin is written anew."""
    path = site / "sitemap.xml"
    if not path.is_file():
        return
    known = path.read_text("utf-8")
    new = [f"    <url>\n         <loc>{escape(url)}</loc>\n    </url>" for url in addresses]
    fresh = [item for item in new if item.split("\n")[1] not in known]
    text = known.replace(_END, "\n".join([*fresh, _END]))
    path.write_text(text, "utf-8", newline="\n")
    (site / "sitemap.xml.gz").write_bytes(gzip.compress(text.encode(), mtime=0))
