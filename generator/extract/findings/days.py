"""The day of an occasion of which only what stands before tells when it was, and the place of one beside another."""

import re
from collections.abc import Sequence, Set
from dataclasses import replace

from generator import dates
from generator.extract.candidate import MeetingCandidate, Quoted
from generator.extract.clauses.dating import Dated, dates_in
from generator.extract.clauses.entries import Entry, entry_at
from generator.extract.clauses.sides import as_sides
from generator.extract.document import Document, Part
from generator.extract.mentions.mention import MentionKind
from generator.ingest.article import BlockKind
from generator.model import MeetingStatus
from generator.spans import Span

_OPENS = 4  # characters before a date that opens its sentence (“On”)
_LONGEST_QUOTE = 250  # characters
_LEAD = 3  # sentences
_REACH = 8  # sentences behind an occasion in which “following the ceremony” means it
_BOTH = 2
_NEAR = 2  # sentences behind the lead
_DAY = 10  # characters of a day in EDTF
# What leads away from the day of the sentence before.
_AWAY = re.compile(
    r"\b(?:earlier|previous\w*|last|later|next|ago|before that|since|once|years?|months?|weeks?|anniversary|recalled|"
    r"momentum|follow(?:ing|ed)?[- ]up|(?:outcomes?|results?|success) of|"
    r"had (?:met|held|signed|visited|spoken|talked|been|discussed|agreed|hosted|received)|"
    r"will|would|is to|are to|was to|were to|until|separately|meanwhile)\b",
    re.IGNORECASE,
)
# What begins another item of a programme.
_ANOTHER = re.compile(r"\b(?:also|courtesy|in addition|another)\b", re.IGNORECASE)
_SAME_DAY = re.compile(r"\b(?:[Tt]he|[Tt]hat) (?:same |very )?(?:day|morning|afternoon|evening|night)\b")
_SAME_TIME = re.compile(r"(?:,? as|,? while|,? when|,? where|,? and then|,? after|,? following) ")
_AND_THEN = re.compile(
    r",? and(?:,? (?:also|later|then|afterwards|subsequently|separately|there|in the (?:afternoon|evening)|"
    r"that (?:afternoon|evening|night)))+,? [a-z]"
)
# "announced yesterday at the close of the session", "decided on Monday at its third meeting"
_AT_IT = re.compile(
    r"(?: (?:at|during|after|following|in the course of) |"
    r",? (?:at|on) the (?:end|close|start|opening|conclusion|sidelines|"
    r"margins) of )(?:an? |the |its |their |his |her |\w+ (?:hours|days) of )"
)
_FRAMED = re.compile(
    r"(?:After|Following|During|At) (?:the|their|these|those)\b[^,;:]{0,60}\Z"
)  # "After their talks on Tuesday,"
# What the occasion told before, and not the sentence before, gives the day of.
_BEHIND_IT = re.compile(
    r"(?:Following|After|Before|Prior to|Ahead of) (?:the|their|this|these) (?:signing |opening )?(?:ceremony|signing|"
    r"meeting|talks|session|signature|negotiations|consultations|discussions)\b|"
    r"Earlier(?:,| in the day,?| that day,?| today,?) |"
    r"(?:Later|Earlier) (?:in the|that|the same) day\b|On the (?:sidelines|margins)(?: of the \w+)?,? |"
    r"[^;:“”]{3,160}? afterwards (?:called|met|held|paid|received|witnessed|signed|gave|hosted)\b"
)
# What took place within the occasion told before, and so where that was.
_BESIDE_IT = re.compile(
    r"(?:In|During|At|Between) (?:the|an?|their) (?:two |lunch |coffee |short |brief )?(?:breaks?|"
    r"pauses?|recess|interval|"
    r"intermission|sessions|sittings|rounds)\b|"
    r"(?:[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){0,3}, )?[Oo]n the (?:sidelines|margins|fringes)"
    r"(?=,| of (?:the|their|these) (?:talks|meeting|session|negotiations|dialogue|signing|ceremony)\b| (?!of\b))"
)
# The day of a journey is not that of what was done there.
_JOURNEY = re.compile(r"\b(?:flew|flown|arrived?|arriving|arrival|travell?ed|landed|left|departed|came|went)\b")
_HOUR = re.compile(r"\b(?:at|for|from|until|by) \d{1,2}(?:[.:]\d\d|(?:[.:]\d\d)? ?[ap]\.?m\b)")
_BY_THEN = re.compile(r"By (?:[^\s,;]+ ){1,4}?(?:[a-z]+ ){1,4}?had (?!to\b)")  # "By Friday tempers had cooled"
_CLAUSE_END = re.compile(r", and (?=[^,;]*\b(?:said|say|issued|put out|released|agreed)\b)|[;:]")
_TOLD_OTHERWISE = re.compile(
    r"\b(?:will|would|is to|are to|due|until|before|since|after|expected|deadline|[Bb]y)\b[^,;]*\Z"
)


