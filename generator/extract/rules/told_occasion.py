"""An occasion told by a noun: “held talks with <person>”, “during his visit to <state>”, “the summit in Oslo”.

Who takes part is told by the verb's subject (“<person> attended the conference”), by whose it is (“<person>’s call”),
or behind the noun (“between <person> and <person>”). One told by the way counts only with its day or place. Refuses
general practice (“regular meetings”), what is only wished for (“called for talks”), and occasions of nobody who is
named; these may still add a day or place to one that was told before.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from generator.extract.candidate import Attendee, MeetingCandidate, MeetingRule, Quoted
from generator.extract.clauses.delegations import Delegation, delegations
from generator.extract.clauses.evidence import quoted
from generator.extract.clauses.modality import Reading, gerund_reading, infinitive_reading, reported_reading
from generator.extract.clauses.nouns import NounPhrase, noun_pattern, noun_phrase
from generator.extract.clauses.occasions import STATUS, circumstances
from generator.extract.clauses.patterns import any_of, occasion_types, told_in
from generator.extract.clauses.subjects import main_subject, subject_before
from generator.extract.clauses.who import PARTIES, taking_part, with_their_states
from generator.extract.document import Document, Part
from generator.extract.mentions.mention import TOWN, Mention
from generator.ingest.article import BlockKind
from generator.model import ActorKind, MeetingStatus
from generator.spans import Span
from generator.vocab.verbs import support_verbs

_REACH = 3  # sentences behind the occasion in which its delegations are still looked for
_PAIR_OF_SIDES = 2
_MAIN_VERB = 45  # characters behind a subject in which its verb stands
_OPENS = 12  # characters before which a phrase opens the sentence
_LEAD = 2  # sentences of the body that tell what the article is about
_FAR = 260  # characters behind the noun in which those who take part are looked for
_MULTILATERAL = {"summit", "conference", "ceremony", "signing"}
_PHRASE = re.compile(
    rf"(?P<by>\b(?:in honou?r of|with|between|among|involving|involved|bringing together|brought together|gathered|"
    rf"of|by|to|on|for|in|at|from)|"
    rf",? and with|,? with) "
    rf"(?P<whom>{PARTIES})(?!'s? (?!delegation|side|government|team)|-)"
)
_END = re.compile(
    r" (?:follows|followed|comes|came|marks|marked|signals|focused|covered|turned|devoted|(?:was|were|is|"
    r"are)(?! (?:being |"
    r"to be |also |jointly |now )?(?:held|hosted|conducted|scheduled|planned|due|organi[sz]ed|chaired|attended|led|"
    r"convened|expected|set|between|with)\b))\b|"
    r"[;:“”]|\. |,? (?:which|who|whom|while|whereas|where|when|after|before|because|although|but|if|as|amid|that|"
    r"following|during|saying|said|says|told|since)\b|,? and (?:also )?(?:[a-z]{3,}ed|met|held|took|paid|made|"
    r"flew)\b| to (?!(?:the |an? |his |her )?<)[a-z]+ "
)
_GOVERNED = re.compile(
    r"\b(?P<by>during|after|following|in|at|before|on|upon|for|from|ahead of|on the sidelines of|on the margins of|"
    r"on the fringes of|at the end of|at the start of|day of|part of|as part of) \Z",
    re.IGNORECASE,
)
_PRACTICE = re.compile(
    r"\b(?:regular|annual|periodic|frequent|routine|occasional|weekly|monthly|yearly|usual|series of|numerous|"
    r"countless|daily|future|further|more|such|many|other|previous|earlier|past|months-long|endless)\b",
    re.IGNORECASE,
)
_WISHED = re.compile(
    r"\b(?:call(?:s|ed|ing)? for|invit\w+|offer(?:s|ed|ing)?|propos\w+|urg(?:e|es|ed|ing)|ready (?:for|to)|"
    r"hop(?:e|es|ed|ing) (?:for|to)|seek(?:s|ing)?|sought|request\w*|demand\w*|ask(?:s|ed|ing)? (?:for|to)|possib\w+|"
    r"potential|prospects? (?:for|of)|chances? (?:for|of)|push\w* for|press\w* for|willing\w*|open to|refus\w+|"
    r"reject\w*|rul\w+ out|den(?:y|ies|ied|ying)|idea of|need for|want(?:s|ed)?(?: to)?|consider\w*|favou?rs?|"
    r"in favou?r of|support(?:s|ed)? (?:for )?|welcom\w+ the (?:idea|prospect)|instead of|no|not|never|"
    r"fail(?:s|ed)? to|without)\b[^,.;:]{0,40}\Z",
    re.IGNORECASE,
)
_PLANNED_WORDS = re.compile(
    r"\b(?:upcoming|forthcoming|coming|planned|scheduled|next|expected|future|following week's)\b", re.IGNORECASE
)
_DROPPED_WORDS = re.compile(r"\b(?:cancell?ed|called-off|postponed|aborted|scrapped|delayed)\b", re.IGNORECASE)
_PREDICATE = re.compile(
    r"(?P<dropped>\b(?:fell through|(?:did|could) not (?:take place|happen|go ahead)|failed to materiali[sz]e)\b|"
    r"\b(?:was|were|is|are|been|being) (?:[a-z]+ )?(?:cancell?ed|called off|postponed|scrapped|put off|"
    r"shelved|suspended)\b)|(?P<coming>\b(?:will|shall|is to|are to|is due|are due|is set|are set|is scheduled|"
    r"are scheduled|"
    r"is expected|are expected|is slated|is planned|are planned|was scheduled|scheduled for|planned for|slated for|"
    r"due to|"
    r"due (?:in|on)|to be held|to take place|starts?|begins?|opens|kicks? off|follows(?! (?:the|an?|his|her|their|"
    r"<)))\b)|"
    r"(?P<done>\b(?:held|hosted|took place|takes place|convened|concluded|ended|wrapped up|began|opened|started|"
    r"kicked off|"
    r"lasted|closed|finished|brought together|gathered|organi[sz]ed|staged|ends|concludes|chaired|co-chaired|attended|"
    r"resumed|was|were|covered|focused|centred|centered|dealt|underscored|discussed|reviewed|took|saw)\b)",
    re.IGNORECASE,
)
_BY = re.compile(
    rf"\b(?P<part>hosted|chaired|co-chaired|presided over|led|co-led|headed|attended|opened|convened|organi[sz]ed|"
    rf"addressed|"
    rf"joined|represented|under the (?:co-)?chairmanship) (?:jointly )?(?:by|of) (?P<whom>{PARTIES})(?!'s)"
)
_PART_BY = {"hosted": "host", "convened": "host", "organised": "host", "organized": "host"} | dict.fromkeys(
    (
        "chaired",
        "co-chaired",
        "presided over",
        "led",
        "co-led",
        "headed",
        "under the chairmanship",
        "under the co-chairmanship",
    ),
    "head",
)
_PAIR = re.compile(r"<[PASO]\d+>(?:[-–]<[PASO]\d+>)+")
_NAMES = re.compile(r"(?<![\w-])([A-Z][\w']+)[-–]([A-Z][\w']+)(?![\w-])")
_UNDER_WAY_FOR_LONG = re.compile(r"(?:[a-z-]+ )?(?:talks|negotiations|discussions|dialogue)\b")
_SET_UP = re.compile(r"launch|resum|continu|establish|begin|beg[au]n|start|open|inaugurat", re.IGNORECASE)
_OPEN_TO_ALL = {"conference", "ceremony"}
_JOINT_EXERCISE = re.compile(r"\b(?:joint|multinational|international|multilateral|combined|allied)\b", re.IGNORECASE)
_BODY = re.compile(r"(?:\b(?:the|this|an?) )?(?P<sign><O(?P<number>\d+)>)(?!')")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_OWN_NAME = re.compile(
    r"\b[A-Z]|<[OS]\d+>|\d(?:st|nd|rd|th)\b|\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b"
)
_SIGNED = re.compile(r"\b(?:sign|signs|signed|signing|inked|initialled)\b")
_SEPARATE = re.compile(
    r"\b(?:separate|separately|individual|individually|respective|respectively|in turn|back-to-back)\b"
)
_BY_WIRE = re.compile(r"\b(?:phone|telephone|video|telephonic|call)\b", re.IGNORECASE)


@cache
def _support() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<verb>{any_of(support_verbs())})(?: (?:up|off|on|in|at|part in|out|the \w+ of|an? (?:series|number|"
        rf"round|string|raft|host) of|\w+ days? of))? \Z",
        re.IGNORECASE,
    )


@dataclass(frozen=True)
class _Told:
    """What one sentence says of an occasion.

    Attributes:
        phrase: The occasion's noun.
        keys: Those who take part, subject first.
        parts: For some of them head, host or guest.
        others: Further people whom the subject met one by one.
        subject: Where the subject that takes part stands before it, or None.
        since: From where on a day before the noun may be its own, or None.
        start: Where the telling begins in the sentence in signs.
        end: Behind those who are named.
        status: held, planned or cancelled.
        firm: Whether it is told for its own sake, not by the way.
        attended: Whether the sentence says who attended it.
        complete: Whether more is told than with whom somebody met.
    """

    phrase: NounPhrase
    keys: tuple[str, ...]
    parts: dict[str, str]
    others: tuple[tuple[str, ...], ...]
    subject: Span | None
    since: int | None
    start: int
    end: int
    status: MeetingStatus
    firm: bool
    attended: bool
    complete: bool


def find(document: Document, _found: Sequence[MeetingCandidate]) -> Iterator[MeetingCandidate]:
    """Yields one occasion for each noun; several where one subject met others one by one."""
    heads = list(delegations(document))
    for number, part in enumerate(document.parts):
        text = part.chunked.text
        for match in told_in(noun_pattern(), text):
            phrase = noun_phrase(text, match)
            if phrase and not phrase.is_none and phrase.type != "visit":
                yield from _occasions(document, number, part, phrase, heads)
        for phrase in _named_occasions(part):
            yield from _occasions(document, number, part, phrase, heads)


def _named_occasions(part: Part) -> Iterator[NounPhrase]:
    """Occasions whose name was read as that of a body: “opened the Africa Trade Forum”."""
    for match in _BODY.finditer(part.chunked.text):
        mention = part.chunked.mentions[int(match["number"])]
        kind = occasion_types().get(mention.name.split()[-1].lower()) if " " in mention.name else None
        if kind and kind not in ("meeting", "call", "visit"):
            yield NounPhrase(
                match.start(), match.start("sign"), match.end(), kind, True, False, "the", None, mention.name + " "
            )


def _occasions(
    document: Document, number: int, part: Part, phrase: NounPhrase, heads: Sequence[Delegation]
) -> Iterator[MeetingCandidate]:
    told = _told(document, number, part, phrase)
    if told is None:
        return
    for keys in (told.keys, *told.others):
        yield from _meeting(document, number, part, told, keys, heads)


def _meeting(
    document: Document, number: int, part: Part, told: _Told, keys: Sequence[str], heads: Sequence[Delegation]
) -> Iterator[MeetingCandidate]:
    phrase = told.phrase
    ahead = told.status is not MeetingStatus.HELD
    around = circumstances(document, part, phrase.start, told.subject, ahead=ahead, since=told.since)
    year = _YEAR.search(phrase.words)
    date = around.date or (year.group() if year else None)
    town = next((m for m in part.chunked.mentioned(phrase.words) if m.form == TOWN), None)
    if town and around.place is None:
        around = around.at(town.name_span.of(document.article.text), town.country, around.end)
    dated = bool(date or around.place)
    kind = _type(part.chunked.text, phrase)
    if kind == "call" and phrase.weak and not _BY_WIRE.search(document.article.text):
        kind = "meeting"  # a conversation face to face
    named = dated or bool(_OWN_NAME.search(phrase.words))
    many = kind in _MULTILATERAL or (kind == "exercise" and bool(_JOINT_EXERCISE.search(phrase.words)))
    several = len(keys) > 1 or (bool(keys) and many and named)
    open_ = not several and dated and not phrase.plural
    near = [h for h in heads if number - 1 <= h.number <= number + _REACH] if open_ else []
    attendees = tuple(Attendee(key, None, told.parts.get(key)) for key in keys)
    if near:
        attendees = tuple(_head(head) for head in near)
    elif (
        open_
        and not keys
        and kind not in _OPEN_TO_ALL
        and ((date and around.place) or (told.status is not MeetingStatus.HELD and date))
    ):
        attendees = tuple(Attendee(key) for key in _principals(document, number, phrase))
    enough = bool(near or (several and told.complete) or (attendees and not keys))
    again = not enough or not (dated or told.firm)
    adds = again and not dated and told.attended and phrase.is_definite
    if again and not adds and not (dated and (phrase.is_definite or keys)):
        return
    span = part.chunked.original(min(told.start, around.start), max(told.end, around.end))
    supports = ("type", "date", "place", "country") if near else ()
    evidence = quoted(document, number, span, [] if near else [a.key for a in attendees], supports)
    for sentence in dict.fromkeys(head.number for head in near):
        spans = [head.span for head in near if head.number == sentence]
        evidence += (Quoted(spans[0].join(spans[-1]), None, ("participants",)),)
    yield MeetingCandidate(
        RULE.name,
        number,
        kind,
        attendees,
        evidence,
        told.status,
        date,
        around.place,
        around.country,
        around.topics,
        is_again=again,
        of_all=again and phrase.plural,
        adds_people=adds,
    )


def _principals(document: Document, number: int, phrase: NounPhrase) -> list[str]:
    """The sides of an occasion of nobody who is named: the article's two, else those of its paragraph or its lead.

    Nobody where the sentence names a body before it, whose occasion it may be.
    """
    if re.search(r"<O\d+>", document.parts[number].chunked.text[: phrase.start]):
        return []
    if document.sides:
        return [key for key in document.sides if key in document.entities]
    bodies = [other for other in document.parts if other.kind is BlockKind.BODY]
    for lead in bodies[:_LEAD]:
        subject = main_subject(lead.chunked.text, len(lead.chunked.text))
        named = taking_part(document, lead, subject["who"]) if subject else []
        states = [key for key in named if key.startswith("state:")]
        if len(states) >= _PAIR_OF_SIDES:
            return states
    block = document.parts[number].block
    here = [other for n, other in enumerate(document.parts) if other.block == block and n <= number]
    near = _states(document, [mention for other in here for mention in other.chunked.mentions if mention.form != TOWN])
    return near if len(near) == _PAIR_OF_SIDES else []


def _states(document: Document, mentions: Iterable[Mention]) -> list[str]:
    """The states of mentions, in order, each once."""
    codes = dict.fromkeys(mention.country for mention in mentions if mention.country)
    return [f"state:{code}" for code in codes if f"state:{code}" in document.entities]


def _type(text: str, phrase: NounPhrase) -> str:
    """The noun's type; talks “by phone” are a call, a ceremony at which something is signed a signing."""
    if phrase.type == "meeting" and _BY_WIRE.search(phrase.words):
        return "call"
    return "signing" if phrase.type == "ceremony" and _SIGNED.search(text) else phrase.type


