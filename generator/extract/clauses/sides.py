"""Which states and bodies a stretch of words means: by name, by a person's office, or by what was told before."""

import re
from collections.abc import Iterable, Sequence

from generator import ids
from generator.extract.document import Document, Part, worked_out_once
from generator.extract.entity import Entity
from generator.extract.gates import Gated
from generator.extract.mentions.mention import TOWN, Mention, MentionKind
from generator.ingest.article import BlockKind
from generator.vocab.organisations import government_houses

_GOVERNMENT = re.compile(
    r"\b(?:[Mm]inistry|Department|Government|Parliament|Cabinet|Army|Navy|Air Force|Armed Forces|Forces|Guard|Office|"
    r"Embassy|"
    r"Presidency|White House|Pentagon|Kremlin|Downing Street|Senate|Congress|Assembly|House|Council|Court|Agency)\b"
)
_ORGAN = re.compile(
    r"\b(?:Parliament|Senate|Congress|Assembly|Diet|Duma|Knesset|Majlis|Legislature|Cabinet|"
    r"Council of (?:Ministers|State)|(?:Federal|State) Council|House of \w+)\b"
)
_BY_OTHERS = re.compile(
    r"\b(?:hosted|brokered|mediated|chaired|sponsored|organi[sz]ed|facilitated) by (?:the )?<O\d+>(?: \(<O\d+>\))?"
)
_AT_BODY = re.compile(r"\b(?:at|inside|outside|near) (?:the )?<O\d+>")  # where something happens
_A_TOWN = re.compile(r"<A\d+> (?:capital|city|port|town|resort|border|coast)\b")
_TOGETHER = re.compile(r"<[SO]\d+>(?:(?:(?:'s)?,? (?:and|&) (?:the )?|, (?:the )?|[-–])<[SO]\d+>)+")
_BODY_OF_STATE = re.compile(r"<O\d+> of (?:the )?(<S\d+>)")
OF_A_BODY = re.compile(r"<A\d+> (?:(?!and\b)[\w-]+ ){1,5}(?=<O\d+>)|<A\d+> (?:[a-z-]+ ){1,3}(?=[A-Z])")
"""What says of which country a body is: “the Kenyan shipyard”."""
_OF_STATE = re.compile(r"(<O\d+>) of (?:the )?<S\d+>")
NEAR = 3  # sentences
COMPANIES = re.compile(
    r"\b(?:[Tt]he|[Bb]oth|[Tt]he two|[Tt]he three|[Tt]he pair of) (?:two )?(?:compan(?:ies)|firms|utilities|banks|"
    r"shipyards|shipbuilders|manufacturers|carriers|airlines|institutes|institutions|universities|agencies|partners|groups|"
    r"organi[sz]ations|chambers)\b"
)
_TWO = Gated(r"\b(?:two|both)\b", re.IGNORECASE)
_FOUR = re.compile(r"\b(?:the|all) four\b", re.IGNORECASE)
_OCCASION_NEAR = 3  # sentences
_PAIR = 2
_THREE = Gated(r"\b(?:the|all) three\b|\btrilateral|\btripartite", re.IGNORECASE)


def near_sides(document: Document, part: Part, start: int | None, reach: int) -> tuple[str, ...]:
    """The sides that “they”, “the three” or “the two companies” take up: those of this sentence, or of the last ones.

    They must stand together in one sentence. Of companies only bodies count; where it is known which states the article
    is about, only states.

    Args:
        document: The article.
        part: The sentence.
        start: Where the words begin that take the sides up, in the sentence in signs.
        reach: How many sentences to go back.
    """
    companies = bool(COMPANIES.search(part.chunked.text))
    if not companies and reach and (met := met_before(document, part)):
        return met
    wanted = _wanted(document, part) or _PAIR
    sides_known = article_sides(document)
    if len(sides_known) > _PAIR and not _TWO.search(part.chunked.text):
        return ()
    known = bool(sides_known)
    for other, stretch in _words_before(document, part, start, reach):
        if not companies and (pair := _told_together(document, other, stretch, wanted)):
            return pair
        away = _AT_BODY.sub("", stretch)
        keys = _of_mentions(document, (m for m in other.chunked.mentioned(away) if m.form != TOWN))
        bodies = [key for key in keys if key.startswith("organisation:")]
        sides = list(dict.fromkeys(_state_or_body(document, key) for key in keys))
        states = [key for key in sides if key.startswith("state:")]
        either = states if known or len(states) >= wanted else sides if states else []
        found = bodies if companies else either
        if len(found) == wanted or (other is part and len(found) > wanted):
            return tuple(found)
    return ()


def paired_before(document: Document, part: Part, start: int | None, reach: int) -> tuple[str, ...]:
    """As `near_sides`, of sides that are told together (“Kenya and Peru”) or met: what “both countries” mean first."""
    if met := met_before(document, part):
        return met
    wanted = _wanted(document, part) or _PAIR
    pairs = (
        _told_together(document, other, words, wanted) for other, words in _words_before(document, part, start, reach)
    )
    return next((pair for pair in pairs if pair), ())


