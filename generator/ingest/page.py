"""What a reader takes from an article that is not text itself."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Page:
    """A web page or PDF as read.

    Attributes:
        text: The article's text, the title first, paragraphs parted by an empty line.
        title: The headline; empty where the page names none.
        metadata: What the page says of itself, under the names of the source record's fields.
        reader: Name and version of the library that read it.
    """

    text: str
    title: str = ""
    metadata: Mapping[str, str] = field(default_factory=dict)
    reader: str = ""


PageReader = Callable[[bytes, str], Page]
"""From a file's bytes, and the name that stands for it in messages, to a page; raises ArticleError."""


def join(title: str, paragraphs: list[str]) -> str:
    """One text of a title and its paragraphs; a first paragraph that only repeats the title is left out."""
    body = paragraphs[1:] if paragraphs and plain(paragraphs[0]) == plain(title) else paragraphs
    return "\n\n".join([title, *body] if title else body) + "\n"


def plain(words: str) -> str:
    """Words for comparing: lower case, straight quotation marks, white space single."""
    return " ".join(words.lower().replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"').split())
