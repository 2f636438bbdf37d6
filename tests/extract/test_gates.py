"""A gate never refuses a text in which its pattern finds something, and refuses most others."""

import importlib
import pkgutil
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import generator.extract
from generator.extract.beginnings import beginnings, plain, starts
from generator.extract.document import read_document
from generator.extract.gates import Gated, fitting, wordless
from generator.ingest.read import article_from_text
from generator.yamlio import read_bytes

GROUPS = {
    r"\bsign(?:s|ed)?\b": [{"sign", "signs", "signed"}],
    r"\b(?:has|have) (?:signed|sealed)\b": [{"has", "have"}, {"signed", "sealed"}],
    r"\bratification of": [{"ratifi"}, {"of"}],
    r"met <[PS]\d+>": [{"<p", "<s"}, {"p0", "s0"}],
    r"(?: (?:also|then))* visited": [{"visite"}],
    r"(?:,|;) and by \Z": [{"and"}, {"by"}],
    r"(?<!\w)talks": [{"talks"}],
    r"(?<=\b[Aa] )draft": [{"draft"}],
    r"\b\d{1,2} May\b": [{"0"}, {"may"}],
    r"\bin (?:(?:early|late) )?2024\b": [{"in"}, {"early", "late", "0000"}, {"0000"}],
    r"\bmet|\bhosted by": [{"met", "hosted"}],
    r"\bcommuniqué": [{"commun"}],
}
STARTS = {
    r"\bsign(?:s|ed)?\b": {"sign", "signs", "signed"},
    r"(?P<act>\b(?:signing|launch) of)|(?<=\b[Aa] )draft": {"signin", "launch", "draft"},
    r"(?<![\w-])\d{1,2} May": {"0"},
    r"(?:the )?<P\d+> met": set(),
    r"<P\d+> met": {"<p"},
    r"\b(?:the )?<P\d+> met": {"the", "<p"},
    r", signed": set(),
    r"signed": set(),
}
UNKNOWN = (
    r"signed",
    r"\w+ed",
    r"(?:\bmet|ing)",
    r"\b[A-Z]\w+",
    r"\b(?:the )?[a-z]+",
    r"[^;]*",
    r"(?:\bmet)?",
    r"-ed\b|\b",
)
SENTENCES = Path(__file__).parent


def _gated() -> Iterator[tuple[str, Gated]]:
    """Every gated pattern of the extractor."""
    for found in pkgutil.walk_packages(generator.extract.__path__, "generator.extract."):
        module = importlib.import_module(found.name)
        for name, value in vars(module).items():
            made = (
                value()
                if hasattr(value, "cache_info") and value.__module__ == module.__name__ and _is_made(value)
                else value
            )
            if isinstance(made, Gated):
                made.learn()
                yield f"{found.name}.{name}", made


def _learnt(pattern: str, flags: int = 0) -> Gated:
    gated = Gated(pattern, flags)
    gated.learn()
    return gated


def _is_made(function: object) -> bool:
    return getattr(function, "__annotations__", {}) == {"return": Gated}


ALL = dict(_gated())


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _texts(item)


@pytest.fixture(scope="module")
def sentences() -> list[str]:
    """The sentences in signs of all cases of this folder."""
    cases = [
        case
        for path in sorted(SENTENCES.rglob("*.yaml"))
        for case in _texts(read_bytes(path.read_bytes(), path.name).data)
    ]
    text = "\n\n".join(case for case in cases if " " in case)
    return [part.chunked.text for part in read_document(article_from_text(text, "cases.txt")).parts]


def test_patterns_are_gated() -> None:
    assert len(ALL) > 100


def test_no_gate_refuses_a_sentence_with_a_match(sentences: list[str]) -> None:
    refused = [
        (name, text)
        for text in sentences
        for name, pattern in ALL.items()
        if not pattern.may_match(text) and pattern.compiled.search(text)
    ]
    assert not refused


def test_gates_refuse_most_sentences(sentences: list[str]) -> None:
    passed = sum(pattern.may_match(text) for text in sentences for pattern in ALL.values())
    assert passed < 0.4 * len(ALL) * len(sentences)


@pytest.mark.parametrize("pattern", GROUPS)
def test_groups_of_beginnings(pattern: str) -> None:
    assert beginnings(re.compile(pattern)) == [frozenset(group) for group in GROUPS[pattern]]


@pytest.mark.parametrize("pattern", STARTS)
def test_words_with_which_matches_begin(pattern: str) -> None:
    assert starts(re.compile(pattern)) == STARTS[pattern]


def test_what_is_found_at_words_is_what_the_pattern_finds(sentences: list[str]) -> None:
    at_words = [pattern for pattern in ALL.values() if starts(pattern.compiled)]
    assert len(at_words) > 100
    for pattern in at_words:
        for text in sentences[::5]:
            for start, end in ((0, len(text)), (7, len(text) - 7)):
                found = [match.span() for match in pattern.finditer(text, start, end)]
                assert found == [match.span() for match in pattern.compiled.finditer(text, start, end)], text


@pytest.mark.parametrize("pattern", UNKNOWN)
def test_what_is_not_known_is_let_through(pattern: str) -> None:
    assert not beginnings(re.compile(pattern))
    assert _learnt(pattern).may_match("Nothing")


@pytest.mark.parametrize("pattern", GROUPS)
@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_whatever_matches_passes(pattern: str, data: st.DataObject) -> None:
    gated = _learnt(pattern, re.IGNORECASE)
    assert gated.may_match(data.draw(st.from_regex(gated.compiled)))


def test_letters_that_are_alike_where_case_is_ignored() -> None:
    everything = "".join(map(chr, range(sys.maxunicode + 1)))
    for letter in "abcdefghijklmnopqrstuvwxyz":
        assert {plain(alike) for alike in re.findall(letter, everything, re.IGNORECASE)} == {letter}


def test_gate_that_is_made_after_a_text_was_read_by_others() -> None:
    text = "Kenya rejected a zyzzyva."
    assert not _learnt(r"\bnothing of that").search(text)
    late = Gated(r"\bzyzzyva")
    assert all(late.search(text) for _ in range(300))
    assert not late.may_match("Kenya rejected a fly.")


def test_several_patterns_are_told_at_one_look() -> None:
    text = "Kenya rejected a quagga."
    late = Gated(r"\bquagga")
    for _ in range(300):  # its gate is made meanwhile
        assert fitting([_learnt(r"\brejected"), late, _learnt(r"\baccepted")], text)[1:] == [late]


def test_what_is_found_is_what_the_pattern_finds() -> None:
    gated = _learnt(r"\bsigned")
    text = "They signed and signed."
    assert [match.start() for match in gated.finditer(text)] == [5, 16]
    assert [match.start() for match in gated.finditer(text, 6)] == [16]
    assert gated.search(text, 0, 10) is None
    assert gated.match(text) is None
    assert list(gated.finditer("They met.")) == []


def test_gate_that_knows_nothing_of_a_long_piece_needs_no_compiled_pattern() -> None:
    people = wordless(r"(?:the )?(?:envoys|aides)")
    gated = Gated(rf"(?P<who>{people}) (?:wept|laughed)\b")
    assert not gated.search("The envoys sang.")
    assert "compiled" not in vars(gated)
    found = gated.search("There the envoys laughed.")
    assert found
    assert found["who"] == "the envoys"
