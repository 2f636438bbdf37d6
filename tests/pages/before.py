"""The invented world as it was before some editor's pull request: something of everything that a preview tells."""

from typing import Any

from generator.changes import Comparison, Sides, compare, with_looks
from generator.model import KINDS, Entry, FactBase, Record
from tests.factories import actor, evidence
from tests.factories import base as base_of
from tests.pages.invented import TEXTS, invented


def before() -> FactBase:
    """A record that is gone since, others that were changed, renamed, confirmed and added since."""
    now = invented()
    left_out = {("source", "later"), ("agreement", "old-pact"), ("agreement", "ocean-dialogue")}
    same = [entry for entry in now if (entry.kind, entry.id) not in {*left_out, *_CHANGED}]
    changed = [_with(now, kind, key, **fields) for (kind, key), fields in _CHANGED.items()]
    renamed = Entry("joint-dialogue", now.agreements["ocean-dialogue"].record, "facts/agreements/joint-dialogue.yaml")
    gone = actor(
        "fish-council",
        kind="organisation",
        name="Fish <Council>",
        note="Sits in *Nairobi*.",
        evidence=[evidence("The Kenya Coast Agency, part of the Ministry of Oceans, took note")],
    )
    return base_of(*same, *changed, renamed, gone)


_CHANGED: dict[tuple[str, str], dict[str, Any]] = {
    ("agreement", "fisheries-treaty"): {
        "title": "Treaty on fish",
        "status": "proposed",
        "date": "2031-03",
        "signatories": [],
        "history": [],
        "evidence": [evidence("Both sides proposed the signing of a Fisheries Treaty (FT)")],
    },
    ("meeting", "talks"): {"place": None, "date": "2031-03", "topics": ["fish", "ports"]},
    ("role", "testberg-fisheries-minister"): {"tenure": "designate"},
    ("actor", "norway"): {"review": {}, "evidence": [evidence("Norway’s Fisheries Minister")]},
    ("actor", "nairobi"): {"review": {}},
}


def _with(base: FactBase, kind: str, key: str, **fields: Any) -> Entry[Record]:
    """A record of the invented world with other values."""
    entry = base.of_kind(kind)[key]
    data = entry.record.model_dump(by_alias=True, exclude_none=True) | fields
    record = type(entry.record).model_validate({name: value for name, value in data.items() if value is not None})
    return Entry(key, record, entry.path)


def compared() -> Comparison:
    """All that changed since."""
    after = invented()
    same = {(kind, key) for kind in KINDS for key in after.of_kind(kind)} - set(_CHANGED)
    text_of = {entry.id: TEXTS.get(entry.id) for entry in after.sources.values() if entry.id != "withheld"}.get
    sides = Sides(
        before(),
        after,
        {key for key in same if before().get(*key)},
        (),
        lambda entry: text_of(entry.id),
        lambda entry: text_of(entry.id),
        "main (1a2b3c4)",
        "the work tree",
    )
    return with_looks(compare(sides))
