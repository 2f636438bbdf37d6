"""How much speaks for a run of capitals being a person's name: given names, particles, verbs and nouns of persons."""

from collections.abc import Sequence

from generator.extract.mentions.country_words import country_before
from generator.extract.mentions.lexicon import lexicon
from generator.extract.mentions.mention import Mention, MentionKind
from generator.extract.mentions.names import is_small_surname, read_name
from generator.extract.mentions.runs import joined_spans
from generator.extract.mentions.tokens import HYPHENS, Token
from generator.vocab.countries import CountryForm
from generator.vocab.people import acting_verbs, given_names, particles, person_verbs, surname_endings, verbs_before

_CALLINGS = {"counterpart", "predecessor", "forerunner", "successor", "colleague", "diplomat", "ally", "rival"}
_MET = {"met", "meets", "meet", "meeting", "talks", "spoke", "speaks", "conferred", "conversed"}
_KIN = frozenset(
    [
        "son",
        "daughter",
        "brother",
        "sister",
        "nephew",
        "niece",
        "cousin",
        "wife",
        "husband",
        "widow",
        "aide",
        "confidant",
    ]
)
_PLACES = frozenset(["Rio", "San", "Santa", "Santo", "São", "Porto", "Puerto", "Villa", "Ciudad", "Cabo", "Costa"])
"""With what names of towns begin: “Rio de Janeiro”."""
_QUOTED = {"”", '"', "’", ","}
_JOINS = {"and", ",", "&"}
_LONGEST_OWNER = 6  # tokens of a country's name and what joins it
_LONG_SURNAME = 7  # letters


def weight_of_name(tokens: Sequence[Token], start: int, end: int, mentions: Sequence[Mention]) -> int:
    """How much speaks for a person here; two is enough."""
    weight = 0
    if tokens[start].text in given_names() or _joined_given_name(tokens, start, end):
        weight += 2
    elif any(tokens[at].text in given_names() for at in range(start + 1, end - 1)):
        weight += 1
    weight += 2 * (_has_name_marks(tokens, start, end) or is_small_surname(tokens, start))
    weight += _has_double_surname(tokens, start, end) + is_owned(tokens, start, mentions)
    weight += start > 0 and tokens[start - 1].lower in {"by", "whom", "told", "with"}
    weight += _acts(tokens, end) or _is_one_of_owned(tokens, start, end) or _is_of_body(tokens, end, mentions)
    weight += 2 * (_is_called(tokens, start, end) or _is_quoted(tokens, start))
    people = (mention.span for mention in mentions if mention.kind is MentionKind.PERSON)
    left, right = joined_spans(tokens, start, end, people)
    return weight + (left or right) + (left and tokens[start - 1].lower == "and")


