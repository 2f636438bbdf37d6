"""A sentence in which an occasion is only the frame of what was done: “after talks with <person>, <person> said”."""

import re
from collections.abc import Sequence

from generator.extract.clauses.nouns import NounPhrase
from generator.extract.clauses.principals import is_of_several
from generator.extract.clauses.subjects import main_subject
from generator.extract.clauses.who import PARTIES, taking_part
from generator.extract.document import Document, Part
from generator.extract.gates import Gated

_OPENS = 12  # characters before which a phrase opens the sentence
_LATER = re.compile(
    r"(?:(?:[A-Z][a-z]*|\d+) (?:[a-z]+ ){0,3}(?:later|earlier|before|after|afterwards)|(?:Earlier|"
    r"Later)(?: [a-z]+){0,3}|"
    r"(?:That|The) (?:same |very |following |next )?(?:day|week|month|year|morning|afternoon|evening|night)), \Z"
)  # "A few days later, at the summit in Oslo, …"
_FAR = 200  # characters behind an opening phrase in which the subject is looked for
MULTILATERAL = frozenset({"summit", "conference", "ceremony", "signing"})
"""Types of occasions at which one named participant is enough."""
GOVERNED = Gated(
    r"\b(?P<by>(?:just )?(?:back|fresh|straight) from|just out of|"
    r"during|after|following|over|in the course of|in|at|before|on|upon|for|from|ahead of|"
    r"on the sidelines of|on the margins of|on the fringes of|"
    r"at the (?:end|start|close|conclusion|opening|outset) of|day of|part of|"
    r"as part of) (?:(?:(?!(?:after|during|following|before|with|in|on|at)\b)[\w-]+ ){1,4}"
    r"(?:hours?|minutes|days?|weeks?) of (?:[a-z-]+ )?)?\Z",
    re.IGNORECASE,
)
"""Finds the preposition before an occasion that is told by the way."""
_IN_IT = Gated(
    r"\b(?:at|during|at the (?:end|start|close|conclusion|opening|outset) of|"
    r"on the (?:sidelines|margins|fringes) of) \Z",
    re.IGNORECASE,
)
_CAME = Gated(
    r"\b(?:(?:come|comes|came|coming) here|(?:in|to|at|into|for|visit|visits|visited|visiting|reached) "
    r"(?:the )?(?:<[SO]\d+>|[A-Z][\w'-]+(?: (?:d[aeou]s? |del |la )?[A-Z][\w'-]+){0,3}))(?:, <S\d+>)?"
    r"(?: (?:on|last|next|this|yesterday|today|tomorrow|late|early|in|again|from)\b[^,;:]{0,25})?,? \Z"
)
# "came away disappointed from a call with <P0>", "emerged from talks with <P0>"
_OUT_OF_IT = Gated(r"\b(?:emerg(?:e|es|ed|ing)|(?:c[ao]m|walk)\w* (?:away|out))(?: [a-z]+)? \Z")
# "will join other leaders in Accra for a summit"
_JOINS_FOR = Gated(r"\bjoin(?:s|ed|ing)?\b[^;:“”]{3,80} for (?:an? |the )?\Z")
_CAME_FOR = re.compile(
    r"\b(?:travel(?:s|led|ed|ling)?|fl(?:y|ies|ew|own|ying)|go(?:es)?|going|went|com(?:e|es|ing)|came|head(?:s|ed)|"
    r"arrived?|arrives|visit(?:s|ed)?)\b[^,;:“”]{0,60} for \Z"
)
_SENT = Gated(
    r"\b(?:sent|sends|sending|d[ei]spatched|d[ei]spatching) (?:(?:its|his|her|the) )?(?P<who><P\d+>),? to "
    r"[^;:“”]{0,60}\Z"
)  # "Kenya sent <P0> to Oslo for talks with <P1>"
_MAIN_BEHIND = re.compile(
    rf"(?P<comma>,)? (?P<who>{PARTIES})(?!'s)"
    r"(?(comma)| (?:were|was|had|have|has|told|agreed|said|settled|discussed|signed)\b)"
)
_HOSTING = re.compile(r",?(?: which| who| that)?(?: also| jointly| had)? (?:hosted|brought together|gathered) ")
_GATHERED = re.compile(r"(?: will| are to)? (?:gather(?:ed)?|conven(?:ed|e)|assembled?|conver(?:ged?)|met|meet) ")
_TOLD = Gated(
    rf"> (?:[a-z]+ ){{0,2}}?(?:(?:told|informed|assured|thanked|urged|asked|briefed|congratulated|reminded|warned|"
    rf"conveyed to|pressed|commended)|(?:raised|discussed|took up|reviewed|settled|exchanged|shared|went over|agreed)"
    r"\b[^<>,;:“”]{0,80} with|hosted|received|welcomed|joined|brought together|gathered|joined by) "
    rf"(?P<whom>{PARTIES})(?!'s)"
)


