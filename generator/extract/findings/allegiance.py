"""The country of an office that the text names without one: by the words around it, by elimination, and by the name.

“Foreign Minister Jane Doe met her Kenyan counterpart” in a statement of the Government of Peru: Peru. A reader knows
the country from whose statement it is, from the state that is left over, from the state that the paragraph is about, or
from where such names are at home. Each of these adds to a state's weight, and nothing is said where two come near each
other.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from generator.extract.candidate import MeetingCandidate
from generator.extract.clauses.chronology import entry_of
from generator.extract.document import Document, Part
from generator.extract.findings.newsroom import home_of, is_official
from generator.extract.findings.oppositions import abroad, hosted, opposed
from generator.extract.findings.posts import posts
from generator.extract.mentions.mention import TOWN, MentionKind
from generator.model import ActorKind, Tenure
from generator.vocab.countries import CountryForm
from generator.vocab.name_areas import at_home
from generator.vocab.offices import own_offices

_STATES = (MentionKind.STATE, MentionKind.NATIONALITY)
_PREPOSITIONS = (
    *("on", "against", "to", "with", "in", "for", "of", "from", "by", "discussed", "about", "between"),
    *("into", "over", "across", "near", "regarding", "concerning", "towards", "toward"),
)
_OBJECT_OF = tuple(f" {word} " for word in _PREPOSITIONS)
_OF_TIES = (" of ", " with ", " between ")
_BLAMED = re.compile(
    r"(?:-<[A-Z]\d+>)?(?:'s)? (?:[\w-]+ ){0,2}"
    r"(?:aggression|invasion|war|attacks?|threats?|crisis|conflict|occupation)\b"
)
_HERE = 0.75
_HOME, _SIDE, _UNCLAIMED, _EACH_TIME = 1.5, 1.2, 0.8, 0.3
_NAMED_ONCE = 0.6
_OFFICIAL = 3.0
_VENUE = 0.4
_RECEIVES = 2.0
_PARAGRAPH = 0.3
_OWN_OFFICE = 2.0
_NAME = 3.0
_MOST_TIMES = 6
_ENOUGH, _AHEAD = 0.7, 0.1
_LEFT_OVER = 0.15
_TWO_SIDED = {"meeting", "call", "visit", "dialogue"}
"""Occasions at which two persons are of two sides."""
_HEADS_OF_STATE = {"president", "king", "queen", "emperor", "emir", "sultan"}
_PEOPLE_OF = re.compile(r"<[GR]\d+> of $")
_COORDINATED = re.compile(r"(?:<[A-Z]\d+>(?: \(<[A-Z]\d+>\))?(?:, | and |, and ))?(?:the )?$")
_POSTS = re.compile(r"<R\d+>(?=(?:,? and |, )(?:<S\d+>(?:,? and |, ))*$)")  # "ambassador to Paris, <S1> and <S2>"
_QUALIFIED = re.compile(r"[a-z]+ $")


def by_surroundings(
    document: Document, meetings: Sequence[MeetingCandidate], known: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Persons with an office for which no country is known, and the country that their surroundings show.

    The clearest comes first, since one person's country tells that of those whom the person met.

    Args:
        document: The article.
        meetings: The meetings found in it.
        known: The country of each actor of whom it is known.
    """
    now = dict(known)
    open_ = [key for key in document.entities if key not in known and holds_for_state(document, key)]
    if not open_:
        return
    weights = _Weights(document, meetings, known)
    while open_:
        best = max((weights.choice(key, now) for key in open_), key=lambda choice: choice[0])
        if best[0] < _AHEAD:
            return
        _, key, country = best
        yield key, country
        now[key] = country
        open_.remove(key)


