"""The status is earlier than the history.

What is wrong: The record's status is a step that its `history` has already left behind: an agreement that is
`proposed` and was signed before, a meeting that is `planned` and was held, an office that is `designate` and was
held; or a step of an agreement's history is dated after the status.

Why it matters: The status is what the latest source says; a step back means that status and history were mixed up.

An example:

    status: proposed
    history:
      - status: signed
        source: a
        quote: "signed the treaty"

What to do: Move the latest step to `status` (with its date) and the earlier one to `history`. Suspended and in force
may follow each other in both directions.
"""

from collections.abc import Iterator

from generator.check.rule import Fault, Rule
from generator.check.world import World
from generator.dates import parse
from generator.model import Agreement, AgreementStatus, Entry, Record
from generator.problems import Severity

_AGREEMENT = [status.value for status in AgreementStatus]
_RANKS: dict[str, dict[str, int]] = {
    # In force and suspended may follow each other in both directions, so they are one step.
    "agreement": {status: min(_AGREEMENT.index(status), _AGREEMENT.index("in-force")) for status in _AGREEMENT}
    | {"terminated": 7},
    # A cancelled meeting may be held after all, and one that is held was not cancelled.
    "meeting": {"planned": 0, "cancelled": 1, "held": 1},
    # Whoever left an office may come back to it.
    "role": {"designate": 0, "acting": 1, "current": 1, "former": 1},
}


def find(_world: World, entry: Entry[Record]) -> Iterator[Fault]:
    """Statuses of a lower step than one in the history, and steps dated after the status."""
    ranks, field = _RANKS.get(entry.kind, {}), "tenure" if entry.kind == "role" else "status"
    now = entry.record.get(field, "")
    for index, step in enumerate(entry.record.get("history", ())):
        before = getattr(step, field)
        if not before or not now:
            continue
        if ranks[before] > ranks[now]:
            message = f"`{field}` is `{now}`, and the history has `{before}` already"
            yield Fault((field,), message, f"the later step is the {field}; the earlier one belongs into the history")
        elif isinstance(entry.record, Agreement) and _is_later(step.date, entry.record.date):
            yield Fault(
                ("history", index, "date"),
                f"the step is dated {step.date}, after the status ({entry.record.date})",
                "is one of the dates wrong?",
            )


def _is_later(step: str | None, status: str | None) -> bool:
    return bool(step and status) and parse(step or "").earliest > parse(status or "").latest


RULE = Rule("F702", "status-behind-history", Severity.ERROR, __doc__, find)
