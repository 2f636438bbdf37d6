"""Errors of YAML's grammar in words that help: where the slip is, which is seldom where the parser stumbled."""

import re

import yaml

from generator.problems import Problem
from generator.spans import Span
from generator.yamlio.document import Document

SYNTAX = "F101"
_OPEN = re.compile(
    r"""^[ ]*(?:-[ ]+)*(?:[\w-]+:[ ]+|-[ ]+)(?P<quote>"(?!(?:[^"\\\n]|\\.)*")|'(?!(?:[^'\n]|'')*')).*\n"""
    r"""\s*(?:-[ ]|[\w-]+:(?:[ \n]|$))""",
    re.MULTILINE,
)
"""A text whose quotation mark is not closed in its line, with a field or an item of a list in the next one."""
_ESCAPES = ("unknown escape", "hexdecimal", "hexadecimal")
"""Words of the messages about escapes, by the one parser or the other."""


def syntax_problem(document: Document, error: yaml.MarkedYAMLError) -> Problem:
    """The problem that a parser's error tells of."""
    mark = error.problem_mark or error.context_mark
    at = min(mark.index, max(0, len(document.text) - 1)) if mark else 0
    problem = error.problem or ""
    if any(words in problem for words in _ESCAPES):
        message = "not valid YAML: a backslash in a text in double quotation marks that begins no known escape"
        return _problem(document, at, message, r"write the backslash twice (`\\`), or use single quotation marks")
    opening = _opening(document.text, at, error)
    if opening is not None:
        message = "not valid YAML: the quotation mark that opens this text is not closed"
        return _problem(document, opening, message, "close it at the end of the text")
    context = f" {error.context}" if error.context else ""
    since = f" (begun on line {error.context_mark.line + 1})" if error.context_mark and error.context else ""
    return _problem(
        document, at, f"not valid YAML: {problem}{context}{since}", _hint(problem, document.text[at : at + 1])
    )


def _problem(document: Document, at: int, message: str, hint: str) -> Problem:
    return document.problem_at(SYNTAX, Span(at, at + 1), message, hint)


def _opening(text: str, end: int, error: yaml.MarkedYAMLError) -> int | None:
    """Where a quotation mark opens a text that is not closed; None where that is not what is wrong.

    Such a text goes on up to the next quotation mark, somewhere below, or to the end of the file.
    """
    if match := _OPEN.search(text, 0, end):
        return match.start("quote")
    if "quoted scalar" in (error.context or "") and error.context_mark:
        return error.context_mark.index
    return None


def _hint(problem: str, char: str) -> str:
    if "mapping values are not allowed" in problem or "could not find expected ':'" in problem:
        return "put text that holds a colon and a space, or runs over lines, in quotation marks; check the indentation"
    if "tab character" in problem or char == "\t":
        return "indent with spaces, not with tabs"
    if "cannot start any token" in problem:
        return f"put text that begins with `{char}` in quotation marks"
    return "compare the indentation with the lines around it"
