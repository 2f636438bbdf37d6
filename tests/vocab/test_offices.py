"""Offices, ranks, services and what stands around names: spot facts, and lists that must not contradict one another."""

import pytest

from generator.vocab.offices import (
    chiefs,
    modifiers,
    named_services,
    offices,
    portfolio_words,
    portfolios,
    service_words,
)
from generator.vocab.people import honorifics, name_suffixes, particles, rank_suffixes, ranks

LEVELS = {
    "president": "state", "prime minister": "state", "minister": "state", "undersecretary of state": "state",
    "adviser": "state", "king": "state", "taoiseach": "state", "ambassador": "mission", "special envoy": "mission",
    "high commissioner": "mission", "director": "body", "chair": "body", "chief executive": "body",
    "secretary-general": "body", "spokeswoman": "body", "police chief": "service",
}  # fmt: skip
TENURES = {
    "former": "former", "ex-": "former", "then": "former", "acting": "acting", "interim": "acting",
    "caretaker": "acting", "elect": "designate", "designate": "designate", "incoming": "designate",
    "outgoing": "current", "deputy": "", "vice": "", "first": "", "shadow": "",
}  # fmt: skip
PLURALS = {
    "secretary of state": "secretaries of state", "attorney general": "attorneys general", "spokesman": "spokesmen",
    "chargé d'affaires": "chargés d'affaires", "consul-general": "consuls-general", "chairwoman": "chairwomen",
    "chief of staff": "chiefs of staff", "first lady": "first ladies", "commander-in-chief": "commanders-in-chief",
}  # fmt: skip
CHIEFS = {
    "Navy Chief": "Navy", "Chief of Naval Staff": "Navy", "Army Chief": "Army", "Chief of the Army Staff": "Army",
    "Air Force Chief": "Air Force", "Air Chief": "Air Force", "Chief of the Air Staff": "Air Force",
    "Commander of the Navy": "Navy", "Inspector General of Police": "Police",
    "Border Police Commander": "Border Police", "Gendarmerie Chief": "Gendarmerie",
    "Commandant of the Coast Guard": "Coast Guard",
}  # fmt: skip


@pytest.mark.parametrize(("head", "level"), LEVELS.items())
def test_for_whom_an_office_is_held(head: str, level: str) -> None:
    assert [office.level for office in offices() if head in office.forms] == [level]


@pytest.mark.parametrize(("word", "tenure"), TENURES.items())
def test_tenure_that_a_modifier_says(word: str, tenure: str) -> None:
    assert [modifier.tenure for modifier in modifiers() if modifier.word == word] == [tenure]


@pytest.mark.parametrize(("head", "plural"), PLURALS.items())
def test_plural(head: str, plural: str) -> None:
    assert [office.plurals for office in offices() if head in office.forms] == [(plural,)]


def test_no_form_is_singular_and_plural() -> None:
    assert not {f for office in offices() for f in office.forms} & {p for office in offices() for p in office.plurals}


@pytest.mark.parametrize("word", ["general", "colonel", "admiral", "captain", "professor", "doctor", "sheikh", "sir"])
def test_ranks_and_courtesies_are_no_offices(word: str) -> None:
    assert not [office for office in offices() if word in office.forms]


@pytest.mark.parametrize("word", ["foreign", "foreign affairs", "external affairs", "home affairs", "interior", "home",
                                  "national defence", "defense", "agriculture", "international trade"])  # fmt: skip
def test_portfolio(word: str) -> None:
    assert word in portfolios()


def test_office_words_are_lower_case() -> None:
    words = [form for office in offices() for form in (*office.forms, *office.plurals)]
    words += [modifier.word for modifier in modifiers()] + list(portfolios())
    assert not [word for word in words if word != word.lower()]


@pytest.mark.parametrize(("title", "service"), CHIEFS.items())
def test_service_that_a_chief_implies(title: str, service: str) -> None:
    assert {chief.service for chief in chiefs() if title in chief.forms} == {service}


def test_services_are_known() -> None:
    assert {chief.service for chief in chiefs()} <= {word for words in service_words().values() for word in words}
    assert {service.service for service in named_services()} <= service_words().keys()


@pytest.mark.parametrize("word", ["unity", "administration", "interior", "defence", "oil", "safety"])
def test_word_of_which_portfolios_are_made(word: str) -> None:
    assert word in portfolio_words()


@pytest.mark.parametrize("word", ["of", "and", "young", "silva", "general"])
def test_no_word_of_portfolios(word: str) -> None:
    assert word not in portfolio_words()


def test_first_word_of_a_service_makes_its_name() -> None:
    assert [service_words()[key][0] for key in ("army", "navy", "air-force")] == ["Army", "Navy", "Air Force"]


@pytest.mark.parametrize("form", ["Lt Gen", "Lt. Gen.", "Lieutenant General", "Maj Gen", "Brig Gen", "Col", "Adm",
                                  "VADM", "Air Chief Marshal", "Cmdr", "Capt.", "General"])  # fmt: skip
def test_rank(form: str) -> None:
    assert form in ranks()


@pytest.mark.parametrize("form", ["AM", "FM", "Minister", "President", "Chief of Staff"])
def test_no_rank(form: str) -> None:
    assert form not in ranks()


@pytest.mark.parametrize("mark", ["(Retd)", "(retd.)", "(ret.)", "(Rtd)"])
def test_mark_of_the_retired(mark: str) -> None:
    assert mark in rank_suffixes()


@pytest.mark.parametrize("title", ["Mr", "Mr.", "Dr", "Prof.", "Professor", "H.E.", "HRH", "His Majesty", "Datuk Seri",
                                   "Dato' Seri", "Tan Sri", "Rt Hon", "Hon.", "Dame", "Lord", "Engr."])  # fmt: skip
def test_courtesy_is_never_part_of_a_name(title: str) -> None:
    assert honorifics()[title] is False


@pytest.mark.parametrize("title", ["Sheikh", "Prince", "Tengku", "Haji"])
def test_title_that_may_be_the_first_word_of_a_name(title: str) -> None:
    assert honorifics()[title] is True


@pytest.mark.parametrize("word", ["Md", "Mohd", "Abdul"])
def test_given_names_are_no_courtesies(word: str) -> None:
    assert word not in honorifics()


@pytest.mark.parametrize("word", ["di", "van der", "bin", "al", "ul", "ibn", "von", "dos", "uz"])
def test_particle(word: str) -> None:
    assert word in particles()


@pytest.mark.parametrize("word", ["an", "in", "on", "at", "by", "and", "of", "the", "to"])
def test_english_words_are_no_particles(word: str) -> None:
    assert word not in particles()


def test_generation_marks() -> None:
    assert {"Jr.", "Sr.", "II", "III"} <= set(name_suffixes())
    assert "I" not in name_suffixes()  # the pronoun
