"""Reading a body's name at a token: a listed organisation, a country's armed service, “Ministry of Home Affairs”."""

from collections.abc import Sequence
from typing import NamedTuple

from generator.extract.mentions.lexicon import lexicon
from generator.extract.mentions.portfolios import read_portfolio
from generator.extract.mentions.tokens import Token, read_once
from generator.spans import Span
from generator.vocab.calendar import never_names as calendar_names
from generator.vocab.countries import CountryForm, countries
from generator.vocab.function_words import english
from generator.vocab.people import given_names, never_in_names

_CROWNED = {"Royal"}
_SMALL = {"of", "for", "and", "&", "on"}
_MOST_BEFORE = 3  # tokens of a person's name before the one in question
_MOST_TOKENS = 14
_LONG_WORD = 5


class ReadBody(NamedTuple):
    """A body that was read.

    Attributes:
        end: Number of the token behind it.
        name: Its name; of a service “<Country> <Service>” where the text has no more than an adjective.
        span: Its characters.
        country: Code of the country named in it or before it, or None.
        start: Number of its first token.
        short: The short form in brackets behind it; empty without one.
    """

    end: int
    name: str
    span: Span
    country: str | None
    start: int
    short: str = ""


def read_body(text: str, tokens: Sequence[Token], start: int, country: str | None = None) -> ReadBody | None:
    """The body whose name begins at token `start`, or None.

    Args:
        text: The article's text.
        tokens: The sentence's tokens.
        start: Where the name must begin.
        country: Code of a country named right before it (“Kenya’s Ministry of Defence”).
    """
    if start >= len(tokens) or tokens[start].text in calendar_names():
        return None  # "the September IAEA Board of Governors meeting"
    listed = lexicon().organisations.at(tokens, start)
    service = None if listed else _read_service(text, tokens, start, country)
    named = _read_named(text, tokens, start, country)
    if service:
        # "Kenyan Defence Forces", but "Kenyan Defence Forces Logistics Command".
        return named if named and named.end > service.end and not listed else service
    if listed and (named is None or named.end <= listed.end or tokens[listed.end].lower in {"of", "for"}):
        span = Span(tokens[start].start, tokens[listed.end - 1].end)
        return ReadBody(listed.end, listed.value.name, span, listed.value.code or country, start)
    return named


def _read_service(text: str, tokens: Sequence[Token], start: int, country: str | None) -> ReadBody | None:
    words = lexicon()
    begin = start + 1 if tokens[start].text in _CROWNED else start
    if royal := _behind_majesty(tokens, start):
        span = Span(tokens[start].start, tokens[royal - 1].end)
        return ReadBody(royal, " ".join(span.of(text).split()), span, country, start)
    before = words.countries.at(tokens, begin)
    at = before.end if before and before.value.code else start
    if at < len(tokens) and tokens[at].lower == "'s":
        at += 1
    service = words.services.at(tokens, at)
    code = before.value.code if before and before.value.code else country
    if not service or not code:
        return None
    span = Span(tokens[start].start, tokens[service.end - 1].end)
    word = Span(tokens[at].start, tokens[service.end - 1].end).of(text)
    as_printed = before is not None and (before.value.form is CountryForm.ADJECTIVE or before.end == at)
    name = span.of(text) if as_printed else f"{countries()[code].name} {word}"
    return ReadBody(service.end, name, span, code, start)


def _behind_majesty(tokens: Sequence[Token], start: int) -> int:
    """Behind “His Majesty’s Armed Forces”; 0 where no such service begins."""
    whose = [token.lower for token in tokens[start : start + 3]]
    hit = (
        lexicon().services.at(tokens, start + 3)
        if whose[1:] == ["majesty", "'s"] and whose[0] in {"his", "her"}
        else None
    )
    return hit.end if hit else 0


