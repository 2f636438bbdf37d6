"""Whether the words of an article say whose office it is, or the extractor concluded it from the text around them."""

import re
from collections.abc import Iterable
from functools import lru_cache

from generator.vocab.countries import countries


def is_said(quotes: Iterable[str], title: str, country: str) -> bool:
    """Whether a quote of an office names its country: before the title (“Kenyan”), or right behind (“of Kenya”).

    A quote may be a whole sentence, with the countries of others in it.
    """
    return any(_names(quote, title, country) for quote in quotes)


def _names(quote: str, title: str, country: str) -> bool:
    at = quote.lower().find(title.lower())
    if at < 0 or not title:
        return bool(_anywhere(country).search(quote))
    return bool(_anywhere(country).search(quote, 0, at) or _behind(country).match(quote, at + len(title)))


@lru_cache(maxsize=512)
def _anywhere(country: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_forms(country)})(?!\w)")


@lru_cache(maxsize=512)
def _behind(country: str) -> re.Pattern[str]:
    return re.compile(rf"[ ,]*(?:of |for |from )?(?:the )?(?:[A-Z]\w+ of )?(?:{_forms(country)})(?!\w)")


def _forms(country: str) -> str:
    found = countries().get(country)
    forms = sorted(found.forms, key=lambda form: (-len(form), form)) if found else []
    return "|".join(map(re.escape, forms)) or "(?!)"
