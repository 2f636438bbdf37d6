"""Finding the mentions of one sentence: persons with their offices, states, bodies, groups."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.extract.mentions.counterparts import read_counterpart
from generator.extract.mentions.groups import read_group
from generator.extract.mentions.lexicon import lexicon
from generator.extract.mentions.mention import TOWN, Mention, MentionKind, OfficeTitle
from generator.extract.mentions.names import read_name
from generator.extract.mentions.offices import ReadOffice, read_offices
from generator.extract.mentions.organisations import ReadBody, read_body
from generator.extract.mentions.tokens import Token
from generator.spans import Span
from generator.vocab.countries import CountryForm, countries

_ARTICLES = {"the", "a", "an"}
_PRONOUNS = {"he", "she"}
_DASHES = {"-", "–", "—"}
_SMALL_FIRST_WORDS = frozenset({*_ARTICLES, *_PRONOUNS, "both", "two", "of", "his", "her", "their", "they"})
_TOWN_BEFORE = {"in", "at", "near", "from", "to", "outside", "around", "into", "via"}
_BEHIND_APPOSITION = {",", ".", ";", ":", ")", "–", "—", "and", "who", "”", '"'}


def find_mentions(text: str, tokens: Sequence[Token]) -> list[Mention]:
    """All mentions of a sentence, in order, none inside another.

    Args:
        text: The article's text.
        tokens: The sentence's tokens.
    """
    found: list[Mention] = []
    at = 0
    first_words = lexicon().first_words | _SMALL_FIRST_WORDS
    while at < len(tokens):
        # Most words of a text begin no mention, and need no further look.
        if not tokens[at].is_capitalised and tokens[at].lower not in first_words:
            at += 1
            continue
        if behind := _behind_instrument(tokens, at + (tokens[at].lower in _ARTICLES)):
            at = behind
            continue
        hit = read_counterpart(text, tokens, at, found) or _read(text, tokens, at)
        if hit:
            found.append(hit[1])
            at = hit[0]
        else:
            at += 1
    return found


def _behind_instrument(tokens: Sequence[Token], at: int) -> int:
    """Behind “Joint Economic Commission” and the like, in which no body and no office is read; 0 where none begins."""
    hit = lexicon().instruments.at(tokens, at) if at < len(tokens) and tokens[at].is_capitalised else None
    return hit.end if hit and hit.end - at > 1 else 0


def _read(text: str, tokens: Sequence[Token], at: int) -> tuple[int, Mention] | None:
    return (
        read_group(tokens, at)
        or _read_holder(text, tokens, at)
        or _read_explained(text, tokens, at)
        or _read_organisation(text, tokens, at)
        or _read_country(tokens, at)
        or _read_pronoun(tokens, at)
    )


def _read_pronoun(tokens: Sequence[Token], at: int) -> tuple[int, Mention] | None:
    if tokens[at].lower not in _PRONOUNS:
        return None
    span = _span(tokens, at, at + 1)
    return at + 1, Mention(MentionKind.PRONOUN, span, tokens[at].lower, span, span)


def _read_country(tokens: Sequence[Token], at: int) -> tuple[int, Mention] | None:
    hit = lexicon().countries.at(tokens, at)
    if not hit:
        return None
    if not hit.value.code:
        return None
    span = _span(tokens, at, hit.end)
    adjective = hit.value.form in (CountryForm.ADJECTIVE, CountryForm.PEOPLE)
    kind = MentionKind.NATIONALITY if adjective else MentionKind.STATE
    name = countries()[hit.value.code].name
    form = TOWN if hit.value.form is CountryForm.CAPITAL and _is_place(tokens, at, hit.end) else hit.value.form.value
    return hit.end, Mention(kind, span, name, span, span, country=hit.value.code, form=form)


def _is_place(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a capital is a town here: “in Oslo”, “the Oslo meeting”, not “Oslo’s aim”, “in Lima–Oslo ties”."""
    behind = tokens[end] if end < len(tokens) else None
    if behind is not None and (
        behind.lower == "'s" or (behind.text in _DASHES and lexicon().countries.at(tokens, end + 1))
    ):
        return False
    here = start > 0 and tokens[start - 1].lower in _TOWN_BEFORE
    occasion = lexicon().occasions.at(tokens, end) or (lexicon().occasions.at(tokens, end + 1) if behind else None)
    return here or (occasion is not None and start > 0 and tokens[start - 1].lower in _ARTICLES)


