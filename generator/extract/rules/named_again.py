"""States of which the article speaks more than once: not only in passing.

Takes a state that two sentences of the text name, as more than the place of what happens. Refuses one named only by a
town, by an adjective (“Kenyan”) or in headings.
"""

from collections import Counter
from collections.abc import Iterator

from generator.extract.candidate import ActorRule, Quoted
from generator.extract.document import Document, Part
from generator.extract.mentions.mention import TOWN, Mention, MentionKind
from generator.ingest.article import BlockKind
from generator.spans import Span

_PLACES = (" in ", " from ", " across ", " through ", " near ", " off ", " outside ", " inside ", " within ")
_FEWEST = 2  # sentences
_LONGEST_QUOTE = 250  # characters


def find(document: Document) -> Iterator[tuple[str, Quoted]]:
    """Yields each such state, with the first sentence that names it."""
    times: Counter[str] = Counter()
    first: dict[str, Span] = {}
    for part in document.parts:
        if part.kind is not BlockKind.BODY:
            continue
        here: set[str] = set()
        for number, mention in enumerate(part.chunked.mentions):
            if mention.kind is MentionKind.STATE and mention.form != TOWN and not _is_place(part, number):
                for key in document.keys.get(mention, ()):
                    here.add(key)
                    first.setdefault(key, _quote(part, mention))
        times.update(here)
    for key, count in times.items():
        if count >= _FEWEST:
            yield key, Quoted(first[key])


def _quote(part: Part, mention: Mention) -> Span:
    sentence = part.chunked.span
    return sentence if sentence.end - sentence.start <= _LONGEST_QUOTE else mention.span


def _is_place(part: Part, number: int) -> bool:
    before = part.chunked.text[: part.chunked.sign(number).start]
    return before.removesuffix("the ").endswith(_PLACES)


RULE = ActorRule("named-again", find)
