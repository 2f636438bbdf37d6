"""Which words of the sources say where a record stands, and as at when."""

import re
from collections.abc import Iterable

from generator.model import Agreement, AgreementStatus, Evidence
from generator.pages.when import newest_first
from generator.pages.world import World

_TOLD = {
    AgreementStatus.PROPOSED: r"propos|\bplan|\boffer|\bsuggest",
    AgreementStatus.NEGOTIATING: r"negotiat|\btalks\b",
    AgreementStatus.AGREED: r"\bagree[ds]?\b|\bdecided\b|\bestablish",
    AgreementStatus.SIGNED: r"\bsign(?:s|ed|ing|ature|atures)?\b|\bink(?:s|ed|ing)?\b",
    AgreementStatus.RATIFIED: r"\bratif",
    AgreementStatus.IN_FORCE: r"\bforce\b|\beffect",
    AgreementStatus.SUSPENDED: r"\bsuspen",
    AgreementStatus.TERMINATED: r"\bterminat|\bwithdr[ae]w|\bend(?:s|ed|ing)?\b|\bcancel",
}
"""How English sources tell each status; words of other languages are taken as they come."""


def latest(world: World, sources: Iterable[str]) -> str | None:
    """The latest date on which any of some sources was published; None where no date is known."""
    known = (world.sources[key].record.published for key in sources if key in world.sources)
    return min((date for date in known if date), key=lambda date: (newest_first(date), date), default=None)


def standing(world: World, agreement: Agreement) -> dict[int, Evidence]:
    """The evidence of the status that it has now, by its place in the record, the best first.

    What the record says is for the status goes before all else, then what tells it in so many words; of that, what the
    latest source says. Words that the history gives to an earlier status give none to this one. Where nothing is left,
    it is all of the evidence.
    """
    others = {(step.source, step.quote) for step in agreement.history if step.status is not agreement.status}
    items = dict(enumerate(agreement.evidence))
    fresh = {place: item for place, item in items.items() if (item.source, item.quote) not in others}
    said = {place: item for place, item in fresh.items() if "status" in item.supports}
    if not said:
        open_ = {place: item for place, item in fresh.items() if not item.supports}
        told = re.compile(_TOLD[agreement.status], re.IGNORECASE)
        said = {place: item for place, item in open_.items() if told.search(item.quote)} or open_
    found = said or fresh or items

    def published(item: Evidence) -> tuple[bool, int, int]:
        source = world.sources.get(item.source)
        return newest_first(source.record.published if source else None)

    newest = min(map(published, found.values()))
    return {place: item for place, item in found.items() if published(item) == newest}
