"""A bare “deal” that one of the next sentences calls what it is: “The memorandum of understanding opens …”."""

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.extract.candidate import AgreementCandidate, Quoted
from generator.extract.clauses.instrument_nouns import row_of_noun
from generator.extract.document import Document
from generator.ingest.article import BlockKind

_BARE = {"deal", "pact", "accord", "agreement", "document", "arrangement", "text"}
_NEXT = 2  # sentences
# Behind the noun stands a verb; “the treaty of 1994”, “the contract for a dam” are others.
_CALLED = re.compile(
    r"(?P<words>The (?P<noun>memorandum(?: of (?:understanding|cooperation))?|MoU|MOU|treaty|protocol|convention|"
    r"contract|declaration|letter of intent) "
    r"(?!(?:for|of|on|to|with|between|from|in|at|by|and|or|that|which|signed|concluded)\b)[a-z]+)"
)


def called_by_name(document: Document, agreements: Sequence[AgreementCandidate]) -> list[AgreementCandidate]:
    """The agreements, a bare one with the noun by which the text goes on to speak of it."""
    types = {agreement.type for agreement in agreements}
    return [_called(document, agreement, types) for agreement in agreements]


def _called(document: Document, agreement: AgreementCandidate, types: set[str]) -> AgreementCandidate:
    if agreement.type != "agreement" or agreement.plural or agreement.title.lower() not in _BARE:
        return agreement
    for part in document.parts[agreement.number + 1 : agreement.number + 1 + _NEXT]:
        named = _CALLED.match(part.chunked.text) if part.kind is BlockKind.BODY else None
        row = (row_of_noun(named["noun"]) or row_of_noun(named["noun"].lower())) if named else None
        if named and row and row.type not in types:
            quote = Quoted(part.chunked.of(named, "words"))
            return replace(agreement, title=named["noun"], type=row.type, evidence=(*agreement.evidence, quote))
    return agreement
