"""States and bodies that did or offered something to or with another side: “Kenya has asked Norway for …”.

Takes a state or body as the subject of a verb of dealing between sides, with another actor in the same sentence.
Refuses what is denied, and states that are only described, condemned or travelled to.
"""

import re
from collections.abc import Iterator

from generator.extract.candidate import ActorRule, Quoted
from generator.extract.clauses.modality import Reading, reading_before
from generator.extract.document import Document, Part
from generator.extract.gates import Gated
from generator.extract.mentions.mention import TOWN, MentionKind
from generator.ingest.article import BlockKind
from generator.vocab.groups import followers
from generator.vocab.verbs import dealing_verbs

_VERBS = "|".join(sorted(map(re.escape, dealing_verbs()), key=lambda verb: (-len(verb), verb)))
_ACTED = Gated(
    rf"(?P<who><[SO]\d+>)(?:,[^,<.;]{{0,60}},)?(?: (?:has|have|had|will|would|is to|are to|also|then|later|already|"
    rf"again|both|recently|jointly|formally))* (?P<verb>{_VERBS})\b(?P<rest>[^.;]{{0,140}})"
)
_OTHER = re.compile(r"<[SOAPGR]\d+>")
_WITH = re.compile(r"\b(?:with|to|from|by|between|for|against) (?:the )?(?P<other><[SO]\d+>)")


_AGENT = r"(?:<[SO]\d+>)(?:(?:, and |,? and |, |,? together with |,? alongside )(?:the )?<[SO]\d+>)*"
_BY = Gated(
    rf"\b(?:funded|financed|hosted|organised|organized|mediated|brokered|implemented|backed|supported|signed|approved|"
    rf"ratified|supplied|built|delivered|launched|proposed|offered|provided|sponsored|facilitated|donated|shortlisted|"
    rf"represented|carried out|drafted|negotiated|ordered) (?:jointly )?by (?:the )?(?P<who>{_AGENT})"
)
_BETWEEN = Gated(
    rf"\b(?:agreements?|memorand(?:um|a)|deals?|contracts?|treat(?:y|ies)|pacts?|accords?|protocols?|partnerships?|talks|"
    rf"negotiations|meetings?|understanding|ventures?|consortium)\b[^.;<]{{0,60}} between (?:the )?(?P<who>{_AGENT})"
)


_PEOPLE = "|".join(sorted(map(re.escape, followers()), key=lambda noun: (-len(noun), noun)))
_AUXILIARY = (
    r"(?:has|have|had|will|would|is to|are to|also|then|later|already|again|both|recently|jointly|formally|now|since|"
    r"twice|once|long)"
)
_STATES = r"<[SA]\d+>(?:(?:, and |,? and |,? or |, |,? as well as )(?:the )?<[SAO]\d+>)*"
_PAPERS = (
    r"agreements?|accords?|treat(?:y|ies)|pacts?|deals?|memorand(?:um|a)|understanding|MoUs?|conventions?|protocols?|"
    r"arrangements?|frameworks?|talks|negotiations?|negotiating|discussions?|consultations|exercises?|drills?|programmes?|"
    r"programs?|contracts?|summit|trilateral|quadrilateral|dialogue|concluded|signed|working meeting|joint \w+|quotas?|"
    r"fishing rights|swaps?|exchange of (?:notes|letters)|mechanisms?|partnerships?|meetings?|session"
)
_DEALT_WITH = Gated(
    rf"\b(?:{_PAPERS})\b(?: (?:of|between|by) (?:the )?<[GSA]\d+>)?[^.;:<]{{0,60}}? with "
    rf"(?:the )?(?P<who>{_STATES})(?!-|'s? (?:\w+ )?(?:war|border)\b)"
)
_TOOK_PART = Gated(
    rf"\b(?:with the participation of|countries|nations|states|attended by|joined by|participants from|"
    rf"(?:officials|representatives|delegations|delegates|ministers|experts|envoys|negotiators|observers|contingents|ships|"
    rf"troops|forces) (?:of|from)(?: \w+ countries)?)(?:,|:)? (?:the )?(?P<who>{_STATES})"
)
_SMALL = "for|to|of|an?|the|in|that|about|and|on|at|with|as|by|from|this|last|its|again|not|when|where|over|whether"
_ADDRESSED = Gated(
    rf"\b(?:thanked|asked|invited|offered|promised|sold|lent|gave|granted|awarded|supplied|notified|informed|assured|"
    rf"talking to|talks to|negotiating with|sued|urged|pressed|telephoned|approached|lobbied|joined) (?:the )?"
    rf"(?P<who>{_STATES})(?!-| (?!(?:{_SMALL})\b)\w)"
)
_WHO_ACTED = Gated(
    rf"(?P<who><S\d+>)(?:, (?:which|who|whose [\w ]{{1,30}}?)| and its \w+)?(?: {_AUXILIARY})* (?P<verb>{_VERBS})\b"
)
_PEOPLE_ACTED = Gated(rf"(?P<who><A\d+>)(?:'s)? (?:{_PEOPLE})(?: {_AUXILIARY})* (?P<verb>{_VERBS})\b")
_OBSERVED = Gated(
    rf"(?<! of )(?<! and )(?P<who>{_STATES}) (?:(?:also|both|all) )?(?:sat in|attended|took part|participated|"
    r"observed|joined|were (?:also )?(?:present|represented))\b"
)
_ALONE = (_OBSERVED, _DEALT_WITH, _TOOK_PART, _ADDRESSED)


def find(document: Document) -> Iterator[tuple[str, Quoted]]:
    """Yields each state or body that deals with another, and the other one, with the words that say so."""
    for part in document.parts:
        if part.kind is BlockKind.HEADING:
            continue
        for pattern in (_BY, _BETWEEN):
            for match in pattern.finditer(part.chunked.text):
                for key in document.meant(m for m in part.chunked.mentioned(match["who"]) if m.form != TOWN):
                    yield key, Quoted(part.chunked.of(match))
        yield from _with_another(document, part)
        yield from _by_itself(document, part)


def _with_another(document: Document, part: Part) -> Iterator[tuple[str, Quoted]]:
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


def _by_itself(document: Document, part: Part) -> Iterator[tuple[str, Quoted]]:
    """States of whose dealings the sentence does not name the other side, which is the article's."""
    text = part.chunked.text
    for pattern in _ALONE:
        for match in pattern.finditer(text):
            named = [m for m in part.chunked.mentioned(match["who"]) if m.kind is MentionKind.STATE and m.form != TOWN]
            for key in document.meant(named):
                yield key, Quoted(part.chunked.of(match))
    for pattern in (_WHO_ACTED, _PEOPLE_ACTED):
        for match in pattern.finditer(text):
            named = [m for m in part.chunked.mentioned(match["who"]) if m.form != TOWN]
            if reading_before(text, match.start("verb")) is not Reading.DENIED:
                for key in document.meant(named):
                    yield key, Quoted(part.chunked.of(match))


def _end_of_other(rest: str) -> int:
    other = _OTHER.search(rest)
    return other.end() if other else len(rest)


RULE = ActorRule("state-acted", find)