def states_of_block(document: Document, part: Part, start: int) -> tuple[str, ...]:
    """The two states that the words before `start` speak of in its paragraph or bullet; none where they are not two."""
    here = next(number for number, other in enumerate(document.parts) if other is part)
    before = [(other, other.chunked.text) for other in document.parts[:here] if other.block == part.block]
    keys: dict[str, None] = {}
    for other, words in [*before, (part, part.chunked.text[:start])]:
        named = _of_mentions(document, (m for m in other.chunked.mentioned(words) if m.form != TOWN))
        keys |= dict.fromkeys(_state_or_body(document, key) for key in named)
    states = tuple(key for key in keys if key.startswith("state:"))
    return states if len(states) == _PAIR else ()


def _words_before(document: Document, part: Part, start: int | None, reach: int) -> list[tuple[Part, str]]:
    """The words before `start` in a sentence, then the sentences before it, the nearest first."""
    here = next(number for number, other in enumerate(document.parts) if other is part)
    before = reversed(document.parts[max(0, here - reach) : here])
    told = [(other, other.chunked.text) for other in before if other.kind is not BlockKind.HEADING]
    return [(part, part.chunked.text[:start]), *told]


def _told_together(document: Document, part: Part, words: str, wanted: int) -> tuple[str, ...]:
    pairs = (_places_apart(document, part, match[0]) for match in _TOGETHER.finditer(words))
    return next((tuple(keys) for keys in pairs if len(keys) == wanted), ())


def met_before(document: Document, part: Part) -> tuple[str, ...]:
    """The sides of the occasion told last: in this sentence, or up to two before it.

    Of several in one sentence it is the one whose people are named last.
    """
    here = next(number for number, other in enumerate(document.parts) if other is part)
    wanted = _wanted(document, part)
    fitting = [
        (number, sides)
        for number, sides in document.occasions
        if here - _OCCASION_NEAR <= number <= here and (len(sides) == wanted or (not wanted and len(sides) == _PAIR))
    ]
    fitting = [told for told in fitting if all(side.startswith("state:") for side in told[1])] or fitting
    last = max((number for number, _ in fitting), default=0)
    latest = [sides for number, sides in fitting if number == last]
    return _named_last(document, here, latest) if len(latest) > 1 else next(iter(latest), ())


