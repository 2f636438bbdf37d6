"""Which way the words of a language run."""

_RIGHT_TO_LEFT = frozenset(
    [
        "ar",
        "arc",
        "azb",
        "bal",
        "bgn",
        "bqi",
        "ckb",
        "dv",
        "fa",
        "glk",
        "he",
        "ks",
        "lrc",
        "mzn",
        "nqo",
        "pnb",
        "prs",
        "ps",
        "sd",
        "syr",
        "ug",
        "ur",
        "yi",
    ]
)
"""Languages that are written from right to left where their tag does not name another script."""
_SCRIPTS = frozenset(["adlm", "arab", "aran", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa"])
_UNKNOWN = ("", "mul", "mis", "und", "zxx")
_SCRIPT_LETTERS = 4


def direction(language: str) -> str:
    """Value of the attribute `dir` for words of a language: `ltr`, `rtl`, or `auto` where it is not known.

    Args:
        language: BCP 47 tag; empty when not known.
    """
    first, *others = language.lower().split("-")
    script = next((part for part in others if len(part) == _SCRIPT_LETTERS and part.isalpha()), "")
    if script:
        return "rtl" if script in _SCRIPTS else "ltr"
    if first in _UNKNOWN:
        return "auto"
    return "rtl" if first in _RIGHT_TO_LEFT else "ltr"