def _head(delegation: Delegation) -> Attendee:
    """The head of a delegation; the side itself where it has none."""
    named = delegation.head != delegation.side
    return Attendee(delegation.head, delegation.side if named else None, "head" if named else None)


def _told(document: Document, number: int, part: Part, phrase: NounPhrase) -> _Told | None:
    """Who takes part, by the verb before the noun, by whose it is, by the words behind it, or by its sentence."""
    text = part.chunked.text
    support = _support().search(text, max(0, phrase.start - 40), phrase.start)
    governed = _GOVERNED.search(text, 0, phrase.start)
    status = _status(text, phrase, support)
    if status is None or not _counts(text, phrase, support, governed):
        return None
    subject = subject_before(text, support.start("verb")) if support else None
    keys = _subjects(document, number, part, phrase, subject)
    role = support_verbs()[support["verb"].lower()] if support and subject else ""
    parts = dict.fromkeys(keys, role) if role in ("host", "head") else {}
    others, end = _named_behind(document, part, phrase, parts)
    if governed and governed["by"].lower() == "for" and not others:
        governed = None
    if not keys and others and phrase.start == 0:
        keys = _told_before(document, number, phrase)
    if not keys and others and _SAID_OF.search(text, 0, phrase.start):
        speaker = main_subject(text, phrase.start)
        keys = taking_part(document, part, speaker["who"]) if speaker else []
    start = subject.start("who") if subject else phrase.start
    frame = _frame(text, governed, end) if not keys else None
    framed = _framed(document, part, phrase, frame, explicit=bool(others)) if frame else []
    if frame and framed:
        keys = framed
        start, end = min(start, frame.start("who")), max(end, frame.end("who"))
        subject = frame if frame.end("who") <= phrase.start else None
        reading = gerund_reading(text, frame.end("who"), min(phrase.start, frame.end("who") + _MAIN_VERB))
        over = governed and governed["by"].lower() in _OVER
        status = STATUS.get(reading) if status is MeetingStatus.HELD and subject and not over else status
    if status is None:
        return None
    first, *rest = others or [()]
    one = with_their_states(document, [*keys, *first])
    separate = tuple(tuple(with_their_states(document, [*keys, *more])) for more in rest) if keys else ()
    loose = phrase.plural and phrase.is_possessive and not support
    complete = bool(keys) or not re.match(r"[^<]{0,60}?\bwith\b", text[phrase.end :])
    framing = bool(governed and (others or framed))
    opened = support and status is MeetingStatus.PLANNED and _SET_UP.match(support["verb"])
    opened = opened and _UNDER_WAY_FOR_LONG.match(text, phrase.noun_start)
    firm = not loose and not opened and (bool(support) or _is_firm(document, number, part) or framing)
    before = Span(start, subject.end("who") if subject else phrase.start) if start < phrase.start else None
    since = max(text.rfind(";", 0, phrase.start), 0) if framing else None
    attended = bool(_BY.search(text, phrase.end)) and not keys
    return _Told(phrase, tuple(one), parts, separate, before, since, start, end, status, firm, attended, complete)


