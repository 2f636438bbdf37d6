"""Short forms of bodies that an article introduces: “(SPLM)”, “Halden” for Halden Aviation, “the Commission”."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator.extract.mentions.lexicon import lexicon
from generator.extract.mentions.mention import Mention, MentionKind, OfficeTitle
from generator.extract.mentions.tokens import Token, keys, tokenize
from generator.spans import Span
from generator.vocab.function_words import english
from generator.vocab.people import given_names

_SHORTEST_OWN_NAME = 4
_FEWEST_IN_HEAD = 2  # words
_DETERMINERS = {"the", "this"}
_SPACES = {1, 3}  # characters of a space, and of “’s ”; a comma would part them
_COVERED = (MentionKind.STATE, MentionKind.NATIONALITY, MentionKind.ORGANISATION, MentionKind.OFFICE)
"""What a body's name may hold: “ISIS Malaysia”, “Council of Ministers”."""


class KnownBodies:
    """The bodies that an article names in full, for finding later mentions by a short form."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        """Args: mentions: those of the whole article."""
        self._full: dict[tuple[str, ...], str] = {}
        self._country: dict[str, str | None] = {}
        self._by_noun: dict[str, set[str]] = {}
        bodies = list(_bodies(mentions))
        heads = Counter(head for name in {name for name, _, _ in bodies} for head in _heads(name))
        for name, short, country in bodies:
            self._country.setdefault(name, country)
            of_one = (head for head in _heads(name) if heads[head] == 1)
            for form in (*_short_forms(name, short), *of_one):
                self._full.setdefault(form, name)
            for noun in _nouns(name):
                self._by_noun.setdefault(noun, set()).add(name)
        self._longest = max((len(form) for form in self._full), default=1)
        self._first_words = {word for form in self._full for word in form[:1]} | self._by_noun.keys()

    def added_to(self, tokens: Sequence[Token], mentions: Sequence[Mention]) -> list[Mention]:
        """The mentions of a sentence with those by a short form, and with the bodies that such forms give to offices.

        A short form takes the place of a country or listed body that it covers (“ISIS Malaysia”).
        """
        result = list(mentions)
        for at, end, name in self._runs(tokens):
            body = self._mention(tokens, at, end, name)
            beside = [m for m in result if not m.span.touches(body.span)]
            covered = [m for m in result if m.span.touches(body.span)]
            if all(m.kind in _COVERED and body.span.covers(m.name_span) and m.name != name for m in covered):
                result = [*beside, body]
        result.sort(key=lambda mention: mention.span.start)
        adopted: list[Mention] = []
        for mention in result:
            last = adopted[-1] if adopted else None
            own = self._adopted(mention, last) if mention.offices else mention
            if last and own is not mention and own.kind is MentionKind.PERSON and own.offices[0].body_span == last.span:
                adopted[-1] = replace(own, span=Span(last.span.start, own.span.end))  # "Halden director Jane Doe"
            else:
                adopted.append(own)
        return adopted

    def _runs(self, tokens: Sequence[Token]) -> Iterator[tuple[int, int, str]]:
        at = 0
        while at < len(tokens):
            may_begin = tokens[at].is_capitalised and tokens[at].text in self._first_words
            end, name = self._at(tokens, at) if may_begin else (at, "")
            if name:
                yield at, end, name
            at = max(end, at + 1)

    def _at(self, tokens: Sequence[Token], at: int) -> tuple[int, str]:
        for end in range(min(len(tokens), at + self._longest), at, -1):
            if name := self._full.get(tuple(token.text for token in tokens[at:end])):
                return end, name
        word = tokens[at]
        alone = at + 1 >= len(tokens) or not tokens[at + 1].is_capitalised
        if alone and at and tokens[at - 1].lower in _DETERMINERS:
            names = self._by_noun.get(word.text, set())
            if len(names) == 1:
                return at + 1, next(iter(names))
        return at, ""

    def _mention(self, tokens: Sequence[Token], at: int, end: int, name: str) -> Mention:
        span = Span(tokens[at].start, tokens[end - 1].end)
        return Mention(MentionKind.ORGANISATION, span, name, span, span, country=self._country[name])

    def _adopted(self, mention: Mention, last: Mention | None) -> Mention:
        beside = last if last and last.kind is MentionKind.ORGANISATION and _touch(last, mention) else None
        offices = tuple(self._owned(office, beside) for office in mention.offices)
        return replace(mention, offices=offices) if offices != mention.offices else mention

    def _owned(self, office: OfficeTitle, beside: Mention | None) -> OfficeTitle:
        """An office with the body beside it; “the Commission” as a body's name is led to the full name."""
        if office.body:
            full = self._full.get(keys(office.body)) or self._of_noun(office.body)
            return replace(office, body=full) if full else office
        words = keys(office.title)
        for length in range(len(words) - 1, 0, -1):
            if name := self._full.get(words[:length]):
                return replace(office, body=name, body_span=office.span)
        return (
            replace(office, body=beside.name, body_span=beside.name_span) if beside and not office.country else office
        )

    def _of_noun(self, noun: str) -> str | None:
        names = self._by_noun.get(noun, set()) - {noun}
        return next(iter(names)) if len(names) == 1 else None


