"""A fact that the extractor missed: a person marks its sentence, and says what it means."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from generator import quotes
from generator.assemble.draft import Data
from generator.assemble.remembered import Key
from generator.edit.base import read_base
from generator.edit.new import compose, new_file
from generator.edit.questions import Question, questions
from generator.edit.quote import passage_at
from generator.errors import FactsheetError
from generator.report.cells import visible
from generator.review.desk import Desk
from generator.review.passages import Stretch, sentences_of
from generator.review.screen import Screen
from generator.review.wrap import wrap
from generator.spans import Span
from generator.store.write import commit, locked
from generator.yamlio import Value

_KINDS = {"a": "actor", "r": "role", "m": "meeting", "g": "agreement"}
_ALSO = ("organisation", "status", "date", "place")
"""Fields that are asked for though a record can be without them."""
_WORKED_OUT = {("meeting", "title")}
_AROUND = 8
"""Sentences that are offered on each side of the ones that the record at hand quotes."""


@dataclass(frozen=True)
class Missed:
    """A record that was added.

    Attributes:
        key: Its kind and id.
        path: Its file below the facts folder.
        text: The file's text.
    """

    key: Key
    path: PurePosixPath
    text: str


def add(desk: Desk, screen: Screen, near: list[tuple[str, str]]) -> Missed | None:
    """Ask for a fact, and write its file; None where the person gives up.

    Args:
        desk: The facts.
        screen: Where to ask.
        near: Sources of the record at hand with words that it quotes, for offering what stands around them.

    Raises:
        FactsheetError: No text is here, or the file cannot be written.
    """
    asked = "Which kind was missed? a actor  r role  m meeting  g agreement  n none"
    kind = _KINDS.get(screen.choose([], asked, "armgn"))
    source = _source(desk, screen, list(dict.fromkeys(name for name, _ in near))) if kind else ""
    text = desk.texts.get(source) if source else None
    if kind is None or text is None:
        return None
    if text.absence:
        raise FactsheetError(f"the text of {source} is not here", "a fact cannot be quoted from it")
    sentence = _sentence(screen, text.text, [words for name, words in near if name == source])
    span = _quote(screen, text.text, sentence) if sentence else None
    if span is None:
        return None
    several = not quotes.is_once(text.text, span.of(text.text))
    evidence: Data = dict(passage_at(source, text.text, span, several).evidence)
    if kind != "actor" and (context := _context(screen, text.text)):
        evidence["context"] = context
    return _write(desk, screen, kind, evidence)


def _source(desk: Desk, screen: Screen, sources: list[str]) -> str:
    """The article that tells of it: that of the record at hand, or one of them."""
    if len(sources) < 2:
        return next(iter(sources), "")
    offered = sources[:9]
    lines = [f"  {n}  {visible(desk.base.sources[name].name)}" for n, name in enumerate(offered, 1)]
    digits = "".join(str(n) for n in range(1, len(offered) + 1))
    chosen = screen.choose(["In which article?", *lines], "its number, or n for none", f"{digits}n")
    return "" if chosen == "n" else offered[int(chosen) - 1]


def _sentence(screen: Screen, text: str, quoted: list[str]) -> Span | None:
    """The sentence that tells it: chosen of those around the quotes, or looked for by its words."""
    sentences = sentences_of(text)
    marks = [span for words in quoted for span in quotes.find(text, words)[:1]]
    at = [n for n, sentence in enumerate(sentences) if any(sentence.touches(mark) for mark in marks)] or [0]
    offered = list(range(max(0, at[0] - _AROUND), min(len(sentences), at[-1] + _AROUND + 1)))
    while True:
        for number in offered:
            head, *more = wrap([Stretch(sentences[number].of(text))], screen.width - 6) or [""]
            screen.say(f"{number + 1:>4}  {head}", *(f"      {line}" for line in more))
        answer = screen.ask("Number of the sentence, or words of another one (nothing: none) ")
        if not answer:
            return None
        if answer.isdecimal() and 0 < int(answer) <= len(sentences):
            return sentences[int(answer) - 1]
        offered = _holding(text, sentences, answer) or offered


def _holding(text: str, sentences: tuple[Span, ...], words: str) -> list[int]:
    """The sentences that hold some words, else the one that is most like them."""
    wanted = words.casefold().split()
    found = [n for n, sentence in enumerate(sentences) if all(w in sentence.of(text).casefold() for w in wanted)]
    if found:
        return found
    spans = quotes.find(text, quotes.nearest_passage(text, words)[0])
    return [n for n, sentence in enumerate(sentences) if spans and sentence.touches(spans[0])]


def _quote(screen: Screen, text: str, sentence: Span) -> Span | None:
    """The words of the sentence that show the fact, as they stand there."""
    words = sentence.of(text)
    screen.say(*wrap([Stretch(words, True)], screen.width))
    while answer := screen.ask("Its words that show the fact (nothing: the whole sentence; n: none) "):
        if answer == "n":
            return None
        if spans := quotes.find(words, answer):
            return Span(sentence.start + spans[0].start, sentence.start + spans[0].end)
        _tell_nearest(screen, words, answer)
    return sentence


def _context(screen: Screen, text: str) -> str:
    """Words from elsewhere that say who is meant; empty where the quote says so itself."""
    while answer := screen.ask("Words elsewhere that say who “he” or “both sides” is (nothing: none) "):
        if spans := quotes.find(text, answer):
            return quotes.squeeze(spans[0].of(text))
        _tell_nearest(screen, text, answer)
    return ""


def _tell_nearest(screen: Screen, text: str, words: str) -> None:
    near, _ = quotes.nearest_passage(text, words)
    screen.say("They do not stand there so. Nearest:", *wrap([Stretch(near, True)], screen.width))


def _write(desk: Desk, screen: Screen, kind: str, evidence: Data) -> Missed:
    here = desk.here
    base = read_base(here.facts, here.root)
    answers: dict[str, Value] = {}
    for question in questions(kind):
        if _is_asked(question):
            given = screen.answers(base, question)
            answers[question.field] = given if question.is_list else next(iter(given), question.default)
    with locked(here.facts):
        base = read_base(here.facts, here.root)
        data = compose(base, kind, answers, [evidence], here.seeds)
        key, changes = new_file(base, kind, data, "", here.facts, here.root)
        commit(here.facts, changes.files)
    ((path, text),) = changes.files.items()
    return Missed(key, path, text or "")


def _is_asked(question: Question) -> bool:
    named = (question.kind, question.field)
    return named not in _WORKED_OUT and (question.is_required or question.field in _ALSO)
