"""The one Jinja2 environment: escaping is on for every template, and an unknown variable is an error."""

import re
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from generator.pages import fragments

_TICKED = re.compile(r"`([^`]+)`")
_FOLDER = Path(__file__).parent / "templates"


@cache
def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.globals["m"] = fragments
    made.filters["ticks"] = _ticks
    return made


def _ticks(text: str) -> Markup:
    """A message's text with `values` in code."""
    return Markup(_TICKED.sub(r"<code>\1</code>", str(escape(text))))  # noqa: S704 escaped before


def render(template: str, **values: object) -> Markup:
    """The template's HTML; every plain text in `values` is escaped."""
    return Markup(_environment().get_template(template).render(**values).strip())  # noqa: S704 escaped by the environment
