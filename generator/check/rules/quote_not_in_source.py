"""A quote does not stand in its source.

What is wrong: The words of a `quote` or `context` are not in the source's text: something was changed, left out or
retyped, two stretches were joined, or a word was cut. White space and invisible characters apart, each character
counts, typographic quotation marks and dashes too.

Why it matters: The quote is what a reader checks the fact by. Words that nobody wrote are worse than none.

An example:

    # the source: “The two ministers met on Monday in Oslo.”
    quote: "The two ministers met in Oslo"

What to do: Copy the words from the source. What lies between two stretches belongs to the quote, or the stretches are
two evidence items. If the source is the wrong one, correct `source`.
"""

from collections.abc import Iterator

from generator import quotes
from generator.check.quoted import Quoted
from generator.check.rule import Fault, Rule
from generator.check.source_texts import SourceText
from generator.check.world import World
from generator.model import Entry, Record
from generator.problems import Severity

_ALIKE = 60.0
"""Below this, in percent, the nearest passage is no help."""


def find(world: World, entry: Entry[Record]) -> Iterator[Fault]:
    """Quotes whose source is here and does not hold them."""
    for quoted in world.quotes_of(entry):
        source = world.texts.get(quoted.source)
        if source is None or quoted.spans is None or quoted.is_verified:
            continue
        if (quoted.prefix or quoted.suffix) and quotes.find(source.text, quoted.words):
            message = f"the quote stands in {source.file}, but not {_wanted(quoted)}"
            yield Fault(quoted.path, message, "correct or delete these fields")
        else:
            message = f"the {quoted.path[-1]} is not in the source {source.file}"
            yield Fault(quoted.path, message, _nearest(world, quoted, source))


def _wanted(quoted: Quoted) -> str:
    before = f"behind “{quoted.prefix}” (`prefix`)" if quoted.prefix else ""
    after = f"before “{quoted.suffix}” (`suffix`)" if quoted.suffix else ""
    return " and ".join(part for part in (before, after) if part)


def _nearest(world: World, quoted: Quoted, source: SourceText) -> str:
    if other := _elsewhere(world, quoted):
        return f"it stands in the source `{other}`; correct `source`"
    passage, percent = quotes.nearest_passage(source.text, quoted.words)
    if percent < _ALIKE:
        return f"nothing like it stands in {source.file}; is `source` right?"
    spans = quotes.find(source.text, passage)
    place = f", line {source.line(spans[0].start)} of {source.file}" if spans else ""
    return f"nearest ({min(99, int(percent))} %): “{passage}”{place}\ncopy the words as they stand there"


def _elsewhere(world: World, quoted: Quoted) -> str | None:
    """Another source that holds the words."""
    words = quotes.squeeze(quoted.words)
    for other in world.base.sources:
        text = world.texts.get(other) if other != quoted.source else None
        # Looking for the plain words first takes a hundredth of the time.
        if text and words in text.squeezed and quotes.find(text.text, words):
            return other
    return None


RULE = Rule("F401", "quote-not-in-source", Severity.ERROR, __doc__, find)
