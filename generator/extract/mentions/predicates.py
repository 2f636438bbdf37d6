"""Reading an office that a verb gives to a person: “Jane Doe, who is Kenya’s envoy”, “while Jane Doe was president”."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from generator.extract.mentions.appositions import behind_determiner
from generator.extract.mentions.mention import Mention, MentionKind, OfficeTitle
from generator.extract.mentions.offices import affiliation, may_hold_office, read_offices
from generator.extract.mentions.organisations import read_body
from generator.extract.mentions.own_bodies import read_own_body
from generator.extract.mentions.short_forms import behind_short_form
from generator.extract.mentions.titled_names import behind_letters
from generator.extract.mentions.tokens import Token
from generator.model import Tenure
from generator.spans import Span
from generator.vocab.offices import duties, holding_verbs

_LONGEST_VERB = 4
_MOST_SMALL = 3
_JOB_REACH = 8
_JOBS = {"job", "post", "role", "term", "tenure", "capacity", "position", "stint", "week", "month", "year", "day"}
_DELEGATIONS = {"Delegation", "Team", "Mission"}
_SAYS_ENOUGH = {"chair", "co-chair", "president", "director"}
_COPULAS = {"is", "was", "remains"}
_BOTH = {"both", "also", "now", "once", "already", "currently", "again", "himself", "herself", "as"}
_MARKS = {".", ",", ";", ":", ")", "?", "!", "”", '"', "–", "—"}
_WORDS_BEHIND = {"and", "when", "while", "until", "from", "in", "at", "for", "since", "who", "with", "during", "before",
                 "after", "there", "then", "but", "as", "under", "by", "on", "to", "that", "of", "this"}  # fmt: skip


def with_predicates(text: str, tokens: Sequence[Token], mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions of a sentence with the offices that its verbs give to persons, in place of what they cover."""
    result = list(mentions)
    for person in mentions:
        if person.kind not in (MentionKind.PERSON, MentionKind.PRONOUN):
            continue
        at = next((n for n, token in enumerate(tokens) if token.start >= person.span.end), len(tokens))
        predicate = _read_predicate(text, tokens, at, person.span)
        while predicate:
            at, office = predicate
            result = [m for m in result if not m.span.touches(office.span)]
            result.append(office)
            predicate = _read_predicate(text, tokens, at, person.span) or _also(text, tokens, at, office)
    result.sort(key=lambda mention: mention.span.start)
    return [*(_said_of_next(tokens, *pair) for pair in pairwise(result)), *result[-1:]]


def _said_of_next(tokens: Sequence[Token], office: Mention, person: Mention) -> Mention:
    """An office that the sentence says of the person behind it: “Its secretary was Jane Doe”."""
    if (office.kind, person.kind) != (MentionKind.OFFICE, MentionKind.PERSON) or office.holder:
        return office
    between = [token.lower for token in tokens if office.span.end <= token.start < person.span.start]
    said = len(between) == 1 and between[0] in _COPULAS and not office.offices[0].plural
    return replace(office, holder=person.span) if said else office


def _read_predicate(text: str, tokens: Sequence[Token], at: int, person: Span) -> tuple[int, Mention] | None:
    """The office that the words at a token say of a person, and the token behind it; None without one.

    “Is the son of the president”, “was the president’s idea” say no office of the person.
    """
    at = behind_letters(tokens, at)
    if at >= len(tokens):
        return None
    if tokens[at].text == ",":
        at += 1
    who = next((n for n in range(at, min(len(tokens), at + _MOST_SMALL)) if tokens[n].lower == "who"), None)
    if who is not None and (who == at or tokens[at].lower in {"the", "a", "an"}):
        at = who + 1  # "Jane Doe, the Kenyan who is …"
        if duty := _duty(text, tokens, at, person):
            return duty
    elif at < len(tokens) and tokens[at].lower == "and":
        at += 1
    if not may_hold_office(tokens, at):
        return None
    verb = _verb(tokens, at) or _job(tokens, at)
    if verb is None:
        return None
    start, tenure = verb
    while start < len(tokens) and tokens[start].lower in _BOTH and start - verb[0] < _MOST_SMALL:
        start += 1
    return said_office(text, tokens, start, tenure, person) if start < len(tokens) else None