def _read_named(text: str, tokens: Sequence[Token], start: int, country: str | None) -> ReadBody | None:
    if not tokens[start].is_capitalised:
        return None
    end = _behind_named(tokens, start)
    if not end or _is_instrument(tokens, start, end):
        return None
    return _named(text, tokens, start, _behind_inner_acronym(tokens, end), country)


@read_once
def _behind_named(tokens: Sequence[Token], start: int) -> int:
    """Behind capitals that are a body's name by one of its nouns, its form or its initials; 0 where none begins."""
    end = _behind_noun_first(tokens, start) or max(_behind_company(tokens, start), _behind_noun_last(tokens, start))
    return max(end, _behind_defined(tokens, start), _behind_foreign(tokens, start))


def _behind_defined(tokens: Sequence[Token], start: int) -> int:
    """Behind capitals whose initials stand in brackets behind them: “Sudan Relief Movement (SRM)”; 0 where none do."""
    words, initials, at = lexicon(), "", start
    while at < len(tokens) and at - start < _MOST_TOKENS:
        if tokens[at].text == "(":
            short = tokens[at + 1].text if at + 1 < len(tokens) else ""
            shortened = len(short) > 1 and short.isupper() and short[0] == initials[:1]
            return at if shortened and len(initials) > 1 and _in_order(short, initials) else 0
        if words.instruments.at(tokens, at) or tokens[at].text in never_in_names() or words.countries.at(tokens, start):
            return 0
        if tokens[at].is_capitalised:
            initials += tokens[at].text[0]
        elif not _is_small(tokens, at) and tokens[at].lower not in {"'s", "-", "in", "the"}:
            return 0
        at += 1
    return 0


def _behind_foreign(tokens: Sequence[Token], start: int) -> int:
    """Behind a name in another language that a noun for bodies begins: “Ministerio de Defensa”; 0 without one."""
    words = lexicon()
    noun = words.foreign_bodies.at(tokens, start)
    at, end = noun.end if noun else start, 0
    while noun and at < len(tokens) and at - start < _MOST_TOKENS:
        if tokens[at].is_capitalised and tokens[at].text[0].isalpha() and not _is_holder(tokens, at):
            end = at + 1
        elif tokens[at].text not in words.foreign_links and not _is_tied(tokens, at):
            break
        at += 1
    return end


def _in_order(short: str, initials: str) -> bool:
    """Whether most letters of a short form are the initials, in order."""
    rest = iter(initials)
    return sum(any(letter == other for other in rest) for letter in short) >= len(short) - 1


def _behind_noun_first(tokens: Sequence[Token], start: int) -> int:
    """Behind “Ministry of …”, “Institute for …”; 0 where no such name begins."""
    words = lexicon()
    hit = words.bodies_before.at(tokens, start)
    is_charged = words.charged.at(tokens, start) and not words.occasions.at(tokens, start)
    links = {"of", "for", "on"} if is_charged else {"of", "for"}
    if not hit or hit.end >= len(tokens) or tokens[hit.end].lower not in links:
        return 0
    behind = hit.end + 1
    behind_the = behind + 1 if behind < len(tokens) and tokens[behind].lower == "the" else behind
    if office := words.heads.at(tokens, behind_the):
        return office.end if tokens[behind_the].is_capitalised else 0  # "Office of the Prime Minister"
    charge, capitals = _behind_portfolio(tokens, behind), _behind_capitals(tokens, behind)
    if charge and words.state_bodies.at(tokens, start):
        return _behind_own_country(tokens, charge)  # a name may follow: "Ministry of Defence Jane Doe"
    person = any(tokens[at].text in given_names() for at in range(charge or behind, capitals))
    return charge if charge and person else max(charge, capitals)


def _behind_own_country(tokens: Sequence[Token], end: int) -> int:
    """Behind “of the Republic of Kenya”, which is part of a ministry's full name; `end` where that does not follow."""
    if end + 1 >= len(tokens) or tokens[end].lower != "of":
        return end
    first = end + 2 if tokens[end + 1].lower == "the" else end + 1
    hit = lexicon().countries.at(tokens, first)
    in_full = hit is not None and any(token.lower == "of" for token in tokens[first : hit.end])
    return hit.end if hit and hit.value.code and in_full else end


