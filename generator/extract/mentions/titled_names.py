"""Reading a name with ranks and courtesy titles before it and letters behind it: “H.E. Dr Jane Doe, MP”."""

from collections.abc import Sequence

from generator.extract.mentions.country_words import country_before
from generator.extract.mentions.lexicon import lexicon
from generator.extract.mentions.names import is_long_verb, read_name
from generator.extract.mentions.tokens import Token
from generator.vocab.people import given_names, named_after, never_in_names, person_verbs, postnominals, ship_prefixes

_MOST_TITLES = 12
SPOKEN_TITLES = {"Ambassador", "Senator", "Judge", "Justice", "Congressman", "Congresswoman"}
"""Offices that are said with a name as courtesy titles are: “the head of the mission, Ambassador Jane Doe”."""
_FORCES = {"Forces", "Level", "Staff"}
_PEERS = {"Lord", "Lady", "Baroness", "Baron", "Viscount", "Viscountess", "Earl", "Countess"}
_RETIRED = {"Retd", "Ret", "Rtd"}
_DASHES = {"-", "–", "—"}
_LEADS_ON = {"of", "for", "to"}
"""Words behind which more of a title follows (“the director, Asian Affairs of the ministry”)."""
_RESPONSIBLE = [[",", "responsible", "for"], [",", "in", "charge"]]
_LONGEST_CHARGE = 12  # tokens
_MOST_OPENING = 6  # tokens
_FEWEST_IN_NAME = 2  # words
_HIGH = {"minister", "head-of-government", "head-of-state"}
_WHEN_OR_WHERE = {"in", "at", "on", "during", "here", "today", "yesterday", "earlier", "last", "this"}
_VERBS_TOO = {"was", "were", "is", "are", "be", "been"}
_OPENS_ASIDE = {"after", "ahead", "as", "at", "before", "by", "during", "following", "for", "from", "in", "on", "since",
                "speaking", "together", "under", "upon", "when", "while", "with", "having", "accompanied"}  # fmt: skip
_SAYING = {"said", "says", "added", "adds"}
BEHIND_APPOSITION = {",", ".", "(", ";", ":", ")", "–", "—", "and", "who", "”", '"', "but", "or"}
"""Words and marks behind a name that an office before it explains."""


