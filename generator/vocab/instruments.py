"""Nouns for what sides agree on, each with the type of agreement that it names."""

from dataclasses import dataclass
from functools import cache

from generator.vocab.load import rows, words

PAPERS = frozenset({"treaty", "agreement", "memorandum", "protocol", "contract"})
"""Types of agreement that are a paper which sides sign, unlike a body, a programme or a statement."""


@dataclass(frozen=True)
class Instrument:
    """One noun.

    Attributes:
        noun: Singular, lower case.
        plurals: Plural forms.
        abbreviations: As printed (`MoU`).
        type: A type of agreement.
        weak: Whether it is an everyday word too: it counts only beside a verb of agreeing, launching or offering.
        titled: Whether the noun alone may serve as a title.
    """

    noun: str
    plurals: tuple[str, ...]
    abbreviations: tuple[str, ...]
    type: str
    weak: bool
    titled: bool


@cache
def instruments() -> tuple[Instrument, ...]:
    """All nouns for agreements."""
    fields = {"noun": str, "plural": list, "abbr": list, "type": str, "weak": str, "title": str}
    return tuple(
        Instrument(
            str(row["noun"]),
            tuple(row["plural"]),
            tuple(row["abbr"]),
            str(row["type"]),
            row["weak"] == "yes",
            row["title"] == "yes",
        )
        for row in rows("instruments", "instruments", fields)
    )


@cache
def short_forms() -> frozenset[str]:
    """Their abbreviations, as printed."""
    return frozenset(form for row in instruments() for form in row.abbreviations)


@cache
def nouns_behind() -> frozenset[str]:
    """Nouns that make an instrument's noun before them a part of something else (“treaty obligations”)."""
    return frozenset(words("instruments", "nouns_behind"))


@cache
def topics() -> frozenset[str]:
    """Words that make an everyday noun before which they stand a standing body (“cyber dialogue”)."""
    return frozenset(words("instruments", "topics"))


@cache
def words_behind() -> frozenset[str]:
    """Words that may follow an everyday noun which is an instrument nonetheless (“a loan worth …”)."""
    return frozenset(words("instruments", "words_behind"))
