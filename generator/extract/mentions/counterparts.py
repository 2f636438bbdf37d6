"""Reading counterparts at a token: “her Mongolian counterpart, Batsaikhan Dorj” holds the same office for Mongolia."""

from collections.abc import Sequence

from generator.extract.mentions.body_nouns import behind_noun_last
from generator.extract.mentions.heads import find_head
from generator.extract.mentions.lexicon import lexicon
from generator.extract.mentions.listed_countries import (
    behind_name,
    countries_before,
    countries_behind,
    with_countries,
)
from generator.extract.mentions.lists import behind_join, closed
from generator.extract.mentions.mention import Mention, MentionKind
from generator.extract.mentions.names import read_name
from generator.extract.mentions.tokens import Token
from generator.spans import Span
from generator.vocab.countries import CountryForm, countries

_FEWEST_WORDS = 2
_WHOSE = {"his", "her", "their", "my", "our", "the"}
_NOUNS = (("counterpart",), ("colleague",), ("opposite", "number"), ("homologue",))
_PLURALS = tuple((*noun[:-1], f"{noun[-1]}s") for noun in _NOUNS)
COUNTERPARTS = frozenset(noun[0] for noun in (*_NOUNS, *_PLURALS))
"""Words without which a sentence names no counterpart."""
_FROM = {"from", "of", "in"}
_FROM_ALL = frozenset({"from", "of"})


def read_counterpart(text: str, tokens: Sequence[Token], start: int) -> tuple[int, Mention] | None:
    """Token behind the counterpart that begins at `start`, and the person; None where none begins.

    Which office it is, is settled once it is known whether the text gives the person one of its own. A counterpart
    without a name is the state: “telephoned his Togolese counterpart”.

    Args:
        text: The article's text.
        tokens: The sentence's tokens.
        start: Where “his” or “her”, or a name, must stand.
    """
    if tokens[start].lower not in _WHOSE and not _called(tokens, start - 1):
        return _read_behind_name(text, tokens, start)
    called = _called(tokens, start) or _called(tokens, start - 1)  # "Doe and Thai counterpart Roe"
    if called is None:
        return _read_of_other_side(text, tokens, start)
    end, code, adjective = called
    comma = end < len(tokens) and tokens[end].text == ","
    name_start = _behind_titles(tokens, end + 1 if comma else end)
    name_end = read_name(tokens, name_start) if name_start < len(tokens) else name_start
    if name_end == name_start:
        span = Span(tokens[start].start, tokens[end - 1].end)
        state = countries()[code].name
        plain = Mention(MentionKind.STATE, span, state, adjective, adjective, country=code, form="people")
        return (end, plain) if tokens[start].lower in _WHOSE - {"the"} else None
    closed = name_end + 1 if comma and name_end < len(tokens) and tokens[name_end].text == "," else name_end
    span = Span(tokens[start].start, tokens[closed - 1].end)
    ranked = Span(tokens[end + 1 if comma else end].start, tokens[name_end - 1].end)
    return closed, _person(text, Span(tokens[name_start].start, tokens[name_end - 1].end), ranked, span, code)


def _read_of_other_side(text: str, tokens: Sequence[Token], start: int) -> tuple[int, Mention] | None:
    """“Her counterpart, Batsaikhan Dorj”, of whom only the name is told; None without a name of two words."""
    noun = _behind_noun(tokens, start + 1) if tokens[start].lower in _WHOSE - {"the"} else 0
    at = noun + (0 < noun < len(tokens) and tokens[noun].text == ",")
    name_start = _behind_titles(tokens, at) if noun else 0
    end = read_name(tokens, name_start) if name_start and name_start < len(tokens) else 0
    if not end or end < name_start + _FEWEST_WORDS:
        return None
    name = Span(tokens[name_start].start, tokens[end - 1].end)
    ranked = Span(tokens[at].start, name.end)
    return end, _person(text, name, ranked, Span(tokens[start].start, name.end), None)


