"""Who holds an office that is told without a name: “the Prime Minister said”."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.extract.entity import Entity
from generator.extract.mentions.mention import Mention, MentionKind, OfficeTitle
from generator.extract.mentions.successions import successions
from generator.extract.references.sentence import PERSONS, Keys, Sentence
from generator.model import ActorKind, Tenure
from generator.spans import Span
from generator.vocab.name_areas import at_home
from generator.vocab.offices import written_out

_OFFICE_REACH = 2  # sentences
_NAMED_REACH = 5  # sentences
_OPENS = 5  # characters of “The ” and the like
_SUBJECT_REACH = 30  # characters
_DEPUTIES = {"vice", "deputy", "assistant", "under", "associate"}
CHIEFS = ("head-of-state", "head-of-government")
"""Groups of offices whose holders are a country's leaders."""
_FOREIGN = re.compile(
    r"(?:top|chief) diplomat|(?:minister (?:of|for) )?(?:[\w ]+ and )?(?:foreign|external) affairs(?: minister)?|"
    r"foreign minister|foreign adviser|secretary of state",
    re.IGNORECASE,
)
_LINES = 5  # of offices below a name


def holders(
    mention: Mention,
    number: int,
    sentences: Sequence[Sentence],
    entities: Mapping[str, Entity],
    keys: Keys,
    are_known: bool = True,
) -> tuple[str, ...]:
    """The one person to whom the text gives this office; of several the one named last before it; else nobody.

    Who holds it counts before one who did.

    Args:
        mention: The office.
        number: Number of its sentence.
        sentences: All of the article.
        entities: The actors by key.
        keys: Whom the mentions before it mean.
        are_known: Whether only persons of the office's own country count, not those before it without a country.
    """
    wanted = mention.offices[0]
    if wanted.plural:
        return ()
    people = [
        entity
        for entity in entities.values()
        if entity.kind is ActorKind.PERSON
        and (
            not wanted.country
            or wanted.country == entity.country
            or (not are_known and not entity.country and entity.mentions[0].span.start < mention.span.start)
        )
    ]
    held = [(entity, title) for entity in people for title, _ in entity.offices if _may_mean(wanted, title)]
    held = [(entity, title) for entity, title in held if title.tenure is not Tenure.FORMER] or held
    if not held and wanted.country and are_known:
        held = [(e, title) for e in people for title, _ in e.offices if _may_be_called(wanted, title, e)]
    fitting = {entity.key: entity for entity, _ in held}
    if len(fitting) > 1 and are_known:
        before = [key for key, entity in fitting.items() if entity.mentions[0].span.start < mention.span.start]
        return tuple(before) if len(before) == 1 else _nearest(mention, number, sentences, before, keys)
    if len(fitting) == 1 and not are_known and wanted.title.lower() == "leader":
        return _without_strangers(fitting, wanted.country or "") or _unofficial(people, wanted.country or "")
    return tuple(fitting) if len(fitting) == 1 else ()


def _without_strangers(people: Mapping[str, Entity], country: str) -> tuple[str, ...]:
    """Those who may be “the Korean leader”: no president without a country whose name is at home elsewhere."""
    homes = {key: at_home(entity.name, {country}) for key, entity in people.items()}
    return tuple(key for key, found in homes.items() if not found or found[country])


def _unofficial(people: Sequence[Entity], country: str) -> tuple[str, ...]:
    """The one person whom the text names often and without an office, as if everybody knew him, of such a name."""
    own = [entity for entity in people if not entity.offices and at_home(entity.name, {country}).get(country)]
    often = [entity.key for entity in own if len(entity.mentions) > 1]
    return tuple(often) if len(often) == 1 else ()


def _may_mean(wanted: OfficeTitle, title: OfficeTitle) -> bool:
    """Whether an office told without a name may be that of a title: “the Minister” of the “Minister for Health”."""
    is_own = wanted.group == title.group and not wanted.body and not title.body
    leads = wanted.country and wanted.title.lower() == "leader" and title.group in CHIEFS
    return bool(leads) or same_office(wanted.title, title.title) or (is_own and begins(title.title, wanted.title))


def _may_be_called(wanted: OfficeTitle, title: OfficeTitle, entity: Entity) -> bool:
    """Whether an office may be that of somebody of its country to whom the text gives it in other words, if any.

    “The top diplomat” is the foreign minister; a counterpart's own title may differ from the one that both share.
    """
    is_minister = wanted.group == title.group == "minister" and not (wanted.body or title.body)
    return is_minister and (_are_foreign(wanted, title) or any(mention.counterpart for mention in entity.mentions))


