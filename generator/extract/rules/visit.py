"""Visits: who went to which country, who came along, and which countries one trip took in.

Takes verbs (“<person> visited <state>”, “flew to <town>”) and nouns (“<person>’s trip to <state>”, “on a visit to”,
“a visit by <person>”); a state is named by its name, a town stands for its country only if it is its capital. Refuses
“visited the museum” (no state), “has not visited”, a journey within one's own country or back to it, and armed
forces or goods that go somewhere.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from generator.extract.candidate import Attendee, MeetingCandidate, MeetingRule
from generator.extract.clauses.dating import dates_in
from generator.extract.clauses.evidence import quoted
from generator.extract.clauses.lengths import whole
from generator.extract.clauses.modality import (
    Reading,
    gerund_reading,
    is_ahead,
    is_present,
    reported_reading,
    verb_reading,
)
from generator.extract.clauses.nouns import NounPhrase, noun_pattern, noun_phrase
from generator.extract.clauses.occasions import STATUS, circumstances
from generator.extract.clauses.patterns import any_of, single_verbs, told_in
from generator.extract.clauses.subjects import main_subject, subject_before, subject_behind
from generator.extract.clauses.who import PARTIES, PARTY, taking_part, with_their_states
from generator.extract.document import Document, Part
from generator.extract.gates import Gated
from generator.extract.mentions.mention import TOWN, MentionKind
from generator.ingest.article import BlockKind
from generator.model import MeetingStatus
from generator.spans import Span
from generator.vocab.countries import CountryForm
from generator.vocab.verbs import support_verbs

_STATES = r"(?:the )?<S\d+>(?:(?:, (?:the )?<S\d+>)*,? and (?:to )?(?:the )?<S\d+>)?"
_BETWEEN = (
    r"(?P<company> with (?:(?:[^<>,;:]{0,30}<[PR]\d+>)(?: and|,)?){1,2})?"
    r"(?:,? (?:back|alone|together|today|yesterday|early|late|earlier|home|again|this|last|on|[A-Z][a-z]+day|\d{1,2}|"
    r"[A-Z][a-z]{2,8}|morning|evening|week|month|night|afternoon)){0,5},?"
)
_WHERE = re.compile(rf"{_BETWEEN} (?P<by>to|into|in|for|at|via)? ?(?P<where>{_STATES})(?!'s? (?!capital)|-)")
_BEFORE = Gated(rf"\b(?:in|to|at) (?P<where>{_STATES})[^,;:<>]{{0,40}} (?:for|on) \Z")
_STAYED = Gated(
    r"\b(?:is|are|was|were|be|been)(?: [a-z]+){0,2} (?:expected|due|awaited)(?: back| to be)? in "
    rf"(?P<there>{_STATES})"
    rf"|\b(?:spent|spends) [^,;:<>“”]{{3,40}} in (?P<spent>{_STATES})"
    rf"|\baccept(?:s|ed)(?: [a-z]+){{0,5}} invitation to (?P<invited>{_STATES})"
    rf"|\b(?:is|are) in (?P<now>{_STATES})(?= (?:today|until|this week|since))"
    rf"|\b(?:will|would|is to|are to|is due to|are due to) be in (?P<soon>{_STATES})"
)
_OFFICE = re.compile(r"(?:[Tt]he )?<R\d+>")
_NAMED = re.compile(r"(?P<company>)(?P<by>)(?P<where><S\d+>)(?!'s)")
_TO = Gated(rf"\b(?:to|in|of|through|across|at|from) (?P<where>{_STATES})(?!'s? (?!capital)|-)")
_BY = Gated(
    rf"(?<!accompanied )(?<!joined )(?<!led )(?<!hosted )(?<!first )(?<!second )(?<!last )\b(?:by|(?:of|"
    rf"for)(?= [^<]{{0,30}}<[PRHG])) (?P<whom>{PARTIES})(?!'s)"
)
_END = re.compile(
    r"[;:“”]|,? (?:which|who|while|whereas|where|when|after|before|because|although|but|if|as|amid|that|following|"
    r"saying|said|says|told|since|during)\b| to (?!(?:the )?<)[a-z]+ "
)
_COMPANIONS = re.compile(
    rf"^(?:[^.;]{{0,60}}?,? (?:accompanied by|together with|along with)|(?: on [A-Z]\w+day)?,? with) "
    rf"(?:his |her |the )?(?P<with>{PARTIES})(?!')"
)
_GROUP = re.compile(r"(?:delegation|mission)", re.IGNORECASE)
_PREPOSITIONS = ("to", "into", "in", "for", "at", "via")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_PERSON = Gated(r"<P(?P<number>\d+)>")
_VISITING = re.compile(r"(?:the )?visiting\s", re.IGNORECASE)
_VISITS = Gated(
    r"\b(?:is|are|was|were|be|been|while|by|before|after|of|for|without|from|upon|to|den(?:y|ies|ied|ying)) "
    r"(?:the )?\Z",
    re.IGNORECASE,
)
_LED = re.compile(r"le(?:d|ads?|ading)\b", re.IGNORECASE)
_RETURNED = re.compile(r"return", re.IGNORECASE)
_HOME = Gated(r"\b(?:arrest|deport|extradit|transfer|exile|born|died|flee|fled|moved|troops|emigrat)\w*", re.IGNORECASE)
_WISHED = Gated(
    r"\b(?:invit(?:e|es|ed|ing)|offer\w*|propos\w+|urg\w+|hop(?:e|es|ed|ing)|seek\w*|request\w*|possib\w+|potential|prospects?|"
    r"refus\w+|reject\w*|den(?:y|ies|ied)|call(?:ed|s)? for|want\w*|plan(?:s|ned)? for|ban\w*|"
    r"advis\w+)\b[^,.;:]{0,40}\Z",
    re.IGNORECASE,
)
_ACCEPTED = re.compile(r"\baccept(?:s|ed|ing)?\b[^.;:]{0,60}\binvitation\b[^.;:]{0,40}\Z")
_INVITED = Gated(r"\b(?:invit(?:ed|es)|invitation)\b[^.;:]{0,90}\Z")
_WHOM_INVITED = Gated(
    rf"\b(?:invit(?:ed|es|ing)|invitations? (?:to|for)) (?P<who>{PARTY})"
    r"(?:, who (?:gladly |gratefully )?accepted,|,)? to \Z"
)
_WAS_ACCEPTED = re.compile(
    r"\b(?:invitation (?:was|has been) (?:gladly |gratefully )?accepted|"
    r"accept(?:s|ed) (?:the|this) (?:invitation|offer))\b"
)
_LENGTH = re.compile(r"\b(?:\w+-day|day-long|week-long|\w+-week)\b", re.IGNORECASE)
_PRACTICE = re.compile(r"\b(?:regular|frequent|annual|high-level|exchange of|reciprocal|mutual|no|any|further|more)\b")
_PLANNED_WORDS = re.compile(
    r"\b(?:upcoming|forthcoming|coming|planned|scheduled|next|expected|future)\b", re.IGNORECASE
)
_DROPPED = re.compile(r"\b(?:cancell?ed|called off|postponed|scrapped|put off|aborted)\b", re.IGNORECASE)
_CALLED_OFF = Gated(r"(?:cancel|call(?:s|ed|ing)? off|postpon|scrap|put(?:s|ting)? off)", re.IGNORECASE)
_DROPPED_LATER = Gated(
    r"\b(?:was|were|been|is|being) (?:[a-z]+ )?(?:cancell?ed|called off|postponed|scrapped|put off|aborted)\b",
    re.IGNORECASE,
)
_COMING = re.compile(r"\b(?:will|is to|is due|is set|is scheduled|is expected|starts|begins|are due|are to)\b")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_LEFT = re.compile(
    r"\b(?:and|then) (?P<verb>left|leaves|will leave|is due home|is due to leave|departed|departs|returned|returns|"
    r"flew home|flies home|goes home|went home)\b[^,;:“”]{0,40}"
)
_REACH = 120
_GOVERNED = Gated(
    r"\b(?:during|after|following|on|before|ahead of|for|day of|part of|at the end of|in|from) \Z", re.IGNORECASE
)
_POSSESSOR = Gated(r"<P\d+>(?='s)")


@cache
def _went() -> Gated:
    return Gated(any_of(_prepositions()), re.IGNORECASE)


@cache
def _prepositions() -> dict[str, tuple[str, ...]]:
    """For each form of a verb of going, without its preposition, those that it may have; none for “visit”."""
    found: dict[str, tuple[str, ...]] = {}
    for verb in single_verbs("place"):
        for form in verb.forms:
            *words, last = form.split()
            base, by = (" ".join(words), last) if words and last in _PREPOSITIONS else (form, "")
            found[base] = (*found.get(base, ()), by)
    return found


@cache
def _support() -> Gated:
    return Gated(rf"(?P<verb>{any_of(support_verbs())})(?: (?:up|off|on|for|\w+ days? of))? \Z", re.IGNORECASE)


class _Trip(NamedTuple):
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


def find(document: Document, _found: Sequence[MeetingCandidate]) -> Iterator[MeetingCandidate]:
    """Yields one visit for each visitor and trip; nothing when it is denied or only possible."""
    for number, part in enumerate(document.parts):
        text = part.chunked.text
        for match in told_in(_went(), text):
            yield from _by_verb(document, number, part, match)
        for match in _STAYED.finditer(text):
            yield from _by_stay(document, number, part, match)
        for match in _PERSON.finditer(text):
            yield from _by_adjective(document, number, part, match)
        for match in told_in(noun_pattern(), text):
            phrase = noun_phrase(text, match)
            if phrase and phrase.type == "visit" and not phrase.is_none:
                yield from _by_noun(document, number, part, phrase)


def _by_adjective(document: Document, number: int, part: Part, match: re.Match[str]) -> Iterator[MeetingCandidate]:
    """The visit of “the visiting <person>” to the state of those who see him."""
    mention = part.chunked.mentions[int(match["number"])]
    words, text = mention.span.of(document.article.text), part.chunked.text
    before = re.search(r"\b[Vv]isiting \Z", text[: match.start()])
    if before and words.lower().startswith(("his ", "her ", "their ", "the ")):
        return  # "Visiting his counterpart, he said"
    if not (before or _VISITING.match(words)) or _VISITS.search(text, 0, before.start() if before else match.start()):
        return
    visitors = taking_part(document, part, match.group())
    if hosts := _receiving(document, part, visitors):
        trip = _Trip(visitors, "", match.start(), match.end(), match.start(), Reading.DONE, hosts=hosts)
        yield from _visit(document, number, part, trip)


def _by_stay(document: Document, number: int, part: Part, stay: re.Match[str]) -> Iterator[MeetingCandidate]:
    """The visit of whom is “expected in <state>” or “accepted an invitation to <state>”."""
    text = part.chunked.text
    subject = subject_before(text, stay.start())
    where = next(group for group in stay.groups() if group)
    if subject is None or _WISHED.search(text, max(0, stay.start() - 60), stay.start()):
        return
    if stay["soon"] and not re.search("<[PR]", subject["who"]):
        return  # "next they will be in Lima"
    people = [key for key in taking_part(document, part, subject["who"]) if not key.startswith("state:")]
    reading = reported_reading(text, stay.start())
    if (stay["there"] or stay["invited"] or stay["soon"]) and reading is Reading.DONE:
        reading = Reading.PLANNED
    was_due = stay.group().startswith(("was", "were", "been"))
    ahead = reading is not Reading.DONE and not was_due
    trip = _Trip(people, where, subject.start("who"), stay.end(), stay.start(), reading, ahead=ahead)
    yield from _visit(document, number, part, trip)


def _by_verb(document: Document, number: int, part: Part, verb: re.Match[str]) -> Iterator[MeetingCandidate]:
    text = part.chunked.text
    place = _WHERE.match(text, verb.end()) or _there(text, verb)
    invited = _WHOM_INVITED.search(text, 0, verb.start())
    subject = invited or (_subject(text, verb.start()) if place else None)
    if place and place.end() > verb.end() and (place["by"] or "") not in _prepositions()[verb.group().lower()]:
        return
    accepted = _is_accepted(document, number, part, verb.start())
    wished = not accepted and _WISHED.search(text, max(0, verb.start() - 60), verb.start())
    if place is None or subject is None or wished or (invited and not accepted):
        return
    reading = Reading.PLANNED if accepted else verb_reading(text, verb, subject)
    visitors = taking_part(document, part, subject["who"])
    visitors += [key for key in taking_part(document, part, place["company"]) if key not in visitors]
    if _RETURNED.match(verb.group()) and not all(document.entities[key].country for key in visitors):
        return  # home, for all that the text says
    ahead = is_ahead(text, verb, reading) if part.kind is BlockKind.BODY else reading is not Reading.DONE
    start, end = min(subject.start("who"), verb.start()), max(place.end(), verb.end())
    office = bool(_OFFICE.fullmatch(subject["who"]))
    trip = _Trip(visitors, place["where"], start, end, verb.start(), reading, ahead=ahead, office=office)
    yield from _visit(document, number, part, trip)


def _subject(text: str, verb: int) -> re.Match[str] | None:
    return subject_before(text, verb) or subject_behind(text, verb)


def _there(text: str, verb: re.Match[str]) -> re.Match[str] | None:
    """The state that “flew there” means: the last one that the sentence names before."""
    if not text.startswith(" there", verb.end()):
        return None
    return next(reversed(list(_NAMED.finditer(text, 0, verb.start()))), None)


def _by_noun(document: Document, number: int, part: Part, phrase: NounPhrase) -> Iterator[MeetingCandidate]:
    text = part.chunked.text
    support = _support().search(text, max(0, phrase.start - 40), phrase.start)
    stop = _END.search(text, phrase.end)
    limit = min(stop.start() if stop else len(text), phrase.end + _REACH)
    place = _TO.search(text, phrase.end, limit)
    agent = _BY.search(text, phrase.end, limit)
    if agent and not agent.group().startswith("by") and agent.start() > phrase.end + 1:
        agent = None  # "at the invitation of <P0>"
    verb = support.start("verb") if support else phrase.start
    leads = bool(support and _LED.match(support["verb"]))
    general = _PRACTICE.search(phrase.words) and not phrase.is_definite
    group = _GROUP.match(text, phrase.noun_start) and not (place and leads)
    accepted = _is_accepted(document, number, part, verb)
    if general or group or (not accepted and _WISHED.search(text, max(0, verb - 60), verb)):
        return
    subject = _subject(text, verb) if support else None
    visitors, start = _visitors(document, part, phrase, agent, subject, limit)
    inside = re.search(r"<[SA]\d+>", phrase.words)
    before = _BEFORE.search(text, 0, phrase.start)
    where = place["where"] if place else inside.group() if inside else before["where"] if before else ""
    end = max(place.end() if place else 0, agent.end() if agent else 0, phrase.end)
    firm = bool(support) or bool(_GOVERNED.search(text, 0, phrase.start)) or not number
    firm = firm or bool(place and agent and _LENGTH.search(phrase.words))
    year = _YEAR.search(phrase.words)
    reading = Reading.PLANNED if accepted else _reading(text, phrase, verb)
    if reading is Reading.CANCELLED and phrase.determiner in ("the", "that") and not where:
        yield _called_off(document, number, part, phrase)
        return
    main = main_subject(text, phrase.start)
    if reading is Reading.DONE and main and _GOVERNED.search(text, 0, phrase.start):
        # "is to travel on a visit", but not "will speak after his visit"
        before = re.search(r"\b(?:after|following|during)\b[^,;:]*\Z", text[main.end() : phrase.start])
        reading = reading if before else gerund_reading(text, main.end("who"), phrase.start)
    told = year.group() if year else None
    person = all(key.startswith("person:") for key in visitors)
    hosts = () if where or not person else _other_side(document, visitors)
    ahead = is_ahead(text, support, reading) if support and part.kind is BlockKind.BODY else None
    trip = _Trip(visitors, where, start, end, phrase.start, reading, leads, firm, told, hosts, ahead)
    yield from _visit(document, number, part, trip)


def _is_accepted(document: Document, number: int, part: Part, verb: int) -> bool:
    """Whether a visit to which somebody was invited is agreed: here, or in the next sentence."""
    text = part.chunked.text
    if _ACCEPTED.search(text, 0, verb):
        return True
    behind = document.parts[number + 1].chunked.text if number + 1 < len(document.parts) else ""
    return bool(_INVITED.search(text, 0, verb) and _WAS_ACCEPTED.search(behind))


def _called_off(document: Document, number: int, part: Part, phrase: NounPhrase) -> MeetingCandidate:
    """“The trip was called off”: says of the visit told before that it did not take place."""
    quote = part.chunked.original(phrase.start, min(len(part.chunked.text), phrase.end + _REACH))
    evidence = quoted(document, number, quote, ())
    return MeetingCandidate(RULE.name, number, "visit", (), evidence, MeetingStatus.CANCELLED, is_again=True)


def _visitors(
    document: Document,
    part: Part,
    phrase: NounPhrase,
    agent: re.Match[str] | None,
    subject: re.Match[str] | None,
    limit: int,
) -> tuple[list[str], int]:
    """Whose visit it is, and where the telling begins."""
    text = part.chunked.text
    if phrase.owner:
        return taking_part(document, part, phrase.owner), phrase.start
    if agent and not phrase.is_possessive:
        return taking_part(document, part, agent["whom"]), phrase.start
    if subject:
        return taking_part(document, part, subject["who"]), min(subject.start("who"), phrase.start)
    main = main_subject(text, phrase.start)
    owners = [] if main else list(_POSSESSOR.finditer(text, 0, phrase.start))
    if phrase.is_possessive and owners:
        return taking_part(document, part, owners[-1].group()), owners[-1].start()
    main = main or _behind(text, phrase, limit)
    if main is None:
        return [], phrase.start
    said = taking_part(document, part, main["who"])
    return [key for key in said if key.startswith("person:")], min(phrase.start, main.start("who"))


def _receiving(document: Document, part: Part, visitors: Sequence[str]) -> tuple[str, ...]:
    """The one other state whose people the sentence names beside “visiting <person>”; none where there are more."""
    homes = {document.entities[key].country for key in visitors}
    named = taking_part(document, part, part.chunked.text)
    people = [document.entities[key] for key in named if key.startswith("person:")]
    others = {entity.country for entity in people if entity.country} - homes
    known = None not in homes and len(homes) == 1
    return tuple(f"state:{code}" for code in others) if known and len(others) == 1 else ()


def _other_side(document: Document, visitors: Sequence[str]) -> tuple[str, ...]:
    """The other one of the article's two states, where the visitor is of the one."""
    homes = {f"state:{document.entities[key].country}" for key in visitors}
    others = tuple(key for key in document.sides if key not in homes)
    return others if len(others) == 1 and len(document.sides) > 1 else ()


