"""Reading the text layer of a PDF."""

import io
import logging
import re

from generator.errors import ArticleError
from generator.ingest.page import Page

_HOW = "install them: pip install 'factsheet[readers]'"
_HYPHENATED = re.compile(r"(?<=[a-z])-\n(?=[a-z])")


def read_pdf(content: bytes, name: str) -> Page:
    """The text of a PDF, page after page; words parted at a line's end are put together.

    Raises:
        ArticleError: The readers are not installed, the file is damaged or locked, or it has no text layer.
    """
    try:
        import pypdf
        from pypdf.errors import PyPdfError
    except ImportError:
        raise ArticleError(f"{name}: PDFs need the readers of articles", _HOW) from None
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it has to say is in the error below
    try:
        pages = [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages]
    except (PyPdfError, ValueError, KeyError, RecursionError) as error:
        raise ArticleError(f"{name}: the PDF cannot be read: {error}", "save its text as a .txt file instead") from None
    text = _HYPHENATED.sub("", "\n\n".join(page.strip() for page in pages if page.strip()))
    if not text:
        raise ArticleError(
            f"{name}: the PDF has no text layer", "run a text recognition, or type its text into a .txt file"
        )
    lines = (line.rstrip() for line in text.splitlines())
    return Page("\n".join(lines) + "\n", reader=f"pypdf {pypdf.__version__}")