def _are_foreign(*offices: OfficeTitle) -> bool:
    return all(_FOREIGN.fullmatch(office.title) for office in offices)


def begins(full: str, short: str) -> bool:
    """Whether a title goes on from a shorter one: “Minister for Health” from “minister”."""
    return bool(re.match(rf"{re.escape(short)} (?:of|for|to)\b", full, re.IGNORECASE))


def _nearest(
    mention: Mention, number: int, sentences: Sequence[Sentence], fitting: Sequence[str], keys: Keys
) -> tuple[str, ...]:
    """The one of several whom the nearest sentence up to the office names; of two the one with whom it begins.

    “The minister met Doe and Roe. The minister also met …” goes on with the same one.
    """
    goes_on = mention.span.start - sentences[number].start <= _OPENS
    for sentence in reversed(sentences[max(0, number - _NAMED_REACH) : number + 1]):
        before = [m for m in sentence.mentions if m.kind in PERSONS and m.span.end <= mention.span.start]
        if named := dict.fromkeys(key for m in before for key in keys.get(m, ()) if key in fitting):
            known = _alone_in_front(sentence, keys) if goes_on and sentence is not sentences[number] else ()
            return tuple(named) if len(named) == 1 else known if named.keys() >= set(known) else ()
    return ()


def _alone_in_front(sentence: Sentence, keys: Keys) -> tuple[str, ...]:
    """The one person with whom a sentence begins; nobody where another is joined to the first."""
    first, *others = [m for m in sentence.mentions if m.kind in PERSONS]
    known = keys.get(first, ()) if first.span.start - sentence.start <= _OPENS else ()
    joined = others and sentence.text[first.span.end : others[0].span.start].strip() in ("and", ",", "&")
    return known if len(known) == 1 and not joined else ()


def subject(mention: Mention, number: int, sentences: Sequence[Sentence], keys: Keys) -> tuple[str, ...]:
    """The person of whom a sentence says an office.

    “He” is the subject of the sentence before, else the one person whom the headline names.
    """
    near = [other for sentence in sentences[max(0, number - _LINES) : number + 1] for other in sentence.mentions]
    said = next((other for other in near if other.span == mention.holder), None)
    if said is None or said.kind is MentionKind.PERSON:
        return keys.get(said, ()) if said else ()
    for before in reversed(sentences[max(0, number - 1) : number]):
        first = next((m for m in before.mentions if m.kind in PERSONS), None)
        if first and first.span.start - before.start <= _SUBJECT_REACH and len(keys.get(first, ())) == 1:
            return keys[first]
    headlined = [m for s in sentences if s.is_headline for m in s.mentions if m.kind is MentionKind.PERSON]
    named = {key for m in headlined for key in keys[m]}
    return tuple(named) if len(named) == 1 else ()


def named_near(
    mention: Mention, number: int, sentences: Sequence[Sentence], entities: Mapping[str, Entity], keys: Keys
) -> tuple[str, ...]:
    """The one person without an office whom the paragraph names right before or behind this office.

    “Dmitry Doe agreed. No date is fixed, the Kremlin spokesman said.” Only for an office with a country or a body.
    """
    wanted = mention.offices[0]
    if not (wanted.country or wanted.body) or wanted.plural or not _may_go_on(mention, sentences[number]):
        return ()
    if wanted.title.lower() == "leader" and not wanted.body:
        return ()  # of a country, who heads it, not whoever of it is named
    if _is_served(mention, sentences[number]):
        return ()
    block = sentences[number].block
    before = [s for s in sentences[max(0, number - _OFFICE_REACH) : number] if s.block == block]
    behind = [s for s in sentences[number + 1 : number + 2] if s.block == block or _opens_with_name(s)]
    for near in (before, behind) if wanted.tenure is Tenure.CURRENT else (before[-1:],):
        named = [(m, s) for s in near for m in s.mentions if m.kind is MentionKind.PERSON]
        found = {key: m.span.start - s.start for m, s in named for key in keys[m]}
        free = {key: at for key, at in found.items() if _may_be(entities[key], wanted.country)}
        if free:
            # Who speaks for another one is the one who spoke before.
            speaker = min(free, key=lambda key: free[key])
            return (speaker,) if len(free) == 1 or (wanted.group == "speaker" and not free[speaker]) else ()
    return ()


def _is_served(mention: Mention, sentence: Sentence) -> bool:
    """Whether an office is of whom somebody named before it serves: “Jane Doe, Special Adviser to the President”."""
    before = [m for m in sentence.mentions if m.offices and m.span.end <= mention.span.start]
    between = sentence.text[before[-1].span.end : mention.span.start] if before else ""
    return between.strip() in {"to", "to the"}


