"""The table of countries: codes, doublets, and facts that a reader of newspapers knows."""

import re
from collections import defaultdict

import pytest

from generator.vocab.countries import ambiguous, countries, names_country, not_countries
from generator.vocab.load import rows
from generator.vocab.regions import land_forms

WITHOUT_ADJECTIVE = {"AQ", "BQ", "BV", "CC", "CX", "GS", "HM", "IO", "MF", "PM", "TF", "UM", "VA"}

ADJECTIVES = {
    "Kyrgyz": "KG", "Bangladeshi": "BD", "Italian": "IT", "Emirati": "AE", "Saudi": "SA", "Dutch": "NL",
    "Filipino": "PH", "Philippine": "PH", "Burmese": "MM", "Czech": "CZ", "Nigerien": "NE", "Nigerian": "NG",
    "Malagasy": "MG", "Burkinabe": "BF", "Ivorian": "CI", "Omani": "OM", "Afghan": "AF", "Thai": "TH", "Danish": "DK",
    "Swiss": "CH", "Argentine": "AR", "Kosovar": "XK", "Mauritian": "MU", "Mauritanian": "MR", "Slovak": "SK",
    "Slovenian": "SI", "Gambian": "GM", "Zambian": "ZM", "Malian": "ML", "Malawian": "MW", "Maldivian": "MV",
    "Maltese": "MT", "Papua New Guinean": "PG", "Equatorial Guinean": "GQ", "Guinean": "GN", "Guyanese": "GY",
    "Basotho": "LS", "Swazi": "SZ", "North Korean": "KP", "South Korean": "KR", "South Sudanese": "SS",
    "Sudanese": "SD",
}  # fmt: skip
PEOPLE = {"Italians": "IT", "Briton": "GB", "Danes": "DK", "Poles": "PL", "Swedes": "SE", "Batswana": "BW"}
CAPITALS = {
    "Dhaka": "BD", "Rome": "IT", "Kyiv": "UA", "Kiev": "UA", "Beijing": "CN", "New Delhi": "IN", "The Hague": "NL",
    "Washington, D.C.": "US", "Washington DC": "US", "Astana": "KZ", "Nur-Sultan": "KZ", "Putrajaya": "MY",
    "Naypyidaw": "MM", "Brazzaville": "CG", "Kinshasa": "CD", "Pretoria": "ZA", "Canberra": "AU", "Ankara": "TR",
    "Bern": "CH", "Gitega": "BI", "Dodoma": "TZ", "Islamabad": "PK", "Abuja": "NG", "Brasilia": "BR", "Bamako": "ML",
    "Malabo": "GQ", "Port Moresby": "PG", "Ulaanbaatar": "MN", "Vaduz": "LI", "Victoria": "SC", "Moroni": "KM",
}  # fmt: skip
NAMES = {
    "United States": "US", "US": "US", "U.S.": "US", "USA": "US", "UK": "GB", "Britain": "GB", "Great Britain": "GB",
    "Turkey": "TR", "Türkiye": "TR", "Myanmar": "MM", "Burma": "MM", "Palestine": "PS", "Czechia": "CZ",
    "Czech Republic": "CZ", "Ivory Coast": "CI", "Côte d'Ivoire": "CI", "DR Congo": "CD", "Zaire": "CD",
    "Democratic Republic of the Congo": "CD", "Republic of the Congo": "CG", "Republic of Korea": "KR", "ROK": "KR",
    "DPRK": "KP", "People's Republic of China": "CN", "PRC": "CN", "Republic of China": "TW",
    "Russian Federation": "RU", "UAE": "AE", "KSA": "SA", "Kingdom of Saudi Arabia": "SA", "Viet Nam": "VN",
    "Holland": "NL", "Eswatini": "SZ", "Swaziland": "SZ", "Ceylon": "LK", "Timor-Leste": "TL", "East Timor": "TL",
    "North Macedonia": "MK", "Macedonia": "MK", "Cape Verde": "CV", "Cabo Verde": "CV", "Holy See": "VA",
    "Lao PDR": "LA", "Kosovo": "XK", "Bosnia": "BA", "Hong Kong": "HK", "Macau": "MO",
    "Islamic Republic of Iran": "IR", "Kyrgyz Republic": "KG",
}  # fmt: skip


def test_codes_are_those_of_iso_3166_and_kosovo() -> None:
    assert len(countries()) == 250
    assert all(re.fullmatch("[A-Z]{2}", code) for code in countries())
    assert list(countries()) == sorted(countries())
    assert {"XK", "NO", "GB", "EH", "TW", "PS", "SS", "CW"} <= countries().keys()
    assert not {"EU", "UK", "UN", "YU", "SU", "AN"} & countries().keys()


