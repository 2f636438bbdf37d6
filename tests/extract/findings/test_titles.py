"""Titles of agreements say what names them, and nothing that only leads on."""

import pytest

from generator.extract.findings.titles import cut

CUT = {
    "memorandum on offshore energy in the coming weeks, and": "memorandum on offshore energy",
    "letter of intent on a stock of shells, to be held at two sites": "letter of intent on a stock of shells",
    "joint declaration of 24 points in": "joint declaration of 24 points",
    "joint commission of historians, first made": "joint commission of historians",
    "hotline of the kind": "hotline",
    "consultation mechanism for it": "consultation mechanism",
    "a $100 million concessional loan from its": "$100 million concessional loan",
    "40 million crowns ($4": "40 million crowns",
    "own fishing agreement": "fishing agreement",
    "cut the number of roadblocks between Halden": "cut the number of roadblocks",
}
KEPT = [
    "treaty between Peru and Chile",
    "Agreement on Trade, Transit and Customs",
    "A and B agreement",
    "A$38 million Police Capability Agreement",
    "loan of KD 12 million (about USD 40 million) to finance the pipeline",
    "MoU",
    "the",
]


@pytest.mark.parametrize(("title", "left"), CUT.items())
def test_cut(title: str, left: str) -> None:
    assert cut(title) == left


@pytest.mark.parametrize("title", KEPT)
def test_kept(title: str) -> None:
    assert cut(title) == title
