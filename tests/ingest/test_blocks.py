"""Cutting a text into headline, headings, paragraphs and boilerplate."""

import pytest

from generator.ingest.blocks import blocks_of

PROSE = "The two ministers met on Monday and agreed to hold further talks in the spring."
MORE = "Both said that the talks had been useful, and that a second round would follow soon."

# text -> (kind, words) of each block
CASES: dict[str, list[tuple[str, str]]] = {
    f"Ministers meet in Oslo\n\n{PROSE}": [("headline", "Ministers meet in Oslo"), ("body", PROSE)],
    f"Home » Ministers meet in Oslo\nWorld\n\nMinisters meet in Oslo\n\n{PROSE}": [
        ("boilerplate", "Home » Ministers meet in Oslo"),
        ("boilerplate", "World"),
        ("headline", "Ministers meet in Oslo"),
        ("body", PROSE),
    ],
    f"Ministers meet in Oslo\n\n{PROSE}\n\nNext steps\n\n{MORE}": [
        ("headline", "Ministers meet in Oslo"),
        ("body", PROSE),
        ("heading", "Next steps"),
        ("body", MORE),
    ],
    f"Ministers meet in Oslo\n\n{PROSE}\n\n  • {MORE}\n- {PROSE}\n1. {MORE}": [
        ("headline", "Ministers meet in Oslo"),
        ("body", PROSE),
        ("body", MORE),
        ("body", PROSE),
        ("body", MORE),
    ],
    f"Ministers meet in Oslo\n\n{PROSE}\n\nMore from our desk\nSport": [
        ("headline", "Ministers meet in Oslo"),
        ("body", PROSE),
        ("boilerplate", "More from our desk"),
        ("boilerplate", "Sport"),
    ],
    f"Ministers meet in Oslo\n\n{PROSE}\n\nPrevious post President Roe met Prime Minister Doe in Lima": [
        ("headline", "Ministers meet in Oslo"),
        ("body", PROSE),
        ("boilerplate", "Previous post President Roe met Prime Minister Doe in Lima"),
    ],
    PROSE: [("body", PROSE)],
    "Ministers meet in Oslo": [("headline", "Ministers meet in Oslo")],
    f"# Ministers meet in Oslo\n\n## The talks\n\n{PROSE}": [
        ("headline", "Ministers meet in Oslo"),
        ("heading", "The talks"),
        ("body", PROSE),
    ],
    "": [],
    "\n \n\t\n": [],
}


@pytest.mark.parametrize(("text", "blocks"), CASES.items())
def test_blocks(text: str, blocks: list[tuple[str, str]]) -> None:
    assert [(block.kind.value, block.span.of(text)) for block in blocks_of(text)] == blocks


COLUMN = """Norway’s foreign minister met her
Kenyan colleague in Oslo on November
4. The two signed a treaty on fish,
which both parliaments are to approve
before the summer."""


def test_lines_of_a_narrow_column_are_one_paragraph() -> None:
    text = f"Ministers meet in Oslo\nNews\n\n{COLUMN}\n\n{COLUMN}\n"
    assert [block.span.of(text) for block in blocks_of(text)][1:] == ["News", COLUMN, COLUMN]


@pytest.mark.parametrize(
    "lines",
    [
        ["Norway and Kenya meet in Oslo again", "Sweden to buy more fish from Kenya", "Kenya to sell fish to Sweden"],
        ["Signed were a treaty on fish,", "a treaty on ships,", "and a treaty on the sea between the two."],
    ],
    ids=["headlines", "uneven lines"],
)
def test_short_lines_that_fill_no_column_stand_by_themselves(lines: list[str]) -> None:
    text = "\n".join(["Ministers meet in Oslo", "", *lines, ""])
    assert [block.span.of(text) for block in blocks_of(text)][1:] == lines


def test_wrapped_lines_are_one_paragraph() -> None:
    wrapped = (
        "The two ministers met on Monday in the old town hall, where they spoke\n"
        "for an hour about fish, ships, ports, pilots, ferries and the price of\nharbours."
    )
    text = f"Ministers meet in Oslo\n\n{wrapped}\n\n{MORE}\n"
    assert [block.span.of(text) for block in blocks_of(text)][1:] == [wrapped, MORE]


def test_lines_that_end_by_themselves_stay_apart() -> None:
    text = "Ministers meet in Oslo\n\nThe talks were short.\nThey were held on Monday.\n"
    assert [block.span.of(text) for block in blocks_of(text)][1:] == [
        "The talks were short.",
        "They were held on Monday.",
    ]
