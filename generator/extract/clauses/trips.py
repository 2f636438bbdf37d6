"""A trip as one sentence tells it, and the visit that it makes: who came along, to whom, from when to when."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.extract.candidate import Attendee, MeetingCandidate
from generator.extract.clauses.dateline import dateline_town
from generator.extract.clauses.dating import dates_in
from generator.extract.clauses.evidence import quoted
from generator.extract.clauses.lengths import whole
from generator.extract.clauses.modality import Reading, is_present
from generator.extract.clauses.occasions import STATUS, circumstances, own_dates
from generator.extract.clauses.principals import is_of_states
from generator.extract.clauses.who import PARTIES, taking_part, with_their_states
from generator.extract.document import Document, Part
from generator.extract.gates import Gated
from generator.extract.mentions.mention import TOWN, MentionKind
from generator.spans import Span
from generator.vocab.calendar import months, weekdays
from generator.vocab.countries import CountryForm

STATES = (
    r"(?:(?:the )?<S\d+>(?:(?:, (?:the )?<S\d+>)*,? and (?:to )?(?:the )?<S\d+>)?|"
    r"the <A\d+> (?:capital|republic|kingdom|mainland|sultanate|emirate))"
)
"""Pattern of the states and towns to which somebody goes."""
TOWNS_BEFORE = (
    rf"(?:(?!(?:{'|'.join(name.title() for name in (*months(), *weekdays()))})\b)"
    r"[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2}(?:, (?=[^<;:]* and )|,? and )(?:to )?){1,3}"
)
"""Pattern of further towns before them, which we do not know: “Cusco and ”."""
_HOME = Gated(r"\b(?:arrest|deport|extradit|transfer|exile|born|died|flee|fled|moved|troops|emigrat)\w*", re.IGNORECASE)
_LEFT = re.compile(
    r"\b(?:and|then|but|; (?:he|she|they)),? (?P<coming>(?:will|is to|are to|(?:is|are) (?:due|set|"
    r"scheduled|expected) to) |"
    r"(?:is|are) due |)(?:then |later )?(?P<verb>left|leaves?|depart(?:s|ed)?|return(?:s|ed)?|home|"
    r"(?:fl(?:ew|y|ies)|(?:goes|go|went)|head(?:s|ed)?)(?: back)? (?:home|back|on)|"
    r"(?P<until>(?:stay(?:s|ed)?|remain(?:s|ed)?) (?:on )?(?:until|till)))\b[^,;:“”]{0,40}"
)
_HERE = Gated(r"\b(?:arriv(?:e|es|ed)|land(?:s|ed)|flew in|came|is|are|was|were) here\b")
_SINCE = Gated(r"\bsince\b|, where <[HP]\d+> had\b")
_COMPANIONS = re.compile(
    rf"^(?:[^.;]{{0,60}}?,? (?:accompanied by|together with|along with)|(?: on [A-Z]\w+day)?,? with) "
    rf"(?!(?:his|her|their) hosts?\b)(?:his |her |the )?(?P<with>{PARTIES})(?!')"
)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


class Trip(NamedTuple):
    """What a sentence says of a visit.

    Attributes:
        visitors: Keys of those who went.
        where: The states and towns in signs.
        start: Where the telling begins in the sentence in signs.
        end: Behind visitors and places.
        behind: From where on day and place are looked for.
        reading: How sure it is.
        leads: Whether the visitor is told to lead others.
        firm: Whether it is told for its own sake.
        year: The year that its noun gives (“his 2019 visit”), or None.
        hosts: Keys of the states visited, where no word tells where it went.
        ahead: Whether a weekday in it is the next one; by the reading where it is None.
        office: Whether an office without a name went.
        until: Up to where day and place are looked for, where words behind tell another day.
        town: The town, where only sentences before tell it.
        alone: Whether no further towns are named beside it.
    """

    visitors: Sequence[str]
    where: str
    start: int
    end: int
    behind: int
    reading: Reading
    leads: bool = False
    firm: bool = True
    year: str | None = None
    hosts: tuple[str, ...] = ()
    ahead: bool | None = None
    office: bool = False
    until: int | None = None
    town: str | None = None
    alone: bool = True


def visit_of(document: Document, number: int, part: Part, trip: Trip, rule: str) -> Iterator[MeetingCandidate]:
    """The visit of a trip that a rule read in a sentence; none without another side, or where it is only possible."""
    chunked, article = part.chunked, document.article
    places = chunked.mentioned(trip.where)
    went = list(dict.fromkeys(f"state:{mention.country}" for mention in places if mention.country))
    homes = {f"state:{document.entities[key].country}" for key in trip.visitors}
    hosts = [key for key in went or trip.hosts if key in document.entities and key not in homes]
    people = with_their_states(document, trip.visitors or _side_of_office(document, trip, hosts))
    if not trip.office:  # "two ASEAN leaders"
        people = [key for key in people if not is_of_states(document.entities[key].name)]
    if not people or not hosts or trip.reading not in STATUS or _HOME.search(chunked.text, trip.start, trip.end):
        return
    end, companions = _companions(document, part, trip, people)
    ahead = trip.reading is not Reading.DONE if trip.ahead is None else trip.ahead
    moved = trip.behind > trip.end  # "put off until June"
    around = circumstances(
        document, part, trip.behind, None if moved else Span(trip.start, trip.start), ahead=ahead, until=trip.until
    )
    since = _SINCE.search(chunked.text, trip.behind)  # "her first visit since May", "from Lima, where she had met"
    stop = min(since.start() if since else len(chunked.text), len(chunked.text) if trip.until is None else trip.until)
    sentence = chunked.original(trip.behind if moved else trip.start, stop)
    spread = [] if around.date else own_dates(document, sentence, ahead=ahead)
    told = around.date or trip.year or (spread[0].value if spread else None)
    date = _until_left(document, part, trip, around.date) or whole(chunked.text, told)
    towns = [m for m in places if m.form in (TOWN, CountryForm.CAPITAL) and m.kind is MentionKind.STATE]
    leader = "head" if companions or trip.leads else "guest"
    attendees = [
        *(Attendee(key, None, leader if not n else "member") for n, key in enumerate(people)),
        *(Attendee(key, None, "member") for key in companions),
        *(Attendee(key, None, "host") for key in hosts),
    ]
    quote = chunked.original(min(trip.start, around.start), max(end, around.end))
    one = len(hosts) == 1
    place = towns[0].name_span.of(article.text) if one and len(towns) == 1 and trip.alone else trip.town
    if place is None and one and _HERE.search(chunked.text, trip.start):
        town, land = dateline_town(document)
        place = town if land == document.entities[hosts[0]].country else None
    yield MeetingCandidate(
        rule,
        number,
        "visit",
        tuple(attendees),
        quoted(document, number, quote, [attendee.key for attendee in attendees]),
        STATUS[trip.reading],
        date,
        place,
        document.entities[hosts[0]].country if one else None,
        is_again=not trip.firm and not date,
    )


def other_side(document: Document, visitors: Sequence[str]) -> tuple[str, ...]:
    """The other one of the article's two states, where the visitor is of the one."""
    homes = {f"state:{document.entities[key].country}" for key in visitors}
    others = tuple(key for key in document.sides if key not in homes)
    return others if len(others) == 1 and len(document.sides) > 1 else ()


