"""Reading a person with offices, ranks or courtesy titles at a token, or an office without a name.

“Kenya’s envoy Jane Doe”, “Jane Doe, then chair of the Court of Audit,”, “its president, Jane Doe”, “the foreign
minister”.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.extract.mentions.appositions import (
    ARTICLES,
    behind_appositions,
    behind_closing,
    behind_determiner,
    owned,
)
from generator.extract.mentions.companies import behind_company
from generator.extract.mentions.country_words import country_before
from generator.extract.mentions.lexicon import lexicon
from generator.extract.mentions.listed_offices import listed_offices, of_body_between
from generator.extract.mentions.mention import Mention, MentionKind, OfficeTitle
from generator.extract.mentions.names import read_name
from generator.extract.mentions.office_ends import behind_own_initials
from generator.extract.mentions.offices import (
    ReadOffice,
    affiliation,
    may_hold_office,
    read_offices,
)
from generator.extract.mentions.organisations import read_body
from generator.extract.mentions.runs import TOWN_NOUNS
from generator.extract.mentions.short_forms import behind_short_form
from generator.extract.mentions.titled_names import SPOKEN_TITLES, after_comma, in_brackets, titled_name
from generator.extract.mentions.tokens import Token
from generator.spans import Span
from generator.vocab.function_words import english
from generator.vocab.people import given_names, never_in_names, place_firsts

_BEFORE_SUBJECT = {",", ";", ":", "and", "“", '"', "–", "—"}
_OF_STATES_TOO = {"president", "vice president", "vice-president"}
"""Offices of a body that are offices of states as well."""
_AT_PLACES = {"in", "at", "near", "outside", "inside"}


def read_holder(text: str, tokens: Sequence[Token], start: int) -> tuple[int, Mention] | None:
    """Token behind the person, or the office without a name, that begins at `start`; None where none does."""
    return _told_twice(text, tokens, start) or _read_one(text, tokens, start)


def _read_one(text: str, tokens: Sequence[Token], start: int) -> tuple[int, Mention] | None:
    at, whose = (start, "") if lexicon().honorifics.at(tokens, start) else behind_determiner(tokens, start)
    if at >= len(tokens):
        return None
    at = _behind_plain_honorifics(text, tokens, at)
    country, body, at = affiliation(text, tokens, at)
    offices = listed_offices(text, tokens, _of_holders(text, tokens, read_offices(text, tokens, at, country, body)))
    while offices and offices[-1].is_weak and not whose:
        offices.pop()
    behind = offices[-1].end if offices else at
    if offices and _is_inside_body(text, tokens, offices[0].start, behind):
        return None
    if whose:
        offices = [replace(office, title=owned(office.title, whose)) for office in offices]
    fewest = 1 if offices and offices[-1].title.group == "royal" else 2
    behind = _behind_initials(tokens, behind) if offices else behind
    is_subject = not start or tokens[start - 1].lower in _BEFORE_SUBJECT
    offices, behind = of_body_between(text, tokens, offices, behind)
    spoken = bool(offices) and behind < len(tokens) and tokens[behind].text in SPOKEN_TITLES
    named = titled_name(tokens, behind + spoken) or (
        (after_comma(tokens, behind, fewest, is_subject) or in_brackets(tokens, behind)) if offices else None
    )
    if named and offices and offices[-1].title.plural:
        named = None
    if named and (offices or (named[0] > behind and not _is_common(tokens, *named))):
        return _person(text, tokens, start, offices, named, country)
    if not offices or not _stands_alone(tokens, start, offices, country or (body.name if body else None)):
        return None
    titles = tuple(office.title for office in offices)
    span = _span(tokens, start, behind)
    kind, first = MentionKind.OFFICE, titles[0]
    if first.plural and first.body:
        # "The leaders of the African Union" stand for the body.
        kind, name, short = MentionKind.ORGANISATION, first.body_span, first.body_short
        return behind, Mention(kind, span, first.body, name, name, country=first.country, short=short)
    return behind, Mention(kind, span, first.title, first.span, span, offices=titles, country=first.country)


def _told_twice(text: str, tokens: Sequence[Token], start: int) -> tuple[int, Mention] | None:
    """One whose title stands before his country and before his name: “Sultan of Kenya Sultan Haitham”."""
    office = lexicon().heads.at(tokens, start) if start + 2 < len(tokens) and tokens[start + 1].lower == "of" else None
    if office is None or not office.value.also_name or not lexicon().countries.at(tokens, start + 2):
        return None
    behind, person = _read_one(text, tokens, start + 2) or (0, None)
    if person is None or person.kind is not MentionKind.PERSON or not person.offices:
        return None
    return behind, replace(person, span=Span(tokens[start].start, person.span.end))


def read_explained(text: str, tokens: Sequence[Token], start: int) -> tuple[int, Mention] | None:
    """A name that an office behind it explains: “Jane Doe, the foreign minister of Kenya,”.

    It has two words or more, but before “a”.
    """
    end = read_name(tokens, start)
    if end - start == 1 and not _is_explained_surname(tokens, start):
        return None
    if start and tokens[start - 1].lower in _AT_PLACES | {"the"} and tokens[end - 1].text in never_in_names():
        return None  # "in Halden House, the Prime Minister agreed"
    if _is_town(tokens, start):
        return None
    offices = behind_appositions(text, tokens, end, opens=not start)[1] if end > start else []
    if not offices or (not any(office.title for office in offices) and _is_thing(tokens, start, end)):
        return None
    return _person(text, tokens, start, [], (start, end), None)


def _is_town(tokens: Sequence[Token], start: int) -> bool:
    """Whether a town's name opens a dateline or follows “the city of”: “New Halden, The minister met …”."""
    is_named = start > 1 and tokens[start - 1].lower == "of" and tokens[start - 2].lower in TOWN_NOUNS
    return is_named or (tokens[start].text in place_firsts() and tokens[start].text not in given_names())


