"""Who led which delegation: “The Kenyan delegation was led by …, while the Norwegian side was headed by …”."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.extract.clauses.patterns import PERSON
from generator.extract.clauses.who import LED
from generator.extract.document import Document, worked_out_once
from generator.extract.gates import Gated, fitting
from generator.spans import Span

_PASSIVE = Gated(
    rf"(?:\b[Tt]he )?(?P<side><[ASO]\d+>)(?:(?:'s)? (?:(?!side|team)[a-z-]+ ){{0,2}}"
    rf"(?:delegation|side|team|party|group)\b"
    rf"(?: (?:to|at|in) (?:the )?(?:<[SO]\d+>|[a-z]+))?(?:,? (?:was|were|"
    rf"had been|is|being|which was|will be|would be|is to be))?|'s was) "
    rf"(?:represented by|chaired by|{LED}) (?P<head>{PERSON}|[\w-]+)"
)
_ACTIVE = Gated(
    rf"(?P<head>{PERSON})(?:, (?:the )?<O\d+>(?: of (?:the )?<S\d+>)?,)? "
    r"(?:led|headed|leads|heads|(?:will|would|is to) (?:lead|head)|leading|heading|represented) "
    rf"(?:the |his |"
    rf"her )?(?P<side><[ASO]\d+>)(?:'s)? "
    r"(?:delegation|side|team)\b"
)
_GAPPED = Gated(
    rf"(?:\band|;|,? while) (?:the )?(?P<side><[ASO]\d+>)(?:'s)?(?: (?:delegation|side|team|one))? "
    rf"by (?P<head>{PERSON})"
)  # "The Kenyan side was led by <P0> and the Norwegian by <P1>"
_WAYS = (_PASSIVE, _ACTIVE, _GAPPED)


class Delegation(NamedTuple):
    """A side and its head.

    Attributes:
        number: Number of the sentence.
        side: Key of the state or organisation.
        head: Key of the person.
        span: The words that say so.
    """

    number: int
    side: str
    head: str
    span: Span


@worked_out_once
def delegations(document: Document) -> tuple[Delegation, ...]:
    """Every side that the article says somebody led, in order of the text.

    A side whose head is not named, or is named for another side already, is its own head.
    """
    return tuple(_delegations(document))


def _delegations(document: Document) -> Iterator[Delegation]:
    placed: dict[str, str] = {}
    for number, part in enumerate(document.parts):
        chunked = part.chunked
        found = [m for pattern in fitting(_WAYS, chunked.text) for m in pattern.finditer(chunked.text)]
        for match in sorted(found, key=lambda m: m.start()):
            sides = document.meant(chunked.mentioned(match["side"]))
            heads = document.meant(chunked.mentioned(match["head"]))
            if not sides:
                continue
            head = heads[0] if heads and placed.setdefault(heads[0], sides[0]) == sides[0] else sides[0]
            yield Delegation(number, sides[0], head, chunked.of(match))
