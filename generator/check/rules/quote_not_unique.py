"""A quote stands in its source more than once.

What is wrong: The words of a `quote` occur several times in the source, and nothing says which place is meant.

Why it matters: A reader who follows the quote would land in the wrong paragraph.

An example:

    quote: "the agreement"

What to do: Take a longer quote, or add the proposed `prefix` or `suffix`: a few words that stand right before or
after it.
"""

from collections.abc import Callable, Iterator, Sequence

from generator import quotes
from generator.check.rule import Fault, Rule
from generator.check.world import World
from generator.model import Entry, Record
from generator.problems import Severity
from generator.spans import Span


def find(world: World, entry: Entry[Record]) -> Iterator[Fault]:
    """Quotes of evidence that were found in several places."""
    for quoted in world.quotes_of(entry):
        source = world.texts.get(quoted.source)
        if source is None or not quoted.spans or len(quoted.spans) < 2 or not quoted.must_be_unique:
            continue
        lines = list(dict.fromkeys(source.line(span.start) for span in quoted.spans))
        where = f"line{'s' if len(lines) > 1 else ''} {', '.join(map(str, lines))}"
        message = f"the quote stands {len(quoted.spans)} times in {source.file} ({where})"
        yield Fault(quoted.path, message, _proposals(source.text, quoted.words, quoted.spans, source.line))


def _proposals(text: str, words: str, spans: Sequence[Span], line: Callable[[int], int]) -> str:
    """One line a place: the field that tells it from the others."""
    made = [(span, quotes.told_apart(text, words, span)) for span in spans[:_SHOWN]]
    return "\n".join(
        f'for line {line(span.start)} add `{field}: "{beside}"`' for span, (field, beside) in made if field
    )


_SHOWN = 3


RULE = Rule("F402", "quote-not-unique", Severity.ERROR, __doc__, find)