def _counts(text: str, phrase: NounPhrase, support: re.Match[str] | None, governed: re.Match[str] | None) -> bool:
    """Whether a noun tells of one occasion: no general practice, no standing dialogue, no everyday word by itself."""
    if governed and _is_told_elsewhere(text, phrase, governed):
        return False
    named = text[phrase.noun_start] == "<"
    shown = support or governed or (not named and (phrase.owner or phrase.is_definite or phrase.type == "exercise"))
    set_up = phrase.type == "dialogue" and support and _SET_UP.match(support["verb"])
    general = _PRACTICE.search(text, max(0, phrase.start - 14), phrase.noun_start) and not phrase.is_definite
    return not (set_up or general or (phrase.weak and not shown))


def _subjects(
    document: Document, number: int, part: Part, phrase: NounPhrase, subject: re.Match[str] | None
) -> list[str]:
    """Those who hold it: the verb's subject, whose it is, and both whom its name names."""
    keys: list[str] = []
    if subject:
        keys = taking_part(document, part, subject["who"])
    elif phrase.owner:
        keys = taking_part(document, part, phrase.owner)
    elif phrase.is_possessive and not _GOVERNED.search(part.chunked.text, 0, min(phrase.start, _OPENS)):
        keys = _whose(document, number, part, phrase)
    if joint := _PAIR.search(phrase.words):
        return [*keys, *taking_part(document, part, joint.group())]
    names = _NAMES.search(phrase.words)
    return [*keys, *(_surnamed(document, names.groups()) if names else [])]


