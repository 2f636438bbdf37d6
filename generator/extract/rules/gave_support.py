"""Money, goods or training that one side gives another: “<state> will provide $28 million in food aid to <state>”.

Also told by who gets them (“<state> will receive two boats from <state>”). Gives a programme: `agreed` when it is
given, announced or promised, `proposed` when it is offered. Refuses sums and goods without somebody who gets them, sums
that nobody gives (“trade came to $20 million”), and people who are handed over.
"""

import re
from collections.abc import Iterator

from generator.extract.candidate import AgreementCandidate, AgreementRule
from generator.extract.clauses.agreement_steps import status_told
from generator.extract.clauses.clause_date import own_date
from generator.extract.clauses.evidence import quoted
from generator.extract.clauses.given import AID, DONATED, FORGIVEN, GIVEN, GOODS, HANDED_TO, SUPPORT, end_of_gift
from generator.extract.clauses.instruments import named_instruments
from generator.extract.clauses.modality import Reading, reading_before
from generator.extract.clauses.object_extent import next_verb
from generator.extract.clauses.patterns import AMOUNT, QUANTITY, WHOS
from generator.extract.clauses.sides import article_sides, sides_in, with_other_side
from generator.extract.clauses.things import NO_GOODS, PEOPLE
from generator.extract.clauses.who_agrees import subject_before
from generator.extract.document import Document, Part
from generator.extract.gates import Gated
from generator.ingest.article import BlockKind

