"""Whether two titles are wordings of one office, and whether one person can hold two offices at one time."""

import re
from dataclasses import dataclass
from functools import lru_cache

from generator.vocab.comparing import comparing, usual_spellings
from generator.vocab.offices import offices

_NEVER_WITH = {
    "military": {"minister", "head-of-government", "diplomat", "legislator", "judge", "party", "local", "business"},
    "judge": {"minister", "head-of-government", "diplomat", "legislator", "party", "local", "business", "official"},
    "diplomat": {"minister", "head-of-government", "head-of-state", "legislator", "local", "business", "official"},
    "business": {"minister", "head-of-government", "head-of-state"},
    "local": {"head-of-state"},
}
"""Classes of offices that nobody holds at one time."""
_ALONE = {"head-of-state", "head-of-government", "royal", "minister", "military"}
"""Classes of offices that one person holds at a time."""


@dataclass(frozen=True)
class Office:
    """An office for comparing.

    Attributes:
        words: Words of the title that count.
        group: Class of the office, or empty.
        organisation: Actor for which it is held, or empty.
        takes_portfolio: Whether a bare title says too little (“Minister”).
        is_held: Whether it is held now: neither a former office nor a coming one.
    """

    words: frozenset[str]
    group: str
    organisation: str
    takes_portfolio: bool
    is_held: bool = True

    @property
    def is_junior(self) -> bool:
        """Whether it is a deputy's office."""
        return bool(self.words & comparing("junior"))

    @property
    def is_held_alone(self) -> bool:
        """Whether one person holds it at a time."""
        return self.group in _ALONE and (not self.is_junior or self.group == "head-of-state")


@lru_cache(maxsize=1 << 14)
def read_office(title: str, organisation: str = "", tenure: str = "") -> Office:
    """A role's title, organisation and tenure for comparing."""
    printed = re.findall(r"[^\W_]+", title.lower())
    words = (
        frozenset(usual_spellings().get(word, word) for word in printed)
        - comparing("small")
        - {"cooperation", "relations"}
    )
    group, takes_portfolio = _head(tuple(printed))
    return Office(words, group, organisation, takes_portfolio, tenure not in ("former", "designate"))


def _head(words: tuple[str, ...]) -> tuple[str, bool]:
    """Class of the longest listed office in a title, the last one of equal length, and whether it needs a portfolio."""
    for length in range(min(5, len(words)), 0, -1):
        for at in range(len(words) - length, -1, -1):
            if found := _heads().get(words[at : at + length]):
                return found
    return "", True


@lru_cache(maxsize=1)
def _heads() -> dict[tuple[str, ...], tuple[str, bool]]:
    return {
        tuple(re.findall(r"[^\W_]+", form)): (office.group, office.takes_portfolio)
        for office in offices()
        for form in office.forms
    }


def is_one_office(one: Office, other: Office) -> bool:
    """Whether two titles of one person are of one office.

    “Home Adviser” is “Home and Agriculture Adviser”; a bare “Ambassador” is the “Ambassador to Peru”, but a bare
    “Minister” is not any minister. A deputy's office is another one.
    """
    short, long = sorted((one, other), key=lambda office: len(office.words))
    if not _is_within(short, long):
        return False
    return short.words == long.words or len(short.words) > 1 or not (short.takes_portfolio or long.is_junior)


def is_bare(one: Office, other: Office) -> bool:
    """Whether one title is a single word of the other: “Undersecretary”, who is one of some portfolio.

    Of one person it is the same office as long as no other one has that word.
    """
    short, long = sorted((one, other), key=lambda office: len(office.words))
    return len(short.words) == 1 and _is_within(short, long)


def _is_within(short: Office, long: Office) -> bool:
    """Whether the longer title says the shorter one and more, of the same body, and none of that makes it another."""
    if short.organisation and long.organisation and short.organisation != long.organisation:
        return False
    if short.words == long.words:
        return True
    is_other = bool((long.words - short.words) & (comparing("junior") | comparing("other_office")))
    return bool(short.words) and short.words <= long.words and not is_other


def cannot_be_held_together(one: Office, other: Office) -> bool:
    """Whether two offices are never one person's at one time."""
    if other.group in _NEVER_WITH.get(one.group, ()) or one.group in _NEVER_WITH.get(other.group, ()):
        return True
    # A deputy of one portfolio is not the minister of another.
    ministers = one.group == other.group == "minister" and one.organisation == other.organisation
    return ministers and one.is_junior != other.is_junior and not is_one_office(one, other) and _differ(one, other)


def _differ(one: Office, other: Office) -> bool:
    plain = comparing("junior") | {"minister", "secretary", "state", "prime"}
    return bool(one.words - plain) and bool(other.words - plain) and not (one.words & other.words) - plain
