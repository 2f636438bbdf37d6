"""Reading a country before what is its own: “Kenya’s envoy”, “the Kenyan navy”."""

from collections.abc import Sequence

from generator.extract.mentions.lexicon import lexicon
from generator.extract.mentions.tokens import Token, read_once
from generator.vocab.countries import CountryForm


@read_once
def country_before(tokens: Sequence[Token], at: int) -> tuple[int, str] | None:
    """Behind “Kenya’s” or “Kenyan” at `at`, and the code; None where no country stands before something else."""
    hit = lexicon().countries.at(tokens, at)
    if not hit or not hit.value.code:
        return None
    if hit.end < len(tokens) and tokens[hit.end].lower == "'s":
        return hit.end + 1, hit.value.code
    return (hit.end, hit.value.code) if hit.value.form in (CountryForm.ADJECTIVE, CountryForm.NAME) else None


def behind_owner(tokens: Sequence[Token], end: int) -> int:
    """Behind the “’s” that may follow an owner's name."""
    return end + 1 if end < len(tokens) and tokens[end].lower == "'s" else end
