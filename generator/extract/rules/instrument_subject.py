"""What became of an instrument that is the subject: “the treaty with <state> was signed”, “the pact took effect”.

Gives the status of the verb; “will be signed” is `agreed`. Refuses “has not yet been signed”, “could be signed”, and
“the agreement” that only takes up one named before.
"""

import re
from collections.abc import Iterator
from functools import cache

from generator.extract.candidate import AgreementCandidate, AgreementRule
from generator.extract.clauses.agreements import own_date
from generator.extract.clauses.evidence import quoted
from generator.extract.clauses.instruments import Named, named_instruments, with_complement
from generator.extract.clauses.modality import Reading, reading_before
from generator.extract.clauses.parties import as_sides
from generator.extract.clauses.patterns import WHOS, agreement_statuses, any_of
from generator.extract.document import Document, Part
from generator.ingest.article import BlockKind

_BE = r"(?:is|are|was|were|be|been|being|got|gets)"
_ADVERB = r"(?: (?:also|finally|formally|officially|later|first|since|now|already|jointly|then|itself))*"
_PARTIES = re.compile(rf"(?:between|with|by|among) (?:the )?(?P<whom>{WHOS})")
_BREAK = re.compile(r"[.;:—“”]|,? but\b|,? (?:and|while|as|because) (?:the |an? |its |their )?<")
_AFTERWARDS = {Reading.PLANNED: "agreed", Reading.NEGOTIATING: "negotiating"}
_LONGEST_GAP = 120


@cache
def _verb() -> re.Pattern[str]:
    forms = agreement_statuses()
    intransitive = [form for form, (status, _) in forms.items() if status == "in-force" and " " in form]
    intransitive += ["expired", "lapsed", "expires", "lapses"]
    passive = [form for form in forms if " " not in form and not form.endswith("ing")]
    return re.compile(
        rf"(?P<be>\b{_BE}\b){_ADVERB} (?P<passive>{any_of(passive)})|(?P<verb>{any_of(intransitive)})", re.IGNORECASE
    )


def find(document: Document) -> Iterator[AgreementCandidate]:
    """Yields one agreement for each instrument whose fate its own verb tells."""
    for number, part in enumerate(document.parts):
        text = part.chunked.text
        for named in named_instruments(text, 0, len(text)) if part.kind is BlockKind.BODY else ():
            verb = _verb_of(text, named)
            if verb and (agreement := _agreement(document, number, part, named, verb)):
                yield agreement


def _verb_of(text: str, named: Named) -> re.Match[str] | None:
    """The verb of which the instrument is the subject: the next one, with no new clause between them."""
    verb = _verb().search(text, named.end)
    between = _PARTIES.match(text, named.end + 1)
    begin = between.end() if between else named.end
    near = verb is not None and begin <= verb.start() <= named.end + _LONGEST_GAP
    return verb if verb and near and not _BREAK.search(text, begin, verb.start()) else None


def _agreement(
    document: Document, number: int, part: Part, named: Named, verb: re.Match[str]
) -> AgreementCandidate | None:
    text = part.chunked.text
    reading = reading_before(text, verb.start("passive") if verb["passive"] else verb.start())
    status, weak = agreement_statuses()[(verb["passive"] or verb["verb"]).lower()]
    sides = _parties(document, part, named, verb)
    if (
        reading not in (Reading.DONE, *_AFTERWARDS)
        or named.weak
        or len(sides) < 2
        or (weak and not verb["verb"] and status != "signed")
    ):
        return None
    done = reading is Reading.DONE
    quote = part.chunked.original(named.start, verb.end())
    return AgreementCandidate(
        RULE.name,
        number,
        with_complement(text, named, verb.start()),
        named.type,
        status if done else _AFTERWARDS[reading],
        sides,
        quoted(document, number, quote, sides),
        named.short,
        own_date(document, part, verb.end(), named.start) if done else None,
    )


def _parties(document: Document, part: Part, named: Named, verb: re.Match[str]) -> tuple[str, ...]:
    """Those behind “between”, “with” or “by”, and those right before the instrument; else the article's two sides."""
    chunked = part.chunked
    behind = [
        match["whom"]
        for match in _PARTIES.finditer(chunked.text, named.end, min(len(chunked.text), verb.end() + _LONGEST_GAP))
    ]
    before = re.search(r"((?:<[ASO]\d+>(?:'s|–|-| and |, )*)+) ?$", chunked.text[: named.start])
    keys = as_sides(document, document.meant(chunked.mentioned((before[1] if before else "") + " ".join(behind[:1]))))
    if len(keys) == 1 and keys[0] in document.sides:
        keys += [key for key in document.sides if key not in keys]
    return tuple(keys) or document.sides


RULE = AgreementRule("instrument-subject", find)
