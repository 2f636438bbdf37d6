"""An instrument named with its sides, whatever is told of it: “<state>, whose 2019 memorandum with <state> …”.

A draft is negotiating, a new paper and one that will be agreed, another paper signed, a body or programme in force.
Refuses everyday nouns, what is called for, denied or cited as law, and instruments whose sides it does not name. What
another rule tells of the same one counts more.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from generator.extract.candidate import AgreementCandidate, AgreementRule
from generator.extract.clauses.agreements import Said, told_of
from generator.extract.clauses.assertion import is_asserted
from generator.extract.clauses.complements import with_complement
from generator.extract.clauses.dating import dates_in
from generator.extract.clauses.instrument_verbs import is_inserted
from generator.extract.clauses.instruments import named_instruments
from generator.extract.clauses.named_instrument import Named, is_its_matter
from generator.extract.clauses.parties import phrase_parties
from generator.extract.clauses.patterns import agreement_acts, agreement_verb, any_of
from generator.extract.clauses.sides import article_sides, sides_in, with_other_side
from generator.extract.clauses.who_agrees import subject_before
from generator.extract.document import Document, Part
from generator.extract.gates import Gated
from generator.ingest.article import BlockKind
from generator.vocab.instruments import PAPERS

_SEVERAL = r"(?:papers|documents|instruments|agreements|accords|texts|memoranda|MoUs|treaties|protocols)"
_SIGNED = Gated(rf"\b{_SEVERAL} (?:were|have been|are|was) (?:also )?signed\b|\bsigned (?:[\w-]+ ){{0,3}}{_SEVERAL}\b")
_NEAR = 3
_MOST = 8
_TWO_SIDES = 2
_STANDING = {"mechanism", "programme"}
_OF = re.compile(r"\bof the \Z")
_SESSION = re.compile(r"\b(?:[Ss]ession|[Rr]ound|[Mm]eeting|[Ee]dition|[Ss]itting|work) of (?:the|their|its) \Z")
_AHEAD = Gated(r"\b(?:will|would|to be|(?:is|are|was|were) (?:expected |due |set )?to)\b")
_NEW = re.compile(r"\b(?:[Aa]n?|new)(?: (?:[a-z]+ ){0,2})?\Z")
# "A contract of 2020", "under a 2019 memorandum with Kenya": its year tells that it was signed.
_YEAR_BEHIND = re.compile(r" (?:of|from|dating (?:from|back to)|dated) (?P<year>(?:19|20)\d\d)\b")
_YEAR_BEFORE = re.compile(r"(?P<year>(?:19|20)\d\d) ")
# "Convention on Fish between Kenya and Chad, 1986"; "Treaty on Rail – 3 May 2001"
_ENTRY = re.compile(r"(?:[•*–—-] ?|\d{1,2}[.)] ?)?(?:[Tt]he )?")
_DAY_BEHIND = re.compile(
    r"(?:(?!\b(?:is|are|was|were|has|have|had|will|would|[a-z]{3,}ed)\b)[^.;:“”])*?(?:,| [–—-]| \() ?(?:on |in )?"
    r"(?:(?P<year>(?:19|20)\d\d)|(?P<day>\d[^;:()]{3,25}|[A-Z][a-z.]{2,9} [^;:()]{4,20}))\)?[.;]?\Z"
)
# “Kenya has a fisheries accord with Chad”
_HAS = Gated(r"\b(?:has|have) (?:long |already |also )?(?:had )?(?:an?|their) (?:[\w-]+ ){0,2}\Z")
_SINCE = re.compile(r"[^.;:,“”]{0,60} since (?:\w+ )?(?:19|20)\d\d\b")
_DRAFT = re.compile(r"\b[Dd]raft (?:[\w-]+ ){0,2}[“‘\"']?\Z")
_REFUSED = Gated(
    r"\b(?:importance|commitment|need|necessity|call(?:s|ed|ing)? for|urg\w+|without|lack|absence|like|similar to|no|"
    r"any|violat\w+|breach\w*|threat\w*|in line with|in accordance with|pursuant to|spirit|framework|basis|possib\w+|"
    r"could|members? of|chair(?:man|woman|person)? of|"
    r"might|may|if|whether|not|never|den\w+|reject\w*|refus\w+|oppos\w+|under)\b[^.;:]{0,90}\Z",
    re.IGNORECASE,
)
# What is said to be a matter of the courts, or to be important, has no news.
_IS_SOMETHING = re.compile(
    r"[^;:.]{0,80}? (?:is|are|was|were|remains?) (?:an?|the|of|not|important|vital|crucial|key)\b"
)


def find(document: Document) -> Iterator[AgreementCandidate]:
    """Yields one agreement for each."""
    for number, part in enumerate(document.parts):
        if part.kind is not BlockKind.BODY:
            continue
        text = part.chunked.text
        named = named_instruments(text, 0, len(text))
        for at, one in enumerate(named[:_MOST]):
            year = _YEAR_BEHIND.match(text, one.end) or _YEAR_BEFORE.match(one.title)
            dated = year["year"] if year and one.type in PAPERS else _listed_day(document, part, one)
            before = named[at - 1]
            of_before = at and (is_its_matter(text, before, one) or is_inserted(text, before, one))
            if of_before or one.everyday or one.plural or one.type == "statement":
                continue
            if not dated and (_IS_SOMETHING.match(text, one.end) or _REFUSED.search(text, 0, one.start)):
                continue
            following = named[at + 1].start if at + 1 < len(named) else len(text)
            if not is_asserted(text, one.start):
                continue
            if sides := _sides(document, part, one, following):
                signed = dated or _signed_before(document, number)
                status = _status(text, one, following)
                status = "signed" if dated or (signed and status == "agreed") else status
                said = Said(RULE.name, number, status, sides, dated, one.start, alone=True)
                yield from (
                    replace(told, only_named=True) for told in told_of(document, said, [one], following, following)
                )


def _listed_day(document: Document, part: Part, named: Named) -> str | None:
    """The day behind a paper in a list of papers, where a sentence is no more than its name."""
    text = part.chunked.text
    match = _DAY_BEHIND.match(text, named.end) if _ENTRY.fullmatch(text, 0, named.start) else None
    if match is None or named.type not in PAPERS:
        return None
    found = dates_in(document.article.text, part.chunked.original(*match.span("day"))) if match["day"] else []
    return match["year"] or (found[0].value if found else None)


@cache
def _told() -> Gated:
    """A verb or noun before an instrument that tells what became of it, which other rules read."""
    acts = (act.removesuffix(" of") for act in agreement_acts())
    return Gated(rf"{any_of(acts)}|{agreement_verb()}", re.IGNORECASE)


def _signed_before(document: Document, number: int) -> bool:
    """Whether one of the sentences before says that papers were signed, of which this may be one."""
    return any(_SIGNED.search(part.chunked.text) for part in document.parts[max(0, number - _NEAR) : number])


def _status(text: str, named: Named, following: int) -> str:
    """What the words around it let one think: the article of a new paper, or a verb of what is to be."""
    if _DRAFT.search(text, 0, named.start):
        return "negotiating"
    if _HAS.search(text, 0, named.start):
        return "in-force"
    if named.type in _STANDING and named.capital and _OF.search(text, 0, named.start):
        return "in-force"  # what will become of its quota or budget is no news of its own
    if _AHEAD.search(text, named.end, following) or _NEW.search(text, 0, named.start):
        return "agreed"
    return "signed" if named.type in PAPERS else "in-force"


def _sides(document: Document, part: Part, named: Named, following: int) -> tuple[str, ...]:
    """Those whom its own phrase names; of a paper one of them may be the subject, or the other one of the article."""
    keys = phrase_parties(document, part, named.start, named.end, following).keys
    if named.type in PAPERS and len(keys) == 1:
        subject = subject_before(part, named.start)
        own = sides_in(document, part, subject[0]) if subject else []
        keys = tuple(dict.fromkeys([*keys, *own])) if len(own) == 1 else tuple(with_other_side(document, keys))
    has = _HAS.search(part.chunked.text, 0, named.start) if _SINCE.match(part.chunked.text, named.end) else None
    if named.type in PAPERS and not keys and has:
        holder = subject_before(part, has.start())
        keys = tuple(sides_in(document, part, holder[0])) if holder else ()
    before = part.chunked.text[: named.start]
    is_subject = not (keys or named.commercial or "<" in before or _told().search(before))
    if named.type in PAPERS and is_subject and _tells_what(part.chunked.text, named, following):
        keys = _of_the_article(document, part)
    if _SESSION.search(part.chunked.text, 0, named.start) and named.type == "mechanism" and named.capital and not keys:
        here = tuple(key for key in sides_in(document, part, part.chunked.text) if key.startswith("state:"))
        keys = here if len(here) == _TWO_SIDES else ()
    return keys if len(keys) > 1 and (named.type in PAPERS or named.capital) else ()


def _tells_what(text: str, named: Named, following: int) -> bool:
    """Whether it is told apart from others by what it is about: “fisheries protocol”, “agreement on the border”."""
    title, _ = with_complement(text, named, following)
    words = named.title.split()
    return title != named.title or " on " in title or (len(words) > 1 and title.islower() and words[0].isalpha())


def _of_the_article(document: Document, part: Part) -> tuple[str, ...]:
    """The article's two sides, where the sentence names nobody else."""
    sides = article_sides(document)
    here = sides_in(document, part, part.chunked.text)
    return sides if len(sides) == _TWO_SIDES and set(here) <= set(sides) else ()


RULE = AgreementRule("mentioned-instrument", find)
