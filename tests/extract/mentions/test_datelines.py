"""The datelines that open the first sentence of a dispatch, and what only looks like one."""

import pytest

from generator.extract.mentions.datelines import dateline_at
from generator.spans import Span

REST = " The minister met the president of Halden on Monday."
DATELINES = {
    "OSLO, May 4 (Halden Wire) --": "OSLO",
    "New Halden (Reuters) —": "New Halden",
    "LIMA:": "LIMA",
    "Oslo:": "Oslo",
    "NEW HALDEN (June 14):": "NEW HALDEN",
    "OSLO, June 19. /TASS/.": "OSLO",
    "OSLO, June 19.": "OSLO",
    "LIMA, (UrduPoint / Halden Point News / WAM - 12th Oct, 2020)": "LIMA",
    "Halden/Oslo, June 14 (IANS)": "Halden/Oslo",
    "NEW HALDEN, Peru, June 30 (Halden Wire) --": "NEW HALDEN",
    "Lima, March 4, IRNA –": "Lima",
    "ST. HALDEN, P.H. –": "ST. HALDEN",
    "LIMA, Peru, March 14.": "LIMA",
    "LIMA, 3 June 2024 (Halden Wire) -": "LIMA",
}
NONE = (
    "Ana Ruiz (Peru) -",
    "Kenya:",
    "PERU:",
    "NATO -",
    "Oslo, in the south -",
    "On Monday -",
    "May 4 -",
    "Jane Doe:",
    "Oslo and Lima -",
    "Minister Jane Doe (left)",
)


@pytest.mark.parametrize(("opening", "town"), DATELINES.items())
def test_a_dateline(opening: str, town: str) -> None:
    text = opening + REST
    found = dateline_at(text, Span(0, len(text)))
    assert found is not None
    assert (found[0].of(text), found[1].of(text)) == (opening, town)


@pytest.mark.parametrize("opening", NONE)
def test_no_dateline(opening: str) -> None:
    text = opening + REST
    assert dateline_at(text, Span(0, len(text))) is None