_RECEIVED = Gated(
    rf"(?P<whom>{WHOS})(?: (?:side|government|delegation|navy|army|police|authorities))? "
    rf"(?:(?:will|would|is to|are to|has|have|had) )?(?:also )?"
    rf"(?P<verb>(?:receiv|secur)(?:e[sd]?|ing)|(?:obtain|borrow)(?:s|ed|ing)?|gets?|got|"
    rf"(?:was|were|is|are|be|been) (?:also )?(?:promised|given|offered|"
    rf"granted|lent|handed|awarded|"
    rf"allocated))(?:, in (?:return|exchange),)? "
    rf"(?P<what>(?:(?:an?|new|further|more|additional) )*(?:(?:[\w-]+ ){{0,4}}?(?:of |worth )?{AMOUNT}|{QUANTITY}|"
    rf"{AID}|{GOODS}(?=[^.;:,<“”—]*? from ))[^.;:,<“”—]*?)"
    rf"(?: (?:from|by) (?:the )?(?P<giver>{WHOS})|(?=[.;:,“”—]|$))",
    re.IGNORECASE,
)
# “40 nurses a year will be trained in <S1>”
_TRAINED = Gated(
    r"(?P<what>(?:(?:up to|some|about|more than) )?\d[\d,]* (?P<whom><A\d+>) [a-z][^.;:,<“”—]*?) "
    r"(?:will|would|are to) (?:also )?be (?P<verb>trained|educated|hosted) "
    r"(?:[a-z]+ )?(?:in|by|at) (?:the )?(?P<giver><[SOA]\d+>)"
)
_RAISED = Gated(
    rf"\b(?P<verb>(?:increas|rais|doubl|tripl)(?:e[sd]?|ing)|expand(?:s|ed|ing)?) "
    rf"(?P<what>(?:its|their|the|his|her) (?:(?!of\b|for\b)[a-z]+ ){{0,3}}?"
    rf"(?:support|aid|assistance|contribution|funding|help)\b[^.;:“”—]*? to (?:(?:about|some|nearly|up to) )?{AMOUNT})"
    rf"(?: (?:to|for) (?:the )?(?P<whom>{WHOS}))?",
    re.IGNORECASE,
)
_OFFERED_TO = Gated(
    r"\boffer(?:s|ed|ing)?(?: [\w-]+){0,5} to \Z|"
    r"\b(?:request(?:s|ed|ing)?|s[eo](?:eks?|ught)|asked for)(?: [\w<>-]+){1,5} (?:in|with|for) \Z"
)
# “A grant of 4 million”, “the gap in funding”, “requested training”: no verb.
_AS_NOUN = re.compile(
    r"\b(?:(?:an?|the|its|their|his|her|this)(?: <A\d+>)? \w+|"
    r"(?:in|of|on|for|and) (?:funding|financing|grants?|supplies|orders?)|"
    r"(?:whom|which|who|each) pays?|role[^,;.]{0,40} in \w+|"
    r"(?:request|offer|seek|receiv|provid|ask|sought)\w*(?: for)? training|"
    r"(?:provid|giv|receiv)\w* (?:[\w<>-]+ ){0,3}(?:assistance|help|support|aid|expertise) (?:in|with|for) training)\Z"
)
# Sums stand everywhere, and this does not.
_GIVEN_BY = Gated(r"(?:ed|over|given|lent) by ", re.IGNORECASE)
_TRAIN = Gated(
    rf"\b(?P<verb>train(?:s|ed|ing)?(?! of )|equip(?:s|ped|ping)?|educat(?:e[sd]?|ing)) (?P<what>(?:(?:up to|some|"
    rf"about|"
    rf"more) )?"
    rf"(?:[\d,]+ )?(?:<A\d+> )?(?:[a-z]+ ){{0,3}}(?:officers|soldiers|troops|police|personnel|pilots|cadets|diplomats|"
    rf"officials|engineers|doctors|nurses|teachers|guards|forces|units|battalions?|brigades?|students|judges|recruits|"
    rf"medics|sailors|marines|farmers|workers|technicians|instructors|inspectors|journalists|firefighters|prosecutors|"
    rf"investigators|interpreters|specialists|experts|staff|trainers|rangers|scientists|gunners|crews)"
    rf"(?: (?:from|of|in|for) (?:the )?(?P<whom>{WHOS}))?)",
    re.IGNORECASE,
)
_ALL = Gated(
    r"\b(?:to|for) (?:the |both |all )?(?:two|three|four|five|six) (?:\w+ )?(?:navies|armies|countries|governments|"
    r"states|"
    r"sides|parties|nations|forces|services|neighbours|neighbors|members)\b"
)
_FOR = Gated(
    r"\b(?:towards?|for|to (?:help|support|fund|finance|build|rebuild|train)|in (?:humanitarian|military|food))\b"
)
_SUM = re.compile(AMOUNT, re.IGNORECASE)
_ARTICLE = re.compile(r"\A(?:today |yesterday )?(?:an?|the) ", re.IGNORECASE)
_HAS_SINCE = re.compile(r"\b(?:has|have)(?: (?:also|already|been|now))* \Z")
_IS = re.compile(r"\b(?:is|are|has been|have been)(?: (?:itself|also|now|already|currently))* \Z")
_SINCE = re.compile(r"\bsince (?:(?:[A-Z][a-z]+ )?(?:19|20)\d\d|independence|last)")
# “initialled a plan under which <S0> will give”
_CONTENT = re.compile(r"\b(?:under|by|through) which (?:the )?\Z")
_DEAL = re.compile(r"[^.;:“”]{0,60}\b(?:in|under) an? (?:[\w-]+ ){0,2}deal\b")
_FAR = 60
_NEAR = 2  # sentences
_DEFINITE = re.compile(r"(?:the|these|those|its|their) ", re.IGNORECASE)
_ROUTE = re.compile(
    r"\b(?:roads?|routes?|railway|rail|lines?|pipelines?|corridors?|cables?|links?|highways?|tracks?|coast|border) "
    r"from (?:the )?[\w'<>-]+(?: [\w'-]+)? to (?:the )?\Z"
)  # “the road from Halden to <S0>” runs there
_LATER_WHOM = re.compile(rf"\b(?:to|for|in) (?:the )?(?P<whom>{WHOS})")
_OF_HELP = re.compile(
    r"\b(?:support|aid|reconstruction|favou?r|benefit|defen[cs]e|behalf|help|use|debt|recovery|training) of (?:the )?\Z"
)


