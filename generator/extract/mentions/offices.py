"""Reading an office at a token: “acting Deputy Minister of Trade and Industry”, “Navy Chief”, “ambassador to Peru”."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.extract.mentions.country_words import behind_owner, country_before
from generator.extract.mentions.heads import find_head, is_part_of_another
from generator.extract.mentions.lands import is_of_land
from generator.extract.mentions.lexicon import lexicon
from generator.extract.mentions.mention import OfficeTitle
from generator.extract.mentions.office_ends import (
    behind_charge,
    behind_own_initials,
    behind_short_body,
    is_dg,
    is_no_office,
    is_of_two,
    is_office_here,
)
from generator.extract.mentions.organisations import ReadBody, read_body
from generator.extract.mentions.portfolios import read_portfolio
from generator.extract.mentions.scope import Scope
from generator.extract.mentions.scopes import read_scope
from generator.extract.mentions.short_forms import short_form_of
from generator.extract.mentions.tokens import Token, read_once
from generator.extract.mentions.unlisted_bodies import body_before_office
from generator.model import Tenure
from generator.spans import Span

_LONGEST_BODY_IN_TITLE = 2  # words
_DASHES = {"-", "–"}
_SAYS_LITTLE = {"chief of staff", "chief-of-staff", "deputy commander"}


@dataclass(frozen=True)
class ReadOffice:
    """An office that was read.

    Attributes:
        end: Number of the token behind it.
        title: The office.
        is_capitalised: Whether its first word has a capital, as titles before names have.
        start: First token, words such as “acting” included.
        is_weak: Whether its word is an office only beside a country or body (“leader”).
    """

    end: int
    title: OfficeTitle
    is_capitalised: bool
    start: int
    is_weak: bool = False


def read_offices(
    text: str, tokens: Sequence[Token], start: int, country: str | None = None, body: ReadBody | None = None
) -> list[ReadOffice]:
    """All offices that one phrase joins (“Deputy Prime Minister and Foreign Minister”), from token `start` on.

    Args:
        text: The article's text.
        tokens: The sentence's tokens.
        start: Where the first office must begin.
        country: Code of a country named right before it.
        body: An organisation named right before it.

    Returns:
        Empty when no office begins there.
    """
    found: list[ReadOffice] = []
    if not may_hold_office(tokens, start):
        return found
    at = start
    while office := _read_office(text, tokens, at, country, body):
        if found and found[-1].title.plural and not office.title.plural:
            break  # "military leaders and Ambassador Jane Doe"
        if found and is_of_two(found[-1].title, office.title):
            break
        found.append(office)
        if second := _with_head_of(text, tokens, office):
            found.append(second)
        at = _behind_join(tokens, found[-1].end)
        if at == found[-1].end:
            break
        country = found[-1].title.country
    return _of_one_body(found)


def _with_head_of(text: str, tokens: Sequence[Token], first: ReadOffice) -> ReadOffice | None:
    """The second office of “Minister for Foreign Affairs and for Defence”, whose head stands in the first only."""
    head, leads, _ = first.title.title.partition(" for ")
    start = first.end + 2
    if not leads or [token.lower for token in tokens[first.end : start]] != ["and", "for"]:
        return None
    end = read_portfolio(tokens, start)
    title = f"{head} for {_span(tokens, start, end).of(text)}" if end else ""
    return replace(first, end=end, title=replace(first.title, title=title)) if end else None


def may_hold_office(tokens: Sequence[Token], start: int) -> bool:
    """Whether an office word stands at token `start` or behind it; without one no office begins there."""
    return start <= _last_office_word(tokens, 0)


@read_once
def _last_office_word(tokens: Sequence[Token], start: int) -> int:
    """Number of the last token behind `start` with which an office word begins; -1 where none does."""
    words = lexicon().office_words
    return max((at for at in range(start, len(tokens)) if tokens[at].lower in words), default=-1)


def _of_one_body(found: Sequence[ReadOffice]) -> list[ReadOffice]:
    """Joined offices with the body that only the last one names (“chairman and chief executive of …”)."""
    last = found[-1].title if found else None
    if last is None or last.body is None or len(found) < 2:
        return list(found)
    return [
        replace(office, title=replace(office.title, body=last.body, body_span=last.body_span), is_weak=False)
        if not office.title.body and office.title.level == last.level
        else office
        for office in found
    ]


def affiliation(text: str, tokens: Sequence[Token], at: int) -> tuple[str | None, ReadBody | None, int]:
    """Country and body named right before an office, and where the office would begin."""
    country, begin = None, at
    if before := country_before(tokens, at):
        at, country = before[0], before[1]
    if not may_hold_office(tokens, at):
        return country, None, at
    words = lexicon()
    body = None if words.chiefs.at(tokens, at) else read_body(text, tokens, at, country)
    if body and not words.heads.at(tokens, at):
        end, short = short_form_of(text, tokens, body)
        if before and short[:1] == tokens[begin].text[0] != body.name[0]:
            span = Span(tokens[begin].start, body.span.end)  # "Kenyan Cooperation Agency (KCA)"
            body = body._replace(name=span.of(text), span=span, start=begin)
        behind, body = behind_owner(tokens, end), body._replace(short=short)
        if (
            behind < len(tokens)
            and tokens[behind].text != ","
            and _read_office(text, tokens, behind, country, body, nested=True)
        ):
            return country, body, behind
    return country, None, at


def _behind_join(tokens: Sequence[Token], end: int) -> int:
    at = end
    while at < len(tokens) and tokens[at].lower in {"and", "&", "/", ",", "cum", "also", "as", "well"} and at - end < 3:
        at += 1
    joined = at > end and tokens[at - 1].lower in {"and", "&", "/", "cum", "as", "also"}
    dashed = at == end and 0 < at < len(tokens) - 1 and tokens[at].text in _DASHES and tokens[at + 1].is_capitalised
    spaced = dashed and tokens[at - 1].end < tokens[at].start and tokens[at].end < tokens[at + 1].start
    return at + 1 if spaced else at if joined else end  # "Deputy Prime Minister - Minister of Trade"


def _read_office(
    text: str,
    tokens: Sequence[Token],
    start: int,
    country: str | None,
    body: ReadBody | None,
    nested: bool = False,
) -> ReadOffice | None:
    words = lexicon()
    at, tenure = _behind_tenure(tokens, start)
    if at > start and at < len(tokens) and not nested and not (country or body):
        # "acting Kenyan trade minister", "former White House spokesman"
        country, body, at = affiliation(text, tokens, at)
    chief = words.chiefs.at(tokens, at)
    head = None if chief else find_head(tokens, at)
    if not chief and (head is None or is_part_of_another(tokens, at, head[0]) or (not body and is_dg(tokens, head[0]))):
        return None
    end = chief.end if chief else head[0] if head else at
    begin = body.start if body and _in_title(at, body) else at
    if head and body is None and head[1].level == "body":
        body = body_before_office(text, tokens, at, country)
    span = _span(tokens, begin, end)
    if chief:
        title = OfficeTitle(span.of(text), span, tenure, "service", "military", country, None, chief.value)
        return _behind(text, tokens, end, title, start)
    _, office, plural = head or (0, None, False)
    if office is None or (office.also_name and not is_office_here(tokens, at, end, country)):
        return None
    title = OfficeTitle(
        span.of(text),
        span,
        tenure,
        office.level,
        office.group,
        country,
        body.name if body else None,
        None,
        plural,
        body_span=body.span if body else Span(0, 0),
        body_short=body.short if body else "",
    )
    if is_no_office(tokens, at, end, office, body is None):
        return None
    read = _behind(text, tokens, end, title, start, office.weak or office.head in _SAYS_LITTLE)
    weak = office.weak and not (read.title.country or read.title.body) and len(read.title.title.split()) == 1
    return replace(read, is_weak=True) if weak else read


def _in_title(at: int, body: ReadBody) -> bool:
    """Whether a body's name is part of the title (“White House spokesman”), not its owner (“the bank’s governor”)."""
    is_company = body.name.split()[-1] in lexicon().company_mark_words
    return body.end == at and body.end - body.start <= _LONGEST_BODY_IN_TITLE and not is_company