def _behind_noun_last(tokens: Sequence[Token], start: int) -> int:
    """Behind a run of capitals with a body's noun in it: “Investment Authority”, “Council for Peace”; 0 without one."""
    words, end, noun_at = lexicon(), 0, start
    if tokens[start].lower in english() and not tokens[start].text.isupper():
        return 0  # "The Council", "In Parliament"
    if _is_of_body(tokens, start) or _is_part(tokens, start):
        return 0
    for at in range(start, min(len(tokens), start + _MOST_TOKENS)):
        if at > start and (hit := words.bodies_after.at(tokens, at)) and tokens[at - 1].lower not in {"and", "&"}:
            if (office := words.heads.at(tokens, at)) and office.end > hit.end:
                break  # "Halden Executive Director"
            end, noun_at = hit.end, at
        if tokens[at].lower == "'s" and not _is_owned(tokens, start, at):
            break
        if end and end <= at and _is_chief_of_it(tokens, at):
            break
        if not tokens[at].is_capitalised and not _is_small(tokens, at) and not _is_tied(tokens, at):
            break
    return _behind_charge(tokens, _behind_hyphens(tokens, end), noun_at) if end else 0


def _is_part(tokens: Sequence[Token], start: int) -> bool:
    """Whether a sentence begins with a noun for a part of a body: “Ships of the Kenya Coast Guard”."""
    behind = [token.lower for token in tokens[start + 1 : start + 3]]
    return not start and behind == ["of", "the"] and tokens[start].text not in lexicon().body_noun_words


def _is_of_body(tokens: Sequence[Token], start: int) -> bool:
    """Whether a person's name begins here, with what the person is of behind it: “Jane Doe of the Commission”."""
    first = start
    while (
        first and start - first < _MOST_BEFORE and (tokens[first - 1].is_capitalised or tokens[first - 1].text == "-")
    ):
        first -= 1
    if not any(token.text in given_names() for token in tokens[first : start + 1]):
        return False
    end = next((n for n in range(start, min(len(tokens), start + _MOST_TOKENS)) if tokens[n].lower == "of"), 0)
    named = end - first > 1 and not any(lexicon().bodies_after.at(tokens, n) for n in range(start, end))
    return named and end + 1 < len(tokens) and tokens[end + 1].lower == "the"


def _is_chief_of_it(tokens: Sequence[Token], at: int) -> bool:
    """Whether an office of its own stands behind a body's noun: “Ports Authority Executive Director Jane Doe”."""
    head = lexicon().heads.at(tokens, at)
    return head is not None and not head.value.weak and not (head.end < len(tokens) and tokens[head.end].lower == "'s")


def _behind_hyphens(tokens: Sequence[Token], end: int) -> int:
    """Behind what hyphens tie to the last noun (“Liberation Movement-in-Opposition”)."""
    while end + 1 < len(tokens) and tokens[end].text == "-" and tokens[end - 1].end == tokens[end].start:
        end += 2
    return end


def _behind_charge(tokens: Sequence[Token], end: int, noun_at: int) -> int:
    """Behind what a body is for or of, where its name goes on: “Council for Human Rights”, “Chamber of Kenya”."""
    if end >= len(tokens):
        return end
    preposition = tokens[end].lower
    if preposition == "to" and _is_mission(tokens, noun_at):
        place = end + 2 if end + 1 < len(tokens) and tokens[end + 1].lower == "the" else end + 1
        hit = lexicon().countries.at(tokens, place) or lexicon().organisations.at(tokens, place)
        return hit.end if hit else end
    own = _behind_own_country(tokens, end)
    if own > end:
        return own
    if preposition in {"of", "for"} or (preposition == "on" and lexicon().charged.at(tokens, noun_at)):
        return _behind_portfolio(tokens, end + 1) or _behind_capitals(tokens, end + 1) or end
    return end


