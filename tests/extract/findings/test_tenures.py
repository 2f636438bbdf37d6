"""What an article tells of people beside their offices says whether they still hold them."""

import pytest

from generator.extract.run import extract
from generator.ingest.read import article_from_text

# article -> tenure of each role
TENURES = {
    "Ana Ruiz, the foreign minister of Peru, died in Lima on Tuesday.": ["former"],
    "Ana Ruiz, the sixth president of Peru and the only one to come from the coast, died in Lima on Tuesday.": [
        "former"
    ],
    "President Ana Ruiz of Peru was assassinated in Lima.": ["former"],
    "Ana Ruiz, foreign minister of Peru under President Jane Doe, has died.": ["former", "current"],
    "Former foreign minister of Peru Ana Ruiz dies at 90. Ruiz was appointed foreign minister in 1993.": ["former"],
    "Former foreign minister Ana Ruiz met John Otieno, the deputy foreign minister of Kenya.": ["former", "current"],
    "President Ana Ruiz of Peru said that ten people died in Lima.": ["current"],
    "President Ana Ruiz of Peru, whose mother died in May, left.": ["current"],
    "President Ana Ruiz of Peru was sad when the actor died.": ["current"],
}


@pytest.mark.parametrize(("text", "tenures"), TENURES.items())
def test_tenures(text: str, tenures: list[str]) -> None:
    facts = extract(article_from_text(f"Short talks on Monday\n\n{text}\n", "a.txt"))
    assert [role.tenure.value for role in facts.roles] == tenures