def _read_organisation(text: str, tokens: Sequence[Token], at: int) -> tuple[int, Mention] | None:
    before = _country_before(tokens, at)
    body = read_body(text, tokens, before[0], before[1]) if before else read_body(text, tokens, at)
    if body is None:
        return None
    span = Span(tokens[at].start, body.span.end)
    return body.end, Mention(MentionKind.ORGANISATION, span, body.name, body.span, body.span, country=body.country)


def _country_before(tokens: Sequence[Token], at: int) -> tuple[int, str] | None:
    """Behind “Kenya’s” or “Kenyan” at `at`, and the code; None where no country stands before something else."""
    hit = lexicon().countries.at(tokens, at)
    if not hit or not hit.value.code:
        return None
    if hit.end < len(tokens) and tokens[hit.end].lower == "'s":
        return hit.end + 1, hit.value.code
    return (hit.end, hit.value.code) if hit.value.form in (CountryForm.ADJECTIVE, CountryForm.NAME) else None


def _read_holder(text: str, tokens: Sequence[Token], start: int) -> tuple[int, Mention] | None:
    """A person with office, rank or courtesy title, or an office without a name."""
    at = start + 1 if tokens[start].lower in _ARTICLES else start
    if at >= len(tokens):
        return None
    country, body, at = _affiliation(text, tokens, at)
    offices = read_offices(text, tokens, at, country, body.name if body else None)
    while offices and offices[-1].is_weak:
        offices.pop()
    behind = offices[-1].end if offices else at
    named = _read_titled_name(tokens, behind) or (_read_after_comma(tokens, behind) if offices else None)
    if named and (offices or (named[0] > behind and not _is_common(tokens[slice(*named)]))):
        return _person(text, tokens, start, offices, named, country)
    if not offices or not _stands_alone(tokens, start, offices, country or (body.name if body else None)):
        return None
    span = _span(tokens, start, behind)
    titles = tuple(office.title for office in offices)
    return behind, Mention(
        MentionKind.OFFICE,
        span,
        offices[0].title.title,
        offices[0].title.span,
        span,
        offices=titles,
        country=titles[0].country,
    )


def _read_explained(text: str, tokens: Sequence[Token], start: int) -> tuple[int, Mention] | None:
    """A name of two words or more that an office behind it explains: “Jane Doe, the foreign minister of Kenya,”."""
    end = read_name(tokens, start)
    if end - start < 2 or not _behind_appositions(text, tokens, end)[1]:
        return None
    return _person(text, tokens, start, [], (start, end), None)


def _affiliation(text: str, tokens: Sequence[Token], at: int) -> tuple[str | None, ReadBody | None, int]:
    """Country and body named right before an office, and where the office would begin."""
    country = None
    if before := _country_before(tokens, at):
        at, country = before[0], before[1]
    body = None if lexicon().chiefs.at(tokens, at) else read_body(text, tokens, at, country)
    if body and not lexicon().heads.at(tokens, at):
        behind = body.end + 1 if body.end < len(tokens) and tokens[body.end].lower == "'s" else body.end
        if behind < len(tokens) and read_offices(text, tokens, behind, country, body.name):
            return country, body, behind
    return country, None, at


def _stands_alone(tokens: Sequence[Token], start: int, offices: Sequence[ReadOffice], affiliation: str | None) -> bool:
    """Whether an office without a name is one: with an article, a country or a capital, not any “chief” or “head”."""
    weak = lexicon().heads.at(tokens, start)
    if weak and weak.value.weak and weak.end == offices[0].end and not affiliation:
        return False
    return bool(affiliation) or tokens[start].lower == "the" or offices[0].is_capitalised