class _Weights:
    """What speaks for each state as the one for which a person of the article holds an office."""

    def __init__(self, document: Document, meetings: Sequence[MeetingCandidate], known: Mapping[str, str]) -> None:
        self._document = document
        self._meetings = meetings
        self._named = _times_named(document)
        self._partners = _partners(document)
        self._home = home_of(document)
        near = not document.sides or f"state:{self._home}" in document.sides
        self._pull = _OFFICIAL if is_official(document) else _HOME if near else _VENUE
        self._against, self._hosted, self._travelled = opposed(document), hosted(document), abroad(document)
        self._posts = posts(document)
        self._around: dict[str, dict[str, float]] = {}
        self._claimed = {country for key, country in known.items() if key.startswith("person:")}

    def choice(self, key: str, known: Mapping[str, str]) -> tuple[float, str, str]:
        """How far the heaviest state is ahead of the next one, the person, and the state; 0 ahead where none is."""
        own = _of_one_country(self._document, key)
        if own and not own & self._named.keys():
            return 0.0, key, ""  # "Pope Francis" is of no country that the text names
        excluded = self._excluded(key, known)
        weights = self._of(key)
        ranked = sorted(
            ((weight, country) for country, weight in weights.items() if country not in excluded),
            key=lambda item: (-item[0], item[1]),
        )
        sides = {side.removeprefix("state:") for side in self._document.sides}
        left = bool(ranked) and ranked[0][1] in sides and bool(sides & excluded)
        if not (ranked or _is_posted(self._document, key)) and len(rest := self._partners - excluded) == 1 and excluded:
            return _LEFT_OVER, key, min(rest)
        if not ranked or (ranked[0][0] < _ENOUGH and not left):
            return 0.0, key, ""
        return ranked[0][0] - (ranked[1][0] if len(ranked) > 1 else 0.0), key, ranked[0][1]

    def _excluded(self, key: str, known: Mapping[str, str]) -> set[str]:
        document = self._document
        against = {known[other] for other in self._against.get(key, ()) if other in known}
        # Officials of the country that speaks meet each other, too.
        met = (against | _opposite(self._meetings, known, key)) - {self._home}
        met |= {known[other] for other in self._hosted.get(key, ()) if other in known}
        met |= {state for state, envoys in self._posts.items() if key in envoys}
        return met | self._travelled.get(key, set()) | _held_by_others(document, known, key)

    def _of(self, key: str) -> dict[str, float]:
        if key not in self._around:
            self._around[key] = _around(self._document, key)
        weights = defaultdict(float, self._around[key])
        for country, times in self._named.items():
            weights[country] += _EACH_TIME * min(times, _MOST_TIMES)
            weights[country] += (_UNCLAIMED if times > 1 else _NAMED_ONCE) * (country not in self._claimed)
            is_free_side = country not in self._claimed and f"state:{country}" in self._document.sides
            weights[country] += _SIDE * is_free_side
        is_posted = _is_posted(self._document, key)
        if self._home and not is_posted:
            weights[self._home] += self._pull
        for country in () if is_posted else self._posts:
            weights[country] += _RECEIVES
        for country in _of_one_country(self._document, key) & self._named.keys():
            weights[country] += _OWN_OFFICE
        for country, likely in at_home(self._document.entities[key].name, weights.keys()).items():
            weights[country] += _NAME * likely
        return weights


def _of_one_country(document: Document, key: str) -> set[str]:
    """Countries of a person's offices that only one country has (“Taoiseach”)."""
    return {code for title, _ in document.entities[key].offices if (code := own_offices().get(title.title.lower()))}


def _is_posted(document: Document, key: str) -> bool:
    """Whether a person is an envoy, who is mostly of another country than the newsroom."""
    return any(title.level == "mission" for title, _ in document.entities[key].offices)


def holds_for_state(document: Document, key: str) -> bool:
    """Whether a person holds an office of a state for which the text names no body."""
    entity = document.entities[key]
    return (
        entity.kind is ActorKind.PERSON
        and not entity.is_of_land
        and any(
            title.level in ("state", "mission", "service") and not title.body and not title.country
            for title, _ in entity.offices
        )
    )


def _times_named(document: Document) -> Counter[str]:
    """How often each state is named as one that acts or owns; its capital, and what is only talked about, apart."""
    named: Counter[str] = Counter()
    for part in document.parts:
        for number, mention in enumerate(part.chunked.mentions):
            is_name = mention.form not in (TOWN, CountryForm.CAPITAL.value)
            if mention.kind in _STATES and is_name and mention.country and not _is_object(part, number):
                named[mention.country] += 1
            for office in mention.offices:
                if office.country:
                    named[office.country] += 1
    return named