def test_a_form_of_two_countries_is_listed_as_ambiguous_with_both() -> None:
    codes = defaultdict(set)
    for code, country in countries().items():
        for form in country.forms:
            codes[form].add(code)
    shared = {form: found for form, found in codes.items() if len(found) > 1}
    assert shared
    assert all(found <= set(ambiguous().get(form, ())) for form, found in shared.items())


def test_no_form_twice_in_one_row() -> None:
    for country in countries().values():
        forms = [country.name, *country.aliases, *country.adjectives, *country.people, *country.capitals]
        assert len(forms) == len(set(forms)), country.code


def test_ambiguous_words_name_known_countries() -> None:
    for word, codes in ambiguous().items():
        assert codes, word
        assert set(codes) <= countries().keys(), word


def test_ambiguous_words_say_of_what_they_are_a_form() -> None:
    # "Congo" belongs to two countries and is in no row; "Korea" is in the rows of both.
    loose = {word for word, codes in ambiguous().items() if not any(word in countries()[code].forms for code in codes)}
    assert loose == {"Congo", "Guiana", "Koreas", "Timor", "Virgin Islands"}


@pytest.mark.parametrize("phrase", not_countries())
def test_phrases_that_are_no_country_hold_a_form_of_one(phrase: str) -> None:
    forms = [form for country in countries().values() for form in country.forms] + list(ambiguous())
    assert any(re.search(rf"(?<!\w){re.escape(form)}(?!\w)", phrase) for form in forms)
    assert phrase not in forms


@pytest.mark.parametrize("land", land_forms())
def test_lands_are_no_country_and_are_read_before_one(land: str) -> None:
    forms = {form for country in countries().values() for form in country.forms} | set(ambiguous())
    assert land not in forms
    held = any(re.search(rf"(?<!\w){re.escape(form)}(?!\w)", land) for form in forms)
    assert not held or land in not_countries()


def test_every_country_has_an_adjective_or_a_reason() -> None:
    without = {code for code, country in countries().items() if not country.adjectives and not country.people}
    assert without <= WITHOUT_ADJECTIVE | {"AX", "MP", "PN", "SJ", "VI", "WF"}


@pytest.mark.parametrize(("form", "code"), ADJECTIVES.items())
def test_adjective(form: str, code: str) -> None:
    assert [c.code for c in countries().values() if form in c.adjectives] == [code]


@pytest.mark.parametrize(("form", "code"), PEOPLE.items())
def test_people(form: str, code: str) -> None:
    assert [c.code for c in countries().values() if form in c.people] == [code]


@pytest.mark.parametrize(("form", "code"), CAPITALS.items())
def test_capital(form: str, code: str) -> None:
    assert [c.code for c in countries().values() if form in c.capitals] == [code]


@pytest.mark.parametrize(("form", "code"), NAMES.items())
def test_name_or_alias(form: str, code: str) -> None:
    assert [c.code for c in countries().values() if form in (c.name, *c.aliases)] == [code]


@pytest.mark.parametrize("word", ["Georgia", "Jordan", "Chad", "Washington", "Brussels", "Niger", "US", "Male", "Turk"])
def test_word_is_marked_as_ambiguous(word: str) -> None:
    assert word in ambiguous()


@pytest.mark.parametrize("word", ["EU", "European", "Arab", "English", "Europe", "Asian", "Gulf", "Soviet Union"])
def test_word_names_no_country(word: str) -> None:
    assert not [code for code, country in countries().items() if word in country.forms]


def test_codes_elsewhere_are_countries() -> None:
    fields = {"name": str, "aliases": list, "abbr": list, "code": str, "service": str, "government": str}
    met = {str(row["code"]) for key in ("national", "groups") for row in rows("organisations", key, fields)}
    met |= {str(row["code"]) for row in rows("services", "named", fields)}
    assert met - {""} <= countries().keys()


@pytest.mark.parametrize(
    ("code", "passage", "named"),
    [
        ("KE", "the Kenyan side", True),
        ("KE", "talks in Nairobi", True),
        ("KE", "NAIROBI AND OSLO", True),
        ("US", "the US side", True),
        ("US", "told us so", False),
        ("CI", "in Cote d’Ivoire", True),
        ("IN", "across the Indian Ocean", False),
        ("IN", "Indian ships in the Indian Ocean", True),
        ("FR", "the Franco-German brigade", True),
        ("FR", "Franco’s tomb", False),
        ("NO", "of Norwayan origin", False),
        ("ZZ", "anywhere", False),
    ],
)
def test_a_passage_names_a_country(code: str, passage: str, named: bool) -> None:
    assert names_country(code, passage) is named
