"""Finding persons whom the text names without an office, rank or courtesy title: “Amina Diallo told reporters …”.

A run of capitals is taken for a person when something in the article speaks for it: a given name, a particle or
initial, a verb that only persons do, a person beside it in a list. Runs behind “the”, or with a word of places and
things in them (“Abbey Road”), are none.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.extract.mentions.lexicon import lexicon
from generator.extract.mentions.mention import TOWN, Mention, MentionKind
from generator.extract.mentions.name_evidence import is_owned, weight_of_name
from generator.extract.mentions.names import is_small_surname, is_son, read_name
from generator.extract.mentions.runs import TOWN_NOUNS, is_title_case, joined_spans, words_of
from generator.extract.mentions.tokens import HYPHENS, Token, inside
from generator.spans import Span
from generator.vocab.function_words import english
from generator.vocab.people import (
    given_names,
    hyphened,
    never_in_names,
    particles,
    place_firsts,
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
    people = [m.name.split() for mentions in found for m in mentions if m.kind is MentionKind.PERSON]
    runs = [list(_runs(text, tokens, mentions, surnames)) for tokens, mentions in zip(sentences, found, strict=True)]
    runs = [[run for run in of_sentence if not _is_pair(run.name, people)] for of_sentence in runs]
    weights: dict[str, int] = defaultdict(int)
    for of_sentence in runs:
        for run in of_sentence:
            weights[run.name] += run.weight
    exercises = {found["name"] for found in _EXERCISE.finditer(text)}
    result = []
    for tokens, mentions, of_sentence in zip(sentences, found, runs, strict=True):
        named = [run for run in of_sentence if weights[run.name] >= _ENOUGH and run.weight >= 0]
        named = [run for run in named if run.name not in exercises]
        named += [run for run in of_sentence if run not in named and _is_joined_to(tokens, run, named)]
        kept = list(mentions)
        for run in named:
            kept = _with(tokens, run, kept)
        result.append(sorted(kept, key=lambda mention: mention.span.start))
    return result


def _is_joined_to(tokens: Sequence[Token], run: _Run, named: Sequence[_Run]) -> bool:
    """Whether “and” joins a run to a person, though nothing else speaks for one: “Ana Ruiz and Albin Roe”."""
    spans = (Span(tokens[one.start].start, tokens[one.end - 1].end) for one in named)
    left, right = joined_spans(tokens, run.start, run.end, spans)
    joined = (left and tokens[run.start - 1].lower == "and") or (right and tokens[run.end].lower == "and")
    return joined and run.weight >= 0


def _is_pair(name: str, people: Sequence[Sequence[str]]) -> bool:
    """Whether a name is that of two persons whom the article names: “the Doe-Roe meeting”."""
    one, _, other = name.partition("-")
    named = [any(word in words for words in people) for word in (one, other)]
    return all(named) and not any({one, other} <= {*words} for words in people)


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
            weight = weight_of_name(tokens, at, end, mentions) + 2 * (tokens[end - 1].text in surnames)
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
    if _is_place(tokens, start) or all(t.lower in words.portfolio_words for t in tokens[start:end]):
        return True
    if start and tokens[start - 1].lower in _NOT_BEFORE and not _has_given_name(tokens, start, end):
        return True
    if any(tokens[at].lower in hyphened() and tokens[at - 1].text in HYPHENS for at in range(start + 1, end)):
        return True
    for at in range(start, end):
        token = tokens[at]
        shouted = len(token.text) > 1 and token.text.isupper() and at < end - 1
        listed = words.bodies_after.at(tokens, at) or words.company_lines.at(tokens, at) or words.regions.at(tokens, at)
        if (token.text in never_in_names() and not _is_tied(tokens, at)) or shouted or listed:
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


def _is_place(tokens: Sequence[Token], start: int) -> bool:
    """Whether a run begins as places' names do, or stands behind “the border cities of”."""
    if start > 1 and tokens[start - 1].lower == "of" and tokens[start - 2].lower in TOWN_NOUNS:
        return True
    return tokens[start].text in place_firsts() and tokens[start].text not in given_names()


def _is_tied(tokens: Sequence[Token], at: int) -> bool:
    """Whether a hyphen ties a word to another with a capital: “Dam-Holm”."""
    before = at > 1 and tokens[at - 1].text in HYPHENS and tokens[at - 2].is_capitalised
    return before or (at + 2 < len(tokens) and tokens[at + 1].text in HYPHENS and tokens[at + 2].is_capitalised)


def _has_given_name(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a given name outweighs the small word before the run (“its Amina Diallo”)."""
    given = any(tokens[at].text in given_names() for at in range(start, end - 1))
    return given and tokens[start - 1].lower not in {"the", "a", "an", "in", "at", "near"}


def _with(tokens: Sequence[Token], run: _Run, mentions: list[Mention]) -> list[Mention]:
    """The mentions with a person, who takes in the country that owns the name: “Norway’s Kari Holm”."""
    person = _mention(tokens, run)
    if not is_owned(tokens, run.start, mentions):
        return [*mentions, person]
    state = next(m for m in mentions if m.span.end == tokens[run.start - 2].end)
    if state.form == TOWN:
        return [*mentions, person]
    whole = replace(person, span=Span(state.span.start, person.span.end), country=state.country)
    return [*(m for m in mentions if m is not state), whole]


def _mention(tokens: Sequence[Token], run: _Run) -> Mention:
    span = Span(tokens[run.start].start, tokens[run.end - 1].end)
    return Mention(MentionKind.PERSON, span, run.name, span, span)
