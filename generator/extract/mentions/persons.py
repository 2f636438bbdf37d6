"""Which mentions of persons are one person: by name, within one article."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from generator import ids
from generator.extract.mentions.mention import Mention, MentionKind
from generator.extract.mentions.tokens import HYPHENS, Token, inside
from generator.spans import Span
from generator.vocab.function_words import english
from generator.vocab.people import digraphs, given_names, honorifics, particles, pet_forms


@lru_cache(maxsize=10_000)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a name for comparing: without accents, full stops, hyphens and letter case."""
    return tuple(word for word in ids.slug(name, "").split("-") if word)


def is_shorter_form(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether `short` is `full` with words left out, in order, one word of more than one letter at least being left."""
    rest = iter(full)
    return any(len(word) > 1 for word in short) and all(
        any(_is_form_of(word, other) for other in rest) for word in short
    )


def _is_form_of(word: str, other: str) -> bool:
    """Whether a word of a name stands for another: the same, its initial, or a pet form (“Joe” for “Joseph”)."""
    initial = len(word) == 1 or word.title() in digraphs()
    return word == other or (initial and other.startswith(word)) or other in pet_forms().get(word, ())


def group_names(names: Iterable[str]) -> dict[str, str]:
    """For each name the fullest name of the same person.

    A short form that fits two persons (“Hassan” of two Hassans) stays by itself.
    """
    printed = set(names)
    by_words = {name_words(name): name for name in sorted(printed, key=_fullness)}
    fullest: dict[tuple[str, ...], tuple[str, ...]] = {}
    for words, name in by_words.items():
        short = words[1:] if _is_titled(name) else words
        fitting = [full for full in set(fullest.values()) if is_shorter_form(short, full)]
        fullest[words] = fitting[0] if len(fitting) == 1 else words
    return {name: by_words[fullest[name_words(name)]] for name in printed}


def _is_titled(name: str) -> bool:
    """Whether a name is a title that some names begin with and one more word: “Sheikh Hamad” of Hamad bin Rashid."""
    words = name.split()
    return len(words) == _PAIR and honorifics().get(words[0], False)


_PAIR = 2  # words
_MOST_INITIALS = 6


def _fullness(name: str) -> tuple[int, int, str]:
    """Sorts the fullest names first, so that an initial follows the name that it stands for."""
    return -len(name_words(name)), -len(name), name


class KnownNames:
    """The persons met with an office or rank, for finding later mentions by a part of the name."""

    def __init__(self, names: Iterable[str]) -> None:
        """Args: names: full names as printed."""
        all_names = sorted({name_words(name) for name in names})
        # "Roe" beside "Jane Roe" is no second person
        self._full = [
            name for name in all_names if not any(is_shorter_form(name, full) for full in all_names if full != name)
        ]
        self._words = {word for words in self._full for word in words if len(word) > 1}

    def find(self, text: str, tokens: Sequence[Token], covered: Sequence[Mention]) -> list[Mention]:
        """Mentions of known persons outside those found before: runs of name words that fit exactly one person."""
        found: list[Mention] = []
        taken = inside(tokens, (mention.span for mention in covered))
        small = particles()
        at = 0
        while at < len(tokens):
            if not tokens[at].is_capitalised and tokens[at].lower not in small:
                at += 1
                continue
            end = self._run(tokens, at, taken)
            if end > at and not self._is_torn(tokens, at, end) and self._fits_one(_words(text, tokens, at, end)):
                span = _span(tokens, at, end)
                found.append(Mention(MentionKind.PERSON, span, " ".join(span.of(text).split()), span, span))
                at = end
            else:
                initial = end > at and len(name_words(tokens[at].text)[0]) == 1
                at = at + 1 if initial else max(end, at + 1)  # "F.I. Roe" may still be the Roe who is known
        return found

    def _run(self, tokens: Sequence[Token], at: int, taken: set[int]) -> int:
        end, last = at, at
        while end < len(tokens) and (
            self._is_name_word(tokens, end, taken) or (end > at and tokens[end].text in "-.‐‑")
        ):
            end += 1
            last = end if tokens[end - 1].text.isalpha() or "'" in tokens[end - 1].text else last
        return last

    def _is_name_word(self, tokens: Sequence[Token], at: int, taken: set[int], initials: int = 0) -> bool:
        token = tokens[at]
        if not token.is_capitalised and token.lower not in particles():
            return False
        words = name_words(token.text)
        if words and token.is_capitalised and all(len(word) == 1 for word in words) and at not in taken:
            # "K.B. Seitkaliev": an initial only where more of the name follows it
            behind = at + 2 if at + 1 < len(tokens) and tokens[at + 1].text == "." else at + 1
            return (
                "." in text_of(tokens, at, behind)
                and behind < len(tokens)
                and initials < _MOST_INITIALS
                and self._is_name_word(tokens, behind, taken, initials + 1)
            )
        return bool(words) and words[0] in self._words and at not in taken

    def _is_torn(self, tokens: Sequence[Token], at: int, end: int) -> bool:
        """Whether a run is only particles, or a hyphen ties more of a name to it (“Yong” of “Yong-ho”)."""
        before = at > 1 and tokens[at - 1].text in HYPHENS and tokens[at - 1].end == tokens[at].start
        before = before or (at > 0 and tokens[at - 1].text in given_names() and tokens[at - 1].lower not in english())
        behind = end + 1 < len(tokens) and tokens[end].text in HYPHENS and tokens[end].end == tokens[end + 1].start
        return before or behind or all(token.lower in particles() for token in tokens[at:end])

    def _fits_one(self, words: Sequence[str]) -> bool:
        return sum(is_shorter_form(words, full) for full in self._full) == 1


def text_of(tokens: Sequence[Token], start: int, end: int) -> str:
    """The words of some tokens without what stands between them."""
    return "".join(token.text for token in tokens[start:end])


def _words(text: str, tokens: Sequence[Token], start: int, end: int) -> tuple[str, ...]:
    return name_words(_span(tokens, start, end).of(text))


def _span(tokens: Sequence[Token], start: int, end: int) -> Span:
    return Span(tokens[start].start, tokens[end - 1].end)
