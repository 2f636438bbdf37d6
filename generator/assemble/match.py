"""Whether two drafts, or a draft and a record, are of one real thing: by the words they rest on, by who and when."""

from collections.abc import Sequence

from generator import dates
from generator.assemble.draft import Data
from generator.extract.mentions.persons import name_words
from generator.yamlio import Value

ENOUGH = 1.0
"""Least likeness of two that are one."""
_SMALL = {"a", "an", "the", "of", "on", "for", "and", "to", "in"}


def likeness(kind: str, one: Data, other: Data) -> float:
    """How sure it is that two records of a kind are one; `ENOUGH` or more means yes.

    Both must use the same ids. Shared quotes weigh most, but two facts of one sentence share a quote: what they say
    must agree as well.
    """
    shared = shared_quotes(one, other)
    if kind == "source":
        return _source(one, other)
    return {"actor": _actor, "role": _role, "meeting": _meeting, "agreement": _agreement}[kind](one, other, shared)


def shared_quotes(one: Data, other: Data) -> int:
    """How many quotes both rest on, from the same sources."""
    return len(_quotes(one) & _quotes(other))


def _quotes(data: Data) -> set[tuple[str, str]]:
    evidence = data.get("evidence")
    items = evidence if isinstance(evidence, list) else []
    return {(str(item.get("source")), str(item.get("quote"))) for item in items if isinstance(item, dict)}


def _source(one: Data, other: Data) -> float:
    return 2.0 if one.get("sha256") == other.get("sha256") else 1.0 if one.get("file") == other.get("file") else 0.0


def _actor(one: Data, other: Data, shared: int) -> float:
    if one.get("kind") != other.get("kind"):
        return 0.0
    if one.get("kind") == "state" and one.get("country") and other.get("country"):
        return 2.0 if one["country"] == other["country"] else 0.0
    forms, others = _forms(one), _forms(other)
    if one.get("country") and other.get("country") and one["country"] != other["country"]:
        return 0.0
    same = bool(name_words(str(one["name"])) in others or name_words(str(other["name"])) in forms)
    return 2.0 * same + (0.5 * shared if forms & others else 0.0)


def _forms(data: Data) -> set[tuple[str, ...]]:
    aliases = data.get("aliases")
    return {name_words(str(name)) for name in [data.get("name"), *(aliases if isinstance(aliases, list) else [])]}


def _role(one: Data, other: Data, shared: int) -> float:
    if one.get("person") != other.get("person") or _differ(one.get("organisation"), other.get("organisation")):
        return 0.0
    short, long = sorted((_words(one.get("title")), _words(other.get("title"))), key=len)
    # "Home Adviser" is "Home and Agriculture Adviser"; a bare "Minister" is not any minister.
    return 2.0 + 0.1 * min(shared, 3) if short == long or (len(short) > 1 and short <= long) else 0.0


def _meeting(one: Data, other: Data, shared: int) -> float:
    if (one.get("type") == "call") != (other.get("type") == "call") or not _may_be_same_day(
        one.get("date"), other.get("date")
    ):
        return 0.0
    people, others = _actors(one), _actors(other)
    together = len(people & others) / max(1, len(people | others))
    if shared:
        return 1.0 + together if together or not (people and others) else 0.0
    # Without a shared quote, two articles must agree on the day as well as on who was there, or use the same words.
    same_words = bool({quote for _, quote in _quotes(one)} & {quote for _, quote in _quotes(other)})
    same_day = bool(one.get("date")) and one.get("date") == other.get("date")
    return (
        together + 0.2 * (one.get("type") == other.get("type")) if together >= 0.8 and (same_day or same_words) else 0.0
    )


def _agreement(one: Data, other: Data, shared: int) -> float:
    sides, others = set(_texts(one.get("parties"))), set(_texts(other.get("parties")))
    if sides != others and not (shared and (sides <= others or others <= sides)):
        return 0.0
    if one.get("short") and one.get("short") == other.get("short"):
        return 2.0
    alike = _overlap(_words(one.get("title")), _words(other.get("title")))
    return alike + 0.5 + 0.2 * min(shared, 1) if alike >= 0.6 else 0.0


def _differ(one: Value, other: Value) -> bool:
    return bool(one and other) and one != other


def _may_be_same_day(one: Value, other: Value) -> bool:
    if not isinstance(one, str) or not isinstance(other, str):
        return True
    return dates.may_overlap(dates.parse(one), dates.parse(other))


def _words(text: Value) -> set[str]:
    return set(name_words(str(text or ""))) - _SMALL


def _overlap(one: set[str], other: set[str]) -> float:
    return len(one & other) / max(1, min(len(one), len(other)))


def _actors(data: Data) -> set[str]:
    participants = data.get("participants")
    items = participants if isinstance(participants, list) else []
    return {str(item.get("actor")) for item in items if isinstance(item, dict)}


def _texts(value: Value) -> Sequence[str]:
    return [str(item) for item in value] if isinstance(value, list) else []


def pair(kind: str, new: Sequence[Data], old: Sequence[Data]) -> dict[int, int]:
    """For each new draft of an article the one of last time that it is, by number; each old one once, the surest first.

    What is left over is paired by weaker signs (who, without when), as long as only one is left that fits: an article
    that was corrected tells the same facts with another date or another wording.
    """
    if kind == "source":
        return {0: 0} if new and old else {}  # an article has one source, however it was changed
    scores = [(likeness(kind, a, b), i, j) for i, a in enumerate(new) for j, b in enumerate(old)]
    pairs: dict[int, int] = {}
    for score, i, j in sorted(scores, key=lambda row: (-row[0], row[1], row[2])):
        if score >= ENOUGH and i not in pairs and j not in pairs.values():
            pairs[i] = j
    left = [i for i in range(len(new)) if i not in pairs]
    gone = [j for j in range(len(old)) if j not in pairs.values()]
    for i in left:
        fitting = [j for j in gone if _resembles(kind, new[i], old[j])]
        rivals = [other for other in left if fitting and _resembles(kind, new[other], old[fitting[0]])]
        if len(fitting) == 1 and rivals == [i]:
            pairs[i] = fitting[0]
    return pairs


def _resembles(kind: str, one: Data, other: Data) -> bool:
    """Whether two drafts of one article may be the same fact, corrected."""
    match kind:
        case "role":
            return one.get("person") == other.get("person") and one.get("organisation") == other.get("organisation")
        case "meeting":
            return one.get("type") == other.get("type") and bool(_actors(one) & _actors(other))
        case "agreement":
            return one.get("type") == other.get("type") and set(_texts(one.get("parties"))) == set(
                _texts(other.get("parties"))
            )
    return False
