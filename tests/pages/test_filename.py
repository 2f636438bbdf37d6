"""Where a file name may be broken."""

import pytest

from generator.pages.filename import pieces


@pytest.mark.parametrize(
    ("name", "parts", "end"),
    [
        ("001_95e21f6f43ed6922.txt", ("001_",), "95e21f6f43ed6922.txt"),
        ("facts/actors/ada-testberg.yaml", ("facts/", "actors/", "ada-"), "testberg.yaml"),
        ("a.txt", (), "a.txt"),
        ("no_ending", ("no_",), "ending"),
        ("", (), ""),
        ("ends_", (), "ends_"),
        ("x" * 30 + ".html", ("x" * 22,), "x" * 8 + ".html"),
        ("a." + "x" * 30, (), "a." + "x" * 30),
    ],
)
def test_pieces(name: str, parts: tuple[str, ...], end: str) -> None:
    assert pieces(name) == (parts, end)
    assert "".join(parts) + end == name
