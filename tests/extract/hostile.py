"""Lines of a given length that make careless patterns slow: long runs of what a pattern repeats, without its end."""

from collections.abc import Callable


def _run(piece: str) -> Callable[[int], str]:
    return lambda length: (piece * (length // len(piece) + 1))[:length]


LINES: dict[str, Callable[[int], str]] = {
    "letters": _run("a"),
    "capitals": _run("A"),
    "spaces": _run(" "),
    "words": _run("word "),
    "capitalised words": _run("Word "),
    "of": _run("Ministry of "),
    "and": _run("and "),
    "commas": _run(", "),
    "full stops": _run(". "),
    "dots": _run("."),
    "digits": _run("1"),
    "dates": _run("1 May "),
    "dashes": _run("- "),
    "hyphened": _run("a-"),
    "brackets": _run("(Retd) "),
    "quotes": _run("“"),
    "initials": _run("A. "),
    "possessives": _run("Peru's "),
    "signs": _run("<P0> and <S1> met "),
    "persons": _run("Minister Jane Doe, "),
    "persons and": _run("Minister Jane Doe and "),
    "states": _run("Peru and Chile "),
    "groups": _run("both sides "),
    "pronouns": _run("he and she "),
    "verbs": _run("Minister Jane Doe met "),
    "signed": _run("Peru signed a "),
    "instruments": _run("a treaty and "),
    "auxiliaries": _run("also has will "),
    "visits": _run("Minister Jane Doe led an official "),
    "held": _run("the meeting of the "),
    "cues": _run("not yet "),
    "agreed": _run("agreed to "),
    "accented": _run("é"),
    "combining": _run("e\u0301"),
    "wide": _run("東"),
}
