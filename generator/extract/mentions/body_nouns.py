"""Where a body's name ends that has a noun for bodies in it: “Ministry of Trade”, “Investment Authority”."""

from collections.abc import Sequence

from generator.extract.mentions.capitals import MOST_TOKENS, behind_capitals, is_holder, is_small, is_tied
from generator.extract.mentions.country_words import country_before
from generator.extract.mentions.lexicon import lexicon
from generator.extract.mentions.portfolios import read_portfolio
from generator.extract.mentions.tokens import Token
from generator.vocab.countries import CountryForm
from generator.vocab.function_words import english
from generator.vocab.people import given_names, never_in_names

_OF_MEMBERS = ("ers", "ors", "ists", "ees", "ants")
_GOVERNMENTS = {"Cabinet", "Council"}  # "Cabinet of Ministers"
_WHOSE = {"its", "their", "his", "her"}
_CHAMBERS = {"Chamber", "Chambers"}
_MOST_BEFORE = 3  # tokens of a person's name before the one in question


def behind_noun_first(tokens: Sequence[Token], start: int) -> int:
    """Behind “Ministry of …”, “Institute for …”; 0 where no such name begins."""
    words = lexicon()
    hit = words.bodies_before.at(tokens, start)
    is_charged = words.charged.at(tokens, start) and not words.occasions.at(tokens, start)
    links = {"of", "for", "on"} if is_charged else {"of", "for"}
    if not hit or hit.end >= len(tokens) or tokens[hit.end].lower not in links:
        return 0
    behind = hit.end + 1
    behind_the = behind + 1 if behind < len(tokens) and tokens[behind].lower == "the" else behind
    owner = country_before(tokens, behind_the) if behind_the > behind else None
    if office := words.heads.at(tokens, owner[0] if owner else behind_the):
        return office.end if tokens[behind_the].is_capitalised else 0  # "Office of the Prime Minister"
    if tokens[start].text in _GOVERNMENTS and (office := words.plural_heads.at(tokens, behind)):
        return office.end if tokens[behind].is_capitalised and not _is_owned_by(tokens, start, office.end) else 0
    charge, capitals = _behind_portfolio(tokens, behind), behind_capitals(tokens, behind)
    capitals = _behind_last_country(tokens, behind, capitals) or capitals
    if charge and words.state_bodies.at(tokens, start):
        return _behind_own_country(tokens, charge)  # a name may follow: "Ministry of Defence Jane Doe"
    person = any(tokens[at].text in given_names() for at in range(charge or behind, capitals))
    return charge if charge and person else max(charge, capitals)


def _behind_last_country(tokens: Sequence[Token], start: int, end: int) -> int:
    """Behind “of Kenya” in capitals that end with a name: “Senate of Kenya Jane Doe”; 0 where no name ends them."""
    at = next((at for at in range(end - 1, start - 2, -1) if tokens[at].lower == "of"), 0)
    return _behind_country_before_name(tokens, at) if at else 0