def _surnamed(document: Document, names: Iterable[str]) -> list[str]:
    """Both persons of “the Doe-Roe summit”; nobody where one of them is not known, or not for certain."""
    found: list[str] = []
    for name in names:
        fitting = [
            entity.key
            for entity in document.entities.values()
            if entity.kind is ActorKind.PERSON and name in (entity.name.split()[0], entity.name.split()[-1])
        ]
        found += fitting if len(fitting) == 1 else []
    return found if len(found) > 1 else []


def _is_told_elsewhere(text: str, phrase: NounPhrase, governed: re.Match[str]) -> bool:
    """Whether what takes place at an occasion is told, not the occasion, or talks are only under way."""
    beside = governed["by"].lower().startswith("on the ")
    signed = phrase.type == "ceremony" and _type(text, phrase) == "signing"
    return beside or signed or (phrase.type == "meeting" and bool(_UNDER_WAY.search(text, 0, phrase.start)))


def _told_before(document: Document, number: int, phrase: NounPhrase) -> list[str]:
    """The person whom the sentence before speaks of, for “A meeting with <P0> followed” that leaves out whose it is."""
    before = document.parts[number - 1] if number and phrase.determiner in ("a", "an", "") else None
    if before is None or before.block != document.parts[number].block:
        return []
    subject = main_subject(before.chunked.text, len(before.chunked.text))
    named = taking_part(document, before, subject["who"]) if subject else []
    people = [key for key in named if key.startswith("person:")]
    return people if len(people) == 1 else []


