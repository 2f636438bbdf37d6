"""The country of an office that the text names without one: by the words around it, and by elimination.

“Foreign Minister Jane Doe met her Kenyan counterpart” in a statement of the Government of Peru: Peru. A reader knows
the country from whose statement it is, from the state that is left over, or from the state that the paragraph is about;
each of these adds to a state's weight, and nothing is said where two come near each other.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from generator.extract.candidate import MeetingCandidate
from generator.extract.document import Document, Part
from generator.extract.mentions.mention import TOWN, Mention, MentionKind
from generator.ingest.article import BlockKind
from generator.model import ActorKind, Tenure

_STATES = (MentionKind.STATE, MentionKind.NATIONALITY)
_OBJECT_OF = (" on ", " against ", " to ", " with ", " in ", " for ", " of ", " from ", " by ")
_HERE, _AS_OBJECT, _BEFORE = 1.0, 0.25, 0.4
_HOME, _SIDE, _UNCLAIMED, _EACH_TIME = 2.0, 0.8, 0.8, 0.15
_MOST_TIMES = 6
_ENOUGH, _AHEAD = 1.2, 0.45
_FIRST_BLOCKS = 3


def by_surroundings(
    document: Document, meetings: Sequence[MeetingCandidate], known: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Persons with an office for which no country is known, and the country that their surroundings show.

    Args:
        document: The article.
        meetings: The meetings found in it.
        known: The country of each actor of whom it is known.
    """
    named = _times_named(document)
    home = home_of(document)
    for key, entity in document.entities.items():
        if entity.kind is not ActorKind.PERSON or key in known or not holds_for_state(document, key):
            continue
        excluded = _opposite(meetings, known, key) | _held_by_others(document, known, key)
        weights = _around(document, key)
        claimed = {country for other, country in known.items() if other.startswith("person:")}
        for country, times in named.items():
            weights[country] += _EACH_TIME * min(times, _MOST_TIMES)
            weights[country] += _UNCLAIMED * (country not in claimed)
            weights[country] += _SIDE * (f"state:{country}" in document.sides)
        if home:
            weights[home] += _HOME
        ranked = sorted(
            ((weight, country) for country, weight in weights.items() if country not in excluded),
            key=lambda item: (-item[0], item[1]),
        )
        second = ranked[1][0] if len(ranked) > 1 else 0.0
        if ranked and ranked[0][0] >= _ENOUGH and ranked[0][0] - second >= _AHEAD:
            yield key, ranked[0][1]


def holds_for_state(document: Document, key: str) -> bool:
    """Whether a person holds an office of a state for which the text names no body."""
    entity = document.entities[key]
    return any(
        title.level in ("state", "mission", "service") and not title.body and not title.country
        for title, _ in entity.offices
    )


def home_of(document: Document) -> str | None:
    """The country of the office or newsroom that speaks: of a letterhead, or of the town in a dateline."""
    for part in document.parts:
        states = [m for m in part.chunked.mentions if m.kind in _STATES or m.kind is MentionKind.ORGANISATION]
        if part.block < _FIRST_BLOCKS and _is_letterhead(part) and len({m.country for m in states}) == 1:
            return states[0].country
        if part.kind is BlockKind.BODY:
            return _dateline(part)
    return None


def _is_letterhead(part: Part) -> bool:
    words = part.chunked.span
    return words.end - words.start < 80 and any(
        word in part.chunked.text.lower() for word in ("government", "ministry", "embassy", "high commission", "office")
    )


def _dateline(part: Part) -> str | None:
    """The country that stands in front of the dash of a dateline (“LIMA, Peru, May 4 (Agency) --”)."""
    head = part.chunked.text[:120]
    dash = min((at for mark in (" -- ", " — ", " – ", " - ") if (at := head.find(mark)) > 0), default=0)
    if not dash or (not head[:3].isupper() and not head.startswith("<")):
        return None
    mentions = part.chunked.mentioned(head[:dash])
    countries = {mention.country for mention in mentions if mention.country}
    return countries.pop() if len(countries) == 1 else None


def _times_named(document: Document) -> Counter[str]:
    """How often each state is named; towns apart."""
    named: Counter[str] = Counter()
    for part in document.parts:
        for mention in part.chunked.mentions:
            if mention.kind in _STATES and mention.form != TOWN and mention.country:
                named[mention.country] += 1
            for office in mention.offices:
                if office.country:
                    named[office.country] += 1
    return named


def _around(document: Document, key: str) -> dict[str, float]:
    """Weights of the states named in the sentences that name a person, and in the sentence before."""
    weights: dict[str, float] = defaultdict(float)
    before: Part | None = None
    for part in document.parts:
        if any(key in document.keys.get(m, ()) and m.kind is MentionKind.PERSON for m in part.chunked.mentions):
            for country, weight in _states_in(part).items():
                weights[country] += weight
            if before is not None and before.block == part.block:
                for country, weight in _states_in(before).items():
                    weights[country] += _BEFORE * weight
        before = part
    return weights


def _states_in(part: Part) -> dict[str, float]:
    weights: dict[str, float] = {}
    for number, mention in enumerate(part.chunked.mentions):
        if mention.kind in _STATES and mention.form != TOWN and mention.country:
            weight = _AS_OBJECT if _is_object(part, number, mention) else _HERE
            weights[mention.country] = max(weight, weights.get(mention.country, 0.0))
    return weights


def _is_object(part: Part, number: int, mention: Mention) -> bool:
    text = part.chunked.text
    at = text.find(f"<{mention.kind.value}{number}>")
    return text[:at].removesuffix("the ").endswith(_OBJECT_OF)


def _opposite(meetings: Sequence[MeetingCandidate], known: Mapping[str, str], key: str) -> set[str]:
    """Countries of those whom a person met, and of the hosts of the person's visits."""
    countries: set[str] = set()
    for meeting in meetings:
        if key not in meeting.keys or len(meeting.attendees) > 2:
            continue
        for attendee in meeting.attendees:
            if attendee.key != key:
                country = known.get(attendee.key) or (attendee.key[6:] if attendee.key.startswith("state:") else None)
                countries |= {country} if country else set()
    return countries


def _held_by_others(document: Document, known: Mapping[str, str], key: str) -> set[str]:
    """Countries of others who hold the same office."""
    titles = {title.title.lower() for title, _ in document.entities[key].offices if title.tenure is Tenure.CURRENT}
    return {
        known[other]
        for other, entity in document.entities.items()
        if other != key
        and other in known
        and any(t.title.lower() in titles and t.tenure is Tenure.CURRENT for t, _ in entity.offices)
    }
