"""Offices of one holder that commas part before the name, and a body between an office and the name."""

from collections.abc import Sequence
from dataclasses import replace

from generator.extract.mentions.appositions import ARTICLES
from generator.extract.mentions.offices import ReadOffice, read_offices
from generator.extract.mentions.organisations import read_body
from generator.extract.mentions.short_forms import behind_short_form, short_form_of
from generator.extract.mentions.titled_names import after_comma, titled_name
from generator.extract.mentions.tokens import Token

_MOST_OFFICES = 5


def listed_offices(text: str, tokens: Sequence[Token], first: list[ReadOffice]) -> list[ReadOffice]:
    """Offices with those that commas add in front of a name (“President of the Republic, Head of State, Mr Doe”)."""
    offices = list(first)
    while (
        offices
        and offices[-1].end < len(tokens)
        and tokens[offices[-1].end].text == ","
        and len(offices) < _MOST_OFFICES
    ):
        more = read_offices(text, tokens, offices[-1].end + 1)
        past = more and more[0].title.tenure != offices[0].title.tenure
        if not more or more[-1].is_weak or not (more[0].is_capitalised or past):
            break
        offices += more
        if past:
            break
    if len(offices) == len(first):
        return offices
    # "the Foreign Minister, Prime Minister Doe" are two persons, "President, Head of State, Mr Doe" is one.
    past = offices[-1].title.tenure != offices[0].title.tenure
    bare = past or _is_one_holder(tokens, offices)
    named = titled_name(tokens, offices[-1].end) if bare else after_comma(tokens, offices[-1].end)
    return offices if named else list(first)


def _is_one_holder(tokens: Sequence[Token], offices: Sequence[ReadOffice]) -> bool:
    """Whether a comma joins a state's offices of one: “Deputy Prime Minister, Minister of Trade of Peru Ana Ruiz”."""
    first, last = offices[0], offices[-1]
    article = first.start > 0 and tokens[first.start - 1].lower in ARTICLES
    states = all(office.title.level == "state" and office.is_capitalised for office in offices)
    return states and not article and bool(last.title.country) and not first.title.country


def of_body_between(
    text: str, tokens: Sequence[Token], offices: list[ReadOffice], end: int
) -> tuple[list[ReadOffice], int]:
    """The office with a body between commas before the name: “The director, Kenya Ports Authority, Jane Doe”."""
    last = offices[-1].title if offices else None
    if last is None or last.level != "body" or last.body or last.country or last.plural:
        return offices, end
    at = end + 1 + (end + 1 < len(tokens) and tokens[end + 1].lower == "the")
    body = read_body(text, tokens, at) if at < len(tokens) and tokens[end].text == "," else None
    behind = behind_short_form(tokens, body.end) if body else end
    if body is None or not after_comma(tokens, behind):
        return offices, end
    title = replace(last, body=body.name, body_span=body.span, body_short=short_form_of(text, tokens, body)[1])
    return [*offices[:-1], replace(offices[-1], title=title, end=behind)], behind