_TOGETHER = re.compile(r"> (?:[a-z]+ ){0,2}?(?:hosted|received|welcomed|joined|brought together|gathered)\b")
_GAVE = re.compile(
    rf"\b(?:handed|handing|hands|presented|presenting|presents|transferred|donated|delivered)\b[^;:“”]{{0,90}}? to "
    rf"(?P<whom>{PARTIES})(?!'s)"
)


def _is_bloc(document: Document, keys: Sequence[str]) -> bool:
    """Whether one international body is told, whose leaders a summit is of."""
    return len(keys) == 1 and keys[0].startswith("organisation:") and not document.entities[keys[0]].country


def came_for(text: str, phrase: NounPhrase) -> bool:
    """Whether a journey is told as made for an occasion that is known: “is to come here for the second session”."""
    session = phrase.type in ("meeting", "dialogue") and phrase.is_definite
    return bool(session and _CAME_FOR.search(text, 0, phrase.start))


def framed_people(
    document: Document,
    part: Part,
    phrase: NounPhrase,
    governed: re.Match[str] | None,
    others: Sequence[Sequence[str]],
    end: int,
) -> tuple[re.Match[str] | None, list[str]]:
    """Whom the sentence speaks of, with their stretch, where the noun only says when they acted; or nobody.

    Args:
        document: The article.
        part: The sentence.
        phrase: The occasion's noun.
        governed: The preposition that governs it (“after”), or None.
        others: Those whom the words behind the noun name.
        end: Where these end.
    """
    frame = _frame_of(part.chunked.text, governed, end)
    framed = _put_into_it(document, part, phrase, frame, explicit=bool(others)) if frame else []
    return (None, []) if not framed or _are_complete(document, others, framed) else (frame, framed)


def _frame_of(text: str, governed: re.Match[str] | None, end: int) -> re.Match[str] | None:
    """The subject of a sentence in which the occasion is only the frame: “after talks with <P0>, <P1> said”."""
    if governed is None or governed["by"].lower() in ("on", "upon", "ahead of"):
        return None
    if governed["by"].lower() == "from" and not _OUT_OF_IT.search(text, 0, governed.start()):
        return None
    if governed["by"].lower() == "for" and not _CAME.search(text, 0, governed.start()):
        return None
    if sent := _SENT.search(text, 0, governed.start()):
        return sent
    opens = governed.start() < _OPENS or _LATER.match(text, 0, governed.start())
    behind = _MAIN_BEHIND.search(text, end, end + _FAR) if opens else None
    return main_subject(text, governed.start()) or behind


def _put_into_it(
    document: Document, part: Part, phrase: NounPhrase, frame: re.Match[str], *, explicit: bool
) -> list[str]:
    """Those whom the sentence's subject, and whom it told something, put into the occasion that frames it."""
    text = part.chunked.text
    said = taking_part(document, part, frame["who"])
    people = [key for key in said if key.startswith("person:")]
    hosting = _HOSTING.match(text, frame.end("who"))
    end = phrase.start if frame.start() < phrase.start else len(text)
    told = _TOLD.search(text, frame.start("who"), end)
    if told and phrase.type in ("summit", "conference") and not _TOGETHER.match(text, told.start()):
        told = None  # what one told another there is a meeting of the two
    given = _GAVE.search(text, frame.start("who"), end) if phrase.type == "ceremony" else None
    if (whom := told or given) and not explicit:
        gave = given and "<" not in text[frame.end("who") : given.start()]
        people = [*said] if (hosting and phrase.type in MULTILATERAL) or gave else people
        people += [key for key in taking_part(document, part, whom["whom"]) if key not in people]
    there = phrase.type in MULTILATERAL and (
        _IN_IT.search(text, 0, phrase.start) or _JOINS_FOR.search(text, 0, phrase.start)
    )
    together = len(said) > 1 and _GATHERED.match(text, frame.end("who"))
    drilled = phrase.type == "exercise" and len(said) > 1 and _IN_IT.search(text, 0, phrase.start)
    bloc = phrase.type == "summit" and there and not people and _is_bloc(document, said)
    came = phrase.type in ("meeting", "dialogue") and len(people) == 1 and came_for(text, phrase)
    if drilled or bloc or came:
        return said
    if not (explicit or there or together or len(people) > 1):
        return []
    return people or (said if explicit or len(said) > 1 else [])


def _are_complete(document: Document, others: Sequence[Sequence[str]], speaker: Sequence[str]) -> bool:
    """Whether the words behind the noun name all its sides, that of the one who speaks of it among them."""
    homes = {f"state:{document.entities[key].country}" for key in speaker if key.startswith("person:")}
    bodies = [key for keys in others for key in keys if key in document.entities]
    joint = bool(bodies) and all(is_of_several(document.entities[key].name) for key in bodies)
    return joint or any(len(keys) > 1 and homes & set(keys) for keys in others)
