"""Whether two articles speak of one office of one person, in whatever words."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.assemble.linking.offices import Office, is_bare, is_one_office
from generator.assemble.linking.verdict import Verdict

Key = tuple[object, ...]


@dataclass(frozen=True)
class Held:
    """An office of a person, in the wordings met."""

    person: str
    offices: frozenset[Office]


def union(one: Held, other: Held) -> Held:
    """Two that are one."""
    return Held(one.person, one.offices | other.offices)


def identity(one: Held) -> Key:
    """The person and the wordings."""
    return one.person, one.offices


def keys(one: Held) -> Iterator[tuple[Key, bool]]:
    """By what possible others are looked up."""
    yield (one.person,), True


def verdict(one: Held, other: Held) -> Verdict:
    """Whether two are one office; every wording must fit every other."""
    if one.person != other.person:
        return Verdict.APART
    pairs = [(a, b) for a in one.offices for b in other.offices]
    if not all(is_one_office(a, b) for a, b in pairs):
        return Verdict.WEAK if all(is_one_office(a, b) or is_bare(a, b) for a, b in pairs) else Verdict.APART
    same = any(a.words == b.words and a.organisation == b.organisation for a, b in pairs)
    return Verdict.SURE if same else Verdict.LIKELY