def _framed(document: Document, part: Part, phrase: NounPhrase, frame: re.Match[str], *, explicit: bool) -> list[str]:
    """Those whom the sentence's subject, and whom it told something, put into the occasion that frames it."""
    text = part.chunked.text
    said = taking_part(document, part, frame["who"])
    people = [key for key in said if key.startswith("person:")]
    told = _TOLD.search(text, frame.start("who"), phrase.start)
    if told and not explicit:
        people += taking_part(document, part, told["whom"])
    there = phrase.type in _MULTILATERAL and _IN_IT.search(text, 0, phrase.start)
    if not (explicit or there or len(people) > 1):
        return []
    return people or (said if len(said) > 1 else [])


_SAID_OF = re.compile(r"\b(?:said|says|announced|confirmed|added)(?: that)? \Z")
_OVER = ("after", "following", "at the end of")
_IN_IT = re.compile(r"\b(?:at|during|on the (?:sidelines|margins|fringes) of) \Z", re.IGNORECASE)
_CAME = re.compile(
    r"\b(?:in|to|at|into|for) (?:the )?(?:<[SO]\d+>|[A-Z]\w+)(?: (?:on|last|this|yesterday|today|late|early|"
    r"in)\b[^,;:]{0,25})?,? \Z"
)
_MAIN_BEHIND = re.compile(rf", (?P<who>{PARTIES})(?!'s)")
_TOLD = re.compile(
    rf"> (?:[a-z]+ ){{0,2}}?(?:told|informed|assured|thanked|urged|asked|briefed|congratulated|reminded|warned|"
    rf"conveyed to|pressed|commended) (?P<whom>{PARTIES})(?!'s)"
)


