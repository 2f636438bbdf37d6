"""An instrument with the verb that says how far it got: “have reached an agreement to …”, “signed two memoranda”,
“ratified”.

The status is that of the verb; “will sign” is `agreed`, never `signed`. Refuses “denied signing”, “has not yet
signed”, and nouns that are everyday words where the verb is one too.
"""

import re
from collections.abc import Iterator
from functools import cache

from generator.extract.agreements import agreements_from
from generator.extract.candidate import AgreementCandidate, AgreementRule
from generator.extract.document import Document
from generator.extract.modality import Reading
from generator.extract.patterns import agreement_statuses, any_of
from generator.ingest.article import BlockKind

_READINGS = {Reading.DONE, Reading.PLANNED, Reading.PROPOSED, Reading.NEGOTIATING}


@cache
def _verbs() -> re.Pattern[str]:
    return re.compile(rf"(?P<verb>{any_of(agreement_statuses())})", re.IGNORECASE)


def find(document: Document) -> Iterator[AgreementCandidate]:
    """Yields one agreement for each instrument that is the verb's object."""
    for number, part in enumerate(document.parts):
        if part.kind is BlockKind.HEADING:
            continue
        for match in _verbs().finditer(part.chunked.text):
            status, weak = agreement_statuses()[match["verb"].lower()]
            yield from agreements_from(document, number, match, status, RULE.name, _READINGS, strict=weak)


RULE = AgreementRule("reached-agreement", find)