def with_days(document: Document, meetings: Sequence[MeetingCandidate]) -> list[MeetingCandidate]:
    """The meetings, those that were held without a day with one that the text gives by what stands before them.

    That is the one day of their sentence, if it opens it or belongs to what happened at the same time (“signed a pact
    on Friday, as they held talks”). Else the one day of the sentence before, if it tells of the same people, and
    nothing leads away from it (“earlier”, “had met”).
    """
    dated = [_with_day(document, meeting) for meeting in meetings]
    dated = [_with_day_of_other(document, meeting, dated) for meeting in dated]
    dated = [_with_day_of_the_one_before(document, meeting, dated) for meeting in dated]
    return [_with_place_of_the_one_before(document, meeting, dated) for meeting in dated]


def _with_day_of_the_one_before(
    document: Document, meeting: MeetingCandidate, all_told: Sequence[MeetingCandidate]
) -> MeetingCandidate:
    """With the day of the occasion told last of the same people, where the sentence says that it was the same day."""
    here = document.parts[meeting.number]
    text = here.chunked.span.of(document.article.text)
    held = meeting.status is MeetingStatus.HELD and not meeting.date and meeting.type != "visit"
    behind_it = _BEHIND_IT.match(text) or _BESIDE_IT.match(text)
    if not held or not behind_it or _all_dates(document, here):
        return meeting
    last = _last_before(document, meeting, all_told, None if _BESIDE_IT.match(text) else _REACH)
    if last is None or not last.date or len(last.date[-_DAY:]) != _DAY:
        return meeting
    return replace(
        meeting, date=last.date[-_DAY:], evidence=(*meeting.evidence, Quoted(last.evidence[0].span, None, ("date",)))
    )


def _with_place_of_the_one_before(
    document: Document, meeting: MeetingCandidate, all_told: Sequence[MeetingCandidate]
) -> MeetingCandidate:
    """With the place of the occasion told last, where one took place in a break of it or beside it."""
    text = document.parts[meeting.number].chunked.span.of(document.article.text)
    if meeting.place or meeting.type in ("visit", "call") or not _BESIDE_IT.match(text):
        return meeting
    last = _last_before(document, meeting, all_told, None)
    if last is None or not last.place or last.date != meeting.date:
        return meeting
    evidence = (*meeting.evidence, Quoted(last.evidence[0].span, None, ("place", "country")))
    return replace(meeting, place=last.place, country=last.country, evidence=evidence)


def _last_before(
    document: Document, meeting: MeetingCandidate, all_told: Sequence[MeetingCandidate], reach: int | None
) -> MeetingCandidate | None:
    """The occasion of one of the same sides that was told last before another, within so many sentences."""
    before = [
        told
        for told in all_told
        if 0 < meeting.number - told.number <= (reach or meeting.number)
        and told.status is MeetingStatus.HELD
        and told.type not in ("visit", "call")
    ]
    sides = set(as_sides(document, list(meeting.keys))) | meeting.keys
    before = [told for told in before if sides & (set(as_sides(document, list(told.keys))) | told.keys)]
    return max(before, key=lambda told: told.number, default=None)