def _is_mission(tokens: Sequence[Token], noun_at: int) -> bool:
    """Whether a body's noun names a mission, which is “to” somewhere (“Delegation to Ghana”)."""
    return tokens[noun_at].text in {"Delegation", "Embassy", "Mission"}


def _behind_company(tokens: Sequence[Token], start: int) -> int:
    """Behind a company's name: “… Ltd”, “PT …”, “Halden Aviation”; 0 where none begins."""
    words = lexicon()
    first = words.company_forms_before.at(tokens, start)
    end, own = 0, False
    at = first.end if first else start
    while at < len(tokens) and at - start < _MOST_TOKENS and (tokens[at].is_capitalised or _is_amp(tokens, at)):
        if at > start and (form := words.company_forms.at(tokens, at)) and not _is_shouted(tokens, start, at):
            return form.end
        if tokens[at].text in words.never_names or _is_holder(tokens, at) or words.instruments.at(tokens, at):
            break
        line = words.company_lines.at(tokens, at)
        if line and own:
            end = line.end
        if first:
            end = at + 1
        own = own or not _is_common(tokens, at)
        at += 1
        if line and own and _joins_line(tokens, at):
            at += 1
        if at < len(tokens) and tokens[at].text != "'s" and _is_tied(tokens, at):
            at += 1
    if at > start and at < len(tokens) and (form := words.company_forms.at(tokens, at)):
        return form.end
    return end


def _is_shouted(tokens: Sequence[Token], start: int, at: int) -> bool:
    """Whether a legal form of capitals may be a small word in a headline of capitals (“OSLO PROTESTS AS …”)."""
    return (
        tokens[at].text.isupper()
        and all(token.text.isupper() for token in tokens[start:at])
        and (max(len(token.text) for token in tokens[start:at]) >= _LONG_WORD)
    )


def _joins_line(tokens: Sequence[Token], at: int) -> bool:
    """Whether “and” joins a second line of business here (“Halden Defence and Space”)."""
    return at + 1 < len(tokens) and tokens[at].lower == "and" and bool(lexicon().company_lines.at(tokens, at + 1))


def _is_holder(tokens: Sequence[Token], at: int) -> bool:
    words = lexicon()
    return bool(words.heads.at(tokens, at) or words.honorifics.at(tokens, at) or words.ranks.at(tokens, at))


def _is_amp(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].text in {"&", "+"}