def _around(document: Document, key: str) -> dict[str, float]:
    """Weights of the states named in the sentences and in the paragraphs that name a person."""
    weights: dict[str, float] = defaultdict(float)
    naming = [
        part
        for part in document.parts
        if any(key in document.keys.get(m, ()) and m.kind is MentionKind.PERSON for m in part.chunked.mentions)
    ]
    blocks = {part.block for part in naming}
    for weight, parts in ((_HERE, naming), (_PARAGRAPH, (part for part in document.parts if part.block in blocks))):
        for part in parts:
            for country in _states_in(part):
                weights[country] += weight
    return weights


def _states_in(part: Part) -> set[str]:
    """The states that a sentence names as those that act or own."""
    return {
        mention.country
        for number, mention in enumerate(part.chunked.mentions)
        if mention.kind in _STATES and mention.form != TOWN and mention.country
        if not _is_object(part, number)
    }


def _partners(document: Document) -> set[str]:
    """The states and countries of bodies that are told otherwise than as where something is, or what it is about."""
    found: set[str] = set()
    for part in document.parts:
        for number, mention in enumerate(part.chunked.mentions):
            before = _COORDINATED.sub("", part.chunked.text[: part.chunked.sign(number).start])
            of_ties = before.endswith(_OF_TIES) or not _is_object(part, number)
            if mention.country and mention.form != TOWN and of_ties:
                found.add(mention.country)
    return found


def _is_object(part: Part, number: int) -> bool:
    text, sign = part.chunked.text, part.chunked.sign(number)
    if _BLAMED.match(text, sign.end):
        return True
    if text.startswith("-<", sign.end) or text.endswith(">-", 0, sign.start):
        return False  # "Kenyan-Norwegian cooperation"
    posts = _POSTS.search(text, 0, sign.start)
    if posts and part.chunked.mentioned(posts[0])[0].offices[0].level == "mission":
        return True
    before = _COORDINATED.sub("", text[: sign.start])
    is_object = before.endswith(_OBJECT_OF) or _QUALIFIED.sub("", before).endswith(_OBJECT_OF)
    return is_object and not _PEOPLE_OF.search(before)


def _opposite(meetings: Sequence[MeetingCandidate], known: Mapping[str, str], key: str) -> set[str]:
    """Countries of those whom a person met, and of the hosts of the person's visits."""
    countries: set[str] = set()
    for meeting in meetings:
        others = [attendee.key for attendee in meeting.attendees if attendee.key != key]
        if key not in meeting.keys or meeting.type not in _TWO_SIDED:
            continue
        states = {other.removeprefix("state:") for other in others if other.startswith("state:")}
        countries |= states if len(states) == 1 else set()
        if len(others) == 1 and others[0] in known:
            countries.add(known[others[0]])
    return countries


def _at_other_times(document: Document, key: str, other: str) -> bool:
    """Whether two persons are told of in a chronology, and never in one entry of it."""
    text, published = document.article.text, document.article.published
    told = (document.entities[who].mentions for who in (key, other))
    times = [{entry_of(text, mention.span.start, published) for mention in mentions} for mentions in told]
    return all(times) and None not in times[0] | times[1] and not times[0] & times[1]


def _held_by_others(document: Document, known: Mapping[str, str], key: str) -> set[str]:
    """Countries of others who hold the same office; a state has one head, except at different times of a chronology."""
    titles = {title.title.lower() for title, _ in document.entities[key].offices if title.tenure is Tenure.CURRENT}
    titles |= _HEADS_OF_STATE if titles & _HEADS_OF_STATE else set()
    return {
        known[other]
        for other, entity in document.entities.items()
        if other != key
        and other in known
        and not _at_other_times(document, key, other)
        and any(t.title.lower() in titles and t.tenure is Tenure.CURRENT for t, _ in entity.offices)
    }
