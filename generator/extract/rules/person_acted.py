"""Persons who act or speak for a side though the text gives them no office: “Amina Diallo told reporters …”.

Takes a person named in full who is the subject of a verb of state business (said, signed, announced, led), or who is
called a predecessor or successor. Refuses those whom the text describes by a private calling (“an analyst”, “a trader”)
or a place of learning, and persons who are only spoken of.
"""

import re
from collections.abc import Iterator
from functools import cache

from generator.extract.candidate import ActorRule, Quoted
from generator.extract.clauses.callings import is_public
from generator.extract.document import Document
from generator.extract.gates import Gated
from generator.ingest.article import BlockKind
from generator.vocab.people import acting_verbs, person_verbs
from generator.vocab.verbs import dealing_verbs

_SAYS_NOTHING = {"is", "was", "has", "had", "came", "left", "went"}
_VERBS = "|".join(
    sorted(
        map(re.escape, (acting_verbs() | person_verbs() | dealing_verbs()) - _SAYS_NOTHING),
        key=lambda verb: (-len(verb), verb),
    )
)
_OF = r"(?: (?:of|for|from) (?:the )?<[OS]\d+>)?"
_PEOPLE = rf"<P\d+>(?:{_OF}(?:, and |,? and |, )(?:by |to )?<P\d+>)*"
_ACTED = Gated(
    rf"(?P<who>{_PEOPLE}){_OF}(?:,? who)?"
    rf"(?: (?:has|have|had|will|would|is to|also|then|later|already|again|reportedly))* (?:{_VERBS})\b"
)
_SAID_BEHIND = Gated(r"[,”\"] (?:said|says|added|adds|wrote|told [^.;<]{1,40}?) (?P<who><P\d+>)")
_LED_BY = Gated(
    rf"\b(?:led|headed|represented|chaired|run|signed|announced|launched|cast|won) by "
    rf"(?:(?:his|her|their) \w+ )?(?P<who>{_PEOPLE}(?: and the <A\d+>(?: \w+)? by (?:(?:his|her) \w+ )?<P\d+>)?)"
)
_INCLUDES = Gated(
    r"\b[Dd]elegation,?(?: (?:that|which))? (?:also )?(?:includ(?:es|ed|ing)|compris(?:es|ed|ing)|"
    rf"consist(?:s|ed|ing) of|made up of) (?P<who>{_PEOPLE})"
)
_OTHERS = Gated(r"(?P<who><P\d+>),? (?:his|her|my|our|its|the|<P\d+>'s) (?:predecessor|successor)\b")
_CALLED = Gated(r"\b(?:predecessor|successor),? (?P<who><P\d+>)")
_INVITED = Gated(r"(?P<who><P\d+>)'s (?:invitation|letter|offer|proposal|visit|trip|talks|meeting|government)\b")
_DEALT_WITH = Gated(
    r"\b(?:met|meet|meets|meeting|talks|call|dinner|lunch|breakfast|audience|spoke|sat|handed|hand|presented|gave|offered|"
    r"signed|negotiated|received|welcomed|hosted|agreed|explain|see|telephoned|phoned|summoned|letter|goodbye|briefed|"
    r"counterpart|opposite number|guest|host|successor|predecessor|commanded|drafted|exchanged)\b[^.;:<]{0,60}?"
    r" (?:(?:with|by|to|from) )?(?:(?:his|her|their|the|<S\d+>'s) [\w ]{1,20})?,? ?"
    rf"(?P<who>{_PEOPLE})"
)
_PUT = Gated(rf"(?P<who>{_PEOPLE})[^.;<]{{0,20}} (?:put their names|stood|sat down|stayed behind)")
_COMMANDS = Gated(r"(?P<who><P\d+>), (?:the|an?) [^,.;]{0,40}(?:who|officer|general|admiral|diplomat)\b")
_PATTERNS = (_DEALT_WITH, _PUT, _COMMANDS, _ACTED, _SAID_BEHIND, _LED_BY, _INCLUDES, _OTHERS, _CALLED, _INVITED)


def find(document: Document) -> Iterator[tuple[str, Quoted]]:
    """Yields each person who acts, with the words that say so."""
    public = cache(lambda key: is_public(document, key))
    for part in document.parts:
        if part.kind is BlockKind.HEADING:
            continue
        for pattern in _PATTERNS:
            for match in pattern.finditer(part.chunked.text):
                for key in document.meant(part.chunked.mentioned(match["who"])):
                    if public(key):
                        yield key, Quoted(part.chunked.of(match))


RULE = ActorRule("person-acted", find)
