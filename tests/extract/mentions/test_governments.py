"""Towns and houses that stand for whoever governs from there."""

import pytest

from generator.extract.document import read_document
from generator.ingest.read import article_from_text

# article -> keys of the states and bodies that it names
NAMED = {
    "Kenya and the European Union differ. Brussels sent a draft on Monday.": {
        "state:KE",
        "organisation:european-union",
    },
    "The European Commission wrote to Kenya. Brussels’ trade commissioner, Ana Ruiz, waited.": {
        "state:KE",
        "organisation:european-commission",
    },
    "Kenya and Belgium differ. The EU looked on. Brussels sent a draft on Monday.": {
        "state:KE",
        "state:BE",
        "organisation:european-union",
    },
    "The EU and Kenya wrote. The Belgian side was silent. Brussels will pay.": {
        "state:KE",
        "state:BE",
        "organisation:european-union",
    },
    "Kenya sent a note. Brussels sent a draft on Monday.": {"state:KE", "state:BE"},
    "Kenya sent a note. Downing Street gave no answer.": {"state:KE", "state:GB"},
    "Kenya sent a note. The Élysée and the Farnesina said that it had not come.": {"state:KE", "state:FR", "state:IT"},
    "Kenya sent a note. The White House spokeswoman, Ana Ruiz, read it. The White House gave no answer.": {
        "state:KE",
        "organisation:white-house",
    },
    "Foreign Minister Ana Ruiz of Kenya ate at the Élysée.": {"organisation:elysee"},
    "Kenya sent a note. The Pentagon gave no answer.": {"state:KE", "organisation:pentagon"},
}


@pytest.mark.parametrize(("text", "named"), NAMED.items())
def test_whom_an_article_names(text: str, named: set[str]) -> None:
    document = read_document(article_from_text(f"Short talks on Monday\n\n{text}\n", "a.txt"))
    assert {key for key in document.entities if not key.startswith("person:")} == named
