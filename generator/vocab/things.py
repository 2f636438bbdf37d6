"""What sides do for or with each other, and the concrete things that they build, give or share."""

from functools import cache

from generator.vocab.load import words


@cache
def doing(kind: str) -> tuple[tuple[str, ...], ...]:
    """The forms of each verb of work and delivery (`programme`), or of rules and conduct (`agreement`)."""
    return tuple((verb, *_participles(verb)) for verb in words("things", "work" if kind == "programme" else "rules"))


@cache
def things() -> tuple[str, ...]:
    """Nouns, singular, lower case, of what is built, given, run or shared."""
    return tuple(words("things", "things"))


@cache
def founding() -> tuple[str, ...]:
    """The forms of the verbs behind which a thing is new."""
    verbs = words("things", "founding")
    return tuple(dict.fromkeys(form for verb in verbs for form in (verb, *_participles(verb))))


@cache
def bodies() -> tuple[str, ...]:
    """Nouns, singular, lower case, of standing bodies and lines."""
    return tuple(words("things", "bodies"))


_IRREGULAR = {
    "begin": "begun",
    "put up": "put up",
    "set up": "set up",
    "build": "built",
    "rebuild": "rebuilt",
    "lay": "laid",
    "dig": "dug",
    "send": "sent",
    "run": "run",
    "pay": "paid",
    "lend": "lent",
    "hold": "held",
    "cut": "cut",
    "let": "let",
    "withdraw": "withdrawn",
    "teach": "taught",
}
_DOUBLED_IN_ING = {"run", "dig", "cut", "let"}
_DOUBLED = {"stop", "swap", "ban", "cap", "map", "drop", "permit", "admit", "equip", "ship"}


def _participles(verb: str) -> tuple[str, ...]:
    stem = verb + verb[-1] if verb in _DOUBLED or verb in _DOUBLED_IN_ING else verb[:-1] if verb.endswith("e") else verb
    return (*_past_participles(verb), f"{stem}ing")


def _past_participles(verb: str) -> tuple[str, ...]:
    if verb in _IRREGULAR:
        return (_IRREGULAR[verb],)
    if verb in _DOUBLED:
        return (f"{verb}{verb[-1]}ed", f"{verb}ed")
    if verb.endswith("e"):
        return (f"{verb}d",)
    return (f"{verb[:-1]}ied" if verb.endswith("y") and verb[-2] not in "aeiou" else f"{verb}ed",)