def _side_of_office(document: Document, trip: Trip, hosts: Sequence[str]) -> list[str]:
    """The other one of the article's two states, where “the President” who goes to the one is not named."""
    others = [key for key in document.sides if key not in hosts]
    return others if trip.office and len(others) == 1 and len(hosts) == 1 and hosts[0] in document.sides else []


def _until_left(document: Document, part: Part, trip: Trip, date: str | None) -> str | None:
    """The days from an arrival to the departure that the sentence tells: “landed on Monday and left the next day”."""
    text = part.chunked.text
    left = _LEFT.search(text, trip.end)
    if left is None or date is None or not _DAY.fullmatch(date):
        return None
    span = part.chunked.original(left.start(), left.end())
    ahead = bool(left["coming"]) or is_present(left["verb"])
    found = dates_in(document.article.text, span, document.article.published, ahead=ahead)
    last = found[0].value if found else None
    return f"{date}/{last}" if last and _DAY.fullmatch(last) and last > date else None


def _companions(document: Document, part: Part, trip: Trip, people: Sequence[str]) -> tuple[int, list[str]]:
    """Who came along, and where the words for the visit and them end."""
    along = _COMPANIONS.match(part.chunked.text[trip.end :])
    named = taking_part(document, part, along["with"]) if along else []
    companions = [key for key in named if key.startswith("person:") and key not in people]
    return trip.end + (along.end() if along and companions else 0), companions
