"""Who followed whom in an office: “Jane Doe, who took over from Ole Hansen”, “Hansen’s successor, Jane Doe”."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.extract.mentions.mention import Mention, MentionKind

_TOOK_OVER = re.compile(
    r"\W*(?:who )?(?:(?:had|has) )?(?:(?:took|takes|taken) over from|succeed(?:s|ed)|replace[sd])\W+"
)
_CALLED = re.compile(r"['’]s? (?P<called>successor|predecessor)\b")


def successions(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Who came into an office and who left it, for each pair of persons of whom a sentence says so.

    Args:
        text: The article's text.
        mentions: Those of one sentence, in order.
    """
    for one, other in pairwise(mentions):
        if (one.kind, other.kind) != (MentionKind.PERSON, MentionKind.PERSON):
            continue
        between, behind = text[one.span.end : other.span.start], text[other.span.end :][:20]
        if _TOOK_OVER.fullmatch(between):
            yield one, other
        elif (of := _CALLED.match(between)) and between[of.end() :].strip() in {"", ","}:
            yield (other, one) if of["called"] == "successor" else (one, other)
        elif (of := _CALLED.match(behind)) and between.strip() == ",":
            yield (one, other) if of["called"] == "successor" else (other, one)
