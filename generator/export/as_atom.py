"""The last changes in facts as an Atom feed (RFC 4287): one entry a record and commit."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import quote, urljoin
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree as ET

from generator.changes import Fate, History, RecordChange, Step
from generator.changes.wording import Line, headline, lines, shortened
from generator.model import FactBase, Role

FEED = "changes.atom"
"""Where the feed lies below the site's root."""
MOST_ENTRIES = 100
_NEVER = "1970-01-01T00:00:00Z"
"""When a feed without entries was last changed: it must say something, and the clock has no part in it."""
_SILENT = ({"sha256"}, {"file"}, {"sha256", "file"})
"""Fields that say nothing of the world, where nothing else changed."""
_STANDING = ("status", "tenure")
_XMLNS = "http://www.w3.org/2005/Atom"


@dataclass(frozen=True)
class _Entry:
    key: str
    title: str
    when: datetime
    url: str
    told: tuple[str, ...]


def atom(history: History, base: FactBase, site_name: str, site_url: str = "") -> str:
    """The feed.

    Args:
        history: What changed, and when.
        base: The facts as they are now, in which the records are looked up that a change names.
        site_name: What the site is called.
        site_url: Its address; empty when none is configured, and links are then relative to the feed.
    """
    root = site_url.rstrip("/") + "/" if site_url else ""
    entries = [entry for step in history.steps for entry in _entries(step, base)][:MOST_ENTRIES]
    feed = ET.Element("feed", {"xmlns": _XMLNS, "xml:lang": "en"})
    _add(feed, "id", root + FEED if root else uuid5(NAMESPACE_URL, f"factsheet:{site_name}").urn)
    _add(feed, "title", f"{site_name}: changes in facts")
    _add(feed, "updated", _stamp(max(entry.when for entry in entries)) if entries else _NEVER)
    _add(_add(feed, "author"), "name", site_name)
    if root:
        ET.SubElement(feed, "link", {"rel": "self", "type": "application/atom+xml", "href": root + FEED})
    ET.SubElement(feed, "link", {"rel": "alternate", "type": "text/html", "href": root or "index.html"})
    for entry in entries:
        _add_entry(feed, entry, root)
    ET.indent(feed)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(feed, encoding="unicode")}\n'


def _add_entry(feed: ET.Element, entry: _Entry, root: str) -> None:
    item = _add(feed, "entry")
    _add(item, "id", uuid5(NAMESPACE_URL, entry.key).urn)
    _add(item, "title", entry.title)
    _add(item, "updated", _stamp(entry.when))
    ET.SubElement(item, "link", {"rel": "alternate", "type": "text/html", "href": urljoin(root, entry.url)})
    _add(item, "content", "\n".join(entry.told) or entry.title).set("type", "text")


def _add(parent: ET.Element, name: str, text: str | None = None) -> ET.Element:
    made = ET.SubElement(parent, name)
    made.text = _printable(text) if text is not None else None
    return made


def _printable(text: str) -> str:
    """Without the characters that XML cannot hold."""
    return "".join(
        c for c in text if c in "\t\n" or (" " <= c < "\ud800") or ("\ue000" <= c < "\ufffe") or c > "\uffff"
    )


def _stamp(when: datetime) -> str:
    return when.strftime("%Y-%m-%dT%H:%M:%SZ")


def _entries(step: Step, base: FactBase) -> Iterator[_Entry]:
    if step.comparison is None:
        title = f"{step.files:,} records changed at once"
        yield _Entry(f"factsheet:{step.commit}", title, step.when, "index.html", ())
        return
    for record in step.comparison.records:
        if {change.field for change in record.changes} in _SILENT:
            continue
        told = tuple(_in_words(line) for line in lines(step.comparison, record, base))
        key = f"factsheet:{step.commit}:{record.kind}:{record.id}"
        yield _Entry(key, _title(record, told), step.when, _url(record, base), told)


def _title(record: RecordChange, told: tuple[str, ...]) -> str:
    """“Fisheries Treaty: status agreed → signed”; what else changed is counted."""
    if record.fate is not Fate.CHANGED or record.is_withdrawn or not told:
        return f"{record.entry.name}: {headline(record)}"
    more = f" (and {len(told) - 1} more)" if len(told) > 1 else ""
    return f"{record.entry.name}: {shortened(min(told, key=_weight), 120)}{more}"


def _weight(told: str) -> int:
    """Where a thing stands is told first, on what it rests last."""
    field = told.split(" ", 1)[0].rstrip(":")
    return 0 if field in _STANDING else 2 if field == "evidence" else 1


def _in_words(line: Line) -> str:
    """“status agreed → signed”, “aliases + Ada T.”, “place − Oslo”."""
    if line.before and line.after:
        return f"{line.label} {line.before} → {line.after}"
    return f"{line.label} + {line.after}" if line.after else f"{line.label} − {line.before}"


def _url(record: RecordChange, base: FactBase) -> str:
    """The page of what the record is now, a role's being its person's; the list of its kind, where it has none."""
    entry = base.get(record.kind, record.after.id if record.after else record.id)
    if entry and isinstance(entry.record, Role):
        entry = base.get("actor", entry.record.person)
    if entry:
        return quote(f"{entry.kind}s/{entry.id}.html")
    return f"{'actor' if record.kind == 'role' else record.kind}s/index.html"