def find(document: Document) -> Iterator[AgreementCandidate]:
    """Yields one programme for each thing that is given."""
    before: AgreementCandidate | None = None
    for number, part in enumerate(document.parts):
        if part.kind is not BlockKind.BODY:
            continue
        text = part.chunked.text
        given = False
        for pattern in (
            *(SUPPORT, DONATED, _TRAIN, _RECEIVED, _RAISED, _TRAINED, FORGIVEN),
            *([GIVEN] if _GIVEN_BY.search(text) else []),
        ):
            for match in pattern.finditer(text):
                if pattern is _TRAIN and given and text.endswith(" to ", 0, match.start()):
                    continue  # what the thing is for: “will send 30 instructors to train guards”
                if programme := _programme(document, number, part, match, before):
                    given, before = True, programme
                    yield programme


def _programme(
    document: Document, number: int, part: Part, match: re.Match[str], before: AgreementCandidate | None
) -> AgreementCandidate | None:
    text, received = part.chunked.text, match.re in (_RECEIVED.compiled, _TRAINED.compiled)
    if match.re is GIVEN.compiled and _told_before(document, number, match):
        return None
    reading = reading_before(text, match.start("verb"))
    status = _status(match, reading)
    giver = re.compile(WHOS).search(text, match.start("giver")) if match.groupdict().get("giver") else None
    subject = giver or (None if received else subject_before(part, match.start()))
    main = _CONTENT.search(text, 0, subject.start()) if subject else None
    told = _is_thing(match) and (subject or received) and reading is not Reading.PENDING
    if status is None or not told or _is_told_otherwise(text, match, subject, main, reading):
        return None
    givers, takers = _sides(document, part, match, subject, main, received=received)
    if received and not givers and before and number - before.number <= _NEAR and before.parties[0] not in takers:
        givers = [before.parties[0]]  # “Chad received 4 million. Peru got 3 million.”
    if givers and not takers:
        takers = [key for key in _handed_to(document, number) if key not in givers]
    # A sum for a purpose is given even where the text leaves open to whom.
    for_purpose = _FOR.search(text, match.start(), match.end() + 60) and _SUM.search(match["what"])
    if not givers or not (takers or for_purpose):
        return None
    begin = min(subject.start(), match.start()) if subject else match.start()
    end = end_of_gift(match)
    sides = (*givers, *takers)
    stop = next_verb(text, end)
    quote = part.chunked.original(begin, max(end, subject.end() if subject else 0, match.end("whom")))
    title = part.chunked.original(match.start("what"), end).of(document.article.text)
    return AgreementCandidate(
        RULE.name,
        number,
        _ARTICLE.sub("", " ".join(title.split())),
        "contract" if _DEAL.match(text, end) else "programme",
        status,
        sides,
        quoted(document, number, quote, sides),
        date=own_date(document, part, end, begin, stop) if reading is Reading.DONE else None,
    )


def _is_thing(match: re.Match[str]) -> bool:
    """Whether goods, money or training are told by a verb: no people handed over, no “grant of 4 million”."""
    what = match["what"]
    none = NO_GOODS.match(what) or PEOPLE.match(what) or what.startswith("that ")
    return not (none or _AS_NOUN.search(match.string, 0, match.end("verb")))


def _status(match: re.Match[str], reading: Reading) -> str | None:
    # "Offered" is a proposal itself; "offered to train" is told by the words before the verb.
    offered = "offer" in match["verb"].lower() or _OFFERED_TO.search(match.string, 0, match.start())
    status = status_told("proposed" if offered else "agreed", reading)
    return "in-force" if status == "agreed" and reading is Reading.DONE and _goes_on(match) else status