def _behind(text: str, phrase: NounPhrase, limit: int) -> re.Match[str] | None:
    """The subject behind an opening phrase: “During a visit to <state>, <person> said”."""
    if not re.match(r"(?:During|On|After|Following|In|For|Ahead of|Before)\b", text) or phrase.start > 40:
        return None
    comma = text.find(",", phrase.end, limit + 60)
    return re.compile(rf", (?P<who>{PARTIES})(?!')").match(text, comma) if comma > 0 else None


def _reading(text: str, phrase: NounPhrase, verb: int) -> Reading:
    reading = reported_reading(text, verb)
    if _CALLED_OFF.match(text, verb) or (verb == phrase.start and _DROPPED_LATER.search(text, phrase.end)):
        return Reading.CANCELLED
    behind = text[phrase.end : phrase.end + _REACH].split(",", maxsplit=1)[0]
    if reading is not Reading.DONE:
        return reading
    if _DROPPED.search(phrase.words) or (verb == phrase.start and _DROPPED.search(behind)):
        return Reading.CANCELLED
    if _PLANNED_WORDS.search(phrase.words) or (verb == phrase.start and _COMING.search(behind)):
        return Reading.PLANNED
    return reading


def _visit(document: Document, number: int, part: Part, trip: _Trip) -> Iterator[MeetingCandidate]:
    chunked, article = part.chunked, document.article
    places = chunked.mentioned(trip.where)
    went = list(dict.fromkeys(f"state:{mention.country}" for mention in places if mention.country))
    homes = {f"state:{document.entities[key].country}" for key in trip.visitors}
    hosts = [key for key in went or trip.hosts if key in document.entities and key not in homes]
    people = with_their_states(document, trip.visitors or _side_of_office(document, trip, hosts))
    if not people or not hosts or trip.reading not in STATUS or _HOME.search(chunked.text, trip.start, trip.end):
        return
    end, companions = _companions(document, part, trip, people)
    ahead = trip.reading is not Reading.DONE if trip.ahead is None else trip.ahead
    around = circumstances(document, part, trip.behind, Span(trip.start, trip.start), ahead=ahead)
    sentence = chunked.original(trip.start, len(chunked.text))
    spread = [] if around.date else dates_in(article.text, sentence, article.published, ahead=ahead)
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
    yield MeetingCandidate(
        RULE.name,
        number,
        "visit",
        tuple(attendees),
        quoted(document, number, quote, [attendee.key for attendee in attendees]),
        STATUS[trip.reading],
        date,
        towns[0].name_span.of(article.text) if one and len(towns) == 1 else None,
        document.entities[hosts[0]].country if one else None,
        is_again=not trip.firm and not date,
    )


