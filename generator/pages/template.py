"""The one Jinja2 environment: escaping is on for every template, and an unknown variable is an error."""

import re
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup, escape

from generator.pages import fragments
from generator.pages.plain_code import PlainCode

_TICKED = re.compile(r"`([^`]+)`")
_FOLDER = Path(__file__).parent / "templates"


class _Environment(Environment):
    code_generator_class = PlainCode


@cache
def _environment() -> Environment:
    made = _Environment(
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


@cache
def _template(name: str) -> tuple[Template, dict[str, object]]:
    """A template, and what every template knows."""
    found = _environment().get_template(name)
    return found, dict(found.globals)


def _ticks(text: str) -> Markup:
    """A message's text with `values` in code."""
    return Markup(_TICKED.sub(r"<code>\1</code>", str(escape(text))))  # noqa: S704 escaped before


def render(template: str, **values: object) -> Markup:
    """The template's HTML; every plain text in `values` is escaped."""
    made, known = _template(template)
    context = made.new_context({**known, **values}, shared=True)
    return Markup("".join(made.root_render_func(context)).strip())  # noqa: S704 escaped by the environment
