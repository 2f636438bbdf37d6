"""Whose an occasion is: who holds it by the verb before its noun, by “his” or “<person>’s”, or by its name."""

import re
from collections.abc import Iterable
from dataclasses import replace

from generator.extract.clauses.frames import GOVERNED
from generator.extract.clauses.nouns import NounPhrase
from generator.extract.clauses.patterns import any_of
from generator.extract.clauses.principals import is_of_several, is_of_states
from generator.extract.clauses.subjects import main_subject
from generator.extract.clauses.who import PARTY, taking_part
from generator.extract.document import Document, Part
from generator.extract.entity import Entity
from generator.extract.gates import Gated
from generator.extract.mentions.mention import MentionKind
from generator.model import ActorKind
from generator.vocab.groups import followers, people_nouns, side_nouns

_PAIR_OF_PEOPLE = 2
_HEADS = {"head-of-state", "head-of-government", "royal"}
_REACH = 50  # characters before a verb in which its subject stands
_OPENS = 12  # characters before which a phrase opens the sentence
_AND_OWNER = re.compile(r"(?:^|[,.;] )(?P<who><P\d+> and )(?:the )?\Z")  # "<P0> and <P1>'s talks"
_BLOC = re.compile(r"(?:bloc|union|alliance|grouping|community)'s ")
_BLOC_REACH = 2  # sentences
_PAIR = re.compile(r"<[PASO]\d+>(?:[-–]<[PASO]\d+>)+")
_NAMES = re.compile(r"(?<![\w-])([A-Z][\w']+)[-–]([A-Z][\w']+)(?![\w-])")
_OWNED = re.compile(r"[\w-]+(?:'s|s') ")
_BODIES = (
    r"commissions?|committees?|councils?|working groups?|task forces?|group|board|forum|joint body|mechanism|dialogue"
)
_JOINT_BODY = re.compile(rf"\b(?:{_BODIES})\b", re.IGNORECASE)
_SIDES = re.compile(
    rf"\b(?:{_BODIES}|{any_of((*people_nouns(), *side_nouns(), *followers()))}|teams|negotiators|experts|heads|they|"
    r"both|two|three|four|it|which|who|bloc|union)\b|<[A-Z]\d+>",
    re.IGNORECASE,
)


def holders(
    document: Document, number: int, part: Part, phrase: NounPhrase, subject: re.Match[str] | None
) -> list[str]:
    """Those who hold it: the verb's subject, whose it is, and both whom its name names."""
    keys: list[str] = []
    if subject:
        keys = taking_part(document, part, subject["who"])
    elif phrase.owner and not _is_of_leaders(part, phrase):
        joint = _AND_OWNER.search(part.chunked.text, 0, phrase.start)
        keys = taking_part(document, part, f"{joint['who'] if joint else ''}{phrase.owner}")
    elif phrase.is_possessive and not GOVERNED.search(part.chunked.text, 0, min(phrase.start, _OPENS)):
        keys = whose(document, number, part, phrase)
    if joint := _PAIR.search(phrase.words):
        return [*keys, *taking_part(document, part, joint.group())]
    if phrase.type == "summit" and keys and all(key.startswith("state:") for key in keys):
        # "Kenya will host the next African Union summit"
        named = [m for m in part.chunked.mentioned(phrase.words) if m.kind is MentionKind.ORGANISATION]
        keys = [*keys, *(key for key in document.meant(named) if key not in keys)]
    if phrase.type == "summit" and not keys and not GOVERNED.search(part.chunked.text, 0, phrase.start):
        keys = of_organisation(document, part, phrase) or _of_the_bloc(document, number, part, phrase)
    names = _NAMES.search(phrase.words)
    return [*keys, *(_surnamed(document, names.groups()) if names else [])]


def of_organisation(document: Document, part: Part, phrase: NounPhrase) -> list[str]:
    """The organisation of states whose name stands before its summit: “the African Union summit in Kigali”."""
    named = document.meant(m for m in part.chunked.mentioned(phrase.words) if m.kind is MentionKind.ORGANISATION)
    return [key for key in named if is_of_states(document.entities[key].name)]


def _of_the_bloc(document: Document, number: int, part: Part, phrase: NounPhrase) -> list[str]:
    """The organisation of states named last before “the bloc’s summit”."""
    if not _BLOC.match(phrase.words):
        return []
    here = [m for m in part.chunked.mentions if m.span.end <= part.chunked.original(phrase.start, phrase.end).start]
    before = [
        *(m for other in document.parts[max(0, number - _BLOC_REACH) : number] for m in other.chunked.mentions),
        *here,
    ]
    named = document.meant(m for m in before if m.kind is MentionKind.ORGANISATION)
    return [key for key in named if is_of_states(document.entities[key].name)][-1:]


def _is_of_leaders(part: Part, phrase: NounPhrase) -> bool:
    """Whether “the leaders’ summit” only says of what rank it is."""
    owner = part.chunked.mentioned(phrase.owner)
    return phrase.type == "summit" and bool(owner) and owner[0].kind is MentionKind.GROUP and owner[0].name == "leaders"


