"""The facts of an article refer to each other: a visit or an outcome is one of its meetings, each draft is made."""

import re
from pathlib import Path

import pytest

from generator.assemble.drafts import drafts_of
from generator.extract.candidate import Facts
from generator.extract.run import extract
from generator.ingest.article import Article
from generator.ingest.read import article_from_text, read_article

_SIGN = re.compile(r"<[A-Z]\d+>")
GOLD = Path(__file__).parents[1] / "gold"
ARTICLES = sorted(path for part in ("read", "written") for path in (GOLD / part).glob("*.txt"))

LOAN = """Ministry to borrow for mills

Norway's Seed Ministry is to sign on a €172 million loan with the European Union (EU) to finance wastewater projects.
"""
CHRONOLOGY = """Kenya and Peru: a chronology

2019

May 3

President Ana Ruiz of Peru visited Kenya. President Ali Omar of Kenya received her in Nairobi. Kenya and Peru signed a
fisheries treaty in Nairobi.

June 5

Foreign Minister Jane Doe of Kenya met Foreign Minister Ole Hansen of Peru in Lima, where they signed a trade agreement.
"""
DATELINE = """Envoys of Kenya received

Lima: Ana Ruiz, Foreign Minister, on Monday received Jane Doe, Minister of Foreign Affairs of Kenya. The meeting
reviewed the relations between the two countries. It was attended by Ole Hansen, Ambassador of Kenya, and officials of
the Foreign Ministry.
"""


@pytest.mark.parametrize("path", ARTICLES, ids=[f"{path.parent.name}/{path.stem}" for path in ARTICLES])
def test_each_reference_leads_to_a_fact(path: Path) -> None:
    _together(read_article(path, path.name))


def test_in_a_chronology() -> None:
    facts = _together(article_from_text(CHRONOLOGY, "a.txt"))
    assert any(agreement.meeting for agreement in facts.agreements), "no agreement has the meeting where it was reached"


def test_state_that_only_the_dateline_names() -> None:
    facts = _together(article_from_text(DATELINE, "a.txt"))
    assert {"Peru", "Kenya"} <= {actor.name for actor in facts.actors}


def test_several_things_in_one_title() -> None:
    assert _together(article_from_text(LOAN, "a.txt")).agreements


def _together(article: Article) -> Facts:
    facts = extract(article)
    meetings = {id(meeting) for meeting in facts.meetings}
    assert {id(m.part_of) for m in facts.meetings if m.part_of} <= meetings
    assert {id(a.meeting) for a in facts.agreements if a.meeting} <= meetings
    drafts = drafts_of(article, facts, "source")
    assert drafts
    assert not [draft.data for draft in drafts if _SIGN.search(str(draft.data))], (
        "a sign of the program stands in a fact"
    )
    return facts
