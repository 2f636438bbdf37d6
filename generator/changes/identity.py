"""Which old record is which new one: records that were renamed, or that went into another one.

A record is known by its kind and id. Where an id is gone, its record may live on under another one. A redirect says so;
without one, a record with the same quotes, name and values was renamed, and where another record took over its quotes
and its names, the two were merged.
Which source a quote is from plays no part, and neither does the order of anything.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from generator.changes.change import Sides
from generator.changes.said import said
from generator.model import KINDS, Actor, Entry, FactBase, Record, Role, Source, follow
from generator.quotes import squeeze

_SAME_RECORD = 0.7
"""How alike (0 to 1) two records are at least, for one to be the other one renamed."""
_NO_VALUE = ("evidence", "history", "review", "note", "name", "title")


@dataclass
class Identities:
    """What became of the ids that are gone.

    Attributes:
        renamed: New id by (kind, old id).
        merged: Id of the record that it went into, by (kind, old id).
    """

    renamed: dict[tuple[str, str], str] = field(default_factory=dict)
    merged: dict[tuple[str, str], str] = field(default_factory=dict)

    def new_id(self, kind: str, record_id: str) -> str:
        """The id of a record of the older side on the newer one."""
        key = (kind, record_id)
        return self.renamed.get(key) or self.merged.get(key) or record_id


def identities(sides: Sides) -> Identities:
    """Find the renamed and merged records; kind after kind, so that references can be followed."""
    found = Identities()
    for kind in KINDS:
        before, after = sides.before.of_kind(kind), sides.after.of_kind(kind)
        gone = {key: before[key] for key in before if key not in after and not sides.is_unreadable(kind, key)}
        new = {key: after[key] for key in after if key not in before and not sides.is_unreadable(kind, key)}
        gone = _without_redirected(gone, new, sides.after, found)
        if gone and kind == "source":
            _match_sources(gone, new, sides.after, found)
        elif gone:
            taken = _taken(found)
            _match(gone, {key: entry for key, entry in new.items() if (kind, key) not in taken}, found)
            left = [entry for key, entry in gone.items() if (kind, key) not in found.renamed]
            _match_merged(kind, left, sides, found)
    return found


def _without_redirected(
    gone: Mapping[str, Entry[Record]], new: Mapping[str, Entry[Record]], after: FactBase, found: Identities
) -> dict[str, Entry[Record]]:
    """Note what the redirects of the newer side say; the others of the records that are gone."""
    left: dict[str, Entry[Record]] = {}
    for key, entry in gone.items():
        heir = follow(after.redirects, entry.kind, key)
        if heir is None or heir not in after.of_kind(entry.kind):
            left[key] = entry
        elif heir in new and (entry.kind, heir) not in _taken(found):
            found.renamed[entry.kind, key] = heir
        else:
            found.merged[entry.kind, key] = heir
    return left


def _taken(found: Identities) -> set[tuple[str, str]]:
    """Kinds and new ids of the records that were renamed: one record goes on under each."""
    return {(kind, new) for (kind, _), new in found.renamed.items()}


def _match_sources(
    gone: Mapping[str, Entry[Record]], new: Mapping[str, Entry[Record]], after: FactBase, found: Identities
) -> None:
    """A source is its text, wherever that lies."""
    by_text = {source.record.sha256: key for key in after.sources if (source := after.sources.get(key))}
    for key, entry in gone.items():
        if isinstance(entry.record, Source) and (heir := by_text.get(entry.record.sha256)):
            (found.renamed if heir in new else found.merged)["source", key] = heir


def _match(gone: Mapping[str, Entry[Record]], new: Mapping[str, Entry[Record]], found: Identities) -> None:
    """Pair what is gone with what is new, the most alike first."""
    scored = sorted(
        (-score, old, key)
        for old, key in _candidates(gone, new)
        if (score := _likeness(gone[old], new[key], found)) >= _SAME_RECORD
    )
    taken: set[str] = set()
    for _, old, key in scored:
        kind = gone[old].kind
        if (kind, old) not in found.renamed and key not in taken:
            found.renamed[kind, old] = key
            taken.add(key)


def _candidates(gone: Mapping[str, Entry[Record]], new: Mapping[str, Entry[Record]]) -> set[tuple[str, str]]:
    """Pairs that share a quote or a name: the others need not be compared."""
    by_words: defaultdict[str, list[str]] = defaultdict(list)
    for key, entry in new.items():
        for words in _words(entry):
            by_words[words].append(key)
    return {(old, key) for old, entry in gone.items() for words in _words(entry) for key in by_words.get(words, ())}


def _words(entry: Entry[Record]) -> set[str]:
    return {f"quote {quote}" for quote in _quotes(entry)} | {f"name {entry.name.casefold()}"}


def _quotes(entry: Entry[Record]) -> set[str]:
    """The words that a record rests on, whatever their source."""
    return {squeeze(item.quote) for item in getattr(entry.record, "evidence", ())}


def _likeness(old: Entry[Record], new: Entry[Record], found: Identities) -> float:
    """How alike two records are in quotes, values and name: 0 to 1."""
    if _of_another_person(old.record, new.record, found):
        return 0.0
    mine, theirs = _quotes(old), _quotes(new)
    shared = len(mine & theirs) / max(1, min(len(mine), len(theirs)))
    one, other = _values(old, found), _values(new, Identities())
    values = len(one & other) / max(1, len(one | other))
    name = fuzz.ratio(old.name.casefold(), new.name.casefold()) / 100
    return (shared + (values if one or other else 1.0) + name) / 3


def _of_another_person(old: Record, new: Record, found: Identities) -> bool:
    """Whether they are two roles: what two people hold is never one record, however alike the offices are."""
    if not (isinstance(old, Role) and isinstance(new, Role)):
        return False
    return found.new_id("actor", old.person) != new.person


def _values(entry: Entry[Record], found: Identities) -> set[object]:
    fields = said(entry.record, found.new_id)
    return {(name, item.value) for name, items in fields.items() if name not in _NO_VALUE for item in items}


def _match_merged(kind: str, gone: Sequence[Entry[Record]], sides: Sides, found: Identities) -> None:
    """Find the records that took over the quotes and the names of those that are gone."""
    if not gone:
        return
    heirs: defaultdict[str, list[Entry[Record]]] = defaultdict(list)
    for entry in _changed(kind, sides):
        for quote in _quotes(entry):
            heirs[quote].append(entry)
    for old in gone:
        possible = {entry.id: entry for quote in _quotes(old) for entry in heirs.get(quote, ())}
        took_over = [entry.id for entry in possible.values() if _took_over(entry, old, sides)]
        if len(took_over) == 1:
            found.merged[kind, old.id] = took_over[0]


def _changed(kind: str, sides: Sides) -> Iterator[Entry[Record]]:
    """Records of a kind that were there before, and may have changed."""
    before, after = sides.before.of_kind(kind), sides.after.of_kind(kind)
    keys = (key for key in after if key in before and (kind, key) not in sides.same)
    yield from (entry for key in keys if (entry := after.get(key)))


def _took_over(entry: Entry[Record], old: Entry[Record], sides: Sides) -> bool:
    was = sides.before.of_kind(entry.kind)[entry.id]
    mine, had, has = _quotes(old), _quotes(was), _quotes(entry)
    if not mine <= has:
        return False
    return not mine <= had or bool(_names([old]) & (_names([entry]) - _names([was])))


def _names(entries: Collection[Entry[Record]]) -> set[str]:
    found: set[str] = set()
    for entry in entries:
        aliases = entry.record.aliases if isinstance(entry.record, Actor) else ()
        found |= {entry.name.casefold(), *(alias.casefold() for alias in aliases)}
    return found