def _is_called(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a verb or noun of persons stands right before: “met …”, “his predecessor, Ana Ruiz, …”."""
    aside = start > 1 and tokens[start - 1].text == "," and (end == len(tokens) or tokens[end].text in {",", "."})
    before = tokens[start - 2 if aside else start - 1].lower if start else ""
    verb = tokens[start - 2].lower if start > 1 and not aside else ""
    titled = lexicon().honorifics.at(tokens, start)  # "Sheikh Mohamed" may be short for somebody
    follows = (before, verb) == ("from", "over") or (before == "with" and verb in _MET and not titled)
    return follows or before in (_CALLINGS if aside else verbs_before())


def _is_quoted(tokens: Sequence[Token], start: int) -> bool:
    """Whether a quotation and a verb of saying stand right before: “… enough,” said Ana Ruiz."""
    return start > 1 and tokens[start - 1].text in acting_verbs() and tokens[start - 2].text in _QUOTED


def _joined_given_name(tokens: Sequence[Token], start: int, end: int) -> bool:
    """A given name written with a hyphen: “Jean-Luc”, or with a small second part “Jong-un”."""
    hyphens = [at for at in range(start + 1, end - 1) if tokens[at].text in HYPHENS]
    return any(not tokens[at + 1].is_capitalised or tokens[at - 1].text in given_names() for at in hyphens)


def _has_double_surname(tokens: Sequence[Token], start: int, end: int) -> int:
    """One where a hyphen ties the last two words behind another: “Ana Ruiz-Lima”."""
    tied = end - start > 3 and tokens[end - 2].text in HYPHENS and tokens[end - 3].is_capitalised
    return int(tied and tokens[end - 1].is_capitalised)


def is_owned(tokens: Sequence[Token], start: int, mentions: Sequence[Mention]) -> int:
    """One behind a country's “'s”: “Norway's Kari Holm”; two where somebody is told to have met him."""
    if start < 2 or tokens[start - 1].lower != "'s":
        return 0
    kinds = (MentionKind.STATE, MentionKind.NATIONALITY)
    owner = next((m.span for m in mentions if m.kind in kinds and m.span.end == tokens[start - 2].end), None)
    before = next((token.lower for token in reversed(tokens[:start]) if owner and token.end <= owner.start), "")
    return (1 + (before in {"with", *verbs_before()})) if owner else 0


def _is_one_of_owned(tokens: Sequence[Token], start: int, end: int) -> int:
    """One where another country's own is joined to it: “Norway's Kari Holm and Peru's Ana Ruiz”."""
    behind = end + 1 if end < len(tokens) and tokens[end].lower in _JOINS else 0
    before = (
        start > 3
        and tokens[start - 1].lower == "'s"
        and any(
            tokens[at].lower in _JOINS and (country := country_before(tokens, at + 1)) and country[0] == start
            for at in range(max(0, start - _LONGEST_OWNER), start)
        )
    )
    following = country_before(tokens, behind) if behind else None
    owns = following and tokens[following[0] - 1].lower == "'s" and read_name(tokens, following[0]) > following[0] + 1
    return int(bool(owns or before))


def _has_name_marks(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether initials, particles, a mark of generation or a surname's ending stand in the run: “John F. Doe”."""
    words = lexicon()
    inner = range(start, end - 1)
    if len(tokens[end - 1].text) >= _LONG_SURNAME and tokens[end - 1].lower.endswith(surname_endings()):
        return True
    small = tokens[start].text not in _PLACES and any(
        not tokens[at].is_capitalised and tokens[at].lower in particles() for at in inner
    )
    initial = any(len(tokens[at].text) == 1 and tokens[at + 1].text == "." for at in inner)
    return small or initial or bool(words.name_suffixes.at(tokens, end - 1))


def _acts(tokens: Sequence[Token], end: int) -> int:
    """Two for “… , who” and verbs of persons behind the name, which “of Kenya” may part from it."""
    at = end
    if at + 1 < len(tokens) and tokens[at].lower == "of":
        country = lexicon().countries.at(tokens, at + 1)
        if country and country.value.form is CountryForm.NAME:
            return 1
    comma = at < len(tokens) and tokens[at].text == ","
    at = at + 1 if comma else at
    if at >= len(tokens):
        return 0
    described = comma and tokens[at].lower in {"the", "a", "an"}
    described = described and any(t.lower == "who" or t.lower in _KIN for t in tokens[at : at + 4])
    return 2 * (described or tokens[at].lower == "who" or (not comma and tokens[at].lower in person_verbs()))


def _is_of_body(tokens: Sequence[Token], end: int, mentions: Sequence[Mention]) -> int:
    """One before “of the” and a body, two where persons’ verb stands behind: “Torvald Eikrem of the Bank met”."""
    if [token.lower for token in tokens[end : end + 2]] != ["of", "the"] or end + 2 >= len(tokens):
        return 0
    bodies = (m.span for m in mentions if m.kind is MentionKind.ORGANISATION)
    body = next((span for span in bodies if span.start == tokens[end + 2].start), None)
    behind = next((token.lower for token in tokens[end + 2 :] if body and token.start >= body.end), "")
    return (1 + (behind in person_verbs())) if body else 0
