"""The offices that the article gives to persons."""

import re
from collections.abc import Sequence
from dataclasses import replace

from generator import ids
from generator.extract.candidate import MeetingCandidate, Quoted, RoleCandidate
from generator.extract.clauses.delegations import delegations
from generator.extract.clauses.evidence import journey, quoted
from generator.extract.document import Document
from generator.extract.entity import Entity
from generator.extract.findings.services import service_key
from generator.extract.gates import Gated
from generator.extract.mentions.lexicon import lexicon
from generator.extract.mentions.mention import Mention, MentionKind, OfficeTitle
from generator.model import ActorKind, Tenure
from generator.spans import Span
from generator.vocab.offices import written_out

RULE = "office-with-name"
_MOST_EVIDENCE = 3
_LONGEST_QUOTE = 250  # characters
_SMALL = {"of", "the", "and", "for", "to", "in", "at", "on", "affairs", "republic"}
_OTHER_OFFICE = {
    "deputy",
    "vice",
    "assistant",
    "under",
    "undersecretary",
    "prime",
    "shadow",
    "associate",
    "former",
    "designate",
}
_NOUN = re.compile(r"\bthe (?:[a-z]+ )?(?P<noun>[a-z]+)\b")  # "the agency’s director", "of the ports authority"
_DIED = Gated(
    r"(?P<who><P\d+>)(?:(?:, (?!and |but |sa(?:id|ys) )[^.;:“”]{0,160}| and [^.;:<>,“”]{0,60}| under <P\d+>),)? "
    r"(?:has |had |who )?"
    r"(?:dies|died|passe[ds] away|is dead|was (?:shot dead|killed|assassinated|murdered|buried|laid to rest))\b"
)
_PLAIN = {"minister", "secretary", "adviser", "ambassador", "envoy", "commissioner", "commander", "governor", "chargé"}
_SPELLINGS = {"advisor": "adviser", "defense": "defence"}


def roles_of(document: Document, meetings: Sequence[MeetingCandidate]) -> list[RoleCandidate]:
    """One role for each office of each person, in order of the text; a shorter wording is the same role."""
    roles: list[RoleCandidate] = []
    for entity in document.entities.values():
        if entity.kind is ActorKind.PERSON:
            roles += _roles(document, entity, meetings)
    dead = _dead(document)
    roles = [replace(role, tenure=Tenure.FORMER) if role.person in dead else role for role in roles]
    return [_of_namesake(role, roles) for role in roles]


def _dead(document: Document) -> set[str]:
    """Keys of those whose death the article tells: “Jane Doe, the president of Kenya, died on Monday”."""
    text = (part.chunked for part in document.parts)
    found = ((chunked, match["who"]) for chunked in text for match in _DIED.finditer(chunked.text))
    return {key for chunked, who in found for key in document.meant(chunked.mentioned(who))}


def _of_namesake(role: RoleCandidate, roles: Sequence[RoleCandidate]) -> RoleCandidate:
    """A role with the body of the same office of another person (“the present Secretary-General”)."""
    if role.organisation or not role.is_of_body:
        return role
    alike = [other.organisation for other in roles if other.is_of_body and _words(other.title) == _words(role.title)]
    bodies = {body for body in alike if body and not body.startswith("state:")}
    return replace(role, organisation=min(bodies)) if len(bodies) == 1 else role


def _roles(document: Document, entity: Entity, meetings: Sequence[MeetingCandidate]) -> list[RoleCandidate]:
    kept: list[tuple[OfficeTitle, list[Mention]]] = []
    for title, mention in entity.offices:
        twin = next((n for n, (other, _) in enumerate(kept) if _is_same_office(other, title)), None)
        if twin is None:
            kept.append((title, [mention]))
            continue
        other, mentions = kept[twin]
        fuller = other if len(other.title.split()) >= len(title.title.split()) else title
        # A "former" minister who "was appointed minister in 1993" is minister no more.
        tenure = fuller.tenure if other.tenure == title.tenure else Tenure.FORMER
        fuller = replace(fuller, of_land=other.of_land or title.of_land, tenure=tenure)
        kept[twin] = (fuller, [*mentions, mention])
    return [_role(document, entity, title, mentions, meetings) for title, mentions in kept]


def _is_same_office(one: OfficeTitle, other: OfficeTitle) -> bool:
    """Whether two wordings are of one office.

    “Home Adviser” is “Home and Agriculture Adviser”, “Foreign Minister” is “Minister of Foreign Affairs and Trade”; a
    deputy's office is another one.
    """
    if one.body and other.body and one.body != other.body:
        return False
    short, long = sorted((_words(one.title), _words(other.title)), key=len)
    if one.tenure != other.tenure:
        return short == long and {one.tenure, other.tenure} == {Tenure.FORMER, Tenure.CURRENT}
    plain = len(short) > 1 or bool(short & _PLAIN)
    return short == long or (plain and short <= long and not (long - short) & _OTHER_OFFICE)


def _words(title: str) -> set[str]:
    words = re.findall(r"[^\W_]+", written_out(title))
    return {_SPELLINGS.get(word, word) for word in words} - _SMALL


