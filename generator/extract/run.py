"""Running the rules over one article, and putting together what several rules say of one fact."""

import re
from dataclasses import replace

from generator.extract.candidate import AgreementCandidate, Facts, MeetingCandidate
from generator.extract.clauses.dateline import with_own_date
from generator.extract.clauses.entries import told_on
from generator.extract.clauses.sides import as_sides
from generator.extract.document import Document, read_document
from generator.extract.findings.actors import actors_of
from generator.extract.findings.affiliation import with_affiliations, with_sides
from generator.extract.findings.agreements import aged, merge_agreements
from generator.extract.findings.days import with_days
from generator.extract.findings.entries import with_entries_quoted, with_entry_quoted
from generator.extract.findings.guests import with_guests
from generator.extract.findings.named import named_agreements, named_meetings
from generator.extract.findings.occasions import merge_meetings
from generator.extract.findings.parts import with_visits
from generator.extract.findings.roles import roles_of
from generator.extract.findings.speakers import with_speaker
from generator.extract.findings.titles import with_titles
from generator.extract.findings.trips import abroad
from generator.extract.rules import AGREEMENT_RULES, MEETING_RULES, VISIT_RULES
from generator.ingest.article import Article
from generator.model import MeetingStatus

_OUTCOMES = {"proposed", "negotiating", "agreed", "signed"}
_DAY = 10  # characters of a day in EDTF
_YEAR = 4
_TO_BE = re.compile(
    r"\b(?:plan\w*|schedul\w*|agenda|prepar\w*|ahead of|due|set|expect\w*|hop(?:e|ed|ing)|intend\w*|propos\w*|"
    r"invit\w*|offer\w*|would|will|could|might|to|postpon\w*|next|coming|upcoming|until|before|agreed|slated|"
    r"called for|want\w*)\b",
    re.IGNORECASE,
)
_OF_OTHERS = {"signing", "ceremony", "summit", "conference"}
_REACH = 2  # sentences
_OTHER_SPACE = re.compile("[\n\t\v\f\u00a0\u2002\u2003\u2007\u2009\u200a\u202f]")


def extract(article: Article) -> Facts:
    """All facts that the rules find in an article; none when it is not English.

    A pure function: the same article yields the same facts, in the same order.
    """
    if article.language not in ("en", None):
        return Facts()
    document = with_speaker(read_document(with_own_date(in_lines(article))))
    meetings = with_visits(document, merge_meetings(document, [_by_now(m, document) for m in _meetings(document)]))
    document = with_affiliations(document, meetings)
    meetings = abroad(document, meetings)
    meetings = merge_meetings(document, with_sides(document, meetings))  # a side is now known to be its minister's
    meetings = named_meetings(document, with_days(document, meetings))
    document = replace(document, occasions=_occasions(document, meetings))
    meetings = with_entries_quoted(document, meetings)
    agreements = merge_agreements(document, [a for rule in AGREEMENT_RULES for a in rule.find(document)])
    agreements = [aged(_dated(a, meetings), article.published) for a in named_agreements(document, agreements)]
    agreements = with_titles(agreements)
    agreements = [with_entry_quoted(document, agreement) for agreement in agreements]
    roles = roles_of(document, meetings)
    return Facts(
        tuple(actors_of(document, roles, meetings, agreements)), tuple(roles), tuple(meetings), tuple(agreements)
    )


def in_lines(article: Article) -> Article:
    """The article with each block in one line with plain spaces, every character at its place.

    So no rule has to think of wrapped lines.
    """
    pieces, end = [], 0
    for start, behind in (block.span for block in article.blocks):
        pieces += [article.text[end:start], _OTHER_SPACE.sub(" ", article.text[start:behind])]
        end = behind
    return replace(article, text="".join((*pieces, article.text[end:])))


def _meetings(document: Document) -> list[MeetingCandidate]:
    """What the rules find; those of visits run first, since “the guest” of the others is whose visit it is."""
    found = [meeting for rule in VISIT_RULES for meeting in rule.find(document, ())]
    found.sort(key=lambda meeting: (meeting.number, meeting.evidence[0].span.end))
    document = with_guests(document, found)
    for rule in MEETING_RULES:
        found += list(rule.find(document, tuple(found)))
    return found


def _by_now(meeting: MeetingCandidate, document: Document) -> MeetingCandidate:
    """A meeting after the article's own day is still to come, in whatever tense it is told.

    One of a year before was held, unless the words up to it say that it was only to be.
    """
    published = told_on(document.article.text, meeting.evidence[0].span.start, document.article.published)
    day = (meeting.date or "")[:_DAY]
    to_come = published and day > published[: len(day)]
    if to_come and meeting.status is MeetingStatus.HELD:
        return replace(meeting, status=MeetingStatus.PLANNED)
    past = meeting.status is MeetingStatus.PLANNED and published and day[:_YEAR] < published[:_YEAR]
    told = document.parts[meeting.number].chunked.span.start, meeting.evidence[0].span.end
    if past and day and not _TO_BE.search(document.article.text, *told):
        return replace(meeting, status=MeetingStatus.HELD)
    return meeting


def _dated(agreement: AgreementCandidate, meetings: list[MeetingCandidate]) -> AgreementCandidate:
    """With the meeting where it was reached, and that meeting's date where the agreement has none of its own."""
    produced = _produced_by(agreement, [m for m in meetings if m.status == MeetingStatus.HELD and m.type != "visit"])
    if produced is None:
        return agreement
    return replace(agreement, meeting=produced, date=agreement.date or produced.date)


def _produced_by(agreement: AgreementCandidate, held: list[MeetingCandidate]) -> MeetingCandidate | None:
    """The meeting of the same sentence; else the article's only one, or the nearest one before.

    One of the parties was there, or it is where others sign and watch. What became of an instrument later (“ratified”,
    “entered into force”) is no outcome of a meeting.
    """
    fitting = [
        meeting
        for meeting in held
        if not (agreement.date and meeting.date and agreement.date != meeting.date)
        and (meeting.type in _OF_OTHERS or _sides(meeting) & set(agreement.parties))
    ]
    here = [meeting for meeting in fitting if meeting.number == agreement.number]
    if here or agreement.status not in _OUTCOMES:
        return here[0] if len(here) == 1 else None
    if len(held) == 1:
        return fitting[0] if fitting else None
    near = [
        meeting
        for meeting in fitting
        if 0 < agreement.number - meeting.number <= _REACH and _sides(meeting) & set(agreement.parties)
    ]
    return near[-1] if near else None


def _occasions(document: Document, meetings: list[MeetingCandidate]) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """Of each meeting of two sides or more: the sentences that tell it, and the sides."""
    told: list[tuple[int, tuple[str, ...]]] = []
    for meeting in meetings:
        everyone = [attendee.key for attendee in meeting.attendees]
        # Who only attended what two others held did not agree on what came of it.
        core = [attendee.key for attendee in meeting.attendees if attendee.part != "member"]
        sides = tuple(as_sides(document, core if len(core) > 1 else everyone))
        starts = [item.span.start for item in meeting.evidence]
        if len(sides) > 1:
            told += [
                (n, sides)
                for n, part in enumerate(document.parts)
                for s in starts
                if part.chunked.span.start <= s < part.chunked.span.end
            ]
    return tuple(sorted(set(told)))


def _sides(meeting: MeetingCandidate) -> set[str]:
    return {key for attendee in meeting.attendees for key in (attendee.side, attendee.key) if key}
