"""What was talked about, as noun phrases."""

import re

from generator.extract.document import Part
from generator.extract.gates import Gated

_TOPICS = Gated(
    r"\b(?:focused on|focusing on|centred on|centered on|covered|explored|highlighted|highlighting|"
    r"discussed|discussing|addressed|"
    r"touched on|dealt with|reviewed)\b (?P<topics>[^.;:“”—]+)"
)
_TOPIC_END = re.compile(
    r",? (?:with an? [a-z ]*?(?:emphasis|focus) on|as|while|which|that|saying|to|amid|ahead of|"
    r"during|at|after|before)\b"
)
_TOPIC_START = re.compile(
    r"^(?:the |prospects for |ways (?:of|to) |importance of |centrality of |issues (?:of|such as) )+"
)
_EMPHASIS = Gated(r"\bwith (?:an? |particular |special )*(?:emphasis|focus) on (?P<topics>[^.;:,“”—]+)")
_LONGEST_TOPIC = 70


def topics(part: Part, start: int) -> tuple[str, ...]:
    """What was talked about: noun phrases behind “focused on”, “discussed” and the like, without mentions in them."""
    text = part.chunked.text
    match = _TOPICS.search(text, start)
    if not match:
        return ()
    emphasis = _EMPHASIS.search(text, match.start())
    stretches = [_TOPIC_END.split(match["topics"])[0], *([emphasis["topics"]] if emphasis else [])]
    found = [topic for words in stretches if "<" not in words for topic in _noun_phrases(words)]
    return tuple(dict.fromkeys(found))


def _noun_phrases(words: str) -> list[str]:
    # Without a comma, "and" may join two adjectives of one noun ("technological and industrial cooperation").
    adjectives = "," not in words and re.search(r"\w+(?:al|ic|ary|ive|ous) and \w+", words)
    pieces = [words] if adjectives or " and " not in words else re.split(r", and |, | and ", words)
    found = [_TOPIC_START.sub("", piece.strip()) for piece in pieces]
    return [piece for piece in found if 3 < len(piece) <= _LONGEST_TOPIC]
