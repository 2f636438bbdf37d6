"""What one side gives another: the verbs, goods by their nouns, and where the words about them end."""

import re

from generator.extract.clauses.patterns import AMOUNT, QUANTITY, WHOS
from generator.extract.gates import Gated

GOODS = (
    r"(?:[\w-]+ ){0,4}?(?:equipment|vehicles?|ambulances?|bus(?:es)?|trucks?|boats?|sedans?|cars?|machinery|supplies|"
    r"computers?|laptops?|books|tents|blankets|medicines?|vaccines|generators?|ventilators?|tractors?|wheelchairs)\b"
)
"""What is given where no number, sum or word of aid stands with it."""
_GIVES = (
    r"(?P<verb>provid(?:e[sd]?|ing)|giv(?:e[sn]?|ing)|gave|grant(?:s|ed|ing)?|lend(?:s|ing)?|lent|donat(?:e[sd]?|ing)|"
    r"loan(?:ed|ing)|(?<=to )loan|furnish(?:e[sd]|ing)?|channel(?:l?ed)?|"
    r"deliver(?:s|ed|ing)?|suppl(?:y|ies|ied|ying)|send(?:s|ing)?|sent|hand(?:s|ed|ing)? over|transfer(?:s|red|ring)?|"
    r"contribut(?:e[sd]?|ing)|commit(?:s|ted|ting)?|pledg(?:e[sd]?|ing)|allocat(?:e[sd]?|ing)|extend(?:s|ed|ing)?|"
    r"announc(?:e[sd]?|ing)|unveil(?:s|ed|ing)?|approv(?:e[sd]?|ing)|offer(?:s|ed|ing)?|releas(?:e[sd]?|ing)|"
    r"earmark(?:s|ed|ing)?|disburs(?:e[sd]?|ing)|invest(?:s|ed|ing)?|promis(?:e[sd]?|ing)|financ(?:e[sd]?|ing)|"
    r"fund(?:s|ed|ing)?|gift(?:s|ed|ing)?|present(?:s|ed|ing)?|ship(?:s|ped|ping)?|pay(?:s|ing)?|paid|"
    r"spend(?:ing)?(?=[^.;:]{0,20}(?:[$€£¥]|\b(?:million|billion)\b))|"
    r"writ(?:es?|ing|ten) off|wrote off|forgiv(?:e[sn]?|ing)|forgave|"
    r"put(?:s|ting)?(?=[^.;:]{0,60} into\b)|"
    r"set(?:s|ting)? aside|shar(?:e[sd]?|ing)|reserv(?:e[sd]?|ing)|"
    r"(?:cover(?:s|ed|ing)?|bear(?:s|ing)?|bore) the costs? of|mak(?:es?|ing)(?=[^.;:]{0,60} available\b)|"
    r"made(?=[^.;:]{0,60} available\b))"
)
AID = (
    r"(?:[\w-]+ ){0,3}?(?:military|security|humanitarian|financial|technical|development|food|medical|emergency|budget|"
    r"defen[cs]e|economic|flood|relief|disaster) (?:aid|assistance|support|equipment|supplies|relief)"
)
# “The provision of loans and grants worth a total of $4 million”
_FUNDS = (
    r"(?:[\w-]+ ){0,8}?(?:loans?|grants?|aid|assistance|credits?|equipment|support|package|funding|financing) "
    rf"(?:worth|of|totall?ing|amounting to) (?:an? [a-z ]{{0,12}}(?:total|amount) (?:of )?)?{AMOUNT}"
)
DONATED = Gated(
    rf"\b(?P<verb>donat(?:e[sd]?|ing)|hand(?:s|ed|ing)? over|gift(?:s|ed|ing)?) (?:(?:an?|new|some|more) )*"
    rf"(?P<what>{GOODS}(?:[^.;:<“”—]){{0,80}}?) to (?:the )?(?P<whom>{WHOS})",
    re.IGNORECASE,
)
SUPPORT = Gated(
    rf"\b{_GIVES}(?: (?:up to|about|some|around|nearly|over|more than|a further|another|an additional|an extra|"
    rf"roughly))?"
    rf"(?:, [^,.;<]{{1,30}},)?(?: (?P<to>{WHOS}) with| (?P<dative><[SO]\d+>))? "
    rf"(?P<what>(?:(?:an?|new|further|more|additional) )*(?:{_FUNDS}|(?:[\w-]+ ){{0,4}}?(?:of |worth )?{AMOUNT}|"
    rf"(?:(?:training )?(?:places|seats|slots) for )?{QUANTITY}|"
    rf"{AID})(?:[^.;:<“”—]|(?<=\bRs)\.(?= ))*)"
    rf"(?:(?<= to )|(?<= for )|(?<= in )|(?<= of )|(?<= by ))?(?:the )?(?P<whom>{WHOS})?",
    re.IGNORECASE,
)
GIVEN = Gated(
    rf"(?P<what>(?:(?:[\w-]+ ){{0,3}}?(?:of |worth )?{AMOUNT}|{QUANTITY}|{GOODS})[^.;:,<“”—]*?),? "
    rf"(?:has been|have been|was|were|will be|is being|are being|are to be|is to be) "
    rf"(?:(?:also|formally|officially|recently) )?"
    rf"(?P<verb>pledged|approved|provided|granted|promised|committed|allocated|donated|announced|offered|handed over|"
    rf"given|lent|presented|gifted) by (?:the )?"
    rf"(?P<giver>{WHOS})(?: (?:to|for) (?:the )?(?P<whom>{WHOS}))?",
    re.IGNORECASE,
)
# “The equipment was handed over to <P1>”, a sentence or two behind the one that tells who gives it.
HANDED_TO = Gated(
    rf"\b(?:handed over|presented|given|delivered|donated)(?: by (?:the )?{WHOS})? to (?:the )?(?P<whom>{WHOS})"
)
FORGIVEN = Gated(
    rf"\b(?P<verb>wr(?:ites?|ote|itten) off|cancel(?:s|l?ed)?|forg[ia]ve[ns]?|waive[sd]?) "
    rf"(?P<what>(?:{AMOUNT} (?:of|in) (?:the )?(?P<to>{WHOS})(?:'s)? (?:[a-z]+ )?debts?|"
    rf"{AMOUNT} (?:of|in) debts?(?: owed by (?:the )?(?P<whom>{WHOS}))?|"
    rf"(?P<dative><S\d+>)'s (?:[a-z]+ )?debts? of {AMOUNT}))",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r" available$| to (?:support|help|assist)$| in (?:the )?(?:north|south|east|west|central)[\w-]*$|"
    r"(?: (?:to|for|in|of|by|with|from|and|on|as|the|at|between))+ ?$|[ ,]+$"
)
_CUT = re.compile(
    r", | (?:after|before|during|while|when|which|that|who|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|on \d|"
    r"this week|"
    r"last|next|over the|as part of|ahead of|amid|and (?:will|has|have|said)|(?:to|for) the$)\b"
)


def end_of_gift(match: re.Match[str]) -> int:
    """Where the thing given ends: before who gets it, when and why."""
    start, stop = match.span("what")
    words = match.string[start:stop]
    if cut := _CUT.search(words):
        words = words[: cut.start()]
    if tail := _TAIL.search(words):
        words = words[: tail.start()]
    return start + len(words)