def _frame(text: str, governed: re.Match[str] | None, end: int) -> re.Match[str] | None:
    """The subject of a sentence in which the occasion is only the frame: “after talks with <P0>, <P1> said”."""
    if governed is None or governed["by"].lower() in ("from", "on", "upon", "ahead of"):
        return None
    if governed["by"].lower() == "for" and not _CAME.search(text, 0, governed.start()):
        return None
    comma = text.find(",", end, end + 80)
    behind = _MAIN_BEHIND.match(text, comma) if comma > 0 and governed.start() < _OPENS else None
    return main_subject(text, governed.start()) or behind


def _status(text: str, phrase: NounPhrase, support: re.Match[str] | None) -> MeetingStatus | None:
    """How far the occasion got; None where it is only wished for, denied or possible."""
    verb = support.start("verb") if support else phrase.start
    if _RELATED.match(text, phrase.end):
        # "did not outlive the last round, which was held in Oslo"
        return MeetingStatus.HELD
    reading = reported_reading(text, verb)
    if support and _INFINITIVE.search(text, 0, verb) and reading in (Reading.DONE, Reading.PLANNED):
        subject = subject_before(text, verb)
        reading = infinitive_reading(text, subject.end("who"), verb) if subject else Reading.POSSIBLE
    dropped = _DROPPED_WORDS.search(phrase.words) or (support and _CALLED_OFF.match(support["verb"]))
    aside = _ASIDE.match(text, phrase.end)
    stop = _STOP.search(text, aside.end() if aside else phrase.end)
    limit = min(stop.start() if stop else len(text), phrase.end + _FAR)
    predicates = list(_PREDICATE.finditer(text, phrase.end, limit))
    predicate = next((m for m in predicates if m["dropped"]), predicates[0] if predicates else None)
    wished = _WISHED.search(text, max(0, verb - 90), verb) and reading is not Reading.CANCELLED
    if reading not in STATUS or (wished and not dropped):
        return None
    coming = _PLANNED_WORDS.search(phrase.words) or (predicate and predicate["coming"] and not support)
    if dropped or (predicate and predicate["dropped"]):
        return MeetingStatus.CANCELLED
    return MeetingStatus.PLANNED if coming and reading is Reading.DONE else STATUS[reading]