def _with_day_of_other(
    document: Document, meeting: MeetingCandidate, all_told: Sequence[MeetingCandidate]
) -> MeetingCandidate:
    """With the day of the one occasion of the same sides that the lead tells, where it is told right behind it."""
    here = document.parts[meeting.number]
    away = _AWAY.search(here.chunked.text) or _ANOTHER.search(here.chunked.text) or _all_dates(document, here)
    if meeting.date or meeting.type == "visit" or meeting.status is not MeetingStatus.HELD or away:
        return meeting
    lead, sides = _lead(document), set(as_sides(document, list(meeting.keys)))
    of_lead = [m for m in all_told if m.number in lead and m.status is MeetingStatus.HELD and m.type != "visit"]
    of_lead = [m for m in of_lead if len(sides & set(as_sides(document, list(m.keys)))) >= _BOTH]
    named = {key for n in lead - {meeting.number} for key in document.meant(document.parts[n].chunked.mentions)}
    if _are_others(meeting.keys, named):
        return meeting
    days = {m.date: m for m in of_lead if m.date}
    day, told = next(iter(days.items())) if len(days) == 1 else ("", meeting)
    if len(day) != _DAY or meeting.number > max(lead, default=0) + _NEAR:
        return meeting
    return replace(meeting, date=day, evidence=(*meeting.evidence, Quoted(told.evidence[0].span, None, ("date",))))


def _lead(document: Document) -> set[int]:
    """Numbers of the headlines and of the first sentences of the body."""
    bodies = [n for n, part in enumerate(document.parts) if part.kind is BlockKind.BODY]
    return {n for n, part in enumerate(document.parts) if part.kind is BlockKind.HEADLINE} | set(bodies[:_LEAD])


def _with_day(document: Document, meeting: MeetingCandidate) -> MeetingCandidate:
    if meeting.date or meeting.type == "visit":
        return meeting
    here = document.parts[meeting.number]
    if entry := _entry_of(document, here, meeting):
        return replace(meeting, date=entry.day, evidence=(*meeting.evidence, Quoted(entry.span, None, ("date",))))
    if _all_dates(document, here):
        told, part = _of_its_sentence(document, here, meeting), here
    else:
        part = document.parts[max(meeting.number - 1, 0)]
        told = _of_sentence_before(document, here, part, meeting)
    if told is None:
        return meeting
    start = part.chunked.span.start
    quote = Span(start if told.span.end - start < _LONGEST_QUOTE else told.span.start, told.span.end)
    more = () if any(item.span.covers(told.span) for item in meeting.evidence) else (Quoted(quote, None, ("date",)),)
    return replace(meeting, date=told.value, evidence=(*meeting.evidence, *more))


def _entry_of(document: Document, here: Part, meeting: MeetingCandidate) -> Entry | None:
    """The entry of a live text whose day is the occasion's: it has just been, or is told with its hour."""
    text = here.chunked.text
    now = meeting.status is MeetingStatus.HELD and not _AWAY.search(text)
    if not (now or _HOUR.search(text)) or here.kind is not BlockKind.BODY or _all_dates(document, here):
        return None
    return entry_at(document.article.text, here.chunked.span.start, document.article.published)


def _of_its_sentence(document: Document, here: Part, meeting: MeetingCandidate) -> Dated | None:
    days = {dated.value: dated for dated in _all_dates(document, here)}
    behind = meeting.evidence[0].span.end
    if len(days) != 1 or not here.chunked.span.covers(meeting.evidence[0].span):
        return None
    told = next(iter(days.values()))
    if len(told.value) != _DAY or told.span.start > behind:
        return None
    if told.span.start - here.chunked.span.start <= _OPENS:
        return told
    between = document.article.text[told.span.end : behind]
    at_once = (_SAME_TIME.search(between) or _AT_IT.match(between)) and not _AWAY.search(between)
    before = document.article.text[here.chunked.span.start : told.span.start]
    at_once = at_once or (_FRAMED.match(before) and between.startswith(",") and not _AWAY.search(between))
    same = meeting.status is MeetingStatus.HELD and (at_once or _AND_THEN.match(between))
    return told if same and _is_done(document, here, told) else None


