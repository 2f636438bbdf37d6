"""A name holds letters that look like others.

What is wrong: A word of a name or title mixes letters of two alphabets that look alike (a Cyrillic “а” among Latin
letters), or a name differs from another actor's only by such letters.

Why it matters: Two names that look the same are different for search and linking; it is also how a false actor is
slipped in.

An example:

    name: It\u0430ly      # U+0430 is a Cyrillic letter; in the file it looks like an “a”

What to do: Retype the word. If the article itself has the strange letter, take the right spelling as the name; the
quote stays as it is.
"""

from collections.abc import Iterator

from generator.check.alphabets import is_mixed, skeleton, strange_letters
from generator.check.rule import Fault, Rule
from generator.check.world import World, comparable
from generator.model import Entry, FieldPath, Record
from generator.problems import Severity


def find(world: World, entry: Entry[Record]) -> Iterator[Fault]:
    """Words of mixed alphabets in names, aliases and titles, and names that only look like an other actor's."""
    for path, text in _names(entry.record):
        mixed = next((word for word in text.split() if is_mixed(word)), None)
        if mixed:
            yield Fault(path, f"“{mixed}” mixes alphabets: {strange_letters(mixed)}", "retype the word")
        elif (twin := skeleton(text)) != text and (others := world.actors_by_name.get(comparable(twin))):
            yield Fault(
                path, f"“{text}” looks like a name of `{others[0].id}`: {strange_letters(text)}", "retype the word"
            )


def _names(record: Record) -> Iterator[tuple[FieldPath, str]]:
    """Names and titles that have letters beyond ASCII."""
    for field in ("name", "title", "short"):
        text = record.get(field)
        if text and not text.isascii():
            yield (field,), text
    for index, alias in enumerate(record.get("aliases", ())):
        if not alias.isascii():
            yield ("aliases", index), alias


RULE = Rule("F603", "look-alike-letters", Severity.WARNING, __doc__, find)
