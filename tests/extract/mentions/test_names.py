"""Reading a name at the start of a text."""

import pytest

from generator.extract.mentions.names import read_name
from generator.extract.mentions.tokens import tokenize
from generator.spans import Span

HITS = {
    "Jane Doe said": "Jane Doe",
    "Matthijs van der Berg met": "Matthijs van der Berg",
    "Rashid bin Ali al-Harbi was": "Rashid bin Ali al-Harbi",
    "Ana de la Cruz y Castro left": "Ana de la Cruz y Castro",
    "Kim Min-ji and": "Kim Min-ji",
    "A. R. Rahman spoke": "A. R. Rahman",
    "John F. Doe Jr. spoke": "John F. Doe Jr.",
    "Md. Ali Khan spoke": "Md. Ali Khan",
    "Declan O’Rourke, who": "Declan O’Rourke",
    "Wójcik-Łęcki said": "Wójcik-Łęcki",
    "Patrice wa Kalonji told": "Patrice wa Kalonji",
    "Anyang’ Nyong’o went": "Anyang’ Nyong’o",
    "Sudarmono said": "Sudarmono",
    "Waker-Uz-Zaman explored": "Waker-Uz-Zaman",
    "Jane Doe of Kenya": "Jane Doe",
    "Juan Carlos Mendoza (right)": "Juan Carlos Mendoza",
    "Jane Doe MP said": "Jane Doe",
    "Jane Doe CBE, the envoy": "Jane Doe",
    "JANE DOE MBE spoke": "JANE DOE MBE",
}
MISSES = [
    "the minister",
    "said Jane",
    "Monday",
    "The",
    "However, they",
    "(Retd)",
    "A minister",
    "de facto",
    "42",
    "",
    "Kenya said",
]


@pytest.mark.parametrize(("text", "name"), HITS.items())
def test_name(text: str, name: str) -> None:
    tokens = tokenize(text, Span(0, len(text)))
    end = read_name(tokens, 0)
    assert text[: tokens[end - 1].end if end else 0] == name


@pytest.mark.parametrize("text", MISSES)
def test_no_name(text: str) -> None:
    assert read_name(tokenize(text, Span(0, len(text))), 0) == 0
