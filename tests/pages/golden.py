"""Golden pages: the invented world's pages as they should be.

python -m tests.pages.golden    writes them anew; read the difference before you keep it
"""

from collections.abc import Iterator
from pathlib import Path

from generator.pages import Page, Settings, compose, plan, previewed
from tests.pages.before import compared
from tests.pages.invented import TEXTS, invented

FOLDER = Path(__file__).parent / "golden"


SETTINGS = Settings(
    "https://example.org/{path}#L{line}",
    "https://example.org/new?title={title}&at={url}&file={path}",
    "https://example.org/",
)
RULES = {("actor", "report", "a visit to Kenya"): "visit"}
_PREVIEWED = ("changes/index.html", "agreements/fisheries-treaty.html", "actors/ada-testberg.html")


def made() -> Iterator[tuple[str, str]]:
    """File names and texts of all pages, and of some as a preview shows them."""
    base, text_of = invented(), lambda entry: TEXTS.get(entry.id)
    pages = plan(base, text_of, SETTINGS, RULES)
    for planned in pages:
        yield planned.outline.url.replace("/", "_"), _whole(planned.make())
    for planned in previewed(pages, compared(), base, text_of, SETTINGS):
        if planned.outline.url in _PREVIEWED:
            yield f"preview_{planned.outline.url.replace('/', '_')}", _whole(planned.make())


def _whole(page: Page) -> str:
    """Head values in a comment, then the body."""
    head = f"<!-- {page.url} | {page.title} | {page.label} | {page.hint}\n{page.description} -->\n"
    return f"{head}{compose(page)}\n"


def main() -> None:
    """Write the golden pages."""
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.glob("*.html"):
        old.unlink()
    for name, text in made():
        (FOLDER / name).write_text(text, "utf-8", newline="\n")


if __name__ == "__main__":
    main()