def _is_owned_by(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether it stands for whose it is: “its Council of Ministers”; a state's cabinet is the state's government."""
    place = end + 1 + (end + 1 < len(tokens) and tokens[end + 1].lower == "the")
    is_of = tokens[start].text == "Cabinet" and end < len(tokens) and tokens[end].lower == "of"
    of_country = lexicon().countries.at(tokens, place) if is_of else None
    return of_country is not None or (start > 0 and tokens[start - 1].lower in _WHOSE)


def _behind_own_country(tokens: Sequence[Token], end: int) -> int:
    """Behind “of the Republic of Kenya”, which is part of a ministry's full name; `end` where that does not follow."""
    if end + 1 >= len(tokens) or tokens[end].lower != "of":
        return end
    first = end + 2 if tokens[end + 1].lower == "the" else end + 1
    hit = lexicon().countries.at(tokens, first)
    in_full = hit is not None and any(token.lower == "of" for token in tokens[first : hit.end])
    return hit.end if hit and hit.value.code and in_full else end


def behind_noun_last(tokens: Sequence[Token], start: int) -> int:
    """Behind a run of capitals with a body's noun in it: “Investment Authority”, “Council for Peace”; 0 without one."""
    words, end, noun_at = lexicon(), 0, start
    if tokens[start].lower in english() and not tokens[start].text.isupper():
        return 0  # "The Council", "In Parliament"
    if _is_of_body(tokens, start) or _is_part(tokens, start) or _is_what_bodies_have(tokens, start):
        return 0
    for at in range(start, min(len(tokens), start + MOST_TOKENS)):
        if at > start and (hit := words.bodies_after.at(tokens, at)) and tokens[at - 1].lower not in {"and", "&"}:
            office, before = words.heads.at(tokens, at), words.before.at(tokens, at)
            if (office and office.end > hit.end) or (before and words.before.at(tokens, before.end)):
                break  # "Halden Executive Director", "Halden Executive Senior Vice President"
            end, noun_at = hit.end, at
        if tokens[at].lower == "'s" and not (_is_owned(tokens, start, at) or _is_of_members(tokens, start, at)):
            break
        if (end and end <= at and _is_chief_of_it(tokens, at)) or _joins_office(tokens, at, start):
            break
        if not tokens[at].is_capitalised and not is_small(tokens, at) and not is_tied(tokens, at):
            break
        if at > start and _parts_bodies(tokens, at, bool(end)):
            break
    if not end:
        return 0
    charged = _behind_charge(tokens, _behind_hyphens(tokens, end), noun_at)
    return _behind_host(tokens, start, charged, noun_at) or charged


def _behind_host(tokens: Sequence[Token], start: int, end: int, noun_at: int) -> int:
    """Behind the country in which a chamber of another one is: “American Chamber of Commerce in Kenya”; 0 elsewhere."""
    of_country, host = lexicon().countries.at(tokens, start), lexicon().countries.at(tokens, end + 1)
    abroad = of_country and host and host.value.form is CountryForm.NAME and host.value.code != of_country.value.code
    return host.end if host and abroad and tokens[end].lower == "in" and tokens[noun_at].text in _CHAMBERS else 0


def _is_part(tokens: Sequence[Token], start: int) -> bool:
    """Whether a sentence begins with a noun for a part of a body: “Ships of the Kenya Coast Guard”."""
    behind = [token.lower for token in tokens[start + 1 : start + 3]]
    return not start and behind == ["of", "the"] and tokens[start].text not in lexicon().body_noun_words


def _is_what_bodies_have(tokens: Sequence[Token], start: int) -> bool:
    """Whether “of” leads from holders to a body's noun, or is all that stands before it: “Letters of Commission”."""
    words = lexicon()
    of = next(
        (at for at in range(start + 1, min(len(tokens), start + _MOST_BEFORE + 1)) if tokens[at].lower == "of"), 0
    )
    if not of or tokens[of - 1].text in words.body_noun_words:
        return False
    noun = words.bodies_after.at(tokens, of + 1 + (of + 1 < len(tokens) and tokens[of + 1].lower == "the"))
    alone = noun is not None and not (noun.end < len(tokens) and tokens[noun.end].is_capitalised)
    return alone or bool(words.plural_heads.at(tokens, of - 1))


def _is_of_body(tokens: Sequence[Token], start: int) -> bool:
    """Whether a person's name begins here, with what the person is of behind it: “Jane Doe of the Commission”."""
    first = start
    while (
        first and start - first < _MOST_BEFORE and (tokens[first - 1].is_capitalised or tokens[first - 1].text == "-")
    ):
        first -= 1
    end = next((n for n in range(start, min(len(tokens), start + MOST_TOKENS)) if tokens[n].lower == "of"), 0)
    named = end - first > 1 and not any(lexicon().bodies_after.at(tokens, n) for n in range(start, end))
    if not named or end + 1 >= len(tokens) or tokens[end + 1].lower != "the":
        return False
    given = any(token.text in given_names() for token in tokens[first : start + 1])
    return given or (_are_like_a_name(tokens, first, end) and behind_noun_last(tokens, end + 2) > 0)


def _are_like_a_name(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether capitals that no list knows, two or three, may be a person's name: “Torvald Eikrem”."""
    words = lexicon()
    known = (words.heads, words.occasions, words.instruments, words.ranks, words.countries, words.regions)
    return end - start <= _MOST_BEFORE and all(
        tokens[at].is_capitalised
        and tokens[at].text.isalpha()
        and not tokens[at].text.isupper()
        and tokens[at].lower not in english()
        and tokens[at].text not in never_in_names()
        and not any(listed.at(tokens, at) for listed in known)
        for at in range(start, end)
    )


def _is_chief_of_it(tokens: Sequence[Token], at: int) -> bool:
    """Whether an office of its own stands behind a body's noun: “Ports Authority Executive Director Jane Doe”."""
    head = lexicon().heads.at(tokens, at)
    return head is not None and not head.value.weak and not (head.end < len(tokens) and tokens[head.end].lower == "'s")


def _joins_office(tokens: Sequence[Token], at: int, start: int) -> bool:
    """Whether “and” joins another office of the same holder: “of Halden and Deputy Supreme Commander of the Forces”."""
    words = lexicon()
    if at == start or tokens[at].lower not in {"and", "&"} or at + 1 >= len(tokens):
        return False
    before = words.before.at(tokens, at + 1)
    while before and (further := words.before.at(tokens, before.end)):
        before = further
    return bool(words.heads.at(tokens, before.end if before else at + 1))


def _parts_bodies(tokens: Sequence[Token], at: int, has_noun: bool) -> bool:
    """Whether “and” joins another body: “Kenya Coast Guard and Peru Navy”, “on Energy and of the Committee”.

    One of a ministry behind “for the” is another, too: “Secretary for National Defence for the Ministry of Defence”.
    """
    if [token.lower for token in tokens[at : at + 2]] == ["for", "the"]:
        return bool(lexicon().state_bodies.at(tokens, at + 2))
    if tokens[at].lower not in {"and", "&"} or at + 1 >= len(tokens):
        return False
    country = lexicon().countries.at(tokens, at + 1)
    return tokens[at + 1].lower == "of" or bool(has_noun and country and country.value.code)


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
    if country := _behind_country_before_name(tokens, end):
        return country
    if preposition in {"of", "for"} or (preposition == "on" and lexicon().charged.at(tokens, noun_at)):
        charge, capitals = _behind_portfolio(tokens, end + 1), behind_capitals(tokens, end + 1)
        in_full = charge < capitals < len(tokens) and tokens[capitals].text == "("
        return capitals if in_full else charge or capitals or end
    return end


def _behind_country_before_name(tokens: Sequence[Token], end: int) -> int:
    """Behind “of Kenya” where a person's name follows it (“the Revenue Service of Kenya Jane Doe”); 0 elsewhere."""
    words, start = lexicon(), end + 1 + (end + 1 < len(tokens) and tokens[end + 1].lower == "the")
    hit = words.countries.at(tokens, start) if tokens[end].lower == "of" and start < len(tokens) else None
    if not hit or not hit.value.code:
        return 0
    last = hit.end
    while last < len(tokens) and tokens[last].is_capitalised and tokens[last].text.isalpha():
        last += 1
    run = tokens[hit.end : last]
    nouns = words.body_noun_words | never_in_names()
    is_name = len(run) > 1 and not any(t.text in nouns or t.lower in words.portfolio_words for t in run)
    return hit.end if is_name else 0


def _is_mission(tokens: Sequence[Token], noun_at: int) -> bool:
    """Whether a body's noun names a mission, which is “to” somewhere (“Delegation to Ghana”)."""
    return tokens[noun_at].text in {"Delegation", "Embassy", "Mission"}


def _is_owned(tokens: Sequence[Token], start: int, at: int) -> bool:
    """Whether the words before “’s” may own a body in its name: “Prime Minister’s Office”, “People’s Bank”."""
    return any((hit := lexicon().body_owners.at(tokens, n)) is not None and hit.end == at for n in range(start, at))


def _is_of_members(tokens: Sequence[Token], start: int, at: int) -> bool:
    """Whether the word before “’” names those whose body it is: “Boat Owners’ League”, “Palm Growers’ Association”."""
    member = tokens[at - 1]
    plural = tokens[at].end - tokens[at].start == 1 and member.lower.endswith(_OF_MEMBERS)
    return at > start and member.is_capitalised and plural and not lexicon().countries.at(tokens, at - 1)


def _behind_portfolio(tokens: Sequence[Token], start: int) -> int:
    """Behind what a ministry is in charge of, so that a name right behind it is left out; 0 where that is not known."""
    end = read_portfolio(tokens, start + 1 if start < len(tokens) and tokens[start].lower == "the" else start)
    if not end or not tokens[end - 1].is_capitalised:
        return 0
    # One more capital is a word of the name ("International Studies"); two are a person's name behind it.
    further = end < len(tokens) and tokens[end].is_capitalised and tokens[end].text[0].isalpha()
    alone = end + 1 >= len(tokens) or not tokens[end + 1].is_capitalised
    word = further and alone and tokens[end].text not in lexicon().never_names and not is_holder(tokens, end)
    return end + 1 if word else end
