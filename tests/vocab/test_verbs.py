"""Verbs, instruments and small words: spot facts, complete inflection, and lists that must not overlap."""

from typing import NamedTuple

import pytest

from generator.vocab.function_words import english, never_names, other_languages
from generator.vocab.instruments import instruments
from generator.vocab.load import rows

FIELDS = {
    "verb": str, "forms": list, "passive": str, "type": str, "subject": str, "object": str, "status": str, "weak": str,
    "cue": str, "reading": str,
}  # fmt: skip

MEETINGS = {
    "met": "meeting", "held talks": "meeting", "hosted": "meeting", "received": "meeting", "called on": "meeting",
    "telephoned": "call", "spoke by phone": "call", "visited": "visit", "arrived in": "visit", "traveled to": "visit",
    "travelled to": "visit", "attended": "conference", "co-chaired": "meeting",
}  # fmt: skip
AGREEMENTS = {
    "signed": "signed", "inked": "signed", "initialled": "agreed", "agreed": "agreed", "reached": "agreed",
    "announced": "agreed", "launched": "agreed", "established": "agreed", "proposed": "proposed", "offered": "proposed",
    "outlined": "proposed", "suggested": "proposed", "negotiating": "negotiating", "ratified": "ratified",
    "entered into force": "in-force", "suspended": "suspended", "terminated": "terminated", "tore up": "terminated",
}  # fmt: skip
CUES = {
    "not": "denied", "never": "denied", "denied": "denied", "refused": "denied", "has yet to": "pending",
    "failed to": "denied", "will": "planned", "is to": "planned", "plans to": "planned", "is expected to": "planned",
    "is due to": "planned", "may": "possible", "could": "possible", "would": "possible", "wants to": "proposed",
    "called off": "cancelled", "postponed": "cancelled", "under discussion": "negotiating",
}  # fmt: skip
TYPES = {
    "treaty": "treaty", "MLAT": "treaty", "extradition agreement": "agreement", "pact": "agreement",
    "accord": "agreement", "MoU": "memorandum", "memoranda of understanding": "memorandum", "LoI": "memorandum",
    "accession protocol": "protocol", "joint statement": "statement", "task force": "mechanism",
    "working group": "mechanism", "joint commission": "mechanism", "strategic partnership": "mechanism",
    "training programmes": "programme", "technical assistance": "programme", "capacity building": "programme",
    "contract": "contract", "arms deal": "contract", "CEPA": "agreement", "FTA": "agreement", "SOFA": "agreement",
}  # fmt: skip


class Row(NamedTuple):
    """A word, and every form of it."""

    word: str
    forms: tuple[str, ...]
    says: str


def read(key: str, word: str, says: str) -> list[Row]:
    """The rows of one list of verbs.yaml."""
    found = rows("verbs", key, FIELDS)
    return [Row(str(row[word]), (str(row[word]), *row["forms"]), str(row[says])) for row in found]


@pytest.mark.parametrize(("form", "kind"), MEETINGS.items())
def test_meeting_verb(form: str, kind: str) -> None:
    assert [row.says for row in read("meetings", "verb", "type") if form in row.forms] == [kind]


@pytest.mark.parametrize(("form", "status"), AGREEMENTS.items())
def test_agreement_verb(form: str, status: str) -> None:
    assert [row.says for row in read("agreements", "verb", "status") if form in row.forms] == [status]


@pytest.mark.parametrize(("form", "reading"), CUES.items())
def test_cue(form: str, reading: str) -> None:
    assert [row.says for row in read("cues", "cue", "reading") if form in row.forms] == [reading]


@pytest.mark.parametrize("row", [*read("meetings", "verb", "type"), *read("agreements", "verb", "status")])
def test_all_forms_of_a_verb_are_listed(row: Row) -> None:
    firsts = {form.split()[0] for form in row.forms}
    first = row.word.split()[0]
    assert any(word.endswith("s") for word in firsts), "third person"
    if first != "be":
        assert any(word.endswith("ing") for word in firsts), "-ing form"
    assert len(firsts) >= (3 if first in {"put", "set", "quit"} else 4), "past"


@pytest.mark.parametrize("row", [*read("meetings", "verb", "type"), *read("agreements", "verb", "status")])
def test_forms_of_a_verb_keep_its_other_words(row: Row) -> None:
    if row.word == "be in force":  # "in force since" has no verb
        return
    rest = row.word.split()[1:]
    assert all(form.split()[1:] == rest for form in row.forms)


@pytest.mark.parametrize(("form", "kind"), TYPES.items())
def test_type_of_an_instrument(form: str, kind: str) -> None:
    found = [row.type for row in instruments() if form in (row.noun, *row.plurals, *row.abbreviations)]
    assert found == [kind]


def test_everyday_words_are_weak_and_a_bare_statement_is_no_instrument() -> None:
    weak = {row.noun for row in instruments() if row.weak}
    assert {"deal", "dialogue", "partnership", "programme", "order", "sale", "training", "framework"} <= weak
    assert not {"treaty", "agreement", "memorandum of understanding", "task force", "contract"} & weak
    assert "statement" not in {row.noun for row in instruments()}


def test_instruments_are_lower_case_and_abbreviations_are_not() -> None:
    assert not [row.noun for row in instruments() if row.noun != row.noun.lower()]
    assert not [abbr for row in instruments() for abbr in row.abbreviations if abbr == abbr.lower()]


def test_english_function_words_are_lower_case() -> None:
    assert not [word for word in english() if word != word.lower()]
    assert {"the", "of", "and", "to", "in", "that", "with", "was"} <= english()


@pytest.mark.parametrize("code", other_languages())
def test_a_language_has_thirty_words_of_its_own(code: str) -> None:
    name, words = other_languages()[code]
    assert name[0].isupper()
    assert len(words) >= 30
    assert len(words - english()) >= 25


@pytest.mark.parametrize("word", ["The", "However", "Meanwhile", "Both", "According", "In", "On", "Conclusion"])
def test_word_is_never_a_name(word: str) -> None:
    assert word in never_names()


@pytest.mark.parametrize("word", ["Rome", "Turkey", "Union", "Ali", "Bank", "Army"])
def test_word_may_be_a_name(word: str) -> None:
    assert word not in never_names()