def _is_common(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is one of a list of things, or a region's, rather than a company's own."""
    words = lexicon()
    country = words.countries.at(tokens, at)
    return bool(
        tokens[at].lower in words.portfolio_words
        or tokens[at].text in never_in_names()
        or words.company_lines.at(tokens, at)
        or words.before.at(tokens, at)
        or words.regions.at(tokens, at)
        or (country and country.value.form is not CountryForm.NAME)
    )


def _is_owned(tokens: Sequence[Token], start: int, at: int) -> bool:
    """Whether the words before “’s” may own a body in its name: “Prime Minister’s Office”, “People’s Bank”."""
    return any((hit := lexicon().body_owners.at(tokens, n)) is not None and hit.end == at for n in range(start, at))


def _is_tied(tokens: Sequence[Token], at: int) -> bool:
    """Whether a hyphen or “’s” ties two words of a name here."""
    if tokens[at].text not in {"-", "–", "'s"}:
        return False
    return 0 < at < len(tokens) - 1 and tokens[at - 1].end == tokens[at].start and tokens[at + 1].is_capitalised


def _behind_inner_acronym(tokens: Sequence[Token], end: int) -> int:
    """Behind a short form in brackets with more of the name behind it: “Institute of Studies (IS) Malaysia”."""
    if end + 3 >= len(tokens) or tokens[end].text != "(" or tokens[end + 2].text != ")":
        return end
    country = lexicon().countries.at(tokens, end + 3)
    return country.end if country and country.value.form is CountryForm.NAME else end


def _is_instrument(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a run of capitals is what sides agree on: “Status of Forces Agreement”, “Joint Working Group”."""
    instruments = lexicon().instruments
    if end < len(tokens) and tokens[end].is_capitalised and instruments.at(tokens, end):
        return True
    return any((hit := instruments.at(tokens, at)) is not None and hit.end == end for at in range(start, end - 1))


def _behind_portfolio(tokens: Sequence[Token], start: int) -> int:
    """Behind what a ministry is in charge of, so that a name right behind it is left out; 0 where that is not known."""
    end = read_portfolio(tokens, start + 1 if start < len(tokens) and tokens[start].lower == "the" else start)
    if not end or not tokens[end - 1].is_capitalised:
        return 0
    # One more capital is a word of the name ("International Studies"); two are a person's name behind it.
    further = end < len(tokens) and tokens[end].is_capitalised and tokens[end].text[0].isalpha()
    alone = end + 1 >= len(tokens) or not tokens[end + 1].is_capitalised
    word = further and alone and tokens[end].text not in lexicon().never_names and not _is_holder(tokens, end)
    return end + 1 if word else end


def _behind_capitals(tokens: Sequence[Token], start: int) -> int:
    """Behind a run of capitalised words and small words between them; 0 where none begins."""
    end = 0
    for at in range(start, min(len(tokens), start + _MOST_TOKENS)):
        token = tokens[at]
        if at > start and (_is_holder(tokens, at) or _is_owner(tokens, at)):
            break  # "Bank of Ghana Governor Jane Doe"
        if _is_compound(tokens, at):
            continue
        if token.is_capitalised and token.text[0].isalpha() and token.text not in lexicon().never_names:
            end = at + 1
        elif not _is_small(tokens, at) and not (token.text == "," and _capital_list(tokens, at)):
            break
    return end


def _is_owner(tokens: Sequence[Token], at: int) -> bool:
    """Whether a country here owns what follows: “… Power and Kenya’s Ministry of Water”."""
    country = lexicon().countries.at(tokens, at)
    return country is not None and country.end < len(tokens) and tokens[country.end].lower == "'s"


def _is_compound(tokens: Sequence[Token], at: int) -> bool:
    """Whether a hyphen, or the small word behind it, is inside a word: “Vector-borne Disease”."""
    hyphen = at if tokens[at].text == "-" else at - 1
    tied = (
        0 < hyphen < len(tokens) - 1 and tokens[hyphen].text == "-" and tokens[hyphen - 1].end == tokens[hyphen].start
    )
    return tied and tokens[hyphen].end == tokens[hyphen + 1].start


def _is_small(tokens: Sequence[Token], at: int) -> bool:
    """Whether a small word may stand inside a name; “the” only behind “of” or “for”."""
    return tokens[at].lower in _SMALL or (tokens[at].lower == "the" and tokens[at - 1].lower in {"of", "for"})


def _capital_list(tokens: Sequence[Token], comma: int) -> bool:
    """Whether a comma joins parts of a name (“Ministry of Trade, Industry and Energy”)."""
    joint = next((at for at in range(comma + 1, min(len(tokens), comma + 5)) if tokens[at].lower in {"and", "&"}), 0)
    last = joint == comma + 1  # "Trade, Industry, and Energy", but "… for Trade, and Halden"
    if last and not any(token.text == "," for token in tokens[max(0, comma - 4) : comma]):
        return False
    return bool(joint) and all(tokens[at].is_capitalised for at in range(comma + 1, joint))


def _named(text: str, tokens: Sequence[Token], start: int, end: int, country: str | None) -> ReadBody:
    span = Span(tokens[start].start, tokens[end - 1].end)
    inside = next(
        (hit.value.code for at in range(start, end) if (hit := lexicon().countries.at(tokens, at)) and hit.value.code),
        None,
    )
    return ReadBody(end, " ".join(span.of(text).split()), span, inside or country, start)
