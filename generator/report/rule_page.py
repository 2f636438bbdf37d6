"""Rules explained: for the terminal, and as pages of the documentation."""

import textwrap
from collections.abc import Sequence

from generator.check import Rule
from generator.check.rule_doc import rule_doc

_WIDTH = 88
_GROUPS = {
    "F1": "The file",
    "F2": "Fields and values",
    "F3": "References",
    "F4": "Quotes",
    "F5": "Sources",
    "F6": "Names",
    "F7": "Dates, statuses, reviews",
}


def rule_text(rule: Rule) -> str:
    """A rule explained for a terminal. Ends with a line end."""
    doc = rule_doc(rule.doc)
    parts = [
        f"{rule.code} {rule.name} ({rule.severity})",
        _wrapped(f"{doc.title}."),
        _wrapped(doc.wrong),
        _wrapped(f"Why it matters: {doc.why}"),
        "Example:\n\n" + textwrap.indent(doc.example, "    "),
        _wrapped(f"What to do: {doc.remedy}"),
    ]
    return "\n\n".join(parts) + "\n"


def rule_page(rule: Rule) -> str:
    """A rule's page in Markdown. Ends with a line end."""
    doc = rule_doc(rule.doc)
    parts = [
        f"# {rule.code} {rule.name}",
        f"**{doc.title}.** Severity: {rule.severity}.",
        doc.wrong,
        f"**Why it matters.** {doc.why}",
        f"**Example**\n\n```yaml\n{doc.example}\n```",
        f"**What to do.** {doc.remedy}",
        "[All rules](index.md)",
    ]
    return "\n\n".join(parts) + "\n"


def rules_index(rules: Sequence[Rule]) -> str:
    """The page that lists all rules, group by group."""
    parts = [
        "# Rules",
        "`factsheet check` reports every fault in the facts at once. An error stops the build, a warning does not. "
        "`factsheet explain CODE` shows these pages in the terminal.",
    ]
    for prefix, title in _GROUPS.items():
        rows = [_row(rule) for rule in rules if rule.code.startswith(prefix)]
        parts.append("\n".join([f"## {title}\n", "| code | name | severity | fault |", "|---|---|---|---|", *rows]))
    return "\n\n".join(parts) + "\n"


def _row(rule: Rule) -> str:
    link = f"[{rule.code}]({rule.code}.md)"
    return f"| {link} | {rule.name} | {rule.severity} | {rule_doc(rule.doc).title} |"


def _wrapped(text: str) -> str:
    return textwrap.fill(text, _WIDTH, break_long_words=False, break_on_hyphens=False)
