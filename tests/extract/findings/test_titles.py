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
    'open skies" agreement': "open skies agreement",
    "most important” accord": "most important accord",
    "protocol governing": "protocol",
    "protocol on returning": "protocol",
    "agreement to establish": "agreement",
    "Agreement on Transfer of Sentenced Persons Between": "Agreement on Transfer of Sentenced Persons",
    "MoU on tourism which will enable the two to share": "MoU on tourism",
    "agreement on the final day of their meeting": "agreement",
    "agreement on road travel dated March 20": "agreement on road travel",
    "and 21st Economic Commission": "21st Economic Commission",
    "granting a €186 million loan": "€186 million loan",
    "providing security assistance": "security assistance",
    "respective visa agreements": "visa agreements",
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
    "“open skies” agreement",
    'the" "a',
    "agreement to establish a joint bank",
    "providing",
    "Providing Homes Programme",
    "treaty on the final status of the islands",
]


@pytest.mark.parametrize(("title", "left"), CUT.items())
def test_cut(title: str, left: str) -> None:
    assert cut(title) == left


@pytest.mark.parametrize("title", KEPT)
def test_kept(title: str) -> None:
    assert cut(title) == title
