"""An occasion told as somebody's: “Readout of <person>’s meeting with <person>”, “<person>’s call with <person>”.

A day that a later sentence of the article ties to the same two is its day. Refuses “<person>’s upcoming meeting” as
held (it is planned), and occasions of one who is not named.
"""

import re
from collections.abc import Iterator, Sequence

from generator.extract.candidate import Attendee, MeetingCandidate, MeetingRule
from generator.extract.clauses.dating import dates_in
from generator.extract.clauses.evidence import quoted
from generator.extract.clauses.modality import Reading, reading_before
from generator.extract.clauses.occasions import STATUS
from generator.extract.clauses.patterns import PERSON, PERSONS, any_of, occasion_types
from generator.extract.document import Document
from generator.ingest.article import BlockKind
from generator.model import MeetingStatus

_CALLS = {"call": "call", "calls": "call", "conversation": "call"}
_NOUNS = {form: kind for form, kind in occasion_types().items() if kind in ("meeting", "call")} | _CALLS
_WHOSE = re.compile(
    rf"(?P<who>{PERSON})'s(?P<words>(?: [\w-]+){{0,3}}?) (?P<noun>{any_of(_NOUNS)}) with (?:the )?(?P<whom>{PERSONS})",
    re.IGNORECASE,
)
_TO_COME = re.compile(r"\b(?:upcoming|forthcoming|coming|planned|scheduled|next|future)\b", re.IGNORECASE)
_REACH = 3  # sentences behind it in which its day may be told


def find(document: Document, _found: Sequence[MeetingCandidate]) -> Iterator[MeetingCandidate]:
    """Yields one occasion for each that is somebody's with somebody; nothing when it is denied or only possible."""
    for number, part in enumerate(document.parts):
        for match in _WHOSE.finditer(part.chunked.text):
            who = document.meant(part.chunked.mentioned(match["who"]))
            whom = [key for key in document.meant(part.chunked.mentioned(match["whom"])) if key not in who]
            reading = reading_before(part.chunked.text, match.start("who"))
            if not who or not whom or reading not in STATUS:
                continue
            planned = reading is Reading.DONE and _TO_COME.search(match["words"])
            keys = [*who, *whom]
            yield MeetingCandidate(
                RULE.name,
                number,
                _NOUNS[match["noun"].lower()],
                tuple(Attendee(key) for key in keys),
                quoted(document, number, part.chunked.of(match), keys),
                MeetingStatus.PLANNED if planned else STATUS[reading],
                None if planned else _day(document, number, set(keys)),
            )


def _day(document: Document, number: int, keys: set[str]) -> str | None:
    """The day that one of the next sentences of the text tells of the same people."""
    bodies = [part for part in document.parts[number:] if part.kind is BlockKind.BODY][:_REACH]
    for part in bodies:
        if keys <= set(document.meant(part.chunked.mentions)):
            found = dates_in(document.article.text, part.chunked.span, document.article.published)
            return found[0].value if found else None
    return None


RULE = MeetingRule("whose-occasion", find)
