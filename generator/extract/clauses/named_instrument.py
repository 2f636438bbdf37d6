"""An instrument, mechanism or programme that a sentence names, and which of several are told of together."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.vocab.instruments import PAPERS, topics

# What is joint is more than a word of every day.
_JOINT = re.compile(r"(?:[a-z-]+ ){0,2}(?:joint|coordinated|combined|bilateral|trilateral|tripartite)\b", re.IGNORECASE)
_LOOSE = {"partnership", "partnerships", "alliance", "coalition", "process", "initiative", "platform"}
_COMMERCIAL = re.compile(
    r"\b(?:loan|financing|credit|shareholders?'?|purchase|supply|offtake|lease|licen[cs]e|licensing|franchise|interconnection|"
    r"swap|insurance|concession) (?:agreement|deal|accord|arrangement)s?\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Named:
    """One instrument that the text names.

    Attributes:
        start: First character of its title in the sentence in signs.
        end: One past the last character, short name in brackets included.
        title: Its title, without article.
        short: Short name, or None.
        type: Type of agreement.
        weak: Whether its noun is an everyday word too.
        capital: Whether it is printed as a name (“Young Professionals Scheme”).
        definite: Whether “the”, “this” or “its” stands before it.
        again: Whether it only takes up one named before (“the treaty”).
        plural: Whether there are several (“two treaties”).
    """

    start: int
    end: int
    title: str
    short: str | None
    type: str
    weak: bool
    capital: bool = False
    definite: bool = False
    again: bool = False
    plural: bool = False

    @property
    def everyday(self) -> bool:
        """Whether the words may well be no instrument: an everyday noun that is not printed as a name."""
        words = self.title.lower().split()
        standing = self.type == "mechanism" and words[-1] not in _LOOSE and not topics().isdisjoint(words)
        return self.weak and not self.capital and not standing and not _JOINT.match(self.title)

    @property
    def commercial(self) -> bool:
        """Whether it is one that companies and banks have with each other, or a state with them, rather than states."""
        return self.type == "contract" or bool(_COMMERCIAL.search(self.title))


LINK = re.compile(
    r"(?: \([^)]*\))?(?: (?:on|for|of) [\w -]+?)?(?:, and|,| and| as well as|,? including)(?: of)?(?: (?:an?|two|"
    r"three|four|five|several))? \Z"
)
"""What stands between two instruments of which one thing is said: “, a treaty and a protocol”."""
_ABOUT = re.compile(
    r"(?: \([^)]*\))? (?:on|for|to|of|amending|concerning|regarding|under) (?:the )?(?:(?:[A-Z][\w-]*|<[ASO]\d+>|[-–]|"
    r"\([^)]*\)) ?){0,9}\(?"
)


def linked(text: str, named: Sequence[Named]) -> list[Named]:
    """The first of the instruments with those that are listed with it; “the” goes on only behind “the”."""
    found = list(named[:1])
    for other in named[1:]:
        between = text[found[-1].end : other.start]
        if other.definite and not found[-1].definite and " and " not in between:
            break  # “a treaty with Chad, the country's first”
        if found[0].definite and between.endswith(" the "):
            between = between.removesuffix("the ")
        if not LINK.match(between):
            break
        found.append(other)
    return found


def is_its_matter(text: str, before: Named, named: Named) -> bool:
    """Whether an instrument is no more than what the one before it is about: “a protocol to the Seed Treaty”."""
    known = (named.definite or named.title[:1].isupper()) and {before.type, named.type} <= PAPERS
    return known and not before.plural and _ABOUT.fullmatch(text, before.end, named.start) is not None


def begins(before: str) -> bool:
    """Whether no more than an article stands before an instrument."""
    return not before.strip(" “\"'").lower().removeprefix("the").removeprefix("an").removeprefix("a")
