"""Reading an office into which somebody is put, or as whose holder somebody acts: “her first visit as president”."""

from collections.abc import Iterator, Sequence

from generator.extract.mentions.mention import Mention, MentionKind
from generator.extract.mentions.offices import may_hold_office
from generator.extract.mentions.predicates import said_office
from generator.extract.mentions.tokens import Token
from generator.model import Tenure
from generator.vocab.offices import appointing_verbs, capacities

_REACH = 9  # tokens from "her" to "as"
_MARKS = {",", ";", ":", "(", ")", "–", "—", "”", '"'}
_LOST = {"lost", "loses", "cost", "costs", "quit", "left", "resigned", "stripped", "ended"}
_PERSONS = (MentionKind.PERSON, MentionKind.PRONOUN)


def with_capacities(text: str, tokens: Sequence[Token], mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions of a sentence with such offices, in place of what they cover.

    “Ana Ruiz met Jane Doe on her first visit as minister” leaves open whose visit it is.
    """
    result = list(mentions)
    for office in (*_put_into(text, tokens, mentions), *_acting_as(text, tokens, mentions)):
        result = [m for m in result if not m.span.touches(office.span)]
        result.append(office)
    return sorted(result, key=lambda mention: mention.span.start)


def _put_into(text: str, tokens: Sequence[Token], mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Offices behind a person who is the object of such a verb: “made Jane Doe president”, “appointed him as envoy”."""
    for person in mentions if any(token.lower in appointing_verbs() for token in tokens) else ():
        verb = next((n - 1 for n, token in enumerate(tokens) if token.start >= person.span.start), -1)
        if person.kind not in _PERSONS or verb < 0 or tokens[verb].lower not in appointing_verbs():
            continue
        at = next((n for n, token in enumerate(tokens) if token.start >= person.span.end), len(tokens))
        at += at < len(tokens) and tokens[at].lower == "as"
        at += 2 * ([token.lower for token in tokens[at : at + 2]] == ["the", "first"])
        found = said_office(text, tokens, at, Tenure.CURRENT, person.span) if at < len(tokens) else None
        first = found[1].offices[0] if found else None
        if found and first and (first.level != "body" or first.body):  # "named him chair after talks"
            yield found[1]


def _acting_as(text: str, tokens: Sequence[Token], mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Offices behind “as” and what the one person named before does: “her first trip as”, “cost him his job as”."""
    for at, token in enumerate(tokens):
        if token.lower != "as" or not may_hold_office(tokens, at + 1):
            continue
        whose = next((n for n in range(at - 1, max(-1, at - _REACH), -1) if tokens[n].lower in {"his", "her"}), -1)
        between = tokens[whose + 1 : at] if whose >= 0 else []
        if not any(word.lower in capacities() for word in between) or any(word.text in _MARKS for word in between):
            continue
        people = [m for m in mentions if m.kind in _PERSONS and m.span.end <= tokens[whose].start]
        lost = any(word.lower in _LOST for word in tokens[:whose])
        tenure = Tenure.FORMER if lost else Tenure.CURRENT
        found = said_office(text, tokens, at + 1, tenure, people[0].span) if len(people) == 1 else None
        if found:
            yield found[1]
