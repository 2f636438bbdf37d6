"""What all articles together say of one record: the drafts of several sources put into one."""

from collections.abc import Sequence
from typing import NamedTuple

from generator import dates
from generator.assemble.draft import Data
from generator.assemble.merge import item_key
from generator.extract.mentions.persons import name_words
from generator.model import AgreementStatus, MeetingStatus, Tenure
from generator.yamlio import Value

_NEVER = "9999"
_LISTS = ("aliases", "topics", "participants", "parties", "signatories", "evidence", "history")
_FULLEST = {"actor": "name", "role": "title", "agreement": "title"}
_STEPS = {"role": "tenure", "meeting": "status", "agreement": "status"}
_LADDERS = {
    "role": [str(step) for step in (Tenure.DESIGNATE, Tenure.ACTING, Tenure.CURRENT, Tenure.FORMER)],
    "meeting": [str(step) for step in (MeetingStatus.PLANNED, MeetingStatus.CANCELLED, MeetingStatus.HELD)],
    "agreement": [str(step) for step in AgreementStatus],
}
_MOST_PRECISE = "date"


class Said(NamedTuple):
    """What one source says of a record.

    Attributes:
        published: EDTF date of the source; empty when it is not known.
        file: The article's path, for a stable order.
        data: The record as drafted from that article.
    """

    published: str
    file: str
    data: Data


def compose(kind: str, said: Sequence[Said]) -> Data:
    """One record from what its sources say.

    Lists are put together in order of the sources; the status (of a role: the tenure) is that of the latest-dated
    source, and earlier ones that differ go to `history`; sources without a date never overrule dated ones. Other
    fields are the first source's, of dates the most precise, of names and titles the fullest.
    """
    ordered = sorted(said, key=_by_time)
    merged: Data = {}
    for item in ordered:
        for key, value in item.data.items():
            if key in _LISTS:
                merged[key] = _joined(merged.get(key), value)
            elif key == _MOST_PRECISE:
                merged[key] = _more_precise(merged.get(key), value)
            elif key == _FULLEST.get(kind):
                merged[key] = _fuller(merged.get(key), value)
            else:
                merged.setdefault(key, value)
    if kind == "actor":
        _name_to_aliases(merged, ordered)
    if len(ordered) > 1 and kind in _STEPS:
        _set_step(kind, merged, ordered)
    return {key: value for key, value in merged.items() if value not in (None, [])}


def _joined(one: Value, other: Value) -> Value:
    items = list(one) if isinstance(one, list) else []
    known = {item_key(item) for item in items}
    return [*items, *(item for item in (other if isinstance(other, list) else []) if item_key(item) not in known)]


def _more_precise(one: Value, other: Value) -> Value:
    if not isinstance(one, str) or not isinstance(other, str):
        return one or other
    shorter, longer = sorted((one, other), key=len)
    narrows = dates.may_overlap(dates.parse(shorter), dates.parse(longer)) and not dates.parse(longer).is_interval
    return longer if narrows and len(longer) > len(shorter) else one


def _fuller(one: Value, other: Value) -> Value:
    if not isinstance(one, str) or not isinstance(other, str):
        return one or other
    return other if len(name_words(other)) > len(name_words(one)) else one


def _name_to_aliases(merged: Data, said: Sequence[Said]) -> None:
    aliases = merged.get("aliases")
    names: list[Value] = [item.data["name"] for item in said]
    known = _joined(aliases if isinstance(aliases, list) else [], names)
    merged["aliases"] = [alias for alias in known if alias != merged["name"]] if isinstance(known, list) else []


def _set_step(kind: str, merged: Data, ordered: Sequence[Said]) -> None:
    """The latest-dated source's status, with the date that goes with it; lower ones on the ladder are history."""
    field = _STEPS[kind]
    last = _latest(ordered)
    merged[field] = last.data[field]
    if "date" in last.data and last.data[field] != ordered[0].data[field]:
        merged["date"] = last.data["date"]
    steps: list[Value] = []
    for item in ordered:
        evidence = item.data.get("evidence")
        if not _comes_before(kind, item, last) or not isinstance(evidence, list) or not isinstance(evidence[0], dict):
            continue
        step: Data = {field: item.data[field]}
        if date := item.data.get("date"):
            step["date"] = date
        steps.append({**step, "source": evidence[0]["source"], "quote": evidence[0]["quote"]})
    if steps:
        merged["history"] = steps


def _latest(ordered: Sequence[Said]) -> Said:
    """The latest-dated source; the first one where none has a date."""
    dated = [item for item in ordered if item.published]
    return dated[-1] if dated else ordered[0]


def _comes_before(kind: str, item: Said, last: Said) -> bool:
    """Whether a source's status lies before that of the latest one on the ladder."""
    ladder, field = _LADDERS[kind], _STEPS[kind]
    return ladder.index(str(item.data[field])) < ladder.index(str(last.data[field]))


def contradictions(kind: str, said: Sequence[Said]) -> list[str]:
    """Statuses that contradict the one taken, each as a sentence: of a later step, without a later date.

    Both stand in the record's evidence; a person has to decide.
    """
    if kind not in _STEPS or len(said) < 2:
        return []
    ordered = sorted(said, key=_by_time)
    last, field = _latest(ordered), _STEPS[kind]
    return [
        f"`{field}` is `{last.data[field]}` by {last.file} and `{item.data[field]}` by {item.file}, not dated later"
        for item in ordered
        if item.data[field] != last.data[field] and not _comes_before(kind, item, last)
    ]


def _by_time(item: Said) -> tuple[str, str]:

    return item.published or _NEVER, item.file
