"""Evidence items from the stretches of text that the rules chose."""

from collections.abc import Iterable

from generator import quotes
from generator.assemble.draft import Data
from generator.extract.candidate import Quoted
from generator.spans import Span
from generator.yamlio import Value

_LONGEST_AFFIX = 60


def evidence(text: str, source: str, found: Iterable[Quoted]) -> list[Value]:
    """The evidence items of a record, each quote found once in the text, by the words around it where need be.

    Args:
        text: The article's text.
        source: Id of the source.
        found: Quotes and contexts, as spans of the text.
    """
    items: list[Value] = []
    for quoted in found:
        span = whole_words(text, quoted.span)
        words = quotes.squeeze(span.of(text))
        item: Data = {"source": source, "quote": words}
        if quoted.supports:
            item["supports"] = list(quoted.supports)
        if quoted.context:
            item["context"] = quotes.squeeze(whole_words(text, quoted.context).of(text))
        places = quotes.find(text, words)
        if len(places) > 1:
            # Before a title that the text repeats stands nothing, behind it the same: the words are taken elsewhere.
            item |= next((told for place in (span, *places) if (told := affixes(text, place))), {})
        if places and item not in items:
            items.append(item)
    return items


def whole_words(text: str, span: Span) -> Span:
    """A stretch widened to whole words: a footnote's digit behind a name belongs to the printed word."""
    start, end = span
    while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return Span(start, end)


def affixes(text: str, span: Span) -> Data:
    """`prefix` or `suffix` that tells a quote from others of the same words; nothing where none of few words does."""
    words = span.of(text)
    before = quotes.squeeze(text[max(0, span.start - 4 * _LONGEST_AFFIX) : span.start]).split(" ")
    after = quotes.squeeze(text[span.end : span.end + 4 * _LONGEST_AFFIX]).split(" ")
    for count in range(1, 12):
        prefix = " ".join(before[-count:]).strip()
        if prefix and quotes.is_once(text, words, prefix=prefix):
            return {"prefix": prefix}
        suffix = " ".join(after[:count]).strip()
        if suffix and quotes.is_once(text, words, suffix=suffix):
            return {"suffix": suffix}
    return {}