def read_counterparts(text: str, tokens: Sequence[Token], start: int) -> tuple[int, list[Mention]] | None:
    """As `read_counterpart`, of several: “her Peruvian and Chilean counterparts, Ana Ruiz and Luis Soto”.

    None where not as many names follow as there are countries.
    """
    if tokens[start].lower not in _WHOSE:
        return None
    codes, noun = countries_before(tokens, start + 1)
    end = _behind_noun(tokens, noun, _PLURALS)
    if end and not codes and len(pairs := with_countries(tokens, end, _FROM_ALL)) > 1:
        firsts = [start, *(pair.start for pair in pairs[1:])]
        found = [
            _person(
                text,
                name := Span(tokens[_behind_titles(tokens, pair.name)].start, tokens[pair.last - 1].end),
                name,
                Span(tokens[first].start, tokens[pair.end - 1].end),
                pair.code,
            )
            for pair, first in zip(pairs, firsts, strict=True)
        ]
        return closed(tokens, pairs[-1].name, pairs[-1].end, found)
    if end and not codes:
        codes, end = countries_behind(tokens, end, _FROM_ALL)
    if not codes:
        return None
    found = []
    at = begin = end + 1 if end < len(tokens) and tokens[end].text in {",", "(", ":"} else end
    while at < len(tokens) and (behind := behind_name(tokens, at)):
        name = Span(tokens[_behind_titles(tokens, at)].start, tokens[behind - 1].end)
        ranked = Span(tokens[at].start, name.end)
        code = codes[min(len(found), len(codes) - 1)]
        whole = Span(tokens[start].start if not found else ranked.start, name.end)
        found.append(_person(text, name, ranked, whole, code))
        end, at = behind, behind_join(tokens, behind)
        if at == behind:
            break
    return closed(tokens, begin, end, found) if len(found) == len(codes) > 1 else None


def _read_behind_name(text: str, tokens: Sequence[Token], start: int) -> tuple[int, Mention] | None:
    """“Batsaikhan Dorj, her Mongolian counterpart,”."""
    end = read_name(tokens, start) if tokens[start].is_capitalised else start
    if end == start or end + 1 >= len(tokens) or tokens[end].text != "," or tokens[end + 1].lower not in _WHOSE:
        return None
    called = _called(tokens, end + 1)
    if called is None:
        return None
    name = Span(tokens[start].start, tokens[end - 1].end)
    behind = called[0]
    closed = behind + 1 if behind < len(tokens) and tokens[behind].text == "," else behind
    span = Span(name.start, tokens[closed - 1].end)
    return closed, _person(text, name, name, span, called[1])


def _called(tokens: Sequence[Token], start: int) -> tuple[int, str, Span] | None:
    """Behind “his Mongolian counterpart” or “… from Mongolia”, the country’s code and its word."""
    at = start + 1
    hit = lexicon().countries.at(tokens, at)
    if hit and hit.value.code and hit.value.form in (CountryForm.ADJECTIVE, CountryForm.NAME):
        noun = _behind_noun(tokens, hit.end)
        return (noun, hit.value.code, Span(tokens[at].start, tokens[hit.end - 1].end)) if noun else None
    noun = _behind_noun(tokens, at)
    if not noun or noun + 1 >= len(tokens) or tokens[noun].lower not in _FROM:
        return None
    place = noun + 2 if tokens[noun + 1].lower == "the" else noun + 1
    hit = lexicon().countries.at(tokens, place)
    seat = CountryForm.CAPITAL if tokens[noun].lower == "in" else CountryForm.NAME
    if not hit or not hit.value.code or hit.value.form not in (CountryForm.NAME, seat):
        return None
    if behind_noun_last(tokens, place) > hit.end:
        return None  # "her counterpart from the Peru Chamber of Commerce, Mr Roe"
    return hit.end, hit.value.code, Span(tokens[place].start, tokens[hit.end - 1].end)


def _behind_noun(tokens: Sequence[Token], at: int, nouns: Sequence[tuple[str, ...]] = _NOUNS) -> int:
    return next((at + len(noun) for noun in nouns if tuple(t.lower for t in tokens[at : at + len(noun)]) == noun), 0)


def _behind_titles(tokens: Sequence[Token], at: int) -> int:
    """Behind ranks, courtesy titles and offices before a name (“Prime Minister the Hon. Batsaikhan Dorj”)."""
    words = lexicon()
    if at < len(tokens) and tokens[at].is_capitalised and (head := find_head(tokens, at, is_listed=True)):
        at = head[0]
        named = at + 1 < len(tokens) and tokens[at].lower == "the" and words.honorifics.at(tokens, at + 1)
        at += bool(named)
    while at < len(tokens) and (
        hit := words.honorifics.at(tokens, at) or words.ranks.at(tokens, at) or words.rank_suffixes.at(tokens, at)
    ):
        at = hit.end
    return at


def _person(text: str, name: Span, ranked: Span, span: Span, code: str | None) -> Mention:
    return Mention(
        MentionKind.PERSON,
        span,
        " ".join(name.of(text).split()),
        name,
        ranked,
        country=code,
        counterpart=True,
    )
