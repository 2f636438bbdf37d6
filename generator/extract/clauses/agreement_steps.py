"""How far an agreement got, by how its verb is told: who “will sign” has agreed, who “has yet to ratify” has signed."""

import re

from generator.extract.clauses.modality import Reading
from generator.extract.gates import Gated

ENDED = {"suspended", "terminated"}
_OPEN = {"proposed", "negotiating"}
_WAITS_FOR = Gated(r"\b(?:after|upon|on|once|before|until|pending)(?: its| their)? \Z", re.IGNORECASE)
_WILL = Gated(r"\b(?:will|would|shall)\b")


def status_told(status: str, reading: Reading) -> str | None:
    """How far an agreement got, of which a verb is told with this reading; None where nothing follows from it.

    Args:
        status: What the verb says when it is told as done.
        reading: How it is told: “will sign” is agreed, “has yet to ratify”, “must ratify” are signed.
    """
    ended, open_ = status in ENDED, status in _OPEN
    told: dict[Reading, str | None] = {
        Reading.DONE: status,
        Reading.AGREED: status if ended or open_ or status == "in-force" else "agreed",
        Reading.PLANNED: "in-force" if ended else status if open_ else "agreed",
        Reading.PROPOSED: None if ended else {"negotiating": status, "ratified": "signed"}.get(status, "proposed"),
        Reading.NEGOTIATING: "in-force" if ended else "negotiating",
        Reading.PENDING: {"signed": "negotiating", "ratified": "signed", "in-force": "signed"}.get(status),
    }
    return told.get(reading)


def is_awaited(text: str, verb: int) -> bool:
    """Whether what will be is told to wait for a verb in -ing: “the pact, after entering into force, will allow”."""
    return bool(_WAITS_FOR.search(text, 0, verb) and _WILL.search(text))