def _is_explained_surname(tokens: Sequence[Token], at: int) -> bool:
    """Whether “, a” stands behind one word that may be a surname (“Holm, a director of the agency, said”)."""
    token = tokens[at]
    following = [other.lower for other in tokens[at + 1 : at + 3]]
    listed = token.lower in english() or token.lower in lexicon().words_of_others
    return following in ([",", "a"], [",", "an"]) and not listed


def _is_thing(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a run of capitals before “of Kenya” is a body or place, not a person (“Supreme Court of Kenya”)."""
    nouns = lexicon().body_noun_words | never_in_names()
    if all(token.lower in lexicon().portfolio_words for token in tokens[start:end]):
        return True  # "the Ministries of Foreign Affairs of Kenya and Peru"
    return behind_company(tokens, start) == end or any(token.text in nouns for token in tokens[start:end])


def _of_holders(text: str, tokens: Sequence[Token], first: list[ReadOffice]) -> list[ReadOffice]:
    """The office of one who serves the holder of another: “the president’s spokesman”, “the UN chief’s envoy”."""
    if len(first) != 1 or first[0].end + 1 >= len(tokens) or tokens[first[0].end].lower != "'s":
        return first
    master = first[0].title
    inner = read_offices(text, tokens, first[0].end + 1, master.country, None)
    of_state = master.level == "state" and not master.body
    if len(inner) != 1 or inner[0].title.body or not (of_state or master.level == "body"):
        return first
    servant = inner[0].title
    serves = servant.level in ("body", "state" if of_state else "mission")
    if not serves or (servant.level == "state" and servant.group not in {"official", "minister"}):
        return first
    span = Span(master.span.start, servant.span.end)
    title = replace(servant, title=span.of(text), span=span, level=master.level, country=master.country)
    if not of_state:
        title = replace(title, title=servant.title, body=master.body, body_span=master.body_span)
    return [replace(inner[0], title=title, start=first[0].start, is_capitalised=first[0].is_capitalised, is_weak=False)]


def _behind_plain_honorifics(text: str, tokens: Sequence[Token], at: int) -> int:
    """Behind courtesy titles before an office (“His Majesty King Jane”); `at` where no office follows them."""
    if not may_hold_office(tokens, at):
        return at
    here = at
    while (hit := lexicon().honorifics.at(tokens, here)) and not hit.value:
        here = hit.end
    if here == at or here >= len(tokens):
        return at
    return here if read_offices(text, tokens, affiliation(text, tokens, here)[2]) else at


def _behind_initials(tokens: Sequence[Token], at: int) -> int:
    """Behind an office's initials in brackets (“the Minister of External Relations (MINREX), Jane Doe”)."""
    inside = (
        tokens[at + 1].text if at + 2 < len(tokens) and tokens[at].text == "(" and tokens[at + 2].text == ")" else ""
    )
    country = lexicon().countries.at(tokens, at + 1) if inside else None
    is_short = inside.isupper() if country else len(inside) > 2 and sum(map(str.isupper, inside)) > 2
    named = at + 3 < len(tokens) and (tokens[at + 3].text == "," or titled_name(tokens, at + 3))
    return at + 3 if (is_short or behind_own_initials(tokens, at)) and named else at


def _is_inside_body(text: str, tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether an office is the beginning of a body's name (“the Prime Minister’s Office”)."""
    if end >= len(tokens) or tokens[end].lower != "'s":
        return False
    body = read_body(text, tokens, start)
    return body is not None and body.end > end + 1


def _stands_alone(tokens: Sequence[Token], start: int, offices: Sequence[ReadOffice], owner: str | None) -> bool:
    """Whether an office without a name is one: with an article, a country or a capital, not any “chief” or “head”."""
    weak = lexicon().heads.at(tokens, start)
    if weak and weak.value.weak and weak.end == offices[0].end and not owner:
        return False
    return bool(owner) or tokens[start].lower == "the" or offices[0].is_capitalised or bool(offices[0].title.whose)


def _is_common(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether what stands behind a rank is no name: “General Security of …”, “General Border Committee”."""
    common = all(word.lower in lexicon().portfolio_words for word in tokens[start:end])
    return common or (
        tokens[start - 1].text == "General"
        and tokens[start].text not in given_names()
        and (_is_thing(tokens, start + 1, end) or tokens[start].text in never_in_names())
    )


def _person(
    text: str,
    tokens: Sequence[Token],
    start: int,
    offices: Sequence[ReadOffice],
    named: tuple[int, int],
    country: str | None,
) -> tuple[int, Mention]:
    name_start, end = named
    name_span = _span(tokens, name_start, end)
    comma = next((n for n in range(offices[-1].end, name_start) if tokens[n].text == ","), None) if offices else None
    ranked = _span(tokens, comma + 1 if comma is not None else offices[-1].end, end) if offices else None
    titled = Span(
        tokens[offices[0].start].start if offices and comma is None else _titled_start(tokens, start, comma),
        name_span.end,
    )
    titles = [office.title for office in offices]
    titles, end = _of_body(text, tokens, titles, end)
    end, appositions = behind_appositions(text, tokens, end, bool(offices), opens=not start)
    if comma is not None:
        end = behind_closing(tokens, end, ",")
    home = country or next((title.country for title in [*titles, *appositions] if title.country), None)
    mention = Mention(
        MentionKind.PERSON,
        _span(tokens, start, end),
        " ".join(name_span.of(text).split()),
        name_span,
        titled,
        ranked,
        tuple(_with_country([*titles, *appositions], home)),
        home,
    )
    return end, mention


def _of_body(text: str, tokens: Sequence[Token], titles: list[OfficeTitle], end: int) -> tuple[list[OfficeTitle], int]:
    """Titles with the body that follows the name: “Commissioner Jane Doe of the Federal Police”."""
    leads = bool(titles) and (titles[-1].level == "body" or titles[-1].title.lower() in _OF_STATES_TOO)
    if not leads or titles[-1].body or end >= len(tokens) or tokens[end].lower != "of":
        return titles, end
    body = read_body(text, tokens, end + 2 if end + 1 < len(tokens) and tokens[end + 1].lower == "the" else end + 1)
    if body is None or (titles[-1].level != "body" and tokens[body.end - 1].text == "Party"):
        return titles, end
    return [*titles[:-1], replace(titles[-1], body=body.name, body_span=body.span)], behind_short_form(tokens, body.end)


def _titled_start(tokens: Sequence[Token], start: int, comma: int | None) -> int:
    """Where the ranks begin: behind the comma of an explained name, else behind article and country."""
    if comma is not None:
        return tokens[comma + 1].start
    at = start + 1 if tokens[start].lower in ARTICLES else start
    before = country_before(tokens, at)
    return tokens[before[0] if before else at].start


def _with_country(titles: Sequence[OfficeTitle], home: str | None) -> Iterator[OfficeTitle]:
    for title in titles:
        if title.title:
            yield replace(title, country=title.country or home)


def _span(tokens: Sequence[Token], start: int, end: int) -> Span:
    return Span(tokens[start].start, tokens[end - 1].end)