def _behind_tenure(tokens: Sequence[Token], start: int) -> tuple[int, Tenure]:
    """Behind words such as “former”, which say a tenure and are no part of the title."""
    at, tenure = start, Tenure.CURRENT
    words = lexicon()
    # "Opposition Leader" is an office of its own.
    while (hit := words.before.at(tokens, at)) and hit.value.tenure and not words.heads.at(tokens, at):
        tenure = Tenure(hit.value.tenure) if hit.value.tenure != Tenure.CURRENT else tenure
        at = hit.end
        while at < len(tokens) and tokens[at].text == "-":
            at += 1
    return at, tenure


def _behind(
    text: str, tokens: Sequence[Token], end: int, title: OfficeTitle, start: int, keeps_body: bool = False
) -> ReadOffice:
    """The office with what follows its head: “-elect”, “of Trade”, “of the European Union”, “of Peru”.

    A word that says little by itself keeps the body in the title (“head of the Audit Office”).
    """
    of_land = is_of_land(tokens, start, _behind_tenure(tokens, start)[0], end)
    after = end + 1 if end < len(tokens) and tokens[end].text == "-" else end
    if hit := lexicon().after.at(tokens, after):
        if hit.value.tenure:
            title = replace(title, tenure=Tenure(hit.value.tenure))
        else:
            title = _extended(text, tokens, title, hit.end)
        end = hit.end
    if bracket := behind_charge(tokens, end):
        title = _extended(text, tokens, title, bracket)
        end = bracket
    elif (initials := behind_own_initials(tokens, end)) and tokens[initials].lower in {"of", "for"}:
        end = initials
    scope = _scope(text, tokens, end, title)
    if scope.title_end:
        title = _extended(text, tokens, title, scope.title_end)
        if scope.owner:
            title = _without(text, tokens, title, scope.owner)
    elif scope.body and keeps_body:
        comma = tokens[scope.body.start - 1].text == ","  # "head of the UN trade agency, UNCTAD"
        title = _extended(text, tokens, title, scope.body.start - 1 if comma else scope.body.end)
    if (bracket := behind_charge(tokens, scope.end)) and scope.title_end == scope.end:
        title = _extended(text, tokens, title, bracket)
        behind = read_scope(text, tokens, bracket, title.level, title.country)
        scope = behind if not behind.title_end else scope._replace(end=bracket, title_end=bracket)
    if title.level == "body" and scope.end == end and (short := behind_short_body(text, tokens, end)):
        scope = scope._replace(end=short.end, body=short)
    if scope.body:
        title = replace(title, body=scope.body.name, body_span=scope.body.span, body_short=scope.body.short)
    if scope.leads_back:
        title = replace(title, level="body")
    of_land = of_land and not (scope.country or title.body)
    title = replace(title, country=scope.country, of_land=of_land)
    return ReadOffice(scope.end, title, tokens[start].is_capitalised, start)


