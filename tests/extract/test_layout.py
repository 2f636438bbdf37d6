"""However an article's file is laid out, its facts are the same."""

import re
import textwrap
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.evaluate.alone import facts_alone
from generator.extract.run import extract
from generator.ingest.read import article_from_text, read_article

WRITTEN = Path(__file__).resolve().parents[1] / "gold" / "written"
ARTICLES = ("w04", "w08", "w14")
Layout = Callable[[str], str]


def wrapped(width: int) -> Layout:
    def wrap(text: str) -> str:
        blocks = re.split(r"(\n\s*\n|\n(?=\W))", text)
        return "".join(
            block if not block.strip() or "\n" in block or not block[0].isalnum() else _wrapped(block, width)
            for block in blocks
        )

    return wrap


def _wrapped(block: str, width: int) -> str:
    return "\n".join(textwrap.wrap(block, width, break_long_words=False, break_on_hyphens=False))


LAYOUTS: dict[str, Layout] = {
    "a narrow column": wrapped(34),
    "wrapped lines": wrapped(60),
    "lines of Windows": lambda text: text.replace("\n", "\r\n"),
    "spaces at the ends": lambda text: text.replace("\n", "  \n"),
    "two spaces between sentences": lambda text: re.sub(r"(?<=[.!?]) ", "  ", text),
    "spaces that do not break": lambda text: re.sub(r"(?<=\w) (?=[A-Z])", "\u00a0", text),
    "soft hyphens": lambda text: re.sub(r"(?<=[a-z]{4})(?=[a-z]{4})", "\u00ad", text),
    "accents apart": lambda text: unicodedata.normalize("NFD", text),
}


def records(file: Path) -> list[object]:
    base = facts_alone(read_article(file, file.name)).base
    kinds = (base.actors, base.roles, base.meetings, base.agreements)
    return [
        entry.record.model_dump(exclude={"evidence", "history", "source"}) for kind in kinds for entry in kind.values()
    ]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("article", ARTICLES)
def test_the_facts_are_those_of_the_plain_text(article: str, layout: str, tmp_path: Path) -> None:
    (file,) = (path for path in WRITTEN.glob(f"{article}.*") if path.suffix != ".json")
    text = file.read_text("utf-8")
    head, body = re.fullmatch(r"(---\n.*?\n---\n)?(.*)", text, re.DOTALL).groups()  # type: ignore[union-attr]
    laid_out = LAYOUTS[layout](body)
    assert laid_out != body or not re.search(r"[^\x00-\x7f]", body)
    (tmp_path / file.name).write_text((head or "") + laid_out, encoding="utf-8", newline="")
    assert records(tmp_path / file.name) == records(file)


def test_a_sentence_may_end_within_an_office() -> None:
    assert extract(article_from_text("News in brief\n\nShe met the director of\n\nThe end.\n", "a.txt")).actors == ()