def titled_name(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """First token and end of a name at `at`, ranks and courtesy titles passed over; None when there is no name.

    A courtesy title that may be a first name (“Sheikh Hasina”) is passed over only when two more words follow.
    """
    words = lexicon()
    if 0 < at <= len(tokens) and tokens[at - 1].text in ship_prefixes():
        return None  # "HMS Admiral Doe"
    name_start = at
    for _ in range(_MOST_TITLES):
        hit = (
            words.ranks.at(tokens, name_start)
            or words.rank_suffixes.at(tokens, name_start)
            or words.honorifics.at(tokens, name_start)
        )
        if not hit and name_start > at and _is_the_honourable(tokens, name_start):
            name_start += 1
            continue
        if not hit and name_start > at and _joins_titles(tokens, name_start):
            name_start += 1
            continue
        if not hit and (bracketed := _behind_bracketed(tokens, name_start)):
            name_start = bracketed
            continue
        further = hit is not None and words.honorifics.at(tokens, hit.end)  # "Sheikh Dr Ali Omar"
        if not hit or (hit.value is True and not further and read_name(tokens, hit.end) - hit.end < 2):
            break
        name_start = hit.end
    end = read_name(tokens, name_start)
    if end == name_start > at and name_start + 1 < len(tokens) and tokens[name_start].text in given_names():
        end = read_name(tokens, name_start + 1)  # "Eng. Said Masoud"
        end = end if end > name_start + 1 else name_start
    if end > name_start and _is_peer(tokens, name_start, end):
        end += 2
    if end == name_start + 1 and tokens[name_start].text in words.body_noun_words:
        return None  # "Chief of Army Staff", "Head of Office"
    if end > name_start + 1 and tokens[end - 1].text in named_after() and tokens[end - 2].text != "-":
        return None  # "Queen Adelaide School"
    if end > name_start and (_names_a_thing(tokens, end) or _is_thing(tokens, name_start, end)):
        return None
    region = words.regions.at(tokens, name_start)
    if region and region.end == end:
        return None  # "minister for the Far East"
    return (name_start, end) if end > name_start else None


def _names_a_thing(tokens: Sequence[Token], end: int) -> bool:
    """Whether capitals behind a name lead to a thing that is named so (“King Faris International Airport”)."""
    while end < len(tokens) and tokens[end].is_capitalised and tokens[end].text.isalpha():
        if tokens[end].text in named_after():
            return True
        end += 1
    return False


def _is_thing(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether an occasion, a force or a verb, not a person, stands behind an office: “Chief of Defence Session”."""
    words, last = lexicon(), tokens[end - 1].text
    if is_long_verb(tokens[start]):
        return True  # "Council Chief Discusses Trade"
    if tokens[start].text in given_names():
        return False
    occasion = last in never_in_names() and words.occasions.at(tokens, end - 1)
    forces = any(words.services.at(tokens, at) for at in range(start, end - 1)) or tokens[start].text in _FORCES
    return bool(occasion or forces)


def _is_the_honourable(tokens: Sequence[Token], at: int) -> bool:
    """Whether “the” and a courtesy title go on with the titles before a name: “General the Hon. Jane Doe”."""
    return at + 1 < len(tokens) and tokens[at].lower == "the" and bool(lexicon().honorifics.at(tokens, at + 1))


def _joins_titles(tokens: Sequence[Token], at: int) -> bool:
    """Whether a comma stands between courtesy titles: “His Excellency, the Most Hon. Sir John Doe”."""
    if at + 1 >= len(tokens) or tokens[at].text != ",":
        return False
    return bool(lexicon().honorifics.at(tokens, at + 1)) or _is_the_honourable(tokens, at + 1)


def _behind_bracketed(tokens: Sequence[Token], at: int) -> int:
    """Behind a courtesy title in brackets (“H.E. (Dr.) Jane Doe”); 0 where none stands there."""
    inside = lexicon().honorifics.at(tokens, at + 1) if at and at < len(tokens) and tokens[at].text == "(" else None
    closed = inside is not None and inside.end < len(tokens) and tokens[inside.end].text == ")"
    return inside.end + 1 if inside and closed else 0


def _is_peer(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether “of” and a place belong to a name behind a peer's title (“Lord Doe of Peckham”)."""
    if not start or tokens[start - 1].text not in _PEERS or end + 1 >= len(tokens) or tokens[end].lower != "of":
        return False
    return tokens[end + 1].is_capitalised and not lexicon().countries.at(tokens, end + 1)


def in_brackets(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """A name in brackets behind an office: “the Foreign Minister (Jane Doe)”; None where no such name stands there."""
    named = titled_name(tokens, at + 1) if at + 1 < len(tokens) and tokens[at].text == "(" else None
    closed = named is not None and named[1] < len(tokens) and tokens[named[1]].text == ")"
    return named if named and closed and named[1] - named[0] > 1 else None


def after_comma(tokens: Sequence[Token], at: int, fewest: int = 2, is_subject: bool = False) -> tuple[int, int] | None:
    """A name that an office explains: “Kenya’s envoy, Jane Doe, said”.

    Args:
        tokens: The sentence's tokens.
        at: Where the comma stands, or the dash before a courtesy title (“the Ambassador – H.E. Jane Doe”).
        fewest: Words that the name must have.
        is_subject: Whether the office begins its clause, so that a comma behind the name may be left out (“The
            envoy, Jane Doe on Monday met …”); behind “after talks with the envoy, Jane Doe” another one is named.
    """
    at = _behind_responsibility(tokens, at)
    dashed = at + 1 < len(tokens) and tokens[at].text in _DASHES and lexicon().honorifics.at(tokens, at + 1)
    if at >= len(tokens) or not (tokens[at].text == "," or dashed):
        return None
    owner = country_before(tokens, at + 1)
    begin = owner[0] if owner and tokens[owner[0] - 1].lower == "'s" else at + 1
    article = begin + 1 < len(tokens) and tokens[begin].lower == "the" and lexicon().honorifics.at(tokens, begin + 1)
    begin += 1 if article else 0  # "the Prime Minister, the Rt. Hon. Jane Doe"
    named = titled_name(tokens, begin + (begin < len(tokens) and tokens[begin].text in SPOKEN_TITLES))
    if named and (_begins_with_courtesy(tokens, begin, named[0]) or tokens[named[0] - 1].text in _PEERS):
        fewest = 1  # "the Prime Minister, Lord Doe,"
    if named and named[1] < len(tokens) and tokens[named[1]].text == ";":
        fewest = 1  # as in a list: "the State Secretary, Wiranata;"
    behind = behind_letters(tokens, named[1]) if named else 0
    closed = behind >= len(tokens) or tokens[behind].lower in BEHIND_APPOSITION
    closed = closed or bool(dashed) or (is_subject and _goes_on(tokens, behind))
    closed = closed or (tokens[behind].text in _WHEN_OR_WHERE and _is_told_of(tokens, at))
    closed = closed or (named is not None and named[0] > begin and not _opens_aside(tokens))
    named = _without_office(tokens, named) if named else None
    return named if named and closed and named[1] - named[0] >= fewest else None


def _without_office(tokens: Sequence[Token], named: tuple[int, int]) -> tuple[int, int] | None:
    """A name without another office of one word before it: “the director general, Commissioner Jane Doe”.

    None where it may be that of a second person: “the President, Foreign Minister Jane Doe and others”.
    """
    start, end = named
    found = ((at, lexicon().heads.at(tokens, at)) for at in range(start, end))
    at, head = next(((at, head) for at, head in found if head and not head.value.also_name), (start, None))
    if head is None or tokens[start].text in given_names():
        return named
    is_one_word = at == start and head.end - at == 1 and end - head.end >= _FEWEST_IN_NAME
    return (head.end, end) if is_one_word and head.value.group not in _HIGH else None


def _begins_with_courtesy(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a courtesy title that is no first name is all that stands before a name: “Hon Toke”."""
    hit = lexicon().honorifics.at(tokens, start) if start < end else None
    return hit is not None and not hit.value


def _is_told_of(tokens: Sequence[Token], at: int) -> bool:
    """Whether the clause before token `at` has its verb, so that a name behind it does not begin the next clause.

    “After he met the minister, Jane Doe in Oslo said” does not tell what the minister's name is.
    """
    verbs = _VERBS_TOO | person_verbs()
    return not _opens_aside(tokens) and any(token.text in verbs for token in tokens[:at])


def _opens_aside(tokens: Sequence[Token]) -> bool:
    """Whether a sentence opens with “after”, “in” and the like, so that its subject comes later."""
    colon = next((at for at, token in enumerate(tokens[:_MOST_OPENING]) if token.text == ":"), -1)
    return colon + 1 < len(tokens) and tokens[colon + 1].lower in _OPENS_ASIDE


def _behind_responsibility(tokens: Sequence[Token], at: int) -> int:
    """At the comma behind “, responsible for Returns”; `at` where that does not follow."""
    if [token.lower for token in tokens[at : at + 3]] not in _RESPONSIBLE:
        return at
    return next((n for n in range(at + 3, min(len(tokens), at + _LONGEST_CHARGE)) if tokens[n].text == ","), at)


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a clause goes on behind its subject; “Jane Doe said,” may only tell whose words they are."""
    is_aside = at + 1 < len(tokens) and tokens[at].lower in _SAYING and tokens[at + 1].text == ","
    is_word = tokens[at].text.isalpha() and tokens[at].text == tokens[at].lower
    return is_word and tokens[at].lower not in _LEADS_ON and not is_aside


def behind_letters(tokens: Sequence[Token], end: int) -> int:
    """Behind letters such as “, MP” or “(MP)”, which stand for a seat or an honour; `end` where none follow."""
    at = end
    while at + 1 < len(tokens) and tokens[at].text in {",", "("} and tokens[at + 1].text in postnominals():
        at += 2 + (tokens[at].text == "(")
    while at < len(tokens) and tokens[at].text in postnominals():
        at += 1
    ranked = at > end and at + 2 < len(tokens) and tokens[at].text == "(" and tokens[at + 1].text in _RETIRED
    return at + 3 if ranked and tokens[at + 2].text == ")" else at
