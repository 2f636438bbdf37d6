"""Reading what explains a name behind it: “Jane Doe of Kenya”, “Jane Doe, then chair of the Court of Audit,”."""

from collections.abc import Sequence
from dataclasses import replace

from generator.extract.mentions.body_nouns import behind_noun_last
from generator.extract.mentions.lexicon import lexicon
from generator.extract.mentions.mention import OfficeTitle
from generator.extract.mentions.names import read_name
from generator.extract.mentions.offices import ReadOffice, affiliation, read_offices
from generator.extract.mentions.organisations import read_body
from generator.extract.mentions.short_forms import short_form_of
from generator.extract.mentions.titled_names import BEHIND_APPOSITION, after_comma, behind_letters, titled_name
from generator.extract.mentions.tokens import Token
from generator.extract.mentions.unlisted_bodies import short_body
from generator.spans import Span
from generator.vocab.countries import CountryForm
from generator.vocab.people import person_verbs

ARTICLES = {"the", "a", "an"}
WHOSE = frozenset({"his", "her", "its", "their", "our", "my", "whose"})
"""Words for an owner who is named elsewhere."""
_DEMONSTRATIVES = {"the", "this", "that"}
_MOST_BEFORE_OFFICE = 4
_MOST_BEFORE_AS = 5
_LISTED = {"the", "a", "an", "his", "her", "its", "their", "former", "acting"}
_PREPOSITIONS = {"in", "at", "from", "since", "until", "till", "under", "during", "when",
                 "while", "as", "with", "between", "next", "before", "after", "for", "on",
                 "to", "by", "there", "here", "whose", "which", "then", "now", "accredited",
                 "based", "posted", "stationed", "responsible", "charged"}  # fmt: skip
_LEADS_ON = {"of", "for", "to", "and", "or"}
_CLOSED = {",", ".", ";", ")"}
_CLOSES = {",": ",", "(": ")", "–": "–", "—": "—"}


def behind_appositions(
    text: str, tokens: Sequence[Token], end: int, has_office: bool = False, opens: bool = False
) -> tuple[int, list[OfficeTitle]]:
    """Behind what explains a name, and the offices in it: “of Kenya”, “, the foreign minister of Kenya,”.

    In a list (“Minister Jane Doe, the envoy, Mr Ole Hansen, …”) the office belongs to the name behind it. With a name
    that `opens` the sentence an office goes even where no comma closes it.
    """
    end = behind_letters(tokens, end)
    if of := _behind_country(tokens, end):
        return of[0], [OfficeTitle("", Span(0, 0), country=of[1])]
    if end + 1 >= len(tokens) or tokens[end].text not in _CLOSES:
        return _right_behind(text, tokens, end)
    closing = _CLOSES[tokens[end].text]
    if (of := _behind_country(tokens, end + 1)) and end + 1 < of[0] < len(tokens) and tokens[of[0]].text == closing:
        return of[0] + 1, [OfficeTitle("", Span(0, 0), country=of[1])]  # "Jane Doe, of Kenya,"
    home = lexicon().countries.at(tokens, end + 1) if closing == ")" else None
    if home and home.value.form is CountryForm.NAME and home.end < len(tokens) and tokens[home.end].text == ")":
        return home.end + 1, [OfficeTitle("", Span(0, 0), country=home.value.code)]  # "Jane Doe (Kenya)"
    start = _behind_other_name(tokens, end + 1)
    offices, behind = _explaining(text, tokens, _behind_membership(text, tokens, start))
    if closing == ")" and _is_short_form(tokens, end):
        offices = []
    if not has_office and len(offices) > 1 and _is_of_next(tokens, offices[0], offices[-1]):
        offices, behind = offices[:-1], offices[-2].end
    unclosed = bool(offices) and (opens or offices[0].start == end + 1) and _goes_on(tokens, offices[0], behind)
    if not (_explains(tokens, offices, behind, has_office) or (unclosed and not has_office)):
        return end, []
    titles = [office.title for office in offices]
    titles, behind = _of_body_behind(text, tokens, titles, behind)
    if closing == ",":
        titles, behind = _of_country_behind(tokens, titles, behind)
        titles, behind = _with_further(text, tokens, titles, behind)
    if behind < len(tokens) and tokens[behind].lower == "in" and titles[-1].level == "state":
        titles, behind = _seated(tokens, titles, behind)
    return behind_closing(tokens, behind, closing), titles


def _with_further(
    text: str, tokens: Sequence[Token], titles: list[OfficeTitle], behind: int
) -> tuple[list[OfficeTitle], int]:
    """The titles with those that a comma adds: “Jane Doe, Crown Princess, Prime Minister and Minister of Trade,”."""
    more, end = (
        _explaining(text, tokens, behind + 1) if behind + 1 < len(tokens) and tokens[behind].text == "," else ([], 0)
    )
    own = bool(more) and more[0].start == behind + 1 and more[0].is_capitalised and not more[0].title.plural
    if not own or titled_name(tokens, end) or after_comma(tokens, end):
        return titles, behind
    closed = end >= len(tokens) or tokens[end].lower in BEHIND_APPOSITION
    return ([*titles, *(office.title for office in more)], end) if closed else (titles, behind)


