"""An article as read: its text, what it says about itself, and its blocks and sentences."""

from dataclasses import dataclass, field
from enum import StrEnum

from generator.spans import Span


class BlockKind(StrEnum):
    """What a stretch of an article is."""

    HEADLINE = "headline"
    HEADING = "heading"
    BODY = "body"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True)
class Block:
    """A paragraph, bullet, headline or line of boilerplate.

    Attributes:
        span: Characters of the article's text, without the bullet and white space around.
        kind: What it is.
    """

    span: Span
    kind: BlockKind


@dataclass(frozen=True)
class Sentence:
    """One sentence of the article's own words.

    Attributes:
        span: Characters of the article's text.
        block: Number of its block among all blocks.
        kind: Kind of that block; never boilerplate.
    """

    span: Span
    block: int
    kind: BlockKind


@dataclass(frozen=True)
class Article:
    """One article.

    Attributes:
        file: Path below the seeds folder, with forward slashes.
        text: The text that is hashed and quoted.
        title: Its headline.
        blocks: All blocks in order.
        sentences: Sentences of all blocks that are not boilerplate, in order.
        metadata: Further fields of the source record that the article gives (`publisher`, `published` …).
        published: EDTF day against which “on Saturday” is resolved: the article's own date, or the one that a person
            gave its source; None without one.
        original: SHA-256 of the file's bytes where the text was read from a web page or PDF; empty where the file is
            its text.
        reader: Name and version of the library that read it; empty likewise.
        language: BCP 47 tag that the text's function words show; None when they show none.
        left_out: What of its metadata cannot be used, a sentence each.
    """

    file: str
    text: str
    title: str
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    metadata: dict[str, str] = field(default_factory=dict)
    published: str | None = None
    original: str = ""
    reader: str = ""
    language: str | None = None
    left_out: tuple[str, ...] = ()
