"""The YAML block on top of a Markdown article: what the article says of itself."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from generator.errors import ArticleError
from generator.yamlio import Value, read

_TOML = re.compile(r"\A\+\+\+[ \t]*\n")
_BLOCK = re.compile(r"\A---[ \t]*\n(?P<yaml>.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)


class FrontMatter(NamedTuple):
    """A Markdown file in its two parts.

    Attributes:
        fields: The block's texts by lower-case name; those of a list joined, of a mapping its `name`.
        body: What stands below it.
    """

    fields: Mapping[str, str]
    body: str


def split(text: str, name: str) -> FrontMatter:
    """Part a Markdown file's text; a file without a block is all body.

    Args:
        text: The file's text.
        name: Stands for the file in messages.

    Raises:
        ArticleError: The block has a fault of form, or is TOML; the message names the line.
    """
    if _TOML.match(text):
        raise ArticleError(f"{name}:1:1: the front matter is TOML", "write it as YAML between two lines `---`")
    match = _BLOCK.match(text)
    if not match:
        return FrontMatter({}, text)
    document = read("\n" + match["yaml"], name)  # below an empty line, so that all lines count as in the file
    if document.problems:
        first = document.problems[0]
        raise ArticleError(f"{name}:{first.line}:{first.column}: in the front matter, {first.message}", first.hint)
    fields = {key.lower(): " ".join(_words(value).split()) for key, value in document.data.items()}
    return FrontMatter({key: value for key, value in fields.items() if value}, text[match.end() :])


def _words(value: Value) -> str:
    """A value as one text: several authors with commas between them, an outlet by its name."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_words, value)))
    if isinstance(value, dict):
        return _words(value.get("name"))
    return value or ""
