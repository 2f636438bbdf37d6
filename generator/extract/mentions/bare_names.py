"""Finding persons whom the text names without an office, rank or courtesy title: “Amina Diallo told reporters …”.

A run of capitals is taken for a person when something in the article speaks for it: a given name, a particle or
initial, a verb that only persons do, a person beside it in a list. Runs behind “the”, or with a word of places and
things in them (“Abbey Road”), are none.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.extract.mentions.country_words import country_before
from generator.extract.mentions.lexicon import lexicon
from generator.extract.mentions.mention import TOWN, Mention, MentionKind
from generator.extract.mentions.names import is_small_surname, is_son, read_name
from generator.extract.mentions.runs import is_title_case, joined_spans, words_of
from generator.extract.mentions.tokens import Token, inside
from generator.spans import Span
from generator.vocab.countries import CountryForm
from generator.vocab.function_words import english
from generator.vocab.people import (
    given_names,
    hyphened,
    never_in_names,
    particles,
    person_verbs,
    place_firsts,
    surname_endings,
    verbs_before,
)

_FEWEST_WORDS = 2
_ENOUGH = 2
_NOT_BEFORE = {
    "the",
    "a",
    "an",
    "this",
    "that",
    "its",
    "in",
    "at",
    "near",
    "outside",
    "inside",
    "into",
    "aboard",
    "via",
}
_EXERCISE = re.compile(r"\b(?:[Ee]xercises?|[Oo]peration) [‘'“\"]?(?P<name>[A-Z]\w+(?: [A-Z]\w+){1,2})")
_CALLINGS = {"counterpart", "predecessor", "forerunner", "successor", "colleague", "diplomat", "ally", "rival"}
_MET = {"met", "meets", "meet", "meeting", "talks", "spoke", "speaks", "conferred", "conversed"}
_KIN = frozenset(
    [
        "son",
        "daughter",
        "brother",
        "sister",
        "nephew",
        "niece",
        "cousin",
        "wife",
        "husband",
        "widow",
        "aide",
        "confidant",
    ]
)
_PLACES = frozenset(["Rio", "San", "Santa", "Santo", "São", "Porto", "Puerto", "Villa", "Ciudad", "Cabo", "Costa"])
"""With what names of towns begin: “Rio de Janeiro”."""
_JOINS = {"and", ",", "&"}
_LONGEST_OWNER = 6  # tokens of a country's name and what joins it
_LONG_SURNAME = 7  # letters
_HYPHENS = {"-", "‐", "‑"}


@dataclass(frozen=True)
class _Run:
    """A run of capitals that may be a person's name: its tokens, how much there speaks for a person, its words."""

    start: int
    end: int
    weight: int
    name: str


def bare_names(
    text: str, sentences: Sequence[Sequence[Token]], found: Sequence[Sequence[Mention]]
) -> list[list[Mention]]:
    """The mentions of an article's sentences with those of persons who are only named added.

    Args:
        text: The article's text.
        sentences: The tokens of each sentence.
        found: The mentions found in each.
    """
    surnames = {m.name for mentions in found for m in mentions if m.kind is MentionKind.PERSON and " " not in m.name}
    runs = [list(_runs(text, tokens, mentions, surnames)) for tokens, mentions in zip(sentences, found, strict=True)]
    weights: dict[str, int] = defaultdict(int)
    for of_sentence in runs:
        for run in of_sentence:
            weights[run.name] += run.weight
    exercises = {found["name"] for found in _EXERCISE.finditer(text)}
    result = []
    for tokens, mentions, of_sentence in zip(sentences, found, runs, strict=True):
        named = [run for run in of_sentence if weights[run.name] >= _ENOUGH and run.weight >= 0]
        named = [run for run in named if run.name not in exercises]
        kept = list(mentions)
        for run in named:
            kept = _with(tokens, run, kept)
        result.append(sorted(kept, key=lambda mention: mention.span.start))
    return result


def _runs(text: str, tokens: Sequence[Token], mentions: Sequence[Mention], surnames: Collection[str]) -> Iterator[_Run]:
    """The runs of a sentence; `surnames` are those by which the article calls persons (“Mr Doe” of “Jane Doe”)."""
    taken = inside(tokens, (mention.span for mention in mentions))
    if is_title_case(tokens, taken):
        return
    at = 0
    while at < len(tokens):
        if at in taken or not _may_begin(tokens, at):
            at += 1
            continue
        end = _free_end(at, read_name(tokens, at), taken)
        if end - at >= _FEWEST_WORDS and not _is_thing(tokens, at, end):
            weight = _weight(tokens, at, end, mentions) + 2 * (tokens[end - 1].text in surnames)
            yield _Run(at, end, weight, words_of(text, tokens, at, end))
        at = max(end, at + 1)