def _opens_with_name(sentence: Sentence) -> bool:
    """Whether a sentence begins with a full name, as after a lead that tells only the office: “Jane Doe, who …”."""
    first = next(iter(sentence.mentions), None)
    person = first is not None and first.kind is MentionKind.PERSON and not first.offices
    return bool(person and first and first.span.start == sentence.start and " " in first.name)


def _may_go_on(mention: Mention, sentence: Sentence) -> bool:
    """Whether an office may be that of the person named before: one of the past only as the subject of its sentence."""
    return mention.offices[0].tenure is Tenure.CURRENT or mention.span.start == sentence.start


def _may_be(entity: Entity, country: str | None) -> bool:
    return not entity.offices and entity.country in (None, country)


def _is_rest_of(full: str, short: str) -> bool:
    """Whether a title is what is left of a fuller one: “Minister” of “Foreign Minister” and of “Minister of Health”."""
    return begins(full, short) or full.lower().endswith(f" {short.lower()}")


def as_counterpart(
    mention: Mention, number: int, sentences: Sequence[Sentence], keys: Keys, entities: dict[str, Entity]
) -> dict[str, Entity]:
    """The actors with the office that a counterpart shares with the person named before in the sentence.

    One who opens a sentence (“Her Kenyan counterpart, Jane Doe, agreed”) shares it with the first of the one before.
    """
    before = [m for m in sentences[number].mentions if m.kind in PERSONS and m.span.end <= mention.span.start]
    if not before and number and sentences[number - 1].block == sentences[number].block:
        before = [m for m in sentences[number - 1].mentions if m.kind in PERSONS and m.country != mention.country][:1]
    other = next((entities[key] for m in reversed(before) for key in keys.get(m, ()) if key in entities), None)
    shared = [title for title, _ in other.offices if title.level == "state" and not title.body] if other else []
    entity = entities[keys[mention][0]]
    if not shared or not all(_is_rest_of(shared[0].title, title.title) for title, _ in entity.offices):
        return entities
    office = replace(shared[0], country=mention.country)
    said = replace(mention, kind=MentionKind.OFFICE, offices=(office,), counterpart=False)
    return {**entities, entity.key: replace(entity, mentions=(*entity.mentions, said))}


def with_office(mention: Mention, keys: Sequence[str], entities: dict[str, Entity]) -> dict[str, Entity]:
    """The actors with an office that a sentence says of the one person whom it means."""
    if len(keys) != 1:
        return entities
    entity = entities[keys[0]]
    said = mention.offices[0]
    known = any(_may_mean(said, title) or _are_foreign(said, title) for title, _ in entity.offices)
    is_short = any(_is_rest_of(title.title, said.title) for title, _ in entity.offices)  # "the minister"
    own = said.group == "minister" and not is_short
    shared = {m.span for m in entity.mentions if m.counterpart} if own else set()
    if known and not mention.holder and not shared:
        return entities
    country = entity.country or next((office.country for office in mention.offices if office.country), None)
    # What the text calls a counterpart itself counts before the title of the other one.
    mentions = [m for m in entity.mentions if not (m.kind is MentionKind.OFFICE and m.span in shared)]
    return {**entities, keys[0]: replace(entity, country=country, mentions=(*mentions, mention))}


def with_successions(sentence: Sentence, keys: Keys, entities: dict[str, Entity]) -> dict[str, Entity]:
    """The actors with the office that one followed another in, where the text gives it to one of them only."""
    for new, old in successions(sentence.text, sentence.mentions):
        people = [entities[key] for mention in (new, old) for key in keys.get(mention, ())]
        if len(people) != 2 or bool(people[0].offices) == bool(people[1].offices):
            continue
        holder, other = people if people[0].offices else reversed(people)
        tenure = Tenure.FORMER if other is people[1] else Tenure.CURRENT
        said = holder.offices[0][0]
        office = replace(said, tenure=tenure, country=said.country or holder.country)
        span = Span(min(new.span.start, old.span.start), max(new.span.end, old.span.end))
        mention = Mention(MentionKind.OFFICE, span, office.title, office.span, span, offices=(office,))
        entities = with_office(mention, (other.key,), entities)
    return entities


def same_office(short: str, full: str) -> bool:
    """Whether a shorter title (“foreign minister”) may mean a fuller one; a deputy's is never meant by his chief's."""
    words, others = (written_out(title.replace("-", " ")).split() for title in (short, full))
    is_deputy = bool((set(others) - set(words)) & _DEPUTIES)
    return bool(words) and set(words) <= set(others) and words[-1] == others[-1] and not is_deputy
