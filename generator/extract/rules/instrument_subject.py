"""What became of an instrument, told behind it: “the treaty with <state> was signed”, “…, signed in Oslo”, “expired”.

Takes passives, participles, relative clauses (“the pact that both sides signed”) and verbs of which the instrument is
the subject; several of them are several steps. “Will be signed” is `agreed`, “has yet to be ratified” is `signed`.
Refuses “could be signed”, and verbs behind the start of another clause.
"""

import re
from collections.abc import Iterator

from generator.extract.candidate import AgreementCandidate, AgreementRule
from generator.extract.clauses.agreement_steps import is_awaited, status_told
from generator.extract.clauses.agreements import Said, told_of
from generator.extract.clauses.clause_date import own_date
from generator.extract.clauses.complements import BETWEEN
from generator.extract.clauses.instrument_verbs import Step, is_inserted, next_verb_of_instrument, steps_of, stop_of
from generator.extract.clauses.instruments import named_instruments
from generator.extract.clauses.modality import Reading, reading_before
from generator.extract.clauses.named_instrument import Named
from generator.extract.clauses.parties import parties, phrase_parties
from generator.extract.clauses.patterns import WHOS
from generator.extract.clauses.reached import AMONG_OTHERS
from generator.extract.clauses.sides import COMPANIES, article_sides, near_sides, sides_in, with_other_side
from generator.extract.clauses.who_agrees import is_with_unnamed
from generator.extract.document import Document, Part
from generator.extract.gates import Gated
from generator.ingest.article import BlockKind

_MOST = 12  # instruments of one sentence, each of which is followed to its verb
# "<S0> sells power to <S1> under a purchase agreement that …": its sides are those of the sentence.
_UNDER = re.compile(r"\bunder (?:an?|the|its|their) (?:[\w-]+ ){0,3}\Z")
_PAIR = 2
_AGENT = re.compile(
    rf"(?:(?!\b(?:is|are|was|were|be|been) )[^,;:.<]){{0,60}}(?:<S\d+>[^,;:.<]{{0,40}})? by (?:the )?(?P<whom>{WHOS})"
)


_IS_THAT = re.compile(r"(?: \(\w+\))?, an? (?:[\w-]+ ){0,3}")
_GOES_ON = re.compile(r" (?:signed|reached|concluded|adopted|agreed|sealed|struck|that|which|between|under which)\b")
_PROPOSAL = re.compile(
    r"\b(?:proposals?|offers?|bids?|pitch|idea|suggestions?|plea|requests?|calls?) (?:for|of) (?:an? |the )?"
    r"(?:[\w-]+ ){0,2}\Z"
)
# “Gratitude for the assistance that it had offered”: thanks for what was given.
_THANKED = Gated(
    r"\b(?:gratitude|grateful|thank(?:s|ed|ful|ing)?|appreciat\w+|commend\w*|prais\w+) [^.;:]{0,60}?\bfor (?:all )?"
    r"(?:the |its |their |an? )?(?:[\w-]+ ){0,2}\Z"
)
_BEYOND = {"signed", "ratified", "in-force", "suspended", "terminated"}


def find(document: Document) -> Iterator[AgreementCandidate]:
    """Yields one agreement for each step of each instrument that is told behind it."""
    for number, part in enumerate(document.parts):
        if part.kind is BlockKind.HEADING:
            continue
        text = part.chunked.text
        named = named_instruments(text, 0, len(text), again=True)
        for at, instrument in enumerate(named[:_MOST]):
            weak = part.kind is BlockKind.HEADLINE and instrument.weak
            before = named[at - 1]
            if weak or (at and (_explains(text, before, instrument) or is_inserted(text, before, instrument))):
                continue
            whom = ""
            for step in steps_of(text, instrument, named[at + 1 :]):
                whom = step.whom or whom  # "the pact that <S0> and <S1> signed was dead by May"
                yield from _told(
                    document, number, instrument, step._replace(whom=whom), stop_of(text, instrument, named[at + 1 :])
                )


def _explains(text: str, before: Named, named: Named) -> bool:
    """Whether an instrument only says what the one before it is: “the Halden Declaration, a document signed in”."""
    return bool(_IS_THAT.fullmatch(text, before.end, named.start) and _GOES_ON.match(text, named.end))


def _told(document: Document, number: int, named: Named, step: Step, stop: int) -> Iterator[AgreementCandidate]:
    part = document.parts[number]
    text = part.chunked.text
    own = step.is_participle and _UNDER.search(text, 0, named.start)
    # “will work together under a pact signed in May”: what is said before it is not said of the signing.
    reading = (
        Reading.DONE
        if step.is_state
        else reading_before(" " * named.start + text[named.start :] if own else text, step.verb)
    )
    if reading is Reading.DONE and text[: step.verb].endswith(" to be "):
        reading = Reading.PLANNED  # "the pact, to be signed in May"
    status = status_told(step.status, reading)
    if _PROPOSAL.search(text, 0, named.start) and status not in _BEYOND:
        status = "proposed"  # the verb tells of the proposal: "the offer of a treaty was welcomed"
    if status == "proposed" and (_THANKED.search(text, 0, named.start) or AMONG_OTHERS.match(text, named.end)):
        return
    if is_awaited(text, step.verb) or status is None or text[named.end : step.verb].count("<") > 6:
        return
    behind = next_verb_of_instrument(text, step.end, stop)
    dated = not step.is_state or text.endswith(
        " since", step.start, step.end
    )  # “in force between <S0> and <S1> since 2012”
    date = own_date(document, part, step.end, named.start, behind) if dated else None
    sides = _sides(document, part, named, step, stop)
    date = date if status == step.status and reading is Reading.DONE else None
    said = Said(RULE.name, number, status, sides, date, named.start)
    about = BETWEEN.match(text, named.end, stop)
    behind = about.end() >= step.end if about else False  # “an MoU was signed on fisheries”
    yield from told_of(document, said, [named], stop if behind else min(step.start, stop), stop)


def _sides(document: Document, part: Part, named: Named, step: Step, stop: int) -> tuple[str, ...]:
    """Those whom a relative clause names, or who stand around the instrument; else the article's two sides."""
    if step.whom:
        who = re.compile(re.escape(step.whom)).search(part.chunked.text, named.end)
        return parties(document, part, who, step.end, stop, alone=True)
    if named.again:
        return ()
    if phrase_parties(document, part, named.start, named.end, stop).keys:
        return ()
    text = part.chunked.text
    agent = _AGENT.match(text, step.end)
    if agent and len(by := sides_in(document, part, agent["whom"])) > 1:
        return tuple(by)
    return _sides_around(document, part, named)


def _sides_around(document: Document, part: Part, named: Named) -> tuple[str, ...]:
    """Those of whom the words around an instrument speak, which does not name its sides itself."""
    text = part.chunked.text
    if is_with_unnamed(text, named.end):
        return ()
    if _UNDER.search(text, 0, named.start):
        around = sides_in(document, part, text[: named.start])
        if around:
            return tuple(with_other_side(document, around)) if len(around) <= _PAIR else ()
    if named.commercial:
        return near_sides(document, part, named.start, 1) if COMPANIES.search(text) else ()
    return near_sides(document, part, named.start, 0) or article_sides(document)


RULE = AgreementRule("instrument-subject", find)