def _of_sentence_before(document: Document, here: Part, before: Part, meeting: MeetingCandidate) -> Dated | None:
    goes_on = meeting.status is MeetingStatus.HELD and before is not here and _follows(here, before)
    same = _SAME_DAY.search(here.chunked.text)
    if not goes_on or (not same and _leads_away(document, here, meeting)):
        return None
    if not (_shared(document, meeting, before) or _sets_the_scene(document, before)):
        return None
    told = _all_dates(document, before)
    found = {dated.value: dated for dated in told if _is_done(document, before, dated, led_there=bool(same))}
    return next(iter(found.values())) if len(found) == 1 else None


def _leads_away(document: Document, here: Part, meeting: MeetingCandidate) -> bool:
    """Whether words up to where the occasion is told lead away from a day: not what was said there of the future."""
    told = meeting.evidence[0].span.end
    end = _CLAUSE_END.search(document.article.text, max(told, here.chunked.span.start), here.chunked.span.end)
    return bool(
        _AWAY.search(document.article.text, here.chunked.span.start, end.start() if end else here.chunked.span.end)
    )


def _follows(here: Part, before: Part) -> bool:
    """Whether a sentence goes on from the one before: in its paragraph, or in the next one."""
    return here.kind is BlockKind.BODY is before.kind and here.block - before.block <= 1


def _all_dates(document: Document, part: Part) -> list[Dated]:
    return dates_in(document.article.text, part.chunked.span, document.article.published)


def _is_done(document: Document, part: Part, dated: Dated, *, led_there: bool = False) -> bool:
    """Whether a date is a day on which something happened; with `led_there` also that of a journey."""
    if len(dated.value) != _DAY or dates.parse(dated.value).day is None:
        return False
    published = document.article.published
    text, start = document.article.text, part.chunked.span.start
    past = not published or dated.value <= published
    journey = not led_there and _JOURNEY.search(text, start, part.chunked.span.end)
    by_then = _BY_THEN.match(text, start, part.chunked.span.end)
    return past and not journey and not (_TOLD_OTHERWISE.search(text, start, dated.span.start) and not by_then)


def _sets_the_scene(document: Document, part: Part) -> bool:
    """Whether a sentence names nobody and begins with its day: “By Friday tempers had cooled.”."""
    first = next(iter(_all_dates(document, part)), None)
    named = any(mention.kind is not MentionKind.GROUP for mention in part.chunked.mentions)
    return first is not None and not named and first.span.start - part.chunked.span.start <= _OPENS


def _are_others(keys: Set[str], named: Set[str]) -> bool:
    """Whether both have persons and none is the same: what the ministers held is not what the presidents did."""
    some, others = ({key for key in one if key.startswith("person:")} for one in (keys, named))
    return bool(some and others) and not some & others


def _shared(document: Document, meeting: MeetingCandidate, before: Part) -> bool:
    """Whether the sentence before names one of those who took part, their state, or a body of it."""
    named = set(document.meant(before.chunked.mentions))
    countries = {document.entities[key].country for key in meeting.keys} - {None}
    if _are_others(meeting.keys, named) and len({document.entities[key].country for key in named} & countries) >= _BOTH:
        return False
    bodies = {document.entities[key].country for key in named if key.startswith("organisation:")}
    sides = {attendee.side for attendee in meeting.attendees if attendee.side}
    return bool(named & (meeting.keys | sides | {f"state:{code}" for code in countries}) or bodies & countries)
