"""Golden pages: the invented world's pages as they should be.

python -m tests.pages.golden    writes them anew; read the difference before you keep it
"""

from collections.abc import Iterator
from pathlib import Path

from generator.pages import build, compose
from tests.pages.invented import TEXTS, invented

FOLDER = Path(__file__).parent / "golden"


def made() -> Iterator[tuple[str, str]]:
    """File names and texts of all pages: head values in a comment, then the body."""
    for page in build(invented(), lambda entry: TEXTS.get(entry.id), "https://example.org/{path}#L{line}"):
        head = f"<!-- {page.url} | {page.title} | {page.label} | {page.hint}\n{page.description} -->\n"
        yield page.url.replace("/", "_"), f"{head}{compose(page)}\n"


def main() -> None:
    """Write the golden pages."""
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.glob("*.html"):
        old.unlink()
    for name, text in made():
        (FOLDER / name).write_text(text, "utf-8", newline="\n")


if __name__ == "__main__":
    main()