def _named_last(document: Document, here: int, told: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """Of several occasions told in one sentence the one of which a side is named last before the sentence `here`."""
    common = set.intersection(*map(set, told))
    for part in reversed(document.parts[:here]):
        for mention in reversed(part.chunked.mentions):
            for side in as_sides(document, document.keys.get(mention, ())):
                if side not in common and (fitting := [sides for sides in told if side in sides]):
                    return fitting[0]
    return told[0]


def _wanted(document: Document, part: Part) -> int:
    """How many sides the words of a sentence speak of; 0 where they do not say."""
    text = part.chunked.span.of(document.article.text)
    return next((n for n, told in ((3, _THREE), (4, _FOUR), (2, _TWO)) if told.search(text)), 0)


@worked_out_once
def article_sides(document: Document) -> tuple[str, ...]:
    """The sides that the article is about: those of the occasion that its beginning tells, else those named there."""
    lead: list[str] = []
    for part in _beginning(document):
        words = _AT_BODY.sub("", _A_TOWN.sub("", _BY_OTHERS.sub("", part.chunked.text)))
        words = _BODY_OF_STATE.sub(r"\1", words)
        together = [_places_apart(document, part, match[0]) for match in _TOGETHER.finditer(words)]
        keys = next((keys for keys in together if len(keys) > 1), None)
        met = _states_met(document, part)
        if part.kind is BlockKind.HEADLINE and keys:
            return tuple(keys)
        if not lead and (met or keys):
            return met or tuple(keys or ())
        keys = keys or _places_apart(document, part, words)
        lead += [key for key in keys if key not in lead]
        if len(lead) >= 2:
            break
    if len(lead) < 2:
        return document.sides
    # Sides that are hardly named again are only where the article begins.
    most = max((_times(document, key) for key in document.entities if key.startswith("state:")), default=0)
    if any(3 * _times(document, key) <= most for key in lead[:_PAIR]):
        return document.sides
    # A third one that is named nearly as often makes it an article about several.
    often = sorted(lead, key=lambda key: -_times(document, key))
    return tuple(often[:2]) if len(lead) == 2 or 2 * _times(document, often[2]) <= _times(document, often[1]) else ()


def _states_met(document: Document, part: Part) -> tuple[str, ...]:
    """The two states of the one occasion that a sentence tells."""
    told = {sides for number, sides in document.occasions if document.parts[number] is part}
    sides = next(iter(told)) if len(told) == 1 else ()
    return sides if len(sides) == _PAIR and all(side.startswith("state:") for side in sides) else ()


def _times(document: Document, key: str) -> int:
    """How often the text names an actor."""
    entity = document.entities.get(key)
    return len(entity.mentions) if entity else 0


def _places_apart(document: Document, part: Part, words: str) -> list[str]:
    """The sides that a stretch names, without towns where something happens; bodies of one country as the country."""
    sides = _of_mentions(document, (m for m in part.chunked.mentioned(words) if m.form != TOWN))
    known = dict.fromkeys(_state_or_body(document, key) for key in sides)
    # A chamber or ministry of which the text names no country is none of the sides.
    return [key for key in known if key.startswith("state:") or not _GOVERNMENT.search(_name(document, key))]


def _name(document: Document, key: str) -> str:
    """A body's name; of one that only an office names it is in the key."""
    entity = document.entities.get(key)
    return entity.name if entity else key.split(":", 1)[1].replace("-", " ").title()


def _beginning(document: Document) -> list[Part]:
    """The headline and the first sentences below it."""
    body = [part for part in document.parts if part.kind is BlockKind.BODY]
    return [part for part in document.parts if part.kind is BlockKind.HEADLINE] + body[:NEAR]


def _state_or_body(document: Document, key: str) -> str:
    """In place of a body of one country (a ministry, an army) that country; other bodies as they are."""
    entity = document.entities.get(key) if key.startswith("organisation:") else None
    known = entity is not None and entity.country and _GOVERNMENT.search(entity.name)
    return f"state:{entity.country}" if entity is not None and known else key


def as_sides(document: Document, keys: Sequence[str]) -> list[str]:
    """States and bodies as they are, persons as those for whom they act; those for whom that is not known left out.

    Who holds the office of a body acts for it, unless somebody beside them acts for a state; the chief of a ruling
    party then acts for no party.
    """
    people = {key: document.entities[key] for key in keys if key.startswith("person:")}
    bodies = {key: body for key, entity in people.items() if (body := _body_of(entity))}
    for_states = any(entity.country and key not in bodies for key, entity in people.items())
    if for_states:
        bodies = {key: body for key, body in bodies.items() if "party" not in body.split("-")}
    sides: list[str] = []
    for key in (_governed_from(document, key) for key in keys):
        entity = people.get(key)
        state = f"state:{entity.country}" if entity and entity.country else ""
        side = key if entity is None else state if for_states and state else bodies.get(key, state)
        sides += [side] if side else []
    return list(dict.fromkeys(sides))


def is_organ(document: Document, key: str) -> bool:
    """Whether a body approves what its state agrees, so that it is no party itself: a parliament, a cabinet."""
    entity = document.entities.get(key)
    return entity is not None and key.startswith("organisation:") and bool(_ORGAN.search(entity.name))


def for_whom_approved(document: Document, keys: Sequence[str]) -> tuple[str, ...]:
    """The sides of what is approved or ratified: of an organ of a state the state."""
    homes = {key: document.entities[key].country for key in keys if is_organ(document, key)}
    sides = dict.fromkeys(f"state:{homes[key]}" if homes.get(key) else key for key in keys)
    # “The Federal Cabinet” is of one of those whom the words name, or of nobody they tell.
    return tuple(key for key in sides if key not in homes) or tuple(sides)


def _governed_from(document: Document, key: str) -> str:
    """The state in place of the house of its government: “Lima and the White House issued a statement”."""
    entity = document.entities.get(key)
    return f"state:{entity.country}" if entity and entity.country and entity.name in government_houses() else key


def _body_of(entity: Entity) -> str | None:
    """The body for which a person acts: a company, an agency of several states, a force; no ministry of a state."""
    bodies = [title.body for title, _ in entity.offices if title.body]
    known = next((body for body in bodies if not (entity.country and _GOVERNMENT.search(body))), None)
    return f"organisation:{ids.slug(known)}" if known else None


def sides_in(document: Document, part: Part, words: str) -> list[str]:
    """The sides that a stretch names; an office that no known person holds stands for its country.

    “The Kenyan shipyard Halden” is the shipyard, and “the Kenyan capital” a place.
    """
    words = _A_TOWN.sub("", OF_A_BODY.sub("", words))
    return _of_mentions(document, part.chunked.mentioned(_OF_STATE.sub(r"\1", words)))


def _of_mentions(document: Document, mentions: Iterable[Mention]) -> list[str]:
    keys: list[str] = []
    for mention in mentions:
        office = mention.kind is MentionKind.OFFICE and mention.country and not document.keys.get(mention)
        found = [f"state:{mention.country}"] if office else document.keys.get(mention, ())
        keys += found or [f"state:{code}" for code in mention.members]  # "Kenyan and Peruvian ministers"
    return as_sides(document, keys)


def with_other_side(document: Document, named: Sequence[str]) -> list[str]:
    """The sides, with the other one of the article's two where only one of them is named."""
    sides = article_sides(document)
    if len(named) == 1 and named[0] in sides and len(sides) == 2:
        return [*named, *(key for key in sides if key not in named)]
    return list(named)