def _scope(text: str, tokens: Sequence[Token], end: int, title: OfficeTitle) -> Scope:
    """What stands behind a title; a minister's “HRD” or “New & Renewable Energy” is no body, but the charge."""
    scope = read_scope(text, tokens, end, title.level, title.country, title.group == "local")
    body = scope.body if title.group == "minister" else None
    if body is None or not ("&" in body.name or body.name.isupper()) or lexicon().organisations.at(tokens, body.start):
        return scope
    return scope._replace(body=None, title_end=body.end)


def _without(text: str, tokens: Sequence[Token], title: OfficeTitle, owner: tuple[int, int]) -> OfficeTitle:
    """The title with no more than “the” for the country of one whom the holder serves: “adviser to the president”."""
    start, end = owner
    before = Span(title.span.start, tokens[start - 1].end).of(text)
    the = "" if tokens[start - 1].lower == "the" else " the"
    return replace(title, title=f"{before}{the} {Span(tokens[end].start, title.span.end).of(text)}")


def _extended(text: str, tokens: Sequence[Token], title: OfficeTitle, end: int) -> OfficeTitle:
    span = Span(title.span.start, tokens[end - 1].end)
    return replace(title, title=span.of(text), span=span)


def _span(tokens: Sequence[Token], start: int, end: int) -> Span:
    return Span(tokens[start].start, tokens[end - 1].end)
