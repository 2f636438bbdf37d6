"""Which occasion an agreement was reached at, and which visit a meeting belonged to."""

import pytest

from generator.extract.run import extract
from generator.ingest.read import article_from_text

CALL = "Kenyan President Ruth Otieno spoke by phone with Peruvian President Luis Vega on 4 May 2022."


@pytest.mark.parametrize(
    ("text", "occasion"),
    [
        (f"{CALL} Chad and Niger signed a border treaty.", None),
        (f"{CALL} They welcomed that Chad and Niger had signed a border treaty in Niamey.", None),
        (f"{CALL} Kenya and Peru agreed to set up a joint commission on tea.", "call"),
        (f"{CALL} The two agreed to set up a joint commission on tea.", "call"),
        (
            "Kenyan President Ruth Otieno watched a ceremony in Lima on 4 May 2022 at which Halden Ltd and Nordkraft "
            "AS signed a contract for ten ferries.",
            "signing",
        ),
    ],
)
def test_of_an_agreement(text: str, occasion: str | None) -> None:
    found = extract(article_from_text(f"Presidents talk\n\n{text}\n", "a.txt"))
    assert found.agreements, "the agreement is not found at all"
    assert [a.meeting and a.meeting.type for a in found.agreements] == [occasion]


@pytest.mark.parametrize(
    ("text", "belongs"),
    [
        (
            "Kenyan Minister Ann Otieno visited Sweden. She met Swedish Trade Minister Olof Berg in Stockholm.",
            True,
        ),
        (
            "Kenyan Minister Ann Otieno visited Sweden. Before that she met Norwegian Minister Kari Lund in Oslo.",
            False,
        ),
    ],
)
def test_of_a_meeting(text: str, belongs: bool) -> None:
    found = extract(article_from_text(f"Minister on the road\n\n{text}\n", "a.txt"))
    assert [bool(m.part_of) for m in found.meetings if m.type != "visit"] == [belongs]
