"""The state or body for which an office is held, where a small word leads to it: “its president”, “the firm’s head”."""

from collections.abc import Sequence
from dataclasses import replace

from generator.extract.mentions.mention import TOWN, Mention, MentionKind, OfficeTitle

_POSSESSIVE = 3  # characters of “’s ”
_OWNERS = {
    "whose": (MentionKind.STATE, MentionKind.ORGANISATION),
    "their": (MentionKind.ORGANISATION,),
    "its": (MentionKind.STATE, MentionKind.ORGANISATION),
    "state": (MentionKind.STATE,),
    "organisation": (MentionKind.ORGANISATION,),
}


def with_owners(found: Sequence[Sequence[Mention]]) -> list[list[Mention]]:
    """The mentions of an article's sentences with the owners of offices filled in.

    “Its” and “the company’s” lead to the nearest state or body before them in the sentence, else to the one that the
    sentence before names first. Words for persons (“his”) are left as they are.

    Args:
        found: The mentions of each sentence, in order.
    """
    result: list[list[Mention]] = []
    before: Sequence[Mention] = ()
    for mentions in found:
        result.append([_with_owner(mention, mentions[:at], before) for at, mention in enumerate(mentions)])
        before = mentions or before
    return result


def _with_owner(mention: Mention, here: Sequence[Mention], before: Sequence[Mention]) -> Mention:
    if master := _master(mention, here):
        offices = tuple(replace(office, country=master.country) for office in mention.offices)
        return replace(mention, offices=offices, country=master.country)
    if not any(office.whose in _OWNERS for office in mention.offices):
        return mention
    offices = tuple(_owned(office, _owner(office.whose, here, before)) for office in mention.offices)
    country = mention.country or next((o.country for o in offices if o.country), None)
    return replace(mention, offices=offices, country=country)


def _master(mention: Mention, here: Sequence[Mention]) -> Mention | None:
    """The person with a country whom the holder of an office serves: “President Doe’s envoy, Ole Hansen”."""
    last = here[-1] if here else None
    serves = mention.kind is MentionKind.PERSON and mention.offices and not mention.country
    if last is None or not serves or last.kind is not MentionKind.PERSON or not last.country:
        return None
    own = any(office.country or office.body for office in mention.offices)
    return last if not own and mention.span.start - last.span.end == _POSSESSIVE else None


def _owner(whose: str, here: Sequence[Mention], before: Sequence[Mention]) -> Mention | None:
    kinds = _OWNERS.get(whose, ())
    nearest = [m for m in here if m.kind in kinds and m.form != TOWN]
    if whose == "state" and not nearest:
        nearest = [m for m in here if m.kind in (MentionKind.STATE, MentionKind.NATIONALITY)]
    first = [m for m in before if m.kind in kinds and m.form != TOWN]
    return nearest[-1] if nearest else first[0] if first else None


def _owned(office: OfficeTitle, owner: Mention | None) -> OfficeTitle:
    if owner is None or office.country or office.body or office.whose not in _OWNERS:
        return office
    if owner.kind is MentionKind.ORGANISATION:
        return replace(office, body=owner.name, body_span=owner.name_span, whose="")
    return replace(office, country=owner.country, whose="")
