"""Bodies that do something, or with, by or from which something is done: “the bank will lend”, “a loan from the bank”.

Takes a body as the subject of a verb of acting, as the agent of a passive, behind a noun of dealing, or as the owner of
an occasion (“the NATO summit”). Refuses a body that is only where someone works or was, and what is denied.
"""

import re
from collections.abc import Iterable, Iterator

from generator.extract.candidate import ActorRule, Quoted
from generator.extract.clauses.modality import Reading, reading_before
from generator.extract.clauses.patterns import any_of
from generator.extract.document import Document
from generator.extract.gates import Gated
from generator.extract.mentions.mention import Mention
from generator.ingest.article import BlockKind
from generator.vocab.business import business_words
from generator.vocab.people import person_verbs
from generator.vocab.verbs import dealing_verbs

_BODY = r"<O\d+>"
_DESCRIBED = r"(?:the |an? (?:(?!(?:of|from|at|for|in|near)\b)[\w-]+ ){0,2})?"  # "with a Montreal-based <O0>"
_BODIES = rf"{_BODY}(?:(?:, and |,? and |, |,? together with |,? along with )(?:the )?(?:<S\d+>|{_BODY}))*"
# A comma alone joins no subjects: "as part of <O0>, <S1> will work".
_SUBJECTS = rf"{_BODY}(?:(?:, (?:the )?{_BODY})*,?(?: and| together with| along with) (?:the )?(?:<S\d+>|{_BODY}))*"
_VERBS = any_of(
    {*person_verbs(), *dealing_verbs(), *business_words("verbs")} - {"is", "was", "has", "had", "will", "would"}
)
_AUX = r"(?:has|have|had|also|then|later|already|again|both|recently|jointly|formally|now|which|who|that|since|still)"
_ACTED = Gated(
    rf"(?P<who>{_SUBJECTS})(?: \([^()<]{{1,30}}\))?(?: of (?:<S\d+>|[A-Z][\w-]+))?"
    rf"(?:,[^,<.;]{{0,60}},|, an? <[AS]\d+> [^,<.;]{{0,40}},|"
    rf", (?:to|for|with|from|by|in) which <S\d+> [^,<.;]{{0,60}},)?,?(?: {_AUX})* "
    rf"(?P<verb>(?:will|would|is to|are to|is due to|plans to|agreed to|wants to|is expected to|can|could|has yet to) "
    rf"(?!be\b)\w+|(?:is|are|was|were) (?:\w+ly )?\w+ing\b|(?:has|have|had) (?:\w+ly )?(?:\w+ed|been \w+ing)\b|"
    rf"\w+ed\b(?! (?:by|in|at) )|"
    rf"(?:is|was|were|are|will be|would be|had been|has been) (?:also )?(?:represented|shortlisted|chosen|selected|"
    rf"picked|involved|invited)|{_VERBS})"
)
_WHICH = re.compile(
    rf"(?P<who>{_BODY})(?: \([^()<]{{1,30}}\))?, which (?!(?:is|was|are|were|has|had|lies|stands|sits|dates)\b)"
    rf"(?P<verb>\w+)"
)
_BY = Gated(
    rf"\b\w+(?:ed|[ou]n|ade|uilt|ought|old|ent|id|et) (?:jointly |up |out |over )?by (?:the )?(?P<who>{_BODIES})"
)
_WITH = Gated(
    r"\b(?:agreements?|accords?|contracts?|deals?|pacts?|memorand(?:um|a)|understanding|MoUs?|partnerships?|consult\w+|talks|"
    r"discuss\w+|meet\w*|met|negotiat\w+|cooperat\w+|co-operat\w+|coordinat\w+|work(?:s|ed|ing)?|sign(?:s|ed|ing)?|"
    r"jointly|together|along|contact|exchang\w+|shar\w+|ventures?|programmes?|projects?|exercises?|consortium|tied up|"
    rf"engag\w+|arrangement|addendum|protocol|dialogue|concluded|reached|agreed)"
    rf"(?:[^.;<]{{0,60}}?) with {_DESCRIBED}(?P<who>{_BODIES})"
)
_FROM = re.compile(
    r"\b(?:loans?|grants?|credits?|funding|funds|financing|finance|supports?|help|assistance|aid|investments?|donations?|"
    r"backing|approval|letters?|invitation|requests?|proposals?|offers?|delegations?|officials?|representatives?|officers?|"
    r"experts?|envoys?|observers?|million|billion|euros|dollars|gas|oil|orders?|bought|buy|received|borrow\w*|purchase\w*|"
    rf"secured|won)\b[^.;<]{{0,50}}? from (?:the )?(?P<who>{_BODIES})"
)
_TO = Gated(
    r"\b(?:awarded|supply|supplied|supplies|sell|sold|sells|deliver\w*|handed(?: over)?|donated|lend|lent|loans?|"
    r"grants?|"
    r"offered|presented|provided|provide|submitted|transferred|contracts?|orders?|stakes?|licen[cs]es?|ship|shipped|gave|"
    rf"given|hand over|exports?)\b[^.;<]{{0,80}}? to (?:the )?(?P<who>{_BODIES})"
)
_BETWEEN = Gated(rf"\bbetween (?:the )?(?P<who>{_BODIES})|\bbetween (?:the )?<S\d+> and (?:the )?(?P<other>{_BODIES})")
_OCCASION = re.compile(
    rf"(?P<who>{_BODY})(?:'s)? (?:[\w-]+ ){{0,2}}(?:[Ss]ummit|[Ll]eaders|[Mm]inisterial|[Mm]eeting|[Cc]onference|"
    rf"[Mm]embers|"
    rf"(?:foreign|defence|defense|finance|trade|energy) ministers|heads of state|officials?|delegation|negotiators)\b"
)
_JOINED = Gated(
    rf"\b(?:consortium|grouping|joint venture|alliance|partnership|syndicate) (?:(?:made up|formed|composed) )?"
    rf"(?:of|by|between|comprising|including|consisting of) (?:the )?(?P<who>{_BODIES})"
)
_RUN_BY = Gated(
    rf"\bwhich (?:the )?(?P<who>{_BODY}) (?:will )?(?:carr(?:y|ies|ied) out|implement\w*|runs?|"
    r"lead\w*|manage[sd]?|operate[sd]?|finance[sd]?|fund(?:s|ed)?|built|builds?|supplie[sd]|supply)\b"
)
_PATTERNS = (_JOINED, _RUN_BY, _BY, _WITH, _FROM, _TO, _BETWEEN, _OCCASION)
_NO_SIDE = re.compile(
    r"\b(?:University|College|School|News|Times|Post|Tribune|Herald|Gazette|Radio|Television|TV|Daily|Press|Museum|Court|"
    r"Journal|Observatory|Guardian|Chronicle|Broadcasting)\b"
)
_SPOKEN_TO = re.compile(r"\b(?:told|tells|to|by|with|at) (?:the )?$")


def find(document: Document) -> Iterator[tuple[str, Quoted]]:
    """Yields each body that acts or is dealt with, with the words that say so."""
    for part in document.parts:
        text = part.chunked.text
        if "<O" not in text or part.kind is BlockKind.HEADING:
            continue
        for match in (*_ACTED.finditer(text), *_WHICH.finditer(text)):
            denied = reading_before(text, match.start("verb")) is Reading.DENIED
            if not denied and not _SPOKEN_TO.search(text[: match.start()]):
                yield from _sides(document, part.chunked.mentioned(match["who"]), Quoted(part.chunked.of(match)))
        for pattern in _PATTERNS:
            for match in pattern.finditer(text):
                said = " ".join(group for group in match.groups() if group)
                yield from _sides(document, part.chunked.mentioned(said), Quoted(part.chunked.of(match)))


def _sides(document: Document, mentions: Iterable[Mention], quote: Quoted) -> Iterator[tuple[str, Quoted]]:
    for key in document.meant(mentions):
        if key.startswith("organisation:") and not _NO_SIDE.search(document.entities[key].name):
            yield key, quote


RULE = ActorRule("body-dealt", find)
