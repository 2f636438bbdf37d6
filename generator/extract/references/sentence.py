"""What is known of a sentence while mentions are led to actors."""

from collections.abc import Sequence
from typing import NamedTuple

from generator.extract.mentions.mention import Mention, MentionKind

PERSONS = (MentionKind.PERSON, MentionKind.OFFICE, MentionKind.PRONOUN)
"""Kinds of mentions that mean a person."""
Keys = dict[Mention, tuple[str, ...]]
"""For each mention the keys of the actors that it means."""


class Sentence(NamedTuple):
    """A sentence's mentions, its block's number, its first character, whether it is a headline, the article's text."""

    mentions: Sequence[Mention]
    block: int
    start: int
    is_headline: bool = False
    text: str = ""
