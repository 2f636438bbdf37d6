"""Reading the article of a web page, without its menus, adverts and links to other articles."""

from copy import deepcopy
from typing import Any

from generator.errors import ArticleError
from generator.ingest.metadata import source_fields
from generator.ingest.page import Page, join, plain

_HOW = "install them: pip install 'factsheet[readers]'"
_HEADINGS = ("//article//h1", "//main//h1", "//h1")
_NAMES = ("//meta[@property='og:title']/@content", "//title")
_FIELDS = {"sitename": "publisher", "author": "author", "date": "date", "url": "url", "language": "language"}
_FURNITURE = (
    "//footer | //aside | //nav | //*[contains(@class, 'footer') or contains(@id, 'footer') or "
    "contains(@class, 'sidebar') or contains(@class, 'related') or contains(@class, 'comment')]"
    "[not(descendant-or-self::h1 or descendant-or-self::article or descendant-or-self::main)]"
)
"""Parts of a page that tell of the site or of other articles, and so give no day of publication; what holds the
article is none of them, whatever it is called (“has-sidebar”)."""
_ANY_DAY = {"min_date": "1900-01-01", "max_date": "2199-12-31"}
"""The same on every day: left out, the reader takes today for the last day that a page may give."""


def read_html(content: bytes, name: str) -> Page:
    """The article of a web page, with headline, publisher, author, date and address as far as the page gives them.

    Raises:
        ArticleError: The readers are not installed, or the page holds no article.
    """
    try:
        import trafilatura
    except ImportError:
        raise ArticleError(f"{name}: web pages need the readers of articles", _HOW) from None
    options = {"extensive_search": False, "original_date": True, **_ANY_DAY}
    found = trafilatura.bare_extraction(
        content,
        with_metadata=True,
        include_comments=False,
        include_tables=True,
        date_extraction_params=options,
    )
    given = found if isinstance(found, dict) else found.as_dict() if found else {}
    page = trafilatura.load_html(content)
    given["date"] = _stated_date(page, options) if page is not None else None
    paragraphs = [" ".join(line.split()) for line in str(given.get("text") or "").splitlines() if line.strip()]
    if not paragraphs:
        raise ArticleError(f"{name}: no article was found in the page", "save its text as a .txt file instead")
    title = _seen(" ".join(str(given.get("title") or "").split()), page)
    if plain(paragraphs[0]) == plain(title):
        title = paragraphs[0]  # with the quotation marks of the page
    metadata = source_fields({field: str(given[key]) for key, field in _FIELDS.items() if given.get(key)})
    return Page(join(title, paragraphs), title, metadata, f"trafilatura {trafilatura.__version__}")


def _stated_date(page: Any, options: dict[str, Any]) -> str | None:
    """The day of publication that the page gives outside the parts that tell of the site or of other articles."""
    from trafilatura.metadata import extract_metadata

    own = deepcopy(page)
    for part in own.xpath(_FURNITURE):
        if part.getparent() is not None and part.tag not in ("body", "html"):
            part.drop_tree()
    found = extract_metadata(own, date_config=options)
    return str(found.date) if found.date else None


def _seen(title: str, page: Any) -> str:
    """A title that stands on the page; in place of one that only its data name (that of an entry, or a teaser)."""
    if page is None:
        return title
    stands = [" ".join(_words(found).split()) for path in (*_HEADINGS, *_NAMES) for found in page.xpath(path)]
    stands = [words for words in stands if words]
    if not stands or any(plain(title) in plain(words) or plain(words) in plain(title) for words in stands):
        return title
    return stands[0]


def _words(found: Any) -> str:
    return found if isinstance(found, str) else str(found.text_content())
