"""The actors of an article: whoever holds an office, takes part, agrees or speaks; others only mentioned are none."""

from collections.abc import Iterator, Sequence

from generator import ids
from generator.extract.candidate import ActorCandidate, AgreementCandidate, MeetingCandidate, Quoted, RoleCandidate
from generator.extract.clauses.evidence import named_in
from generator.extract.document import Document
from generator.extract.entity import Entity
from generator.extract.findings.aliases import aliases_of, forms_in_offices
from generator.extract.findings.roles import RULE as ROLE_RULE
from generator.extract.findings.services import service_key, service_name
from generator.extract.mentions.mention import MentionKind
from generator.extract.rules import ACTOR_RULES, NAMING_RULES
from generator.model import ActorKind
from generator.vocab.countries import countries
from generator.vocab.organisations import homes

_MOST_EVIDENCE = 3


def actors_of(
    document: Document,
    roles: Sequence[RoleCandidate],
    meetings: Sequence[MeetingCandidate],
    agreements: Sequence[AgreementCandidate],
) -> list[ActorCandidate]:
    """The actors of all facts, in the order in which the article first names them; those implied by a title last."""
    # Where nothing else is found, the article is not about the business of states.
    rules = ACTOR_RULES if roles or meetings or agreements else ()
    spoke: dict[str, tuple[str, Quoted]] = {}
    for rule in rules:
        for key, quote in rule.find(document):
            spoke.setdefault(key, (rule.name, quote))
    because = {key: rule for key, (rule, _) in spoke.items()} | _reasons(roles, meetings, agreements)
    for rule in NAMING_RULES if rules else ():
        for key, quote in rule.find(document):
            if key not in because:
                because[key] = rule.name
                spoke[key] = (rule.name, quote)
    facts: list[MeetingCandidate | AgreementCandidate | RoleCandidate] = [*meetings, *agreements, *roles]
    evidence = [item for fact in facts for item in fact.evidence]
    named = [
        _named(document, entity, because[key], evidence, spoke.get(key))
        for key, entity in document.entities.items()
        if key in because
    ]
    return [*named, *_implied(document, roles, agreements)]


def _reasons(
    roles: Sequence[RoleCandidate], meetings: Sequence[MeetingCandidate], agreements: Sequence[AgreementCandidate]
) -> dict[str, str]:
    """For each actor of a fact the rule that found the fact."""
    reasons: dict[str, str] = {}
    for meeting in meetings:
        for attendee in meeting.attendees:
            for key in (attendee.key, attendee.side):
                reasons.setdefault(key or "", meeting.rule)
    for agreement in agreements:
        for key in agreement.parties:
            reasons.setdefault(key, agreement.rule)
    for role in roles:
        for key in (role.person, role.organisation):
            reasons.setdefault(key or "", role.rule)
    reasons.pop("", None)
    return reasons


def _named(
    document: Document, entity: Entity, rule: str, evidence: Sequence[Quoted], spoke: tuple[str, Quoted] | None
) -> ActorCandidate:
    quotes = list(_person_quotes(document, entity)) if entity.kind is ActorKind.PERSON else []
    quotes = quotes or ([spoke[1]] if spoke else [])
    for item in sorted(evidence, key=lambda item: item.span):
        if (
            len(quotes) < _MOST_EVIDENCE
            and not quotes_overlap(quotes, item)
            and entity.key in named_in(document, item.span)
        ):
            quotes.append(Quoted(item.span))
    if not quotes:
        quotes = [Quoted(entity.mentions[0].span)]
    if entity.kind is ActorKind.PERSON:
        quotes = quotes[:_MOST_EVIDENCE]
    return ActorCandidate(
        rule, entity.key, entity.name, entity.kind.value, tuple(quotes), aliases_of(document, entity), entity.country
    )


def quotes_overlap(quotes: Sequence[Quoted], item: Quoted) -> bool:
    """Whether an item shares words with quotes that are there already."""
    return any(have.span.touches(item.span) for have in quotes)


def _person_quotes(document: Document, entity: Entity) -> Iterator[Quoted]:
    """The first mention of each form of the name that comes with an office or rank."""
    seen: set[str] = set()
    for mention in entity.mentions:
        words = " ".join(mention.titled_span.of(document.article.text).split())
        said_with_name = mention.kind is MentionKind.PERSON and words not in seen
        if said_with_name and (mention.offices or mention.titled_span != mention.name_span):
            seen.add(words)
            yield Quoted(mention.titled_span)


def _implied(
    document: Document, roles: Sequence[RoleCandidate], agreements: Sequence[AgreementCandidate]
) -> Iterator[ActorCandidate]:
    """Actors that no mention names by themselves: the service of a “Navy Chief”, the body or country inside a title."""
    done: set[str] = set()
    for role in roles:
        key = role.organisation
        if key is None or key in document.entities or key in done:
            continue
        done.add(key)
        country = document.entities[role.person].country
        if key.startswith("state:"):
            yield ActorCandidate(ROLE_RULE, key, countries()[key[6:]].name, "state", role.evidence[:1], (), key[6:])
            continue
        name, alias = _body_name(document, role, key, country)
        yield ActorCandidate(ROLE_RULE, key, name, "organisation", role.evidence[:1], alias, homes().get(name, country))
    for agreement in agreements:
        for key in agreement.parties:
            # A body is named by the office of the one who acts for it, and so known already.
            if key not in document.entities and key not in done and key.startswith("state:"):
                done.add(key)
                name = countries()[key[6:]].name
                yield ActorCandidate(agreement.rule, key, name, "state", agreement.evidence[:1], (), key[6:])


def _body_name(document: Document, role: RoleCandidate, key: str, country: str | None) -> tuple[str, tuple[str, ...]]:
    """Name of an implied body, and the word in the title that stands for it."""
    for title, _ in document.entities[role.person].offices:
        if title.body and ids.slug(title.body) == key.split(":", 1)[1]:
            forms = dict.fromkeys(forms_in_offices(document, key))
            return title.body, tuple(form for form in forms if form and form != title.body)
        if title.service and country and service_key(title.service, country, {}) == key:
            said = title.service.lower() in title.title.lower()
            return service_name(title.service, country), (title.service,) if said else ()
    return key, ()