def _side_of_office(document: Document, trip: _Trip, hosts: Sequence[str]) -> list[str]:
    """The other one of the article's two states, where “the President” who goes to the one is not named."""
    others = [key for key in document.sides if key not in hosts]
    return others if trip.office and len(others) == 1 and len(hosts) == 1 and hosts[0] in document.sides else []


def _until_left(document: Document, part: Part, trip: _Trip, date: str | None) -> str | None:
    """The days from an arrival to the departure that the sentence tells: “landed on Monday and left the next day”."""
    text = part.chunked.text
    left = _LEFT.search(text, trip.end)
    if left is None or date is None or not _DAY.fullmatch(date):
        return None
    span = part.chunked.original(left.start(), left.end())
    found = dates_in(document.article.text, span, document.article.published, ahead=is_present(left["verb"]))
    last = found[0].value if found else None
    return f"{date}/{last}" if last and _DAY.fullmatch(last) and last > date else None


def _companions(document: Document, part: Part, trip: _Trip, people: Sequence[str]) -> tuple[int, list[str]]:
    """Who came along, and where the words for the visit and them end."""
    along = _COMPANIONS.match(part.chunked.text[trip.end :])
    named = taking_part(document, part, along["with"]) if along else []
    companions = [key for key in named if key.startswith("person:") and key not in people]
    return trip.end + (along.end() if along and companions else 0), companions


RULE = MeetingRule("visit", find)