def _may_begin(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if _is_particle(token):
        # "von der Leyen" does not begin with "der"
        behind = next((tokens[here] for here in range(at, len(tokens)) if not _is_particle(tokens[here])), token)
        return behind.is_capitalised and not (at and _is_particle(tokens[at - 1]))
    is_word = token.is_capitalised and token.text[0].isalpha()
    return is_word and (token.lower not in english() or token.text in given_names() or is_small_surname(tokens, at))


def _is_particle(token: Token) -> bool:
    return token.lower in particles() and not token.is_capitalised


def _free_end(start: int, end: int, taken: set[int]) -> int:
    """The end of a name before a mention that stands in it."""
    return next((at for at in range(start, end) if at in taken), end)


def _is_thing(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a word in the run, or an article before it, makes it something else than a person."""
    words = lexicon()
    if tokens[start].text in place_firsts() and tokens[start].text not in given_names():
        return True
    if start and tokens[start - 1].lower in _NOT_BEFORE and not _has_given_name(tokens, start, end):
        return True
    if any(tokens[at].lower in hyphened() and tokens[at - 1].text in _HYPHENS for at in range(start + 1, end)):
        return True
    for at in range(start, end):
        token = tokens[at]
        shouted = len(token.text) > 1 and token.text.isupper() and at < end - 1
        listed = words.bodies_after.at(tokens, at) or words.company_lines.at(tokens, at) or words.regions.at(tokens, at)
        if token.text in never_in_names() or shouted or listed:
            return True
        if (
            words.instruments.at(tokens, at)
            or words.company_forms.at(tokens, at)
            or (token.text in words.never_names and not (is_son(tokens, at) or is_small_surname(tokens, at)))
        ):
            return True
    return end < len(tokens) and bool(
        words.bodies_after.at(tokens, end) or tokens[end].text in never_in_names() or tokens[end].text[0].isdigit()
    )


def _has_given_name(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a given name outweighs the small word before the run (“its Amina Diallo”)."""
    given = any(tokens[at].text in given_names() for at in range(start, end - 1))
    return given and tokens[start - 1].lower not in {"the", "a", "an", "in", "at", "near"}


def _weight(tokens: Sequence[Token], start: int, end: int, mentions: Sequence[Mention]) -> int:
    """How much speaks for a person here; two is enough."""
    weight = 0
    if tokens[start].text in given_names() or _joined_given_name(tokens, start, end):
        weight += 2
    elif any(tokens[at].text in given_names() for at in range(start + 1, end - 1)):
        weight += 1
    weight += 2 * (_has_name_marks(tokens, start, end) or is_small_surname(tokens, start))
    weight += _has_double_surname(tokens, start, end) + _is_owned(tokens, start, mentions)
    weight += start > 0 and tokens[start - 1].lower in {"by", "whom", "told", "with"}
    weight += _acts(tokens, end) or _is_one_of_owned(tokens, start, end) or _is_of_body(tokens, end, mentions)
    weight += 2 * _is_called(tokens, start, end)
    people = (mention.span for mention in mentions if mention.kind is MentionKind.PERSON)
    return weight + any(joined_spans(tokens, start, end, people))


def _is_called(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a verb or noun of persons stands right before: “met …”, “his predecessor, Ana Ruiz, …”."""
    aside = start > 1 and tokens[start - 1].text == "," and (end == len(tokens) or tokens[end].text in {",", "."})
    before = tokens[start - 2 if aside else start - 1].lower if start else ""
    verb = tokens[start - 2].lower if start > 1 and not aside else ""
    titled = lexicon().honorifics.at(tokens, start)  # "Sheikh Mohamed" may be short for somebody
    follows = (before, verb) == ("from", "over") or (before == "with" and verb in _MET and not titled)
    return follows or before in (_CALLINGS if aside else verbs_before())


def _joined_given_name(tokens: Sequence[Token], start: int, end: int) -> bool:
    """A given name written with a hyphen: “Jean-Luc”, or with a small second part “Jong-un”."""
    hyphens = [at for at in range(start + 1, end - 1) if tokens[at].text in _HYPHENS]
    return any(not tokens[at + 1].is_capitalised or tokens[at - 1].text in given_names() for at in hyphens)


def _has_double_surname(tokens: Sequence[Token], start: int, end: int) -> int:
    """One where a hyphen ties the last two words behind another: “Ana Ruiz-Lima”."""
    tied = end - start > 3 and tokens[end - 2].text in _HYPHENS and tokens[end - 3].is_capitalised
    return int(tied and tokens[end - 1].is_capitalised)


def _is_owned(tokens: Sequence[Token], start: int, mentions: Sequence[Mention]) -> int:
    """One behind a country's “'s”: “Norway's Kari Holm”; two where somebody is told to have met him."""
    if start < 2 or tokens[start - 1].lower != "'s":
        return 0
    kinds = (MentionKind.STATE, MentionKind.NATIONALITY)
    owner = next((m.span for m in mentions if m.kind in kinds and m.span.end == tokens[start - 2].end), None)
    before = next((token.lower for token in reversed(tokens[:start]) if owner and token.end <= owner.start), "")
    return (1 + (before in {"with", *verbs_before()})) if owner else 0


def _is_one_of_owned(tokens: Sequence[Token], start: int, end: int) -> int:
    """One where another country's own is joined to it: “Norway's Kari Holm and Peru's Ana Ruiz”."""
    behind = end + 1 if end < len(tokens) and tokens[end].lower in _JOINS else 0
    before = (
        start > 3
        and tokens[start - 1].lower == "'s"
        and any(
            tokens[at].lower in _JOINS and (country := country_before(tokens, at + 1)) and country[0] == start
            for at in range(max(0, start - _LONGEST_OWNER), start)
        )
    )
    following = country_before(tokens, behind) if behind else None
    owns = following and tokens[following[0] - 1].lower == "'s" and read_name(tokens, following[0]) > following[0] + 1
    return int(bool(owns or before))


def _has_name_marks(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether initials, particles, a mark of generation or a surname's ending stand in the run: “John F. Doe”."""
    words = lexicon()
    inner = range(start, end - 1)
    if len(tokens[end - 1].text) >= _LONG_SURNAME and tokens[end - 1].lower.endswith(surname_endings()):
        return True
    small = tokens[start].text not in _PLACES and any(
        not tokens[at].is_capitalised and tokens[at].lower in particles() for at in inner
    )
    initial = any(len(tokens[at].text) == 1 and tokens[at + 1].text == "." for at in inner)
    return small or initial or bool(words.name_suffixes.at(tokens, end - 1))


def _acts(tokens: Sequence[Token], end: int) -> int:
    """Two for “… , who” and verbs of persons behind the name, which “of Kenya” may part from it."""
    at = end
    if at + 1 < len(tokens) and tokens[at].lower == "of":
        country = lexicon().countries.at(tokens, at + 1)
        if country and country.value.form is CountryForm.NAME:
            return 1
    comma = at < len(tokens) and tokens[at].text == ","
    at = at + 1 if comma else at
    if at >= len(tokens):
        return 0
    described = comma and tokens[at].lower in {"the", "a", "an"}
    described = described and any(t.lower == "who" or t.lower in _KIN for t in tokens[at : at + 4])
    return 2 * (described or tokens[at].lower == "who" or (not comma and tokens[at].lower in person_verbs()))


def _is_of_body(tokens: Sequence[Token], end: int, mentions: Sequence[Mention]) -> int:
    """One before “of the” and a body, two where persons’ verb stands behind: “Torvald Eikrem of the Bank met”."""
    if [token.lower for token in tokens[end : end + 2]] != ["of", "the"] or end + 2 >= len(tokens):
        return 0
    bodies = (m.span for m in mentions if m.kind is MentionKind.ORGANISATION)
    body = next((span for span in bodies if span.start == tokens[end + 2].start), None)
    behind = next((token.lower for token in tokens[end + 2 :] if body and token.start >= body.end), "")
    return (1 + (behind in person_verbs())) if body else 0


def _with(tokens: Sequence[Token], run: _Run, mentions: list[Mention]) -> list[Mention]:
    """The mentions with a person, who takes in the country that owns the name: “Norway’s Kari Holm”."""
    person = _mention(tokens, run)
    if not _is_owned(tokens, run.start, mentions):
        return [*mentions, person]
    state = next(m for m in mentions if m.span.end == tokens[run.start - 2].end)
    if state.form == TOWN:
        return [*mentions, person]
    whole = replace(person, span=Span(state.span.start, person.span.end), country=state.country)
    return [*(m for m in mentions if m is not state), whole]


def _mention(tokens: Sequence[Token], run: _Run) -> Mention:
    span = Span(tokens[run.start].start, tokens[run.end - 1].end)
    return Mention(MentionKind.PERSON, span, run.name, span, span)
