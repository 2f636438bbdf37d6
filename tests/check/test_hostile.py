"""No file crashes the check, however it was damaged."""

import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from generator.report.text import text
from tests.check.worlds import WORLD, check_world, make_world

FILES = sorted(path.relative_to(WORLD).as_posix() for path in WORLD.rglob("*.*"))
MARKS = [
    "",
    "\n",
    ":",
    "- ",
    "\t",
    '"',
    "'",
    "#",
    "|",
    "[",
    "{",
    "&a ",
    "*a",
    "!!int ",
    "---\n",
    "<<: ",
    "null",
    "a: b\n",
]
WORDS = ["\x00", "\x1b[2J", "\u202e", "é", "西", "id\n", "2031-02-31", "norway", "oslo", "report"]
JUNK = st.sampled_from(MARKS + WORDS)


@given(st.sampled_from(FILES), st.integers(0, 400), st.integers(0, 40), JUNK)
def test_a_damaged_file_is_reported_or_passes(name: str, start: int, length: int, junk: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = make_world(Path(folder), {})
        whole = (root / name).read_text("utf-8")
        (root / name).write_text(whole[:start] + junk + whole[start + length :], "utf-8", newline="")
        checked = check_world(root)
        for problem in checked.problems:
            assert problem.message
            assert problem.column <= len(problem.excerpt) + 1
            assert problem.path.startswith("facts/")
        assert "\x1b" not in text(checked, "facts")
        assert checked.files == 9


@given(st.sampled_from([name for name in FILES if name.startswith("facts")]), st.binary(max_size=80))
def test_any_bytes_in_place_of_a_file(name: str, content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = make_world(Path(folder), {})
        (root / name).write_bytes(content)
        assert check_world(root).errors