def _touch(body: Mention, office: Mention) -> bool:
    """Whether nothing but a space, or “’s ”, stands between a body and an office."""
    return office.span.start - body.span.end in _SPACES


def _bodies(mentions: Iterable[Mention]) -> Iterator[tuple[str, str, str | None]]:
    for mention in mentions:
        if mention.kind is MentionKind.ORGANISATION:
            yield mention.name, mention.short, mention.country
        for office in mention.offices:
            if office.body:
                yield office.body, office.body_short, office.country


def _short_forms(name: str, short: str) -> Iterator[tuple[str, ...]]:
    """The short form in brackets, with what stands behind it; a company's name without its legal form, and its own."""
    if short:
        yield keys(short)
    words = keys(name)
    if "(" in words and ")" in words[words.index("(") :]:
        opening = words.index("(")
        closing = words.index(")", opening)
        yield words[opening + 1 : closing] + words[closing + 1 :]
        yield words[opening + 1 : closing]
    for own in (_without_form(name), _own_words(words)):
        if own and len(own) < len(words):
            yield own


def _heads(name: str) -> Iterator[tuple[str, ...]]:
    """What stands before “of” in the name of a body that is not of every state: “Coast Council of Kenya”."""
    words = keys(name)
    at = max((at for at, word in enumerate(words) if word == "of"), default=0)
    is_of_every_state = lexicon().state_bodies.at(tokenize(name, Span(0, len(name))), 0)
    if at >= _FEWEST_IN_HEAD and words[0][0].isupper() and not is_of_every_state:
        yield words[:at]


def _without_form(name: str) -> tuple[str, ...]:
    """A company's name without the legal form that ends it: “Halden Radar” of “Halden Radar A/S”."""
    tokens = tokenize(name, Span(0, len(name)))
    for at in range(2, len(tokens)):
        form = lexicon().company_forms.at(tokens, at)
        if form and form.end == len(tokens):
            own = tuple(token.text for token in tokens[:at])
            return () if _is_country(own) else own
    return ()


def _own_words(words: tuple[str, ...]) -> tuple[str, ...]:
    """What is a company's own in its name: the words before its line of business or legal form."""
    marks = lexicon().company_mark_words
    end = next((at for at in range(1, len(words)) if words[at] in marks), 0)
    own = words[:end]
    common = (lexicon().portfolio_words, lexicon().country_words)
    forms = ((word, word.lower()) for word in own if word[0].isalpha())
    plain = len(own) == 1 and own[0].lower() in english()
    plain = plain or all(any(form in words for form in both for words in common) for both in forms)
    short = len("".join(own)) < _SHORTEST_OWN_NAME or (len(own) == 1 and own[0] in given_names())
    return () if plain or short or _is_country(own) else own


def _is_country(words: tuple[str, ...]) -> bool:
    """Whether words are a country's: “Bangladesh Investment Authority” is no reason to read “Bangladesh” as a body."""
    name = " ".join(words)
    hit = lexicon().countries.at(tokenize(name, Span(0, len(name))), 0) if words else None
    return hit is not None and hit.end == len(words)


def _nouns(name: str) -> Iterator[str]:
    """The nouns by which “the …” may lead back to a body."""
    words = keys(name)
    for word in {words[0], words[-1]}:
        if len(words) > 1 and word in lexicon().body_noun_words:
            yield word