def _also(text: str, tokens: Sequence[Token], at: int, said: Mention) -> tuple[int, Mention] | None:
    """A further office that the same verb says: “who is president of Kenya and also the AU chairperson”."""
    if at + 2 >= len(tokens) or tokens[at].lower != "and" or tokens[at + 1].lower != "also" or not said.holder:
        return None
    return said_office(text, tokens, at + 2, said.offices[-1].tenure, said.holder)


def _duty(text: str, tokens: Sequence[Token], at: int, person: Span) -> tuple[int, Mention] | None:
    """The office that the verb at a token says of a person and a body: “Jane Doe, who chairs the Audit Council”.

    Its title keeps the body, but for chairs: “head of the Audit Council”.
    """
    for length in (2, 1):
        office = duties().get(" ".join(token.lower for token in tokens[at : at + length]))
        if office is None:
            continue
        the = at + length
        start = the + 1 if the < len(tokens) and tokens[the].lower == "the" else the
        body = read_own_body(text, tokens, start) if start < len(tokens) else None
        if body and body.end + 1 < len(tokens) and tokens[body.end].lower == "'s":
            body = read_body(text, tokens, body.end + 1, body.country) or body  # "the Party's Audit Commission"
        if body is None or tokens[body.end - 1].text in _DELEGATIONS:
            return None
        span = Span(tokens[at].start, body.span.end)
        word, tenure = office
        said = word if word in _SAYS_ENOUGH else f"{word} of {Span(tokens[the].start, body.span.end).of(text)}"
        title = OfficeTitle(said, span, Tenure(tenure), "body", body=body.name, body_span=body.span)
        end = behind_short_form(tokens, body.end)
        return end, Mention(MentionKind.OFFICE, span, said, span, span, offices=(title,), holder=person)
    return None


def _verb(tokens: Sequence[Token], at: int) -> tuple[int, Tenure] | None:
    """Behind the verb at `at` and the tenure that it says, the longest verb first."""
    for length in range(_LONGEST_VERB, 0, -1):
        phrase = " ".join(token.lower for token in tokens[at : at + length])
        if phrase in holding_verbs():
            return at + length, Tenure(holding_verbs()[phrase])
    return None


def _job(tokens: Sequence[Token], at: int) -> tuple[int, Tenure] | None:
    """Behind “in his new job as” and the like, which a comma parts from the name."""
    if not at or tokens[at - 1].text != ",":
        return None
    for here in range(at, min(len(tokens) - 1, at + _JOB_REACH)):
        if tokens[here].lower in _JOBS and tokens[here + 1].lower == "as":
            return here + 2, Tenure.CURRENT
        if tokens[here].text in _MARKS:
            break
    return None


def said_office(
    text: str, tokens: Sequence[Token], start: int, tenure: Tenure, person: Span
) -> tuple[int, Mention] | None:
    """The office without a name at a token, as one said of a person, and the token behind it; None without one."""
    at, whose = behind_determiner(tokens, start)
    if at >= len(tokens):
        return None
    country, body, begin = affiliation(text, tokens, at)
    offices = read_offices(text, tokens, begin, country, body)
    if not offices or offices[0].title.plural or (offices[0].is_weak and not whose):
        return None
    end = offices[-1].end
    if end < len(tokens) and tokens[end].text not in _MARKS and tokens[end].lower not in _WORDS_BEHIND:
        return None
    said = [office.title for office in offices]
    titles = tuple(
        replace(
            title,
            tenure=tenure if title.tenure is Tenure.CURRENT else title.tenure,
            whose="" if title.country or title.body else whose,
        )
        for title in said
    )
    span = Span(tokens[start].start, tokens[end - 1].end)
    first = titles[0]
    home = first.country
    return end, Mention(
        MentionKind.OFFICE, span, first.title, first.span, span, offices=titles, country=home, holder=person
    )