def _read_titled_name(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """First token and end of a name at `at`, ranks and courtesy titles passed over; None when there is no name.

    A courtesy title that may be a first name (“Sheikh Hasina”) is passed over only when two more words follow.
    """
    words = lexicon()
    name_start = at
    while (
        hit := words.ranks.at(tokens, name_start)
        or words.rank_suffixes.at(tokens, name_start)
        or words.honorifics.at(tokens, name_start)
    ):
        if hit.value is True and read_name(tokens, hit.end) - hit.end < 2:
            break
        name_start = hit.end
    end = read_name(tokens, name_start)
    return (name_start, end) if end > name_start else None


def _is_common(words: Sequence[Token]) -> bool:
    """Whether what stands behind a rank is no name (“General Security of Military Information Agreement”)."""
    return all(word.lower in lexicon().portfolio_words for word in words)


def _read_after_comma(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """A name that an office explains: “Kenya’s envoy, Jane Doe, said”."""
    if at >= len(tokens) or tokens[at].text != ",":
        return None
    named = _read_titled_name(tokens, at + 1)
    closed = named and (named[1] >= len(tokens) or tokens[named[1]].lower in _BEHIND_APPOSITION)
    return named if named and closed and named[1] - named[0] >= 2 else None


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
    end, appositions = _behind_appositions(text, tokens, end)
    if comma is not None and end < len(tokens) and tokens[end].text == ",":
        end += 1
    home = country or next((title.country for title in [*titles, *appositions] if title.country), None)
    span = _span(tokens, start, end)
    mention = Mention(
        MentionKind.PERSON,
        span,
        _squeezed(name_span.of(text)),
        name_span,
        titled,
        ranked,
        tuple(_with_country([*titles, *appositions], home)),
        home,
    )
    return end, mention


def _titled_start(tokens: Sequence[Token], start: int, comma: int | None) -> int:
    """Where the ranks begin: behind the comma of an explained name, else behind article and country."""
    if comma is not None:
        return tokens[comma + 1].start
    at = start + 1 if tokens[start].lower in _ARTICLES else start
    before = _country_before(tokens, at)
    return tokens[before[0] if before else at].start


def _behind_appositions(text: str, tokens: Sequence[Token], end: int) -> tuple[int, list[OfficeTitle]]:
    """Offices behind a name: “of Kenya”, “, the foreign minister of Kenya,”."""
    words = lexicon()
    if end + 1 < len(tokens) and tokens[end].lower == "of":
        at = end + 2 if tokens[end + 1].lower == "the" else end + 1
        hit = words.countries.at(tokens, at)
        if hit and hit.value.code and hit.value.form is CountryForm.NAME:
            return hit.end, [OfficeTitle("", Span(0, 0), country=hit.value.code)]
    if end >= len(tokens) or tokens[end].text != ",":
        return end, []
    at = end + 2 if end + 1 < len(tokens) and tokens[end + 1].lower in _ARTICLES else end + 1
    country, body, at = _affiliation(text, tokens, at) if at < len(tokens) else (None, None, at)
    offices = read_offices(text, tokens, at, country, body.name if body else None) if at < len(tokens) else []
    if not offices or offices[0].title.plural or _read_titled_name(tokens, offices[-1].end):
        return end, []
    behind = offices[-1].end
    closed = behind >= len(tokens) or tokens[behind].lower in _BEHIND_APPOSITION
    if not closed:
        return end, []
    titles = [office.title for office in offices]
    return (behind + 1 if behind < len(tokens) and tokens[behind].text == "," else behind), titles


def _with_country(titles: Sequence[OfficeTitle], home: str | None) -> Iterator[OfficeTitle]:
    for title in titles:
        if title.title:
            yield replace(title, country=title.country or home)


def _span(tokens: Sequence[Token], start: int, end: int) -> Span:
    return Span(tokens[start].start, tokens[end - 1].end)


def _squeezed(words: str) -> str:
    return " ".join(words.split())