def _of_body_behind(
    text: str, tokens: Sequence[Token], titles: list[OfficeTitle], end: int
) -> tuple[list[OfficeTitle], int]:
    """Titles with the body that a comma parts from them: “Jane Doe, director general, the Customs Agency,”.

    A second body gives a second office: “…, chair of the Ports Council and the Trade Council,”.
    """
    last = titles[-1]
    mark = "and" if last.body else ","
    if last.level != "body" or last.country or end + 1 >= len(tokens) or tokens[end].lower != mark:
        return titles, end
    start = end + 2 if tokens[end + 1].lower == "the" else end + 1
    body = read_body(text, tokens, start) or short_body(text, tokens, start)
    if body is None:
        return titles, end
    behind, short = short_form_of(text, tokens, body)
    closed = behind >= len(tokens) or tokens[behind].text in _CLOSED
    of_body = replace(last, body=body.name, body_span=body.span, body_short=short)
    if last.body:
        return ([*titles, of_body], behind) if closed else (titles, end)
    goes_on = behind < len(tokens) and (closed or tokens[behind].text in person_verbs())
    return ([*titles[:-1], of_body], behind) if goes_on else (titles, end)


def _of_country_behind(tokens: Sequence[Token], titles: list[OfficeTitle], end: int) -> tuple[list[OfficeTitle], int]:
    """Titles with the country that a comma parts from them: “Jane Doe, Minister of Trade, Kenya, met …”."""
    hit = lexicon().countries.at(tokens, end + 1) if end + 2 < len(tokens) and tokens[end].text == "," else None
    if hit is None or not hit.value.code or hit.value.form is not CountryForm.NAME or hit.end >= len(tokens):
        return titles, end
    closed = tokens[hit.end].text == "," or tokens[hit.end].text in person_verbs()
    own = closed and all(title.level == "state" and not title.country for title in titles)
    return ([replace(title, country=hit.value.code) for title in titles], hit.end) if own else (titles, end)


def _is_of_body_behind(text: str, tokens: Sequence[Token], office: ReadOffice) -> bool:
    """Whether a comma and a body make a word an office: “Jane Doe, commander, Coast Command,”."""
    return _of_body_behind(text, tokens, [office.title], office.end)[1] > office.end


def _goes_on(tokens: Sequence[Token], office: ReadOffice, behind: int) -> bool:
    """Whether a small word follows an office that has a capital: “Jane Doe, Minister of Trade met …”."""
    if not office.is_capitalised or behind >= len(tokens):
        return False
    word = tokens[behind].text
    return word.isalpha() and word.islower() and word not in _LEADS_ON


def _right_behind(text: str, tokens: Sequence[Token], end: int) -> tuple[int, list[OfficeTitle]]:
    """The office of a state that follows a name without a comma: “Jane Doe Ambassador of Kenya,”."""
    start = end + (end < len(tokens) and tokens[end].lower == "the")
    if start >= len(tokens) or not tokens[start].is_capitalised:
        return end, []
    offices = read_offices(text, tokens, start)
    last = offices[-1] if offices else None
    if last is None or not last.title.country or not _explains(tokens, offices, last.end, has_office=False):
        return end, []
    return last.end, [office.title for office in offices]


def _is_short_form(tokens: Sequence[Token], opening: int) -> bool:
    """Whether the letters in brackets begin the words before them: “the Politico-Military (PM) Dialogue”."""
    letters = tokens[opening + 1].text
    words = [token.text[0] for token in tokens[max(0, opening - 2 * len(letters)) : opening] if token.text.isalpha()]
    return letters.isupper() and len(letters) > 1 and "".join(words[-len(letters) :]) == letters


def _is_of_next(tokens: Sequence[Token], first: ReadOffice, last: ReadOffice) -> bool:
    """Whether the last of joined offices is of the name behind: “Jane Doe, the minister, and President Ole Hansen”."""
    parted = last.start > 1 and tokens[last.start - 1].lower == "and" and tokens[last.start - 2].text == ","
    return (parted or not first.is_capitalised) and last.is_capitalised and titled_name(tokens, last.end) is not None


def _behind_other_name(tokens: Sequence[Token], start: int) -> int:
    """Behind another name of a person, with its comma (“better known as Mia,”); `start` where none stands there."""
    known = next((n for n in range(start, min(len(tokens), start + _MOST_BEFORE_AS)) if tokens[n].lower == "as"), 0)
    if not known or tokens[known - 1].lower not in {"know", "known"}:
        return start
    end = read_name(tokens, known + 1) if known + 1 < len(tokens) else 0
    return end + 1 if end > known + 1 and end < len(tokens) and tokens[end].text == "," else start


