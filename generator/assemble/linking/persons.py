"""Whether two articles speak of one person: by name, country and office; titles may change over time."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations, product

from generator.assemble.linking.names import Name, Relation, known_as, read_name, relation
from generator.assemble.linking.offices import Office, cannot_be_held_together, is_one_office
from generator.assemble.linking.times import NO_TIME, Times, are_near
from generator.assemble.linking.verdict import Verdict
from generator.vocab.spellings import surname_first, two_surnames

_ONE_TIME = 183  # days; who has an office of another kind half a year later may be the same person
_ONE_TERM = 6 * 366  # days; an office alone says little of a person after that
_MOST_WORDS = 6
_LEAST_NEAR = 5

Key = tuple[object, ...]


@dataclass(frozen=True)
class Person:
    """A person for comparing.

    Attributes:
        names: Every name under which articles give the person in full.
        country: Code, or empty, of what the words about the person say.
        guess: Code, or empty, of what the text around them makes likely; the same as `country` where that is said.
        offices: Offices held, each with the time of the articles that say so.
        aliases: Other names of more than one word, folded; of a record also those that a person added.
        ids: Records that it stands for.
        not_same_as: Records that a person has said to be another's.
    """

    names: frozenset[Name]
    country: str = ""
    guess: str = ""
    offices: tuple[tuple[Office, Times], ...] = ()
    aliases: frozenset[str] = frozenset()
    ids: frozenset[str] = frozenset()
    not_same_as: frozenset[str] = field(default_factory=frozenset)


def person(
    name: str,
    country: str = "",
    offices: Iterable[tuple[Office, Times]] = (),
    aliases: Iterable[str] = (),
    ids: Iterable[str] = (),
    not_same_as: Iterable[str] = (),
    *,
    is_said: bool = True,
) -> Person:
    """A person for comparing, of the fields of a record; `is_said`: whether the words quoted name the country."""
    forms = [read_name(alias) for alias in aliases]
    return Person(
        frozenset({read_name(name)}),
        country if is_said else "",
        country,
        tuple(offices),
        frozenset(form.together for form in forms if len(form.words) > 1),
        frozenset(ids),
        frozenset(not_same_as),
    )


def union(one: Person, other: Person) -> Person:
    """Two persons that are one."""
    offices: dict[Office, Times] = dict(one.offices)
    for office, times in other.offices:
        offices[office] = offices.get(office, NO_TIME) | times
    return Person(
        one.names | other.names,
        one.country or other.country,
        one.country or other.country or one.guess or other.guess,
        tuple(offices.items()),
        one.aliases | other.aliases,
        one.ids | other.ids,
        one.not_same_as | other.not_same_as,
    )


def identity(one: Person) -> Key | None:
    """Name, country and offices: two that have all of them alike are one; a single word proves nothing."""
    if one.aliases or any(len(name.words) < 2 for name in one.names):
        return None
    return one.names, one.country, one.guess, frozenset(office for office, _ in one.offices)


def keys(one: Person) -> Iterator[tuple[Key, bool]]:
    """By what possible others are looked up; each with whether it looks, or only lets itself be found."""
    for alias in one.aliases:
        yield ("=", alias), True
    for name in one.names:
        yield ("=", name.together), True
        words = [known_as(word) for word in name.full[:_MOST_WORDS]]
        for pair in combinations(sorted(set(words)), 2):
            yield ("pair", *pair), True
        yield from _by_initials(name)
        yield from _by_surname(name)
        yield from _by_letters(name)


def _by_initials(name: Name) -> Iterator[tuple[Key, bool]]:
    has_initials = len(name.full) < len(name.words)
    for first in {word[0] for word in name.words[:-1]}:
        yield ("initial", first, name.words[-1]), has_initials


def _by_surname(name: Name) -> Iterator[tuple[Key, bool]]:
    for word in {name.words[0], name.words[-1]} if name.words else ():
        yield ("surname", word), len(name.words) == 1


def _by_letters(name: Name) -> Iterator[tuple[Key, bool]]:
    """Names of which one word has a letter more, less or another: both share what is left without it."""
    for at, word in enumerate(name.words[:_MOST_WORDS]):
        if len(word) >= _LEAST_NEAR and len(name.words) > 1:
            rest = (*name.words[:at], "", *name.words[at + 1 :])
            for left in {word, *(word[:n] + word[n + 1 :] for n in range(1, len(word)))}:
                yield ("letters", rest, left), True


def verdict(one: Person, other: Person) -> Verdict:
    """Whether two persons are one."""
    if one.ids & other.not_same_as or other.ids & one.not_same_as:
        return Verdict.APART
    if one.country and other.country and one.country != other.country:
        return Verdict.APART
    found = _by_name(one, other)
    if not found.forbids and _clash(one, other):
        return Verdict.CLASH
    return found


def _by_name(one: Person, other: Person) -> Verdict:
    """What names, country and offices say; every two names of the two must be able to be one person's."""
    relations = {relation(a, b) for a, b in product(one.names, other.names)}
    listed = _together(one) & other.aliases or _together(other) & one.aliases
    if Relation.NONE in relations and not listed:
        return Verdict.APART
    surest = Relation.EQUAL if listed else min(relations, key=lambda found: found.value)
    short = all(len(name.words) < 2 for name in (*one.names, *other.names))
    shared = _Shared.of(one, other)
    if one.guess and other.guess and one.guess != other.guess:
        return _in_spite_of_country(surest, shared, short)
    return _verdict(surest, bool(one.guess and one.guess == other.guess), shared, one, short)


