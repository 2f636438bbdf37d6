"""Settling words that may name several countries (“Congolese”) by the country that the article names otherwise."""

from collections.abc import Sequence
from dataclasses import replace

from generator.extract.mentions.mention import Mention, MentionKind
from generator.extract.mentions.tokens import keys
from generator.vocab.countries import ambiguous, countries


def settled(text: str, found: Sequence[list[Mention]]) -> list[list[Mention]]:
    """The mentions of an article's sentences with doubtful words led to the country that is named without doubt.

    A word stays with its likeliest country where the article names that one, or none of the others, or several.

    Args:
        text: The article's text.
        found: The mentions, sentence by sentence.
    """
    flat = [mention for mentions in found for mention in mentions]
    named = {
        m.country for m in flat if m.kind is MentionKind.STATE and m.country and not _doubtful(m.name_span.of(text))
    }
    instead: dict[str, str] = {}
    for word, codes in ambiguous().items():
        others = [code for code in codes[1:] if code in named and word in countries()[code].forms]
        if codes and codes[0] not in named and len(others) == 1:
            instead[word] = others[0]
    if not instead:
        return list(found)
    return [[_settled(text, mention, instead) for mention in mentions] for mentions in found]


def as_names(text: str, found: Sequence[list[Mention]], names: Sequence[str]) -> list[list[Mention]]:
    """Mentions without countries that are a known person's surname (“Montenegro” in an article about Luís Montenegro).

    A country stays one where the article names it in another way too: by an adjective, with an office, by its capital.

    Args:
        text: The article's text.
        found: The mentions, sentence by sentence.
        names: Full names of the persons whom the article introduces.
    """
    surnames = {name.split()[-1] for name in names if " " in name}
    surnames |= {name.split()[1] for name in names if name.count(" ") > 1}
    flat = [mention for mentions in found for mention in mentions]
    other = {m.country for m in flat if m.name_span.of(text) not in surnames} | {
        o.country for m in flat for o in m.offices
    }
    return [
        [m for m in mentions if not (_is_state(m) and m.name_span.of(text) in surnames and m.country not in other)]
        for mentions in found
    ]


def _is_state(mention: Mention) -> bool:
    return mention.kind is MentionKind.STATE


def _doubtful(words: str) -> bool:
    return len(ambiguous().get(words, ())) > 1


def _is_told_apart(word: str, code: str, words: str) -> bool:
    """Whether a word stands in a longer form that only one country has: “Korean” in “South Korean”."""
    return any(form in words and form not in ambiguous() and word in form.split() for form in countries()[code].forms)


def _settled(text: str, mention: Mention, instead: dict[str, str]) -> Mention:
    words = keys(mention.span.of(text))
    for word, code in instead.items():
        wrong = ambiguous()[word][0]
        if word not in words or wrong not in (mention.country, *mention.members):
            continue
        if _is_told_apart(word, wrong, mention.span.of(text)):
            continue
        offices = tuple(replace(o, country=code if o.country == wrong else o.country) for o in mention.offices)
        members = tuple(code if member == wrong else member for member in mention.members)
        home = code if mention.country == wrong else mention.country
        return replace(mention, offices=offices, members=members, country=home)
    return mention