def _is_told_otherwise(
    text: str, match: re.Match[str], subject: re.Match[str] | None, main: re.Match[str] | None, reading: Reading
) -> bool:
    """Whether another rule tells it: the content of a pact, and who “have been training” somebody since a year."""
    if main and any(not named.weak for named in named_instruments(text, 0, main.start(), again=True)):
        return True
    by_people = match.re is _TRAIN.compiled and subject is not None and subject[0].startswith("<A")
    return by_people and reading is Reading.DONE


def _sides(
    document: Document,
    part: Part,
    match: re.Match[str],
    subject: re.Match[str] | None,
    main: re.Match[str] | None,
    *,
    received: bool,
) -> tuple[list[str], list[str]]:
    """Those who give and those who get; where the text names one of the article's two sides the other one is meant."""
    takers = sides_in(document, part, match["whom"]) if received else _takers(document, part, match)
    givers = sides_in(document, part, subject[0]) if subject else []
    if received and not givers:
        givers = [key for key in with_other_side(document, takers) if key not in takers]
    if main and not takers and (who := re.compile(WHOS).search(part.chunked.text, 0, main.start())):
        takers = sides_in(document, part, who[0])
    takers = [key for key in takers if key not in givers]
    if takers:
        return givers, takers
    if match["verb"].lower().startswith("set"):
        return [], []  # what is set aside may be for one's own share
    return givers, [key for key in with_other_side(document, givers) if key not in givers]


def _goes_on(match: re.Match[str]) -> bool:
    """Whether it has been given for long: “has trained sailors since 1994”, “is training nurses”."""
    text, verb = match.string, match["verb"].lower()
    if _HAS_SINCE.search(text, 0, match.start("verb")) and _SINCE.search(text, match.end("verb"), match.end() + _FAR):
        return True
    lasting = verb.startswith(("train", "equip", "educat", "financ", "fund")) and verb.endswith("ing")
    return lasting and _IS.search(text, 0, match.start("verb")) is not None


def _takers(document: Document, part: Part, match: re.Match[str]) -> list[str]:
    groups = match.groupdict()
    words = groups.get("to") or groups.get("dative") or (groups.get("whom") if _given_to(match) else None)
    if words is None:
        text = part.chunked.text
        if _ALL.search(text, match.start("what"), match.end() + 40):
            return list(article_sides(document))
        later = _LATER_WHOM.search(text, match.end(), match.end() + 60)
        words = (
            later["whom"] if later else " ".join(re.findall(r"<A\d+>", text[match.start("what") : match.end() + 60]))
        )
    return sides_in(document, part, words)


def _told_before(document: Document, number: int, match: re.Match[str]) -> bool:
    """Whether “the equipment was handed over” tells again what was given in the sentences before."""
    before = document.parts[max(0, number - _NEAR) : number]
    given = (SUPPORT, DONATED, _RECEIVED)
    return bool(_DEFINITE.match(match["what"])) and any(
        pattern.search(part.chunked.text) for part in before for pattern in given
    )


def _handed_to(document: Document, number: int) -> list[str]:
    """Those to whom one of the next sentences says that it was handed over."""
    for part in document.parts[number + 1 : number + 1 + _NEAR]:
        if handed := HANDED_TO.search(part.chunked.text):
            return sides_in(document, part, handed["whom"])
    return []


def _given_to(match: re.Match[str]) -> bool:
    """Whether those behind the thing are told as getting it: “to”, “for”, “in”, not “from its fund”."""
    before = match.string[: match.start("whom")]
    if _ROUTE.search(before):
        return False
    if "train" in match["verb"].lower() and re.search(r"\b(?:of|from) (?:the )?\Z", before):
        return True
    return bool(re.search(r"\b(?:to|for|in|with|to each of) (?:the )?\Z", before) or _OF_HELP.search(before))


RULE = AgreementRule("gave-support", find)