def _role(
    document: Document,
    entity: Entity,
    title: OfficeTitle,
    mentions: Sequence[Mention],
    meetings: Sequence[MeetingCandidate],
) -> RoleCandidate:
    organisation = _organisation(document, entity, title)
    quotes = _distinct_quotes(document, entity, mentions)
    said = organisation is None or any(mention.country or title.body for mention in mentions)
    evidence = list(quotes)
    if not said and (
        why := _why_of_country(document, entity, meetings) or _naming(document, evidence[0], organisation)
    ):
        context = why.span if why.context is None else why.context
        # Words that hold both the office and the country need no second quote.
        evidence[0] = Quoted(context) if context.covers(evidence[0].span) else Quoted(evidence[0].span, context)
    is_of_body = title.level == "body"
    return RoleCandidate(RULE, entity.key, title.title, organisation, tuple(evidence), title.tenure, is_of_body)


def _organisation(document: Document, entity: Entity, title: OfficeTitle) -> str | None:
    """Key of the actor for which an office is held: the body named with it, the service implied, else the state."""
    if title.body:
        return f"organisation:{ids.slug(title.body)}"
    if title.of_land:
        return None
    if title.level == "body" and not title.country:
        return _body_near(document, entity)
    country = title.country or entity.country
    if not country:
        return None
    if title.service:
        return service_key(title.service, country, document.entities)
    return f"state:{country}"


def _body_near(document: Document, entity: Entity) -> str | None:
    """The body to which a noun leads back; else the one body that the text names right before; else the state."""
    mention = next(m for m in entity.mentions if m.offices)
    if called := _body_called(document, mention):
        return called
    for number, part in enumerate(document.parts):
        if not part.chunked.span.covers(mention.span):
            continue
        here = [m for m in part.chunked.mentions if m.span.end <= mention.span.start]
        last = document.parts[number - 1] if number else part
        for mentions in (here, last.chunked.mentions if last.block == part.block else ()):
            keys = {key for m in mentions if m.kind is MentionKind.ORGANISATION for key in document.keys.get(m, ())}
            if len(keys) == 1:
                return min(keys)
    return f"state:{entity.country}" if entity.country else None


def _body_called(document: Document, mention: Mention) -> str | None:
    """The last body named before of which “the agency’s director”, “rector of the university” says the noun."""
    start = min([mention.span.start, *(office.span.start for office in mention.offices)])
    said = {match["noun"] for match in _NOUN.finditer(Span(start, mention.span.end).of(document.article.text))}
    nouns = {word for word in lexicon().body_noun_words if word.lower() in said}
    named = [
        (other.span.start, key)
        for key, body in document.entities.items()
        for other in body.mentions
        if key.startswith("organisation:") and other.span.end <= start and nouns & {*body.name.split()}
    ]
    return max(named)[1] if named else None


def _distinct_quotes(document: Document, entity: Entity, mentions: Sequence[Mention]) -> list[Quoted]:
    """The first mention of each wording, at most three."""
    words: dict[str, Mention] = {}
    for mention in mentions:
        words.setdefault(" ".join(mention.span.of(document.article.text).split()), mention)
    return [_quote(document, entity, mention) for mention in list(words.values())[:_MOST_EVIDENCE]]


def _quote(document: Document, entity: Entity, mention: Mention) -> Quoted:
    """The words that say an office of a person: the mention, with the office before it or the person before that."""
    span = _without_comma(document, mention)
    title = mention.offices[0].span
    if mention.kind is MentionKind.OFFICE:
        name = next(m.span for m in entity.mentions if m.kind is MentionKind.PERSON)
        start = mention.holder.start if mention.holder else span.end
        near = start < span.start and span.end - start < _LONGEST_QUOTE
        return Quoted(Span(start, span.end)) if near else Quoted(span, None if span.covers(name) else name)
    # "Foreign Ministers Jane Doe and Ole Hansen": the office stands before the first of them.
    shared = title.start < span.start and span.end - title.start < _LONGEST_QUOTE and title.end > title.start
    return Quoted(Span(title.start, span.end)) if shared else Quoted(span)


def _without_comma(document: Document, mention: Mention) -> Span:
    words = mention.span.of(document.article.text)
    return Span(mention.span.start, mention.span.end - (len(words) - len(words.rstrip(" ,"))))


def _why_of_country(document: Document, entity: Entity, meetings: Sequence[MeetingCandidate]) -> Quoted | None:
    """The words by which a person's country is known: the delegation, or the visit on which they were met."""
    for delegation in delegations(document):
        if delegation.head == entity.key:
            return Quoted(delegation.span)
    for meeting in meetings:
        if entity.key in meeting.keys:
            return Quoted(journey(document, meeting.part_of)) if meeting.part_of else meeting.evidence[0]
    return None


def _naming(document: Document, quote: Quoted, organisation: str | None) -> Quoted | None:
    """The nearest words that name the state for which an office is held, where nothing else says why."""
    number = next((n for n, part in enumerate(document.parts) if part.chunked.span.touches(quote.span)), 0)
    found = quoted(
        document, number, quote.span, [organisation] if organisation and organisation in document.entities else []
    )
    return found[0] if found[0].context else None
