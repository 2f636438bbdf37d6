"""States and bodies that did or offered something to or with another side: “Kenya has asked Norway for …”.

Takes a state or body as the subject of a verb of dealing between sides, with another actor in the same sentence.
Refuses what is denied, and states that are only described, condemned or travelled to.
"""

import re
from collections.abc import Iterator

from generator.extract.candidate import ActorRule, Quoted
from generator.extract.clauses.modality import Reading, reading_before
from generator.extract.document import Document
from generator.extract.mentions.mention import TOWN
from generator.ingest.article import BlockKind
from generator.vocab.verbs import dealing_verbs

_VERBS = "|".join(sorted(map(re.escape, dealing_verbs()), key=lambda verb: (-len(verb), verb)))
_ACTED = re.compile(
    rf"(?P<who><[SO]\d+>)(?:,[^,<.;]{{0,60}},)?(?: (?:has|have|had|will|would|is to|are to|also|then|later|already|"
    rf"again|both|recently|jointly|formally))* (?P<verb>{_VERBS})\b(?P<rest>[^.;]{{0,140}})"
)
_OTHER = re.compile(r"<[SOAPGR]\d+>")
_WITH = re.compile(r"\b(?:with|to|from|by|between|for|against) (?:the )?(?P<other><[SO]\d+>)")


_AGENT = r"(?:<[SO]\d+>)(?:(?:, and |,? and |, |,? together with |,? alongside )(?:the )?<[SO]\d+>)*"
_BY = re.compile(
    rf"\b(?:funded|financed|hosted|organised|organized|mediated|brokered|implemented|backed|supported|signed|approved|"
    rf"ratified|supplied|built|delivered|launched|proposed|offered|provided|sponsored|facilitated|donated|shortlisted|"
    rf"represented|carried out|drafted|negotiated|ordered) (?:jointly )?by (?:the )?(?P<who>{_AGENT})"
)
_BETWEEN = re.compile(
    rf"\b(?:agreements?|memorand(?:um|a)|deals?|contracts?|treat(?:y|ies)|pacts?|accords?|protocols?|partnerships?|talks|"
    rf"negotiations|meetings?|understanding|ventures?|consortium)\b[^.;<]{{0,60}} between (?:the )?(?P<who>{_AGENT})"
)


def find(document: Document) -> Iterator[tuple[str, Quoted]]:
    """Yields each state or body that deals with another, and the other one, with the words that say so."""
    for part in document.parts:
        if part.kind is BlockKind.HEADING:
            continue
        for pattern in (_BY, _BETWEEN):
            for match in pattern.finditer(part.chunked.text):
                for key in document.meant(m for m in part.chunked.mentioned(match["who"]) if m.form != TOWN):
                    yield key, Quoted(part.chunked.of(match))
        for match in _ACTED.finditer(part.chunked.text):
            subject = document.meant(m for m in part.chunked.mentioned(match["who"]) if m.form != TOWN)
            others = set(document.meant(part.chunked.mentioned(match["rest"]))) - set(subject)
            denied = reading_before(part.chunked.text, match.start("verb")) is Reading.DENIED
            if not subject or not others or denied:
                continue
            dealt = [m for other in _WITH.finditer(match["rest"]) for m in part.chunked.mentioned(other["other"])]
            quote = part.chunked.original(match.start(), match.start("rest") + _end_of_other(match["rest"]))
            for key in [*subject, *document.meant(m for m in dealt if m.form != TOWN)]:
                yield key, Quoted(quote)


def _end_of_other(rest: str) -> int:
    other = _OTHER.search(rest)
    return other.end() if other else len(rest)


RULE = ActorRule("state-acted", find)