def is_of_others(text: str, phrase: NounPhrase, verb: int | None, before: str) -> bool:
    """Whether an occasion is of people who are no actors: “the shareholders’ meeting”, “fishermen held a meeting”.

    Args:
        text: The sentence in signs.
        phrase: The occasion's noun.
        verb: Where the verb begins of which it is the object and nobody who is known the subject, or None.
        before: The sentence before, in signs.
    """
    if owner := _OWNED.search(phrase.words):
        return not _SIDES.search(owner.group())
    if phrase.is_possessive or phrase.determiner == "owner":
        return not phrase.owner and not _JOINT_BODY.search(text, 0, phrase.start) and not _JOINT_BODY.search(before)
    return verb is not None and not _SIDES.search(text, max(0, verb - _REACH), verb)


def without_bodies_of_both(document: Document, part: Part, phrase: NounPhrase, keys: list[str]) -> list[str]:
    """Those who take part, without the joint body or the pair of states that the persons among them stand for."""
    if sum(key.startswith("person:") for key in keys) < _PAIR_OF_PEOPLE:
        return keys
    joint = _PAIR.search(phrase.words)
    pair = taking_part(document, part, joint.group()) if joint else []
    return [key for key in keys if key not in pair and not is_of_several(document.entities[key].name)]


def spoken_of_before(document: Document, number: int, phrase: NounPhrase) -> list[str]:
    """The person whom the sentence before speaks of, for “A meeting with <P0> followed” that leaves out whose it is."""
    before = document.parts[number - 1] if number and phrase.determiner in ("a", "an", "") else None
    if before is None or before.block != document.parts[number].block:
        return []
    subject = main_subject(before.chunked.text, len(before.chunked.text))
    named = taking_part(document, before, subject["who"]) if subject else []
    people = [key for key in named if key.startswith("person:")]
    return people if len(people) == 1 else []


def whose(document: Document, number: int, part: Part, phrase: NounPhrase) -> list[str]:
    """Whom “his”, “her” or “their” means: the subject of the sentence, else that of the one before."""
    for other, end in ((part, phrase.start), (document.parts[max(0, number - 1)], None)):
        text = other.chunked.text
        subject = main_subject(text, end if end is not None else len(text))
        keys = taking_part(document, other, subject["who"]) if subject else []
        people = [key for key in keys if key.startswith("person:")]
        if people and phrase.determiner in ("his", "her", "my"):
            return people[:1]
        if len(keys) > 1 and phrase.determiner == "their":
            return keys
    return []


_BEGAN = r"(?:beg[ai]ns?|start(?:s|ed)?|open(?:s|ed)?|end(?:s|ed)?|clos(?:es|ed)|conclude[sd]?|finish(?:es|ed)?)"
_OF_A_VISIT = Gated(
    rf"(?P<whose>{PARTY}(?='s? )|\b(?:his|her))(?:'s?)? (?:[\w-]+ ){{0,3}}"
    r"(?:visit|trip|tour|stay|schedule|agenda|program(?:me)?)\b[^,;:“”]{0,40} "
    rf"(?:will be|would be|is|was|will include|includes?d?|will feature|features?d?|{_BEGAN}[^,;:“”<>]{{0,40}} with) "
    r"(?:[a-z]+ ){0,3}\Z|"
    rf"(?P<traveller>{PARTY}) {_BEGAN} (?:his|her|the|an?) (?:[\w-]+ ){{0,3}}(?:visit|trip|tour|stay|day)\b"
    r"[^,;:“”]{0,60} with (?:[a-z]+ ){0,3}\Z"
)


def whose_visit(document: Document, number: int, part: Part, phrase: NounPhrase) -> list[str]:
    """The visitor of “the highlight of <person>’s visit will be the talks with <person>”."""
    visit = _OF_A_VISIT.search(part.chunked.text, 0, phrase.start)
    if visit is None:
        return []
    named = visit["traveller"] or visit["whose"]
    if not named.lower().startswith("h"):
        return taking_part(document, part, named)
    return whose(document, number, part, replace(phrase, determiner="his"))


def _may_lead(person: Entity) -> bool:
    """Whether a person heads a state, or is named without any office: whom everybody knows needs none."""
    titles = [title for title, _ in person.offices]
    return not titles or any(title.group in _HEADS or title.title.lower() == "leader" for title in titles)


def _surnamed(document: Document, names: Iterable[str]) -> list[str]:
    """Both persons of “the Doe-Roe summit”; nobody where one of them is not known, or not for certain."""
    found: list[str] = []
    for name in names:
        fitting = [
            entity.key
            for entity in document.entities.values()
            if entity.kind is ActorKind.PERSON and name in (entity.name.split()[0], entity.name.split()[-1])
        ]
        leading = [key for key in fitting if _may_lead(document.entities[key])]
        found += fitting if len(fitting) == 1 else leading if len(leading) == 1 else []
    return found if len(found) > 1 else []
