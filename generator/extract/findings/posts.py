"""Where envoys serve: “Peru's ambassador to Ghana” is posted to Ghana, whose officials receive her."""

from collections.abc import Iterator

from generator.extract.document import Document
from generator.extract.mentions.lexicon import lexicon
from generator.extract.mentions.mention import Mention
from generator.extract.mentions.tokens import tokenize
from generator.spans import Span
from generator.vocab.countries import CountryForm

_TO = {"to", "in"}


def posts(document: Document) -> dict[str, set[str]]:
    """For each state to which the text says an envoy is posted, by code, the keys of those who are.

    An envoy whom the text does not name counts with an empty set.
    """
    posted: dict[str, set[str]] = {}
    for part in document.parts:
        for mention in part.chunked.mentions:
            named = {key for key in document.keys.get(mention, ()) if key.startswith("person:")}
            for state in _posted_to(document.article.text, mention):
                posted.setdefault(state, set()).update(named)
    return posted


def _posted_to(text: str, envoy: Mention) -> Iterator[str]:
    start = next((office.span.start for office in envoy.offices if office.level == "mission"), envoy.span.end)
    tokens = tokenize(text, Span(start, envoy.span.end))
    for at in (at for at, token in enumerate(tokens) if token.lower in _TO):
        the = at + 1 < len(tokens) and tokens[at + 1].lower == "the"
        state = lexicon().countries.at(tokens, at + 1 + the)
        if state and state.value.code and state.value.form is CountryForm.NAME:
            yield state.value.code