_RELATED = re.compile(r"[^,;:]{0,40}, which (?:was|were|took|ended|began|opened|closed)\b")
_CALLED_OFF = re.compile(r"cancel|call(?:s|ed|ing)? off|postpon|scrap|puts? off|putting off", re.IGNORECASE)
_MEAL = re.compile(r"(?:[a-z]+ )?(?:lunch|dinner|breakfast|banquet|reception)\b", re.IGNORECASE)
_INFINITIVE = re.compile(r"\bto(?: also| then| later)* \Z")
_UNDER_WAY = re.compile(r"\b(?:is|are|was|were|been|be)(?: \w+)? in \Z")
_ASIDE = re.compile(
    r"[^,;:<>]{0,30}, (?:originally|initially|first|due|planned|scheduled|code-named|dubbed|called|known)\b[^,;]{0,60},"
)
_STOP = re.compile(
    r"[;:“”]|, (?!which|and <|<|will|is |was |are |were |to be|scheduled|planned|due)|\band (?!<|the |his |her |their )"
)


def _whose(document: Document, number: int, part: Part, phrase: NounPhrase) -> list[str]:
    """Whom “his”, “her” or “their” means: the subject of the sentence, else that of the one before."""
    for other, end in ((part, phrase.start), (document.parts[max(0, number - 1)], None)):
        text = other.chunked.text
        subject = main_subject(text, end if end is not None else len(text))
        keys = taking_part(document, other, subject["who"]) if subject else []
        people = [key for key in keys if key.startswith("person:")]
        if people and phrase.determiner in ("his", "her", "my"):
            return people[:1]
        if len(keys) > 1 and phrase.determiner == "their":
            return keys
    return []


def _named_behind(
    document: Document, part: Part, phrase: NounPhrase, parts: dict[str, str]
) -> tuple[list[tuple[str, ...]], int]:
    """Those who are named behind the noun, and the character behind them.

    Several lists where the occasion's subject met them one by one.
    """
    text = part.chunked.text
    stop = _END.search(text, phrase.end)
    limit = min(stop.start() if stop else len(text), phrase.end + _FAR)
    if 0 < phrase.start < _OPENS and (subject := _MAIN_BEHIND.search(text, phrase.end, limit)):
        limit = subject.start()
    found: list[tuple[str, ...]] = []
    end = phrase.end
    for match in _PHRASE.finditer(text, phrase.end, limit):
        by = match["by"].split()[-1].lower()
        call_from = by == "from" and phrase.type == "call"
        meal_for = (by == "for" or match["by"].startswith("in hono")) and _MEAL.match(text, phrase.noun_start)
        if (by in ("in", "at", "for", "from") and not call_from and not meal_for) or (
            by == "of" and match.start() > phrase.end + 1
        ):
            continue
        if (by == "to" and phrase.type != "call") or (
            by == "on" and (match.start() > phrase.end + 1 or not text[phrase.noun_start : phrase.end].endswith("call"))
        ):
            continue
        if by == "by" and _BY.search(text, phrase.end, match.end()):
            continue
        keys = taking_part(document, part, match["whom"])
        if not keys:
            continue
        end = match.end()
        if by == "with" and (phrase.plural or found):
            one_by_one = phrase.plural or _SEPARATE.search(phrase.words)
            found += [(key,) for key in keys] if one_by_one else [tuple(keys)]
        elif _SEPARATE.search(phrase.words) and by == "with":
            found += [(key,) for key in keys]
        elif found:
            found[0] = (*found[0], *keys)
        else:
            found.append(tuple(keys))
    for match in _BY.finditer(text, phrase.end, min(len(text), phrase.end + 2 * _FAR)):
        keys = taking_part(document, part, match["whom"])
        if part_ := _PART_BY.get(match["part"].lower()):
            parts |= dict.fromkeys(keys, part_)
        found = [(*found[0], *keys), *found[1:]] if found else [tuple(keys)]
        end = match.end()
    return found, end


def _is_firm(document: Document, number: int, part: Part) -> bool:
    """Whether a sentence tells what the article is about: it is the headline or in the lead."""
    bodies = [n for n, other in enumerate(document.parts) if other.kind is BlockKind.BODY]
    return part.kind is BlockKind.HEADLINE or number in bodies[:_LEAD]


RULE = MeetingRule("told-occasion", find)
