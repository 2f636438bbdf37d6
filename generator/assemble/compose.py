"""What all articles together say of one record: the drafts of several sources put into one."""

from collections import Counter
from collections.abc import Hashable, Sequence
from functools import reduce
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
_MOST_OFTEN = {"actor": "country", "role": "organisation"}
_STEPS = {"role": "tenure", "meeting": "status", "agreement": "status"}
_LADDERS = {
    "role": [str(step) for step in (Tenure.DESIGNATE, Tenure.ACTING, Tenure.CURRENT, Tenure.FORMER)],
    "meeting": [str(step) for step in (MeetingStatus.PLANNED, MeetingStatus.CANCELLED, MeetingStatus.HELD)],
    "agreement": [str(step) for step in AgreementStatus],
}
_BOTH_WAYS = {
    "role": {"acting", "current", "former"},  # whoever left an office may come back to it
    "meeting": {"cancelled", "held"},
    "agreement": {"in-force", "suspended"},
}
"""Steps that may follow each other in either order."""
_AT_ONCE = {frozenset(pair) for pair in (("agreed", "signed"), ("agreed", "in-force"), ("signed", "ratified"))}
"""Steps that may be told of one day without contradiction: what is signed was agreed."""
_MOST_PRECISE = "date"


class Said(NamedTuple):
    """What one source says of a record.

    Attributes:
        published: EDTF date of the source; empty when it is not known.
        file: The article's path, for messages.
        data: The record as drafted from that article.
    """

    published: str
    file: str
    data: Data

    @property
    def order(self) -> tuple[str, str, str]:
        """By time, those without a date last; then by the source, not by the file's name."""
        first = _evidence(self.data)
        return self.published or _NEVER, str(first.get("source") or ""), self.file


def compose(kind: str, said: Sequence[Said]) -> Data:
    """One record from what its sources say.

    Lists are put together in order of the sources; the status (of a role: the tenure) is that of the latest-dated
    source, and earlier ones go to `history`; sources without a date never overrule dated ones. Other fields are the
    first source's, of dates the most precise, of names and titles the fullest.
    """
    ordered = sorted(said, key=lambda item: item.order)
    merged: Data = {}
    lists: dict[str, dict[Hashable, Value]] = {}
    for item in ordered:
        for key, value in item.data.items():
            if key in _LISTS:
                merged.setdefault(key, None)
                known = lists.setdefault(key, {})
                for part in value if isinstance(value, list) else ():
                    known.setdefault(item_key(part), part)
            elif key == _MOST_PRECISE:
                merged[key] = _more_precise(merged.get(key), value)
            elif key == _FULLEST.get(kind):
                merged[key] = _fuller(merged.get(key), value)
            else:
                merged.setdefault(key, value)
    merged |= {key: list(parts.values()) for key, parts in lists.items()}
    if kind == "actor":
        _name_to_aliases(merged, ordered)
    if kind == "meeting":
        _leave_out_spoken_for(merged)
    if field := _MOST_OFTEN.get(kind):
        _take_most_often(field, merged, ordered)
    if len(ordered) > 1 and kind in _STEPS:
        _set_step(kind, merged, ordered)
    return {key: value for key, value in merged.items() if value not in (None, [])}


def _more_precise(one: Value, other: Value) -> Value:
    if not isinstance(one, str) or not isinstance(other, str):
        return one or other
    shorter, longer = sorted((one, other), key=_digits)
    narrows = dates.may_overlap(dates.parse(shorter), dates.parse(longer)) and not dates.parse(longer).is_interval
    return longer if narrows and _digits(longer) > _digits(shorter) else one


def _digits(date: str) -> int:
    """The length of what is known of a date."""
    return len(date.replace("-XX", "").replace("X", ""))


def _fuller(one: Value, other: Value) -> Value:
    if not isinstance(one, str) or not isinstance(other, str):
        return one or other
    return other if len(name_words(other)) > len(name_words(one)) else one


def _take_most_often(field: str, merged: Data, said: Sequence[Said]) -> None:
    """What most sources say of a field that some can only guess; of equally many the first."""
    counts = Counter(str(item.data[field]) for item in said if field in item.data)
    if counts:
        merged[field] = counts.most_common(1)[0][0]


