"""Reading what a minister or ministry is in charge of: “Foreign Affairs, Trade and International Cooperation”."""

from collections.abc import Sequence

from generator.extract.mentions.lexicon import lexicon
from generator.extract.mentions.tokens import Token
from generator.vocab.people import given_names

JOINS = {"and", "&", ",", "/", "-"}
_GOES_ON = {"'s", "of", "-"}
_ABSTRACT = ("tion", "tions", "sion", "ology", "ities", "ments")
_LINKS = {"of", "the"}
_REACH = 5
_CLOSED = {",", ".", ";", ")"}
_FEWEST_BEHIND = 3  # capitalised words behind a join: one for the portfolio, two for a name


def read_portfolio(tokens: Sequence[Token], start: int) -> int:
    """Token behind the portfolios that begin at `start`, 0 where none begins.

    Portfolios are listed phrases, or capitalised words of which portfolios are made; one unlisted word counts behind
    “and” when a name follows (“Trade and Handicrafts Ana Silva”).
    """
    end, at = 0, _behind_unlisted(tokens, start)
    while at < len(tokens):
        if behind := _piece(tokens, at) or (end and _behind_abstract(tokens, at)):
            at = end = behind
        elif end and (joined := _behind_join(tokens, at)):
            at = joined
            if not _piece(tokens, at):
                end = at = at + 1
        else:
            break
    return _behind_plain_join(tokens, end) if end else _behind_plain_words(tokens, start)


def _behind_plain_words(tokens: Sequence[Token], start: int) -> int:
    """Behind small words of which portfolios are made, up to a comma or stop: “of external economic relations,”."""
    at, words = start, lexicon().portfolio_words
    while at < len(tokens) and at - start < _REACH and not tokens[at].is_capitalised:
        if tokens[at].lower not in words and not (at > start and tokens[at].lower == "and"):
            break
        at += 1
    closed = at > start + 1 and (at == len(tokens) or tokens[at].text in _CLOSED)
    return at if closed and tokens[at - 1].lower != "and" else 0


def _behind_plain_join(tokens: Sequence[Token], end: int) -> int:
    """Behind one more small word, which “and” joins and a comma closes: “of human resources and emiratisation,”."""
    joined = end + 2 < len(tokens) and tokens[end].lower == "and" and tokens[end + 2].text in _CLOSED
    word = tokens[end + 1] if joined else None
    plain = word is not None and word.text.isalpha() and not (word.is_capitalised or tokens[end - 1].is_capitalised)
    return end + 2 if plain and not _office_follows(tokens, end + 1) else end


def _behind_unlisted(tokens: Sequence[Token], start: int) -> int:
    """Behind one or two unlisted words that a listed one makes a portfolio: “Migrant Affairs”."""
    for at in range(start, min(start + 3, len(tokens))):
        if _piece(tokens, at):
            return at
        if not tokens[at].is_capitalised or not tokens[at].text.isalpha() or tokens[at].text in lexicon().never_names:
            break
    return start


def _piece(tokens: Sequence[Token], at: int) -> int:
    """Behind one listed phrase or one portfolio word at `at`, 0 where there is none."""
    words = lexicon()
    if at >= len(tokens):
        return 0
    if hit := words.portfolios.at(tokens, at):
        return hit.end
    token = tokens[at]
    return at + 1 if token.is_capitalised and token.lower.removesuffix("'s") in words.portfolio_words else 0


def _behind_abstract(tokens: Sequence[Token], at: int) -> int:
    """Behind a noun that its ending tells from a name (“Environmental Conservation”); 0 where none stands there."""
    token = tokens[at]
    is_noun = token.is_capitalised and token.lower.endswith(_ABSTRACT) and token.text not in lexicon().body_noun_words
    return at + 1 if is_noun and token.text not in lexicon().never_names else 0


def _behind_join(tokens: Sequence[Token], at: int) -> int:
    """Where the next portfolio begins behind “and”, a comma or “of the”; 0 where no other one follows."""
    begin = at
    while begin < len(tokens) and begin - at < 3 and (tokens[begin].lower in JOINS or tokens[begin].lower in _LINKS):
        begin += 1
    if begin == at or begin >= len(tokens) or _office_follows(tokens, begin):
        return 0
    if lexicon().countries.at(tokens, begin):
        return 0  # "Minister of Trade of the Republic of Peru"
    if behind := _piece(tokens, begin):
        return 0 if _begins_body(tokens, at, begin, behind) else begin
    joined = tokens[begin - 1].lower in {"and", "&"} and tokens[begin - 2].text != ","
    return begin if joined and _is_unlisted(tokens, begin) else 0


def _begins_body(tokens: Sequence[Token], comma: int, start: int, end: int) -> bool:
    """Whether another body begins behind a comma and “the”: “Ministry of Trade, the Energy Ministry”."""
    parted = [token.lower for token in tokens[comma:start]] == [",", "the"]
    return parted and end < len(tokens) and tokens[end].text in lexicon().body_noun_words


def _office_follows(tokens: Sequence[Token], start: int) -> bool:
    """Whether an office of its own begins here (“Trade and Foreign Minister”), so that no portfolio does."""
    words, at = lexicon(), start
    while at < len(tokens) and at - start < _REACH:
        if words.heads.at(tokens, at) or words.chiefs.at(tokens, at):
            return True
        before = words.before.at(tokens, at)
        behind = before.end if before else _piece(tokens, at)
        if not behind:
            return False
        at = behind
    return False


def _is_unlisted(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word that no list has must be a portfolio: it ends the phrase, or a name of two words follows it."""
    words = lexicon()
    run = tokens[at : at + _FEWEST_BEHIND]
    if run and run[0].is_capitalised and [token.text for token in run[1:2]] == ["Affairs"]:
        return True  # "Minister of Foreign and CARICOM Affairs"
    plain = [
        token for token in run if token.is_capitalised and token.text.isalpha() and token.text not in words.never_names
    ]
    if plain[:1] == list(run[:1]) and len(run) > 1 and not run[1].is_capitalised and run[1].lower not in _GOES_ON:
        return not words.countries.at(tokens, at) and run[0].text not in given_names()
    return len(plain) == _FEWEST_BEHIND and not words.honorifics.at(tokens, at) and not words.ranks.at(tokens, at)
