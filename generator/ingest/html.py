"""Reading the article of a web page, without its menus, adverts and links to other articles."""

from generator.errors import ArticleError
from generator.ingest.metadata import source_fields
from generator.ingest.page import Page, join, plain

_HOW = "install them: pip install 'factsheet[readers]'"
_FIELDS = {"sitename": "publisher", "author": "author", "date": "date", "url": "url", "language": "language"}


def read_html(content: bytes, name: str) -> Page:
    """The article of a web page, with headline, publisher, author, date and address as far as the page gives them.

    Raises:
        ArticleError: The readers are not installed, or the page holds no article.
    """
    try:
        import trafilatura
    except ImportError:
        raise ArticleError(f"{name}: web pages need the readers of articles", _HOW) from None
    found = trafilatura.bare_extraction(
        content,
        with_metadata=True,
        include_comments=False,
        include_tables=True,
        # Only dates that the page states as its own; no guessing from its text.
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    given = found if isinstance(found, dict) else found.as_dict() if found else {}
    paragraphs = [" ".join(line.split()) for line in str(given.get("text") or "").splitlines() if line.strip()]
    if not paragraphs:
        raise ArticleError(f"{name}: no article was found in the page", "save its text as a .txt file instead")
    title = " ".join(str(given.get("title") or "").split())
    if plain(paragraphs[0]) == plain(title):
        title = paragraphs[0]  # with the quotation marks of the page
    metadata = source_fields({field: str(given[key]) for key, field in _FIELDS.items() if given.get(key)})
    return Page(join(title, paragraphs), title, metadata, f"trafilatura {trafilatura.__version__}")
