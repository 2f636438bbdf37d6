"""Reading a counterpart at a token: “her Mongolian counterpart, Batsaikhan Dorj” holds the same office for Mongolia."""

from collections.abc import Sequence
from dataclasses import replace

from generator.extract.mentions.lexicon import lexicon
from generator.extract.mentions.mention import Mention, MentionKind, OfficeTitle
from generator.extract.mentions.names import read_name
from generator.extract.mentions.tokens import Token
from generator.spans import Span
from generator.vocab.countries import CountryForm

_WHOSE = {"his", "her", "their", "the"}
_NOUN = "counterpart"


def read_counterpart(
    text: str, tokens: Sequence[Token], start: int, before: Sequence[Mention]
) -> tuple[int, Mention] | None:
    """Token behind a named counterpart that begins at `start`, and the person; None where none begins.

    Args:
        text: The article's text.
        tokens: The sentence's tokens.
        start: Where “his” or “her” must stand.
        before: The mentions found so far in the sentence; the last person with an office gives the office.
    """
    if tokens[start].lower not in _WHOSE or start + 1 >= len(tokens):
        return None
    hit = lexicon().countries.at(tokens, start + 1)
    if not hit or not hit.value.code or hit.value.form not in (CountryForm.ADJECTIVE, CountryForm.NAME):
        return None
    if hit.end >= len(tokens) or tokens[hit.end].lower != _NOUN:
        return None
    comma = hit.end + 1 < len(tokens) and tokens[hit.end + 1].text == ","
    name_start = hit.end + 2 if comma else hit.end + 1
    end = read_name(tokens, name_start) if name_start < len(tokens) else name_start
    if end == name_start:
        return None
    name_span = Span(tokens[name_start].start, tokens[end - 1].end)
    closed = end + 1 if comma and end < len(tokens) and tokens[end].text == "," else end
    span = Span(tokens[start].start, tokens[closed - 1].end)
    name = " ".join(name_span.of(text).split())
    offices = tuple(_offices(before, hit.value.code))
    return closed, Mention(
        MentionKind.PERSON, span, name, name_span, name_span, offices=offices, country=hit.value.code
    )


def _offices(before: Sequence[Mention], country: str) -> list[OfficeTitle]:
    """The last person's offices, held for the other country; one of a body or a service is not carried over."""
    last = next((m for m in reversed(before) if m.kind in (MentionKind.PERSON, MentionKind.OFFICE)), None)
    own = last.offices if last else ()
    return [replace(office, country=country) for office in own if not office.body and not office.service][:1]
