"""Offices: the words at the head of a title, the words before it, and the portfolios behind it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from generator.vocab.load import rows, words


@dataclass(frozen=True)
class Office:
    """One office word.

    Attributes:
        head: Singular form, lower case.
        forms: All singular forms.
        plurals: All plural forms.
        level: For whom it is held by default: `state`, `body`, `mission` or `service`.
        group: What a later “the minister” may refer to, such as `minister`, `head-of-state` or `diplomat`.
        weak: Whether it is an office only next to a name and a body or country.
        also_name: Whether it is a given name too.
        takes_portfolio: Whether a portfolio stands before it or behind “of”.
        code: The one country that has such an office (“Taoiseach”); empty otherwise.
        short_for: The office in full, lower case, where the head is an abbreviation; empty otherwise.
    """

    head: str
    forms: tuple[str, ...]
    plurals: tuple[str, ...]
    level: str
    group: str
    weak: bool
    also_name: bool = False
    takes_portfolio: bool = False
    code: str = ""
    short_for: str = ""


@dataclass(frozen=True)
class Modifier:
    """A word before or after an office.

    Attributes:
        word: Lower case.
        place: before, after (“president-elect”) or aside (“Jane Doe, at the time …”).
        tenure: The tenure that it says, in which case it is no part of the title; empty otherwise.
    """

    word: str
    place: str
    tenure: str


@cache
def offices() -> tuple[Office, ...]:
    """All office words."""
    fields = {"head": str, "plural": str, "variants": list, "level": str, "class": str, "portfolio": str, "weak": str}
    fields |= {"name": str, "code": str, "short_for": str}
    return tuple(
        Office(
            str(row["head"]),
            (str(row["head"]), *row["variants"]),
            tuple(plural for plural in (str(row["plural"]),) if plural),
            str(row["level"]),
            str(row["class"]),
            row["weak"] == "yes",
            row["name"] == "yes",
            row["portfolio"] == "yes",
            str(row["code"]),
            str(row["short_for"]),
        )
        for row in rows("offices", "heads", fields)
    )


@cache
def _short_forms() -> dict[str, str]:
    return {office.head: office.short_for for office in offices() if office.short_for}


def written_out(title: str) -> str:
    """A title in lower case, its abbreviations in full: “deputy prime minister” for “Deputy PM”."""
    return " ".join(_short_forms().get(word, word) for word in title.lower().split())


@cache
def own_offices() -> dict[str, str]:
    """Offices that only one country has, lower case, and its code."""
    return {form: office.code for office in offices() for form in office.forms if office.code}


@cache
def modifiers() -> tuple[Modifier, ...]:
    """All words around an office."""
    fields = {"word": str, "place": str, "tenure": str}
    return tuple(
        Modifier(str(row["word"]), str(row["place"]), str(row["tenure"]))
        for row in rows("offices", "modifiers", fields)
    )


@cache
def portfolios() -> tuple[str, ...]:
    """What a minister may be in charge of, lower case."""
    return words("offices", "portfolios")


@cache
def portfolio_words() -> frozenset[str]:
    """Every word of which portfolios are made, lower case; small words left out."""
    listed = (
        word
        for phrase in portfolios()
        for word in phrase.split()
        if len(word) > 3 or word in {"oil", "gas", "law", "war", "tax"}
    )
    return frozenset(listed) | frozenset(words("offices", "portfolio_words"))


@dataclass(frozen=True)
class Chief:
    """A title of a service's head.

    Attributes:
        forms: All wordings.
        service: What the service is called behind a country's name (“Navy”).
    """

    forms: tuple[str, ...]
    service: str


@cache
def chiefs() -> tuple[Chief, ...]:
    """Titles that imply an armed or security service: those listed, and those made of a service's word."""
    return (*_listed_chiefs(), *_made_chiefs())


def _listed_chiefs() -> Iterator[Chief]:
    fields = {"title": str, "forms": list, "service": str}
    for row in rows("services", "chiefs", fields):
        yield Chief((str(row["title"]), *row["forms"]), service_words()[str(row["service"])][0])


def _made_chiefs() -> Iterator[Chief]:
    for row in rows("services", "services", _SERVICE):
        for word in row["words"] if row["made"] == "yes" else ():
            yield Chief(tuple(pattern.replace("…", word) for pattern in words("services", "patterns")), word)


_SERVICE = {"service": str, "words": list, "alone": str, "made": str, "civil": str}


@cache
def service_words() -> dict[str, tuple[str, ...]]:
    """For each service what it is called behind a country's name or adjective, the usual word first."""
    return {str(row["service"]): tuple(row["words"]) for row in rows("services", "services", _SERVICE)}


@cache
def civil_services() -> frozenset[str]:
    """Services that are no armed forces, by their usual word."""
    return frozenset(str(row["words"][0]) for row in rows("services", "services", _SERVICE) if row["civil"])


@dataclass(frozen=True)
class NamedService:
    """A service with a name of its own, such as the Royal Navy."""

    name: str
    aliases: tuple[str, ...]
    code: str
    service: str


@cache
def named_services() -> tuple[NamedService, ...]:
    """Services that are not called “<Country> <Service>”."""
    fields = {"name": str, "aliases": list, "code": str, "service": str}
    return tuple(
        NamedService(str(row["name"]), tuple(row["aliases"]), str(row["code"]), str(row["service"]))
        for row in rows("services", "named", fields)
    )


@cache
def appointing_verbs() -> frozenset[str]:
    """Verbs that put their object into an office, lower case."""
    return frozenset(words("offices", "appointing"))


@cache
def capacities() -> frozenset[str]:
    """Nouns of what somebody does “as” the holder of an office."""
    return frozenset(words("offices", "capacities"))


@cache
def holding_verbs() -> dict[str, str]:
    """Verbs that give an office to their subject, lower case, and the tenure that they say."""
    return {
        str(form): str(row["tenure"])
        for row in rows("offices", "verbs", {"tenure": str, "forms": list})
        for form in row["forms"]
    }


@cache
def duties() -> dict[str, tuple[str, str]]:
    """Verbs that say what somebody is without a word for the office, lower case: the office and the tenure."""
    fields = {"verb": str, "office": str, "tenure": str}
    return {
        str(row["verb"]): (str(row["office"]), str(row["tenure"] or "current"))
        for row in rows("offices", "duties", fields)
    }