def _together(one: Person) -> set[str]:
    return {name.together for name in one.names}


@dataclass(frozen=True)
class _Shared:
    """Whether two have an office in common.

    Attributes:
        any: One of the same body or state.
        alone: … that one person holds at a time.
        likely: One that one person holds at a time, of a body or state that only one of them names, or none.
    """

    any: bool
    alone: bool
    likely: bool

    @classmethod
    def of(cls, one: Person, other: Person) -> "_Shared":
        common = [
            (a, b)
            for (a, then), (b, now) in product(one.offices, other.offices)
            if is_one_office(a, b) and are_near(then, now, _ONE_TERM, True)
        ]
        same = [a for a, b in common if a.organisation and b.organisation]
        return cls(bool(same), any(a.is_held_alone for a in same), any(a.is_held_alone for a, _ in common))


def _in_spite_of_country(found: Relation, shared: _Shared, is_single: bool) -> Verdict:
    """Where the countries differ, and one is only likely: a full name and an office of one holder count more."""
    if found in (Relation.EQUAL, Relation.VARIANT, Relation.SHORTER) and not is_single:
        return Verdict.WEAK if shared.likely else Verdict.APART
    return Verdict.DOUBT if shared.likely else Verdict.APART


def _verdict(found: Relation, same_country: bool, shared: _Shared, one: Person, is_single: bool) -> Verdict:  # noqa: PLR0911
    """A table: what each relation of names needs to be believed."""
    believed = shared.any or shared.likely
    asked = Verdict.DOUBT if same_country else Verdict.APART
    match found:
        case Relation.EQUAL if is_single:
            return Verdict.LIKELY if believed else asked
        case Relation.EQUAL:
            return Verdict.SURE if same_country or shared.any else Verdict.LIKELY
        case Relation.TURNED:
            return Verdict.LIKELY if believed or (same_country and one.guess in surname_first()) else asked
        case Relation.VARIANT | Relation.SHORTER:
            return Verdict.LIKELY if same_country or believed else Verdict.DOUBT
        case Relation.BEGINNING if same_country and one.guess in two_surnames():
            return Verdict.LIKELY
        case Relation.BEGINNING:
            return Verdict.WEAK if believed else Verdict.DOUBT
        case Relation.INITIALS | Relation.SURNAME | Relation.GIVEN:
            return Verdict.WEAK if believed else asked
        case Relation.NEAR:
            return Verdict.WEAK if shared.alone else asked
    return Verdict.APART


def _clash(one: Person, other: Person) -> bool:
    """Whether the two hold offices at one time that nobody holds together; a shared office proves the contrary."""
    if not one.offices or not other.offices or _Shared.of(one, other).any:
        return False
    return any(
        a.is_held and b.is_held and cannot_be_held_together(a, b) and are_near(then, now, _ONE_TIME, True)
        for (a, then), (b, now) in product(one.offices, other.offices)
    )