def behind_closing(tokens: Sequence[Token], at: int, closing: str) -> int:
    """Behind the mark that closes an explanation; a comma before the next one of a list parts it from that."""
    if at >= len(tokens) or tokens[at].text != closing:
        return at
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    lists_more = closing == "," and following and (following.is_capitalised or following.lower in _LISTED)
    return at if lists_more else at + 1


def _explains(tokens: Sequence[Token], offices: Sequence[ReadOffice], behind: int, has_office: bool) -> bool:
    """Whether offices that end before token `behind` explain the name before them, not one behind them."""
    if not offices or offices[0].title.plural or titled_name(tokens, behind):
        return False
    if has_office and after_comma(tokens, behind):
        return False
    return behind >= len(tokens) or tokens[behind].lower in BEHIND_APPOSITION | _PREPOSITIONS


def _behind_country(tokens: Sequence[Token], end: int) -> tuple[int, str] | None:
    """Behind “of Kenya”, and the country's code."""
    if end + 1 >= len(tokens) or tokens[end].lower != "of":
        return None
    hit = lexicon().countries.at(tokens, end + 2 if tokens[end + 1].lower == "the" else end + 1)
    if hit is None or not hit.value.code or hit.value.form is not CountryForm.NAME:
        return None
    # In "Jane Doe of the US Coast Guard" the country is part of the body's name
    body = hit.end < len(tokens) and (lexicon().services.at(tokens, hit.end) or behind_noun_last(tokens, hit.end))
    return (end if body else hit.end, hit.value.code)


def _explaining(text: str, tokens: Sequence[Token], start: int) -> tuple[list[ReadOffice], int]:
    """The offices of an explanation that begins at `start` (“then the UN’s legal counsel”), and the token behind."""
    words, at, whose, opening = lexicon(), start, "", []
    if aside := words.aside.at(tokens, at) or words.after.at(tokens, at):
        at, opening = aside.end, [aside.value.tenure]
    while at < len(tokens) and at - start < _MOST_BEFORE_OFFICE:
        behind, owner = behind_determiner(tokens, at)
        tenure = words.before.at(tokens, at)
        if behind > at:
            at, whose = behind, owner or whose
        elif (
            tenure and tenure.value.tenure and tenure.end < len(tokens) and tokens[tenure.end].lower in ARTICLES | WHOSE
        ):
            at, opening = tenure.end, [tenure.value.tenure]
        else:
            break
    if at >= len(tokens):
        return [], at
    country, body, at = affiliation(text, tokens, at)
    offices = read_offices(text, tokens, at, country, body)
    if not offices or (offices[0].is_weak and not whose and not _is_of_body_behind(text, tokens, offices[-1])):
        return [], at
    titles = [owned(office.title, whose) for office in offices]
    if opening:
        own = [tokens[office.start].start < office.title.span.start for office in offices]  # "…, and now chair"
        titles = [
            title if own[n] else replace(title, tenure=type(title.tenure)(opening[0])) for n, title in enumerate(titles)
        ]
    return [replace(o, title=t) for o, t in zip(offices, titles, strict=True)], offices[-1].end


def _behind_membership(text: str, tokens: Sequence[Token], start: int) -> int:
    """Behind “a member of the Central Committee and”; `start` where that does not stand there."""
    at = start + (tokens[start].lower in ARTICLES)
    if [token.lower for token in tokens[at : at + 2]] != ["member", "of"]:
        return start
    at = at + 3 if at + 2 < len(tokens) and tokens[at + 2].lower == "the" else at + 2
    body = read_body(text, tokens, at) if at < len(tokens) else None
    joined = body and body.end < len(tokens) and tokens[body.end].lower == "and"
    return body.end + 1 if body and joined else start


def _seated(tokens: Sequence[Token], titles: Sequence[OfficeTitle], at: int) -> tuple[list[OfficeTitle], int]:
    """Titles with the country whose capital follows: “the foreign minister in Rome”."""
    hit = lexicon().countries.at(tokens, at + 1)
    if not hit or hit.value.form is not CountryForm.CAPITAL or titles[-1].country or titles[-1].body:
        return list(titles), at
    return [replace(title, country=hit.value.code) for title in titles], hit.end


def behind_determiner(tokens: Sequence[Token], start: int) -> tuple[int, str]:
    """Behind “the”, “its” or “the company’s” at `start`, and the word for the owner if there is one."""
    word = tokens[start].lower
    if word in WHOSE:
        return start + 1, word
    if word not in ARTICLES | _DEMONSTRATIVES:
        return start, ""
    at = start + 1
    if at < len(tokens) and (hit := lexicon().countries.at(tokens, at)) and hit.value.form is CountryForm.ADJECTIVE:
        at = hit.end
    noun = lexicon().owners.at(tokens, at)
    if noun and noun.end < len(tokens) and tokens[noun.end].lower == "'s":
        return noun.end + 1, noun.value
    return (start + 1 if word in ARTICLES else start), ""


def owned(title: OfficeTitle, whose: str) -> OfficeTitle:
    """An office with the word that leads to its owner, unless a country or body is named with it."""
    return replace(title, whose=whose) if whose and not title.country and not title.body else title
