"""Whether an instrument behind a verb is what the verb tells of, and not only named beside it."""

import re

from generator.extract.clauses.named_instrument import Named
from generator.extract.clauses.object_extent import cooperates_in
from generator.extract.clauses.patterns import AMOUNT
from generator.extract.gates import Gated

# "Agreed to open talks on a treaty": what is agreed is the talks, which another rule reads.
_OTHER_ACT = Gated(
    r"\b(?:negotiat\w+|talks|discussions?|discuss|consultations?|explor\w+|stud(?:y|ying|ies)|consider\w*|views|"
    r"toward|towards|revision|review|importance|need|necessity|implement\w*|compliance|adherence|commitment|"
    r"setting up|establishing|lift(?:s|ed|ing)?|eas(?:e|ed|ing)|waiv(?:e|ed|ing)|remov(?:e|ed|ing)|"
    r"creating|forming|amending|modifying|updat(?:e|ing)|replacing|extending|renewing|feasibility|possibility|demand(?:ed)?|failure|"
    r"chances?|"
    r"(?:hopes?|expectations?|prospects?) (?:of|for)|(?:areas|fields|spheres|aspects|elements) of (?:the|their)|"
    r"intentions?|intent|plans? to|desire|willingness|readiness|(?:notes|letters) for)\b"
)
# "Agreed to strengthen the strategic alliance": what is there already is praised.
_FURTHERED = Gated(
    r"\b(?:strengthen|deepen|enhanc|boost|promot|intensif|foster|cement|consolidat|further)(?:e?s|e|ed|y|ies|ied|ing)? "
    r"(?:(?!(?:by|through|under|with|via|in|and (?:an?|the|two|three|four|sign\w*|conclud\w*))\b)[\w<>'-]+ ){0,4}\Z"
)
# "Formed a group to revisit the treaty": what it is for was there before.
_FOR_WORK = re.compile(
    r"\bto (?:re)?(?:view|visit|vise|examine|assess|evaluate|monitor|oversee|supervise|verify|revisit|revise)\b"
)
_BY_DOING = re.compile(r"\bby (?:[a-z]+ly )?[a-z]+ing\b")  # “ended the dispute by signing a treaty”
_THE_TEXT = re.compile(r"\bthe (?:final |full )?(?:text|texts|content|contents|terms|wording) of\b")
# "Pledged 5 million to Chad's forest fund": the fund is there already.
_GIVEN_TO = Gated(rf"{AMOUNT}(?: more| extra)? (?:to|into|towards?) ", re.IGNORECASE)
_IN_A_ROLE = re.compile(r"\b(?:role|part|interest|success|progress)\b[^,;.]{0,40}\bin (?:\w+ing )?\Z")
# "A deal with Chad, the country's first trade pact" is one.
_APPOSITION = Gated(
    r", (?:the|an?|its) (?:[\w<>]+'s )?(?:[\w-]+ )?(?:first|second|third|only|largest|biggest|latest|kind|sort|most|"
    r"landmark|"
    r"successor|replacement)\b[^,;]*\Z"
)
# Whoever calls for a ceasefire is hardly one who fights.
_OF_OTHERS = {"ceasefire", "cease-fire", "immediate ceasefire", "truce", "armistice", "settlement", "peace deal"}
_OF_OTHERS |= {"peace agreement", "lasting ceasefire", "permanent ceasefire", "peaceful settlement"}
_CALLS = ("call", "urg", "demand", "appeal", "press")
AMONG_OTHERS = Gated(
    r"[^.;:,<]{0,40}\b(?:between|among) (?:all )?(?:the )?(?:<[SA]\d+>(?:'s)? [a-z]|(?:rival|warring|opposing|"
    r"political|local|stakeholders|parties|factions|communities|all)\b)"
)
"""Behind what is called for those whom it is for: “a deal between Chad's rival governments”, “… among stakeholders”."""


def is_reached(text: str, verb: re.Match[str], named: Named) -> bool:
    """Whether the verb tells of the instrument itself, and of its own subject's.

    Args:
        text: The sentence in signs.
        verb: The verb, with a group `verb`.
        named: An instrument behind it.
    """
    between, form = (verb.end(), named.start), verb["verb"].lower()
    if any(pattern.search(text, *between) for pattern in (_OTHER_ACT, _FURTHERED, _FOR_WORK, _IN_A_ROLE, _BY_DOING)):
        return False
    if (form == "agreed" and " of " in _THE_TEXT.sub("", text[slice(*between)])) or _APPOSITION.search(
        text, verb.end(), named.end
    ):
        return False
    of_others = named.title.lower() in _OF_OTHERS or AMONG_OTHERS.match(text, named.end)
    ended = named.type == "programme" and form.startswith("conclud")  # "concluded an exercise"
    quoted = text.startswith(("' ", "’ "), named.start)  # behind a name in quotation marks
    given = named.everyday and _GIVEN_TO.search(text, *between)
    in_work = named.everyday and cooperates_in(text, *between)
    return not (ended or quoted or given or in_work or (of_others and form.startswith(_CALLS)))
