"""From a verb to the agreements behind it: their names, between whom, how far they got, the words they rest on."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from generator.extract.candidate import AgreementCandidate
from generator.extract.clauses.agreement_steps import ENDED, is_awaited, status_told
from generator.extract.clauses.clause_date import own_date
from generator.extract.clauses.complements import with_complement
from generator.extract.clauses.customers import BY_AWARD, with_customer
from generator.extract.clauses.evidence import quoted
from generator.extract.clauses.instruments import named_instruments
from generator.extract.clauses.modality import Reading, is_asked, reading_before
from generator.extract.clauses.named_instrument import Named, is_its_matter
from generator.extract.clauses.object_extent import next_verb, object_end
from generator.extract.clauses.one_each import OF_THREE, partners_each, title_of_one
from generator.extract.clauses.parties import parties, phrase_parties
from generator.extract.clauses.patterns import any_of
from generator.extract.clauses.reached import is_reached
from generator.extract.clauses.sides import NEAR, article_sides, for_whom_approved, near_sides, with_other_side
from generator.extract.clauses.who_agrees import others_unnamed, subject_before
from generator.extract.document import Document, Part
from generator.extract.gates import Gated
from generator.extract.mentions.mention import TOWN
from generator.ingest.article import BlockKind
from generator.vocab.countries import CountryForm
from generator.vocab.organisations import body_words

_ONLY_TALK = re.compile(
    r" (?:to )?(?:start |begin |open |resume |launch )?(?:re)?(?:consider|explor|discuss|study|draft)"
)
_TOWN = re.compile(r"<S\d+> \Z")
_PROGRAMME = "programme"
_NATIONALITY = re.compile(r"<A\d+>")
# Who hopes to conclude a treaty is at work on it; who hopes to sign one proposes it.
_FINISHES = re.compile(r"(?:conclud|finali[sz]|complet|clinch|wrap|nail)", re.IGNORECASE)
CONCLUDES = re.compile(r"conclud", re.IGNORECASE)
# What is done once it is concluded; a treaty, or a mere intent, may then still wait to be signed.
CONCLUDED = re.compile(r"\b(?:memorand(?:um|a|ums)|MoUs?|MOUs?|contracts?)\b", re.IGNORECASE)
_AWARDED = re.compile(r"(?:award|w[io]n)", re.IGNORECASE)
_BEING_DONE = re.compile(r"\b(?:is|are|was|were|be|been)(?: (?:currently|now|still|also|both))? \Z")
# Who is remembered for a negotiation saw it end, and mostly stood between its sides.
_REMEMBERED = re.compile(
    r"\b(?:(?:instrumental|crucial|pivotal|role|part|hand|helped) in|credited with|(?:known|remembered|praised) for|"
    r"helped(?: to)?|(?:achievements?|triumphs?|success\w*) (?:was|were|included)) \Z"
)
_A_DRAFT = re.compile(r"\b[Dd]raft (?:(?!of\b|for\b|and\b)[\w<>'-]+ )*\Z")
# What parties put their hand to is no mere draft any more.
_BY_HAND = re.compile(r"\b(?:sign|initial|ink)", re.IGNORECASE)
# What a parliament passes is ratified.
_PASSED = re.compile(r"(?:approv|passed|passes|adopt|endors|vot|clear|back)", re.IGNORECASE)
# Steps that an organ of a state takes for it.
_FOR_STATE = {"ratified", "in-force", "suspended", "terminated"}
_LAWMAKERS = r"\b(?:[Pp]arliament|[Ss]enate|[Ll]awmakers|[Dd]eputies|[Ll]egislat\w+|MPs|[Ss]enators)\b"
_CHAMBER_REACH = 70  # characters of the sentence in signs before the verb
_TO_JOIN = Gated(r"\bto (?:join|attend|take part|participate)\b")
_TO_JOIN_REACH = 40
_THREE = 3


class Said(NamedTuple):
    """What is said of all instruments that a verb or a noun governs.

    Attributes:
        rule: Name of the rule, for the candidates.
        number: Number of the sentence.
        status: Status that it gives them.
        sides: Keys of those who are its subject, or stand with it.
        date: EDTF of the status, or None.
        start: Where the words about it begin in the sentence in signs.
        alone: Whether the sides are all that are known, so that the article's other side is none of them.
    """

    rule: str
    number: int
    status: str
    sides: tuple[str, ...]
    date: str | None
    start: int
    alone: bool = False


def agreements_from(
    document: Document,
    number: int,
    verb: re.Match[str],
    status: str,
    rule: str,
    readings: Collection[Reading],
    strict: bool = False,
) -> Iterator[AgreementCandidate]:
    """The agreements that are the object of a verb.

    Args:
        document: The article.
        number: Number of the sentence.
        verb: The verb in the sentence in signs, with a group `verb`.
        status: Status that the verb gives when it is told as done.
        rule: Name of the rule, for the candidates.
        readings: Readings of the verb that count; others yield nothing.
        strict: Whether everyday nouns (“deal”, “programme”) do not count as objects.

    Yields:
        One candidate for each instrument; kinds of work listed together are one programme.
    """
    part = document.parts[number]
    text = part.chunked.text
    reading = reading_before(text, verb.start())
    told, remembered = _status_by(document, part, verb, status, reading)
    if reading not in readings or told is None or _is_no_step(text, verb, status):
        return
    subject = subject_before(part, verb.start())
    named = _objects(document, part, verb, has_subject=subject is not None, strict=strict)
    headline = part.kind is BlockKind.HEADLINE
    if not named or (headline and (subject is None or "<" not in subject[0])):
        return
    sides = () if remembered else parties(document, part, subject, verb.end(), len(text), alone=True)
    if _PASSED.match(verb["verb"]):
        sides = for_whom_approved(document, sides)
    begin = subject.start() if subject else verb.start()
    date = own_date(document, part, verb.end(), begin, next_verb(text, verb.end())) if reading is Reading.DONE else None
    if len(sides) == 1 and subject and BY_AWARD.match(verb["verb"]):
        sides = with_customer(document, part, sides, named[0].end)
    alone = remembered or subject is None or others_unnamed(document, part, subject, verb.start())
    said = Said(rule, number, told, sides, date, begin, alone)
    for agreement in told_of(document, said, named):
        # What one side alone "has yet to sign" was put to it.
        put = reading is Reading.PENDING and told == "negotiating" and len(agreement.parties) == 1
        awarded = told == "agreed" and agreement.type == "contract" and _AWARDED.match(verb["verb"])
        paper = told == "agreed" and CONCLUDED.search(agreement.title) and CONCLUDES.match(verb["verb"])
        signed = (awarded or paper) and reading is Reading.DONE
        changed = "proposed" if put else "signed" if signed else agreement.status
        yield replace(agreement, status=changed)


def _is_no_step(text: str, verb: re.Match[str], status: str) -> bool:
    """Whether the words behind a verb make it none of an agreement: “ended with”, “proposed to join”, “to discuss”."""
    if status in ENDED and text.startswith((" with ", " in "), verb.end()):
        return True
    if status == "in-force" and is_awaited(text, verb.start()):
        return True
    joins = status == "proposed" and _TO_JOIN.search(text, verb.end(), verb.end() + _TO_JOIN_REACH)
    return bool(joins or _ONLY_TALK.match(text, verb.end()))


def _status_by(
    document: Document, part: Part, verb: re.Match[str], status: str, reading: Reading
) -> tuple[str | None, bool]:
    """The status that a verb in its reading gives, if any, and whether its subject is remembered for it, no party."""
    text, word = part.chunked.text, verb["verb"]
    told = status_told(status, reading)
    being_done = bool(_BEING_DONE.search(text, 0, verb.start()))
    hoped_for = told == "proposed" and not is_asked(text, verb.start())
    finishing = told == "agreed" and word.endswith("ing") and being_done
    if (hoped_for or finishing) and _FINISHES.match(word):
        told = "negotiating"
    remembered = told == "negotiating" and bool(_REMEMBERED.search(text, 0, verb.start()))
    has_negotiated = told == "negotiating" and reading is Reading.DONE and word.lower() == "negotiated"
    if remembered or (has_negotiated and not being_done):
        told = "agreed"
    passed = told == "agreed" and reading is Reading.DONE and _PASSED.match(word)
    if passed and _is_chamber(document, part, verb.start()):
        told = "ratified"
    return told, remembered


def _objects(document: Document, part: Part, verb: re.Match[str], *, has_subject: bool, strict: bool) -> list[Named]:
    """The instruments behind a verb that it reaches; of everyday words only those that can be nothing else."""
    text = part.chunked.text
    end = object_end(text, verb.end())
    if text.startswith(": ", end):  # "signed two instruments: a convention and a memorandum"
        full_stop = text.find(". ", end)
        end = full_stop if full_stop > 0 else len(text)
    objects = named_instruments(text, verb.end(), end, again=True)
    # “the papers signed include a treaty and an action plan”
    loose = not has_subject and bool(objects) and objects[0].everyday
    return [
        named
        for at, named in enumerate(objects)
        if is_reached(text, verb, named)
        and not (at and is_its_matter(text, objects[at - 1], named))
        and not (loose and named.everyday and not phrase_parties(document, part, named.start, named.end, end).all)
        and not (strict and named.everyday and named.type != "agreement")
        and not (named.weak and part.kind is BlockKind.HEADLINE)
    ]


@cache
def _chamber() -> re.Pattern[str]:
    return re.compile(f"{_LAWMAKERS}|{any_of(body_words('parliaments'))}")


def _is_chamber(document: Document, part: Part, verb: int) -> bool:
    """Whether the words shortly before a verb name a parliament, which is then most often its subject."""
    words = part.chunked.original(max(0, verb - _CHAMBER_REACH), verb)
    return bool(_chamber().search(words.of(document.article.text)))


def told_of(
    document: Document, said: Said, named: Sequence[Named], verb: int | None = None, stop: int | None = None
) -> Iterator[AgreementCandidate]:
    """A candidate for each of the instruments of which the same is said; programmes side by side are one.

    Args:
        document: The article.
        said: What is said of them.
        named: The instruments.
        verb: Where the verb begins that stands behind them; left out where it stands before them.
        stop: Where the words that name their sides end at the latest; left out for the next verb.
    """
    part = document.parts[said.number]
    text = part.chunked.text
    if said.status in _FOR_STATE:
        said = said._replace(sides=for_whom_approved(document, said.sides))
    for together in _together(named):
        first, last = together[0], together[-1]
        behind = next_verb(text, last.end) if verb is None else verb
        following = next((n.start for n in named if n.start > last.start), behind)
        phrase = phrase_parties(document, part, first.start, last.end, max(stop or following, last.end))
        sides = phrase.keys if phrase.all else tuple(dict.fromkeys([*said.sides, *phrase.keys]))
        if not (said.alone or (first.capital and first.definite) or first.commercial):
            # A treaty with a name of its own may well be one among many states.
            sides = tuple(with_other_side(document, sides))
        if OF_THREE.search(first.title) and len(sides) < _THREE:
            three = near_sides(document, part, first.start, NEAR) or article_sides(document)
            sides = three if len(three) == _THREE and set(sides) <= set(three) else sides
        draft = first.title.lower().startswith("draft") or (verb is None and _A_DRAFT.search(text, 0, first.start))
        if draft and said.status in ("agreed", "signed") and not _BY_HAND.search(text, said.start, first.start):
            said = said._replace(status="negotiating")
        if pairs := partners_each(document, part, first, sides):
            for pair in pairs:
                one = _agreement(document, said._replace(sides=pair), together, following)
                yield replace(one, title=title_of_one(one.title, first), plural=False)
        elif sides or first.again:
            yield _agreement(document, said._replace(sides=sides), together, following)


def _together(named: Sequence[Named]) -> Iterator[list[Named]]:
    """What makes one agreement: programmes side by side are one."""
    start = 0
    while start < len(named):
        end = start
        while named[start].type == _PROGRAMME and end + 1 < len(named) and named[end + 1].type == _PROGRAMME:
            end += 1
        yield list(named[start : end + 1])
        start = end + 1


def _town_before(part: Part, named: Named) -> int:
    """Where a town begins that is part of a name (“Tripoli Declaration”); 0 where none is."""
    before = _TOWN.search(part.chunked.text, 0, named.start)
    mention = part.chunked.mentioned(before[0])[0] if before and named.capital else None
    return before.start() if before and mention and mention.form in (TOWN, CountryForm.CAPITAL) else 0


def _agreement(document: Document, said: Said, together: list[Named], following: int) -> AgreementCandidate:
    """One candidate; `following` is where the next instrument of the sentence begins."""
    part = document.parts[said.number]
    text = part.chunked.text
    first, last = together[0], together[-1]
    single = len(together) == 1
    title, end = with_complement(text, first, following) if single else ("", last.end)
    title = _NATIONALITY.sub(lambda sign: part.chunked.mentioned(sign[0])[0].span.of(document.article.text), title)
    title = title or " ".join(part.chunked.original(first.start, last.end).of(document.article.text).split())
    if town := _town_before(part, first):
        title = " ".join(part.chunked.original(town, first.start).of(document.article.text).split()) + f" {title}"
    # The quote goes as far as the title: the shortest that lets a reader check.
    quote = part.chunked.original(min(said.start, town or first.start), max(last.end, end))
    return AgreementCandidate(
        said.rule,
        said.number,
        title.strip(" ,'‘’“”\""),
        first.type,
        # Sides sign papers; a body or dialogue that one sets up is agreed.
        "agreed" if first.type == "mechanism" and said.status == "signed" else said.status,
        said.sides,
        quoted(document, said.number, quote, said.sides),
        first.short if single else None,
        said.date,
        again=first.again,
        definite=first.definite,
        plural=single and first.plural,
    )
