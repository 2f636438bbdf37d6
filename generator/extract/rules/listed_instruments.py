"""Instruments told as a list: “the memoranda cover fisheries, tourism and seeds”, “… signed:” with bullets behind.

Also “two pacts, one on trade and the other on seeds”, “a memorandum on trade and another on seeds”. Each item is one of
the kind that the list is of, or of its own noun, with the parties that it names itself or else those of the list.
Refuses lists of which it is not said what they are of, and “agreements on trade and investment”, which may be one.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from generator.extract.candidate import AgreementCandidate, AgreementRule
from generator.extract.clauses.agreement_steps import status_told
from generator.extract.clauses.clause_date import own_date
from generator.extract.clauses.complements import COMPLEMENT_END, with_complement
from generator.extract.clauses.evidence import quoted
from generator.extract.clauses.instruments import named_instruments
from generator.extract.clauses.list_items import (
    AMONG_THEM,
    ARE_THESE,
    BARE,
    DEAL_WITH,
    EACH_HAS_FOR,
    EACH_HAS_ON,
    EACH_ON,
    ITEMS,
    ORDINAL,
    THE_OTHERS,
    THESE_ARE,
    THEY,
    counted_in,
    items_between,
    list_end,
    without_tail,
)
from generator.extract.clauses.modality import Reading, reading_before
from generator.extract.clauses.named_instrument import Named, begins, is_its_matter, linked
from generator.extract.clauses.parties import parties, phrase_parties
from generator.extract.clauses.patterns import WHOS, agreement_acts, agreement_status, agreement_verb, any_of
from generator.extract.clauses.sides import article_sides, sides_in
from generator.extract.clauses.who_agrees import subject_before
from generator.extract.document import Document, Part
from generator.extract.gates import Gated
from generator.ingest.article import BlockKind
from generator.vocab.instruments import PAPERS

_BETWEEN = Gated(
    rf"\bbetween (?:the )?(?P<whom>{WHOS})(?:,| )+(?:on|for|covering|concerning|about) (?P<matter>[^,;.<]+)"
)
_OTHER_ONE = r"(?:another|the other|a (?:second|third|fourth)|the (?:second|third|fourth|last))(?: one)?"
_MATTER = rf"(?:(?!,? (?:and|while) (?:one|{_OTHER_ONE})\b)[^,;.:—“”])+"
_ONE_AND_ANOTHER = Gated(
    rf"(?:(?:[,:;—]|,? and|,? while) |^)(?P<which>one(?: of them)?|{_OTHER_ONE})"
    rf"(?: with (?:the )?(?P<whom>{WHOS}))? "
    rf"(?:(?:is |was )?(?:on|about)|for|covering|concerning|covers|concerns|deals with|relates to) "
    rf"(?P<matter>{_MATTER})",
    re.IGNORECASE,
)
_TOLD_APART = 160  # characters behind the noun within which the first of several is told apart
_DAY = re.compile(
    r"(?:the )?(?:first|sidelines|margins|occasion|same|eve)\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d"
)
_ON = re.compile(r"(?:on|for|covering) ")
_LEAST, _MOST, _LONGEST_ITEM, _BACK = 2, 20, 220, 3  # _BACK: sentences


@cache
def _told() -> Gated:
    return Gated(rf"(?P<act>{any_of(agreement_acts())})|(?P<verb>{agreement_verb()})", re.IGNORECASE)


def find(document: Document) -> Iterator[AgreementCandidate]:
    """Yields one agreement an item, for each list that says what it is of."""
    lists = _Lists(document)
    for number, part in enumerate(document.parts):
        if part.kind is BlockKind.BODY:
            yield from lists.read(number, part)


class _Lists:
    """Reads the lists of one article; a later list goes on with what an earlier sentence said of all its items."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._told: dict[str, AgreementCandidate] = {}
        self._last: AgreementCandidate | None = None

    def read(self, number: int, part: Part) -> Iterator[AgreementCandidate]:
        """The items of the lists of one sentence."""
        text = part.chunked.text
        found = named_instruments(text, 0, len(text), again=True)
        for at, named in enumerate(found):
            if named.plural and named.type in PAPERS:
                if lead := self._lead(number, part, named):
                    self._told[named.type] = self._last = lead
                yield from self._items(number, part, named)
            if named.type in PAPERS or named.type == "statement":
                following = next((n.start for n in found[at + 1 :] if not n.everyday), len(text))
                yield from self._one_and_another(number, part, named, following)
        if (these := THESE_ARE.match(text)) and self._last and number - self._last.number <= _BACK:
            yield from self._papers(number, part, self._last, these.end())
        if (others := THE_OTHERS.match(text)) and (last := next(reversed(self._told.values()), None)):
            yield from self._others(number, part, others, last)
        if (they := THEY.match(text)) and self._last and self._last.number == number - 1:
            yield from self._others(number, part, they, self._last)
        if text.endswith(":"):
            yield from self._bullets(number, part)
        for match in ORDINAL.finditer(text):
            if lead := self._told.get("memorandum" if match["noun"].lower().startswith("m") else "agreement"):
                title = f"{match['noun']} on {match['matter']}".strip()
                yield self._item(number, lead, title, lead.type, match.span(), ())

    def _lead(self, number: int, part: Part, named: Named) -> AgreementCandidate | None:
        """What is said of all items: how far they got, who agreed, when."""
        text = part.chunked.text
        told = list(_told().finditer(text))
        before = [match for match in told if match.start() <= named.start]
        verb = before[-1] if before else next((match for match in told if match.start() >= named.end), None)
        if verb is None:
            return None
        reading = reading_before(text, verb.start())
        base = agreement_status(verb["verb"])[0] if verb["verb"] else agreement_acts()[verb["act"].lower()]
        status = status_told(base, reading)
        subject = subject_before(part, verb.start()) if before else None
        sides = parties(self._document, part, subject, verb.end(), len(text))
        if status is None or not sides:
            return None
        begin = subject.start() if subject else named.start
        date = own_date(self._document, part, verb.end(), begin) if reading is Reading.DONE else None
        quote = part.chunked.original(begin, max(verb.end(), named.end))
        evidence = quoted(self._document, number, quote, sides)
        return AgreementCandidate(RULE.name, number, named.title, named.type, status, sides, evidence, date=date)

    def _items(self, number: int, part: Part, named: Named) -> Iterator[AgreementCandidate]:
        """Items of one sentence: behind “cover”, behind “on”, or each with those between whom it is."""
        text = part.chunked.text
        lead = self._told.get(named.type)
        if lead is None:
            return
        pairs = list(_BETWEEN.finditer(text, named.end))
        if len(pairs) >= _LEAST:
            for pair in pairs:
                sides = tuple(sides_in(self._document, part, pair["whom"]))
                title = f"{named.type} on {pair['matter'].strip()}"
                yield self._item(number, lead, title, lead.type, pair.span(), sides)
            return
        says = DEAL_WITH.match(text, named.end) or EACH_ON.search(text, named.end)
        if says is None:
            return
        stop = list_end(text, says.end())
        if _ONE_AND_ANOTHER.search(text, says.end(), stop):
            return
        each = says[0].strip() == "on" and EACH_HAS_ON.search(text, says.end(), stop) is not None
        stop = without_tail(text, says.end(), stop)
        if any(own.type in PAPERS and not own.everyday for own in named_instruments(text, says.end(), stop)):
            return  # each of which other rules read
        spans = items_between(text, says.end(), stop, EACH_HAS_ON if each else ITEMS)
        counted = counted_in(f"{text[: named.start]} {lead.title}")
        if counted and len(spans) == counted + 1:
            spans[-2:] = [(spans[-2][0], spans[-1][1])]  # “…, seeds and the repair and upkeep of roads”
        spans = [(start + len(m[0]) if (m := _ON.match(text, start)) else start, stop) for start, stop in spans]
        bare = says[0].strip() in BARE
        if (
            len(spans) < _LEAST
            or _DAY.match(text, says.end())
            or (bare and not each and len(spans) != (counted or max(3, len(spans))))
        ):
            return
        for start, stop in spans:
            matter = " ".join(part.chunked.original(start, stop).of(self._document.article.text).split())
            own = _BETWEEN_OR_OF.search(text, start, stop)
            sides = tuple(sides_in(self._document, part, own["whom"])) if own else ()
            yield self._item(
                number,
                lead,
                f"{named.type} on {matter}",
                lead.type,
                (start, stop),
                sides if len(sides) > 1 else (),
            )

    def _papers(self, number: int, part: Part, lead: AgreementCandidate, start: int) -> Iterator[AgreementCandidate]:
        """Each paper behind “the documents included”, “these are”, told by its own name."""
        text = part.chunked.text
        stop = list_end(text, start)
        named = [one for one in named_instruments(text, start, stop) if not one.everyday]
        if not named or not begins(text[start : named[0].start]):
            return
        for at, own in enumerate(named):
            if own.plural or (at and is_its_matter(text, named[at - 1], own)):
                continue
            title, end = with_complement(text, own, named[at + 1].start if at + 1 < len(named) else stop)
            sides = phrase_parties(self._document, part, own.start, own.end, end)
            span = (own.start, end)
            yield self._item(number, lead, title, own.type, span, sides.keys if sides.all else ())

    def _one_and_another(self, number: int, part: Part, named: Named, following: int) -> Iterator[AgreementCandidate]:
        """Those told apart as “one” and “the other”; of “a pact on trade and another on seeds” the other."""
        text = part.chunked.text
        found = list(_ONE_AND_ANOTHER.finditer(text, named.end))
        first = found[0]["which"].lower() if found else ""
        if (
            not found
            or following < found[0].start()
            or named.plural != first.startswith("one")
            or found[0].start() > named.end + _TOLD_APART
        ):
            return
        if (named.plural and len(found) < _LEAST) or (lead := self._lead(number, part, named)) is None:
            return
        with_whom = [sides_in(self._document, part, match["whom"]) if match["whom"] else [] for match in found]
        common = [key for key in lead.parties if not any(key in keys for keys in with_whom)]
        for match, keys in zip(found, with_whom, strict=True):
            start, stop = match.span("matter")
            stop = start + len(COMPLEMENT_END.split(text[start:stop])[0].rstrip())
            matter = " ".join(part.chunked.original(start, stop).of(self._document.article.text).split())
            noun = named.title if named.type == "statement" and not named.plural else named.type
            span = (match.start("which"), stop)
            yield self._item(number, lead, f"{noun} on {matter}", lead.type, span, (*common, *keys) if keys else ())

    def _others(
        self, number: int, part: Part, others: re.Match[str], lead: AgreementCandidate
    ) -> Iterator[AgreementCandidate]:
        """Each thing that “the other papers” are about."""
        text = part.chunked.text
        stop = list_end(text, others.end())
        each = EACH_HAS_FOR if EACH_HAS_FOR.search(text, others.end(), stop) else ITEMS
        for start, until in items_between(text, others.end(), stop, each):
            matter = " ".join(part.chunked.original(start, until).of(self._document.article.text).split())
            title = f"{lead.type if lead.type in PAPERS else 'agreement'} on {matter}"
            yield self._item(number, lead, title, lead.type, (start, until), ())

    def _bullets(self, number: int, part: Part) -> Iterator[AgreementCandidate]:
        """Lines behind a colon, each an item, as long as they name instruments or their list says what they are."""
        text = part.chunked.text
        named = named_instruments(text, 0, len(text), again=True)
        several = next((n for n in reversed(named) if n.plural), Named(len(text), len(text), "", None, "", weak=True))
        again = (several.type in PAPERS and ARE_THESE.search(text)) or AMONG_THEM.match(text)
        lead = self._lead(number, part, several) or (self._last if again and self._last else None)
        if lead is None or number - lead.number > _BACK:
            return
        block = part.block
        for at in range(number + 1, min(len(self._document.parts), number + 1 + _MOST)):
            item = self._document.parts[at]
            if item.block not in (block, block + 1) or len(item.chunked.text) > _LONGEST_ITEM:
                return
            if item.block == block:
                continue
            block = item.block
            named = named_instruments(item.chunked.text, 0, len(item.chunked.text))
            line = item.kind is BlockKind.HEADING or item.chunked.text.endswith((";", "; and"))
            if not (line and lead.type) and not (named and (line or begins(item.chunked.text[: named[0].start]))):
                return
            yield from self._of_bullet(at, item, lead, named)

    def _of_bullet(
        self, number: int, part: Part, lead: AgreementCandidate, named: Sequence[Named]
    ) -> Iterator[AgreementCandidate]:
        """What one bullet names: the whole line, or each of several instruments in it."""
        words = " ".join(part.chunked.span.of(self._document.article.text).split()).rstrip(" .;,")
        if not named:
            yield self._item(number, lead, words, lead.type, (0, len(part.chunked.text)), ())
        if named and begins(part.chunked.text[: named[0].start]):
            named = linked(part.chunked.text, named)  # what stands further on is what it is about
        for own in named:
            title = own.title if len(named) > 1 else _title(part, own, words)
            span = (own.start, own.end) if len(named) > 1 else (0, len(part.chunked.text))
            sides = phrase_parties(self._document, part, own.start, own.end, len(part.chunked.text))
            yield self._item(number, lead, title, own.type, span, sides.keys if sides.all else ())

    def _item(
        self,
        number: int,
        lead: AgreementCandidate,
        title: str,
        kind: str,
        span: tuple[int, int],
        sides: Sequence[str],
    ) -> AgreementCandidate:
        sides = tuple(sides) or lead.parties or article_sides(self._document)
        quote = self._document.parts[number].chunked.original(*span)
        evidence = quoted(self._document, number, quote, sides)
        return replace(lead, number=number, title=title, type=kind, parties=sides, evidence=evidence)


_SUBJECT_OF = re.compile(r"\b(?:in the (?:field|area|sphere)s? of|on|for|concerning|regarding) .*")
_BETWEEN_OR_OF = Gated(rf"\b(?:between|of|with) (?:the )?(?P<whom>{WHOS})")


def _title(part: Part, named: Named, words: str) -> str:
    """The whole line where it begins with the instrument, without those between whom it is."""
    if part.chunked.text[: named.start].strip(" “\"'"):
        return named.title
    noun, between, rest = words.partition(" between ")
    return f"{noun} {match[0]}" if between and (match := _SUBJECT_OF.search(rest)) else noun


RULE = AgreementRule("listed-instruments", find)
