"""Cutting a block into sentences."""

import pytest

from generator.sentences import split
from generator.spans import Span

CASES = {
    "One. Two.": ["One.", "Two."],
    "Did he? Yes! So what… Nothing.": ["Did he?", "Yes!", "So what…", "Nothing."],
    "Lt. Gen. Jane Doe met Dr. Ole Roe. They spoke.": ["Lt. Gen. Jane Doe met Dr. Ole Roe.", "They spoke."],
    "H.E. Eng. Ali Roe left. He slept.": ["H.E. Eng. Ali Roe left.", "He slept."],
    "J. F. Doe Jr. Spoke first.": ["J. F. Doe Jr. Spoke first."],
    "Mag. Dr. Hans Roe met Ma. Teresa Roe.": ["Mag. Dr. Hans Roe met Ma. Teresa Roe."],
    "Gen. (ret.) Juan Roe left.": ["Gen. (ret.) Juan Roe left."],
    "The U.S. Secretary left. Others stayed.": ["The U.S. Secretary left.", "Others stayed."],
    "It began on Oct. 16. Rain fell.": ["It began on Oct. 16.", "Rain fell."],
    "“We agreed.” She left.": ["“We agreed.”", "She left."],
    "He said: “Go.” “Why?” she asked.": ["He said: “Go.”", "“Why?” she asked."],
    "Growth was 3.5 per cent. It fell.": ["Growth was 3.5 per cent.", "It fell."],
    "He said no. Then he left.": ["He said no.", "Then he left."],
    "It ended in May. June was dry.": ["It ended in May.", "June was dry."],
    "No stop at the end": ["No stop at the end"],
    "Line one\nand line two. Next.": ["Line one\nand line two.", "Next."],
    "  ": [],
    "": [],
}


@pytest.mark.parametrize(("text", "sentences"), CASES.items())
def test_sentences(text: str, sentences: list[str]) -> None:
    assert [span.of(text) for span in split(text, Span(0, len(text)))] == sentences


def test_only_the_given_stretch_is_cut() -> None:
    text = "Before. One. Two. Behind."
    assert [span.of(text) for span in split(text, Span(8, 17))] == ["One.", "Two."]
