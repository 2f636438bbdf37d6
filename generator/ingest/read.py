"""From an article's file to an `Article`: one reader a format."""

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from generator import texts
from generator.errors import ArticleError
from generator.ingest.article import Article, BlockKind, Sentence
from generator.ingest.blocks import blocks_of
from generator.ingest.html import read_html
from generator.ingest.language import language_of
from generator.ingest.metadata import left_out, source_fields
from generator.ingest.page import Page, PageReader
from generator.ingest.pdf import read_pdf
from generator.sentences import split
from generator.store.front_matter import split as split_front_matter
from generator.store.texts import stored_text

_LONGEST_TITLE = 300
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")


@dataclass(frozen=True)
class Kept:
    """A web page or PDF as it was read before.

    Attributes:
        original: SHA-256 of the file's bytes then.
        page: What was taken from it.
    """

    original: str
    page: Page


def read_article(path: Path, file: str, kept: Kept | None = None) -> Article:
    """Read an article.

    Args:
        path: The article's file.
        file: Its path below the seeds folder, with forward slashes.
        kept: What was read from it before; taken again as long as the file has not changed, so that a newer reader
            changes no text.

    Raises:
        ArticleError: The file cannot be opened, is not text, or holds no words; the message names it.
    """
    suffix = path.suffix.lower()
    return TEXTS[suffix](path, file) if suffix in TEXTS else _read_page(path, file, PAGES[suffix], kept)


def _read_page(path: Path, file: str, reader: PageReader, kept: Kept | None) -> Article:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ArticleError(f"{file}: {error.strerror or error}") from None
    if len(content) > texts.MAX_BYTES:
        raise ArticleError(
            f"{file}: {len(content):,} bytes; at most {texts.MAX_BYTES:,} are read", "is this one article?"
        )
    original = hashlib.sha256(content).hexdigest()
    page = kept.page if kept and kept.original == original else reader(content, file)
    text = texts.plain(_CONTROL.sub(" ", page.text))
    article = article_from_text(text, file, dict(page.metadata), page.title)
    return replace(article, original=original, reader=page.reader)


def _read_text(path: Path, file: str) -> Article:
    return article_from_text(stored_text(path, file), file)


def _read_markdown(path: Path, file: str) -> Article:
    fields = split_front_matter(texts.read(path, file), file).fields
    article = article_from_text(stored_text(path, file), file, source_fields(fields), fields.get("title", ""))
    return replace(article, left_out=left_out(fields))


def article_from_text(text: str, file: str, metadata: dict[str, str] | None = None, title: str = "") -> Article:
    """An article whose text, metadata and title are given; see `read_article`."""
    blocks = tuple(blocks_of(text, title))
    if not blocks:
        raise ArticleError(f"{file}: the article is empty", "put its text into the file, or delete it")
    sentences = tuple(
        Sentence(span, number, block.kind)
        for number, block in enumerate(blocks)
        if block.kind is not BlockKind.BOILERPLATE
        for span in ([block.span] if block.kind is not BlockKind.BODY else split(text, block.span))
    )
    own = [block for block in blocks if block.kind is not BlockKind.BOILERPLATE] or list(blocks)
    head = next((block for block in own if block.kind is BlockKind.HEADLINE), None)
    title = (
        " ".join(head.span.of(text).split())
        if head
        else _first_words(sentences[0].span.of(text) if sentences else text)
    )
    language = language_of("\n".join(block.span.of(text) for block in own))
    return Article(file, text, title, blocks, sentences, metadata or {}, language=language)


def _first_words(words: str) -> str:
    """A title for an article without a headline: the beginning of its first sentence."""
    squeezed = " ".join(words.split())
    return squeezed if len(squeezed) <= _LONGEST_TITLE else squeezed[:_LONGEST_TITLE].rsplit(" ", 1)[0]


TEXTS: dict[str, Callable[[Path, str], Article]] = {".txt": _read_text, ".md": _read_markdown}
"""Formats that are text themselves, by the file's extension."""
PAGES: dict[str, PageReader] = {".html": read_html, ".htm": read_html, ".pdf": read_pdf}
"""Formats whose text is read by a library and kept beside the article."""
SUFFIXES = (*TEXTS, *PAGES)
"""Extensions of articles; other files are skipped and counted."""
