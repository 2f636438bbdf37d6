"""Running the rules over one article, and putting together what several rules say of one fact."""

from dataclasses import replace

from generator.extract.actors import actors_of
from generator.extract.affiliation import with_affiliations, with_sides
from generator.extract.candidate import AgreementCandidate, Facts, MeetingCandidate
from generator.extract.document import Document, read_document
from generator.extract.merging import merge_agreements, merge_meetings
from generator.extract.parts import with_visits
from generator.extract.roles import roles_of
from generator.extract.rules import AGREEMENT_RULES, MEETING_RULES
from generator.ingest.article import Article
from generator.model import MeetingStatus


def extract(article: Article) -> Facts:
    """All facts that the rules find in an article; none when it is not English.

    A pure function: the same article yields the same facts, in the same order.
    """
    if article.language not in ("en", None):
        return Facts()
    document = read_document(article)
    meetings = with_visits(merge_meetings(_meetings(document)))
    document = with_affiliations(document, meetings)
    meetings = with_sides(document, meetings)
    agreements = merge_agreements([a for rule in AGREEMENT_RULES for a in rule.find(document)])
    agreements = [_dated(agreement, meetings) for agreement in agreements]
    roles = roles_of(document, meetings)
    return Facts(tuple(actors_of(document, roles, meetings, agreements)), tuple(roles), tuple(meetings), tuple(agreements))


def _meetings(document: Document) -> list[MeetingCandidate]:
    found: list[MeetingCandidate] = []
    for rule in MEETING_RULES:
        found += list(rule.find(document, tuple(found)))
    return found


def _dated(agreement: AgreementCandidate, meetings: list[MeetingCandidate]) -> AgreementCandidate:
    """With the meeting where it was reached, and that meeting's date where the agreement has none of its own."""
    fitting = [meeting for meeting in meetings if meeting.status == MeetingStatus.HELD and meeting.type != "visit"]
    produced = fitting[0] if len(fitting) == 1 else None
    if produced is None:
        return agreement
    return replace(agreement, meeting=produced, date=agreement.date or produced.date)
