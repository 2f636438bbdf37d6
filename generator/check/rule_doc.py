"""The docstring of a rule's file, taken apart.

Its form is the same for all rules: a title in one line, then `What is wrong:`, `Why it matters:`, `An example:` with
indented lines of YAML, and `What to do:`, each a paragraph of its own, in this order.
"""

import inspect
import re
from dataclasses import dataclass

_FORM = re.compile(
    r"(?P<title>[^\n]+)\.\n\n"
    r"What is wrong: (?P<wrong>.+?)\n\n"
    r"Why it matters: (?P<why>.+?)\n\n"
    r"An example:\n\n(?P<example>(?:    [^\n]*\n|\n)+)\n"
    r"What to do: (?P<remedy>.+)",
    re.DOTALL,
)


@dataclass(frozen=True)
class RuleDoc:
    """What a rule's docstring says; all but `example` are running text in Markdown.

    Attributes:
        title: The fault, in one line without a full stop.
        wrong: What is wrong.
        why: Why it matters.
        example: A faulty piece of a fact file.
        remedy: What to do.
    """

    title: str
    wrong: str
    why: str
    example: str
    remedy: str


def rule_doc(doc: str) -> RuleDoc:
    """Take a rule's docstring apart.

    Raises:
        ValueError: The docstring has another form.
    """
    match = _FORM.fullmatch(inspect.cleandoc(doc).strip())
    if not match:
        raise ValueError(f"not the form of a rule's docstring: {doc[:60]!r}")
    return RuleDoc(
        match["title"],
        _line(match["wrong"]),
        _line(match["why"]),
        inspect.cleandoc(match["example"]),
        _line(match["remedy"]),
    )


def _line(text: str) -> str:
    return " ".join(text.split())