def _name_to_aliases(merged: Data, said: Sequence[Said]) -> None:
    aliases = merged.get("aliases")
    names: list[Value] = [item.data["name"] for item in said]
    known = dict.fromkeys(str(name) for name in [*(aliases if isinstance(aliases, list) else []), *names])
    merged["aliases"] = [alias for alias in known if alias != merged["name"]]


def _leave_out_spoken_for(merged: Data) -> None:
    """One source names the sides, another one who was there for them: the persons took part."""
    present = merged.get("participants")
    items = [item for item in present if isinstance(item, dict)] if isinstance(present, list) else []
    spoken_for = {item["side"] for item in items if item.get("side")}
    if items and merged["type"] != "visit":
        merged["participants"] = [item for item in items if item["actor"] not in spoken_for]


def _set_step(kind: str, merged: Data, ordered: Sequence[Said]) -> None:
    """The latest-dated source's status with the date that goes with it; what was said before is history."""
    field, last = _STEPS[kind], _latest(kind, ordered)
    merged[field] = last.data[field]
    same = [item.data["date"] for item in ordered if item.data[field] == last.data[field] and "date" in item.data]
    if same:
        merged["date"] = reduce(_more_precise, same)
    elif kind == "agreement":
        merged.pop("date", None)  # the date is that of the status
    steps = [item for item in ordered if _is_earlier(kind, item, last)]
    new = [item for n, item in enumerate(steps) if n == 0 or steps[n - 1].data[field] != item.data[field]]
    if new:
        merged["history"] = [_step(field, item.data, merged.get("date")) for item in new]


def _step(field: str, data: Data, now: Value) -> Value:
    """A step of the history; without its date if that lies behind the status, for one of the two is wrong."""
    evidence = _evidence(data)
    step: Data = {field: data[field]}
    date = data.get("date")
    if isinstance(date, str) and not (isinstance(now, str) and dates.parse(date).earliest > dates.parse(now).latest):
        step["date"] = date
    return {**step, "source": evidence.get("source"), "quote": evidence.get("quote")}


def _evidence(data: Data) -> Data:
    """The first evidence item; empty where there is none."""
    items = data.get("evidence")
    first = items[0] if isinstance(items, list) and items else None
    return first if isinstance(first, dict) else {}


def _latest(kind: str, ordered: Sequence[Said]) -> Said:
    """The latest-dated source; of several of one time, or none with a date, the one that is farthest on the ladder."""
    newest = max(item.published for item in ordered)
    return max((item for item in ordered if item.published == newest), key=lambda item: _rung(kind, item))


def _rung(kind: str, item: Said) -> int:
    return _LADDERS[kind].index(_status(kind, item))


def _is_earlier(kind: str, item: Said, last: Said) -> bool:
    """Whether a source tells an earlier step: by its date; one without a date if the step lies lower on the ladder."""
    if (
        item.data[_STEPS[kind]] == last.data[_STEPS[kind]]
        or item.published == last.published
        or not _evidence(item.data)
    ):
        return False
    if not item.published:
        return _rung(kind, item) < _rung(kind, last)
    both_ways = _BOTH_WAYS[kind]
    return _rung(kind, item) < _rung(kind, last) or {_status(kind, item), _status(kind, last)} <= both_ways


def _status(kind: str, item: Said) -> str:
    return str(item.data[_STEPS[kind]])


def contradictions(kind: str, said: Sequence[Said]) -> list[str]:
    """Statuses that contradict the one taken, each as a sentence: of the same time, or of no known time.

    Both stand in the record's evidence; a person has to decide.
    """
    if kind not in _STEPS or len(said) < 2:
        return []
    field = _STEPS[kind]
    ordered = sorted(said, key=lambda item: item.order)
    last = _latest(kind, ordered)
    against = [i for i in ordered if i.data[field] != last.data[field] and not _is_earlier(kind, i, last)]
    against = [i for i in against if not _is_at_once(kind, i, last)]
    return [
        f"`{field}` is `{last.data[field]}` by {last.file} and `{item.data[field]}` by {item.file}, " + _why(item, last)
        for item in against
    ]


def _is_at_once(kind: str, item: Said, last: Said) -> bool:
    """Whether two sources of one time tell of steps of one day."""
    return item.published == last.published and frozenset((_status(kind, item), _status(kind, last))) in _AT_ONCE


def _why(item: Said, last: Said) -> str:
    if not item.published:
        return "which has no date" if last.published else "and neither has a date"
    return "both of one day" if item.published == last.published else "which is older"
