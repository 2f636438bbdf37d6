"""The reference pages of the documentation are up to date."""

from pathlib import Path

import pytest

from generator.cli.reference import pages, write

FOLDER = Path(__file__).resolve().parents[2] / "docs/reference"
AGAIN = "run `python -m generator.cli.reference`"


@pytest.mark.parametrize("name", pages())
def test_a_page_is_what_the_code_says(name: str) -> None:
    assert (FOLDER / name).read_text("utf-8") == pages()[name], AGAIN


def test_there_is_no_other_page() -> None:
    assert {path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.md")} == set(pages()), AGAIN


def test_writing_changes_only_what_differs(tmp_path: Path) -> None:
    assert write(tmp_path) == list(pages())
    (tmp_path / "fields.md").write_text("old")
    (tmp_path / "rules/F999.md").write_text("of a rule that is no more")
    assert write(tmp_path) == ["fields.md", "rules/F999.md"]
    assert write(tmp_path) == []
