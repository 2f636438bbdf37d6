"""Words around and inside persons' names: ranks, courtesy titles, particles, suffixes."""

from functools import cache

from generator.vocab.load import rows, words


@cache
def ranks() -> tuple[str, ...]:
    """Military and police ranks, in full and abbreviated, as printed."""
    fields = {"rank": str, "abbr": list, "service": str, "bare": str}
    return tuple(form for row in rows("ranks", "ranks", fields) for form in (str(row["rank"]), *row["abbr"]))


@cache
def rank_suffixes() -> tuple[str, ...]:
    """Marks behind a rank or a name, such as “(Retd)”."""
    return words("ranks", "suffixes")


@cache
def honorifics() -> dict[str, bool]:
    """Courtesy titles before a name, and whether the word may also be the first word of a name."""
    fields = {"title": str, "forms": list, "kind": str, "keep": str, "pair": str}
    return {
        form: row["keep"] == "yes"
        for row in rows("honorifics", "before", fields)
        for form in (str(row["title"]), *row["forms"])
    }


@cache
def pronouns_of_titles() -> dict[str, str]:
    """“He” or “she” for the titles before a name that tell it, without a full stop."""
    return {form: pronoun for pronoun in ("he", "she") for form in words("honorifics", pronoun)}


@cache
def particles() -> dict[str, str]:
    """Small words inside names (`van der`, `bin`), and the case in which each is printed: lower, upper or any."""
    fields = {"word": str, "origin": str, "joins": str, "case": str, "hyphen": str}
    return {str(row["word"]): str(row["case"]) for row in rows("names", "particles", fields)}


@cache
def abbreviated_names() -> tuple[str, ...]:
    """Shortened given names (`Md.`), which belong to the name."""
    return words("names", "abbreviated")


@cache
def name_suffixes() -> tuple[str, ...]:
    """Generation marks behind a name (`Jr.`), which belong to it."""
    return words("names", "suffixes")


@cache
def given_names() -> frozenset[str]:
    """Given names, as printed."""
    fields = {"region": str, "names": list}
    return frozenset(name for row in rows("given_names", "given_names", fields) for name in row["names"])


@cache
def pet_forms() -> dict[str, tuple[str, ...]]:
    """The names in full for which a pet form may stand, lower case."""
    full: dict[str, list[str]] = {}
    for row in rows("names", "pet_forms", {"name": str, "short": list}):
        for short in row["short"]:
            full.setdefault(str(short).lower(), []).append(str(row["name"]).lower())
    return {short: tuple(names) for short, names in full.items()}


@cache
def never_in_names() -> frozenset[str]:
    """Words that make a run of capitals the name of a place, a thing or an event (“Street”, “Prize”)."""
    return frozenset(words("names", "never_in_names"))


@cache
def named_after() -> frozenset[str]:
    """Nouns behind a person's name that make it the name of a thing (“Queen Adelaide School”)."""
    return frozenset(words("names", "named_after"))


@cache
def namesake_phrases() -> frozenset[str]:
    """Words before a person after whom something is named or made (“named after”)."""
    return frozenset(words("names", "namesake_phrases"))


@cache
def hyphened() -> frozenset[str]:
    """Words that a hyphen ties to a place or body, and not to a given name (“Oslo-based”)."""
    return frozenset(words("names", "hyphened"))


@cache
def postnominals() -> frozenset[str]:
    """Letters behind a name for a seat, an honour or a degree (“MP”), which are no part of it."""
    return frozenset(words("honorifics", "after"))


@cache
def ship_prefixes() -> frozenset[str]:
    """Letters before the name of a ship (“HMS”), which may be a person's."""
    return frozenset(words("names", "ship_prefixes"))


@cache
def place_firsts() -> frozenset[str]:
    """Words with which names of towns begin (“San”, “New”)."""
    return frozenset(words("names", "place_firsts"))


@cache
def person_verbs() -> frozenset[str]:
    """Verbs whose subject is a person, third person and past, lower case."""
    return frozenset(words("names", "person_verbs"))


@cache
def small_surnames() -> frozenset[str]:
    """Surnames that are also small words of English, as printed."""
    return frozenset(words("names", "small_surnames"))


@cache
def verbs_before() -> frozenset[str]:
    """Verbs whose object is a person, lower case."""
    return frozenset(words("names", "verbs_before"))


@cache
def acting_verbs() -> frozenset[str]:
    """Verbs by which a named person acts or speaks in the business of states, lower case."""
    return frozenset(words("names", "acting_verbs"))


@cache
def private_callings() -> frozenset[str]:
    """Words that describe a person as speaking for nobody, lower case."""
    return frozenset(words("names", "private_callings"))


@cache
def digraphs() -> frozenset[str]:
    """Two letters that stand for one sound, and with a full stop for a given name."""
    return frozenset(words("names", "digraphs"))


@cache
def surname_endings() -> tuple[str, ...]:
    """Endings of words that are surnames, lower case."""
    return words("names", "surname_endings")
