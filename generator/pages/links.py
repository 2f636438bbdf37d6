"""Addresses of pages: every link of the site is made here."""

from functools import lru_cache
from typing import NamedTuple
from urllib.parse import quote, urljoin

HOME = "index.html"


class Link(NamedTuple):
    """What people read, and where it leads.

    Attributes:
        text: Plain text.
        href: Relative to the page it stands on; empty when there is no page to lead to.
        kind: CSS hook for what it leads to, such as `actor`; may be empty.
    """

    text: str
    href: str
    kind: str = ""

    @property
    def capitalised(self) -> "Link":
        """The same with a capital first letter, for where a line begins with it."""
        text = self.text[:1].upper() + self.text[1:]
        return self if text == self.text else Link(text, self.href, self.kind)


def page_url(kind: str, record_id: str) -> str:
    """Path of a record's page from the site's root; roles have none of their own (see `role_url`)."""
    return f"{kind}s/{record_id}.html"


def data_url(kind: str, record_id: str) -> str:
    """Path of a record as JSON: beside its page."""
    return f"{kind}s/{record_id}.json"


def role_url(person_id: str, role_id: str) -> str:
    """A role is an anchor on its person's page."""
    return f"{page_url('actor', person_id)}#{anchor('role', role_id)}"


def pair_url(one: str, other: str) -> str:
    """The page of two states, whichever is named first; ids hold no double hyphen, so no two pairs share one."""
    return f"{_pair(one, other)}.html"


def pair_data_url(one: str, other: str) -> str:
    """Path of what lies between two states as JSON: beside their page."""
    return f"{_pair(one, other)}.json"


def _pair(one: str, other: str) -> str:
    first, second = sorted((one, other))
    return f"relations/{first}--{second}"


def index_url(folder: str) -> str:
    """Path of the list of all pages of a folder."""
    return f"{folder}/index.html"


def part_url(folder: str, key: str) -> str:
    """Path of one part of such a list; ids hold no underscore, so that no record has it."""
    return f"{folder}/index_{key}.html"


def address(site_url: str, url: str) -> str:
    """A page's full address; empty when the site's address is not configured."""
    return urljoin(site_url.rstrip("/") + "/", quote(url)) if site_url else ""


def anchor(kind: str, record_id: str) -> str:
    """Anchor of a record on a page that tells of many."""
    return f"{kind}-{record_id}"


def relative(origin: str, target: str) -> str:
    """`target` as a link from the page `origin`, both paths from the site's root; works wherever the site lies."""
    if target.startswith(f"{origin}#"):
        return target[len(origin) :]
    return _from_folder(origin.rpartition("/")[0], target)


@lru_cache(maxsize=1 << 16)
def _from_folder(folder: str, target: str) -> str:
    # All addresses are plain paths from one root, so that `posixpath.relpath`, which is slow, is not needed.
    path, hash_sign, fragment = target.partition("#")
    here, there = folder.split("/") if folder else [], path.split("/")
    common = 0
    while common < min(len(here), len(there) - 1) and here[common] == there[common]:
        common += 1
    return "../" * (len(here) - common) + "/".join(there[common:]) + hash_sign + fragment
