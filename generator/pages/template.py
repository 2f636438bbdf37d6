"""The one Jinja2 environment: escaping is on for every template, and an unknown variable is an error."""

import re
from collections.abc import MutableMapping
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template, nodes
from jinja2.nodes import EvalContext
from jinja2.runtime import Context
from markupsafe import Markup, escape

from generator.pages.plain_code import PlainCode, Whole

_TICKED = re.compile(r"`([^`]+)`")
_FOLDER = Path(__file__).parent / "templates"


class _Environment(Environment):
    code_generator_class = PlainCode

    def make_globals(self, d: MutableMapping[str, object] | None) -> MutableMapping[str, object]:
        """Nothing: our templates know what they are told, and Jinja2 goes through all that is here for each page."""
        return d or {}

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        made: nodes.Template = Whole(self._named).visit(super()._parse(source, name, filename))
        return made

    def _named(self, name: str) -> nodes.Template:
        return self.parse((_FOLDER / name).read_text("utf-8"), name)


class _Told(Context):
    """What a template is told; of Jinja2's context what takes long to make, and never differs, is made once."""

    def __init__(self, values: dict[str, object]) -> None:  # not also what the base does
        self.environment, self.eval_ctx = _environment(), _evaluation()
        self.parent, self.vars, self.blocks = values, {}, {}
        self.exported_vars, self.globals_keys = set(), set()
        self.name = None


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
    made.filters["ticks"] = _ticks
    return made


@cache
def _evaluation() -> EvalContext:
    return EvalContext(_environment())


@cache
def _template(name: str) -> Template:
    return _environment().get_template(name)


def get_ready() -> None:
    """Compile all templates: once, and not in each process that will make pages."""
    for name in _environment().list_templates():
        _template(name)


def _ticks(text: str) -> Markup:
    """A message's text with `values` in code."""
    return Markup(_TICKED.sub(r"<code>\1</code>", str(escape(text))))  # noqa: S704 escaped before


def render(template: str, **values: object) -> Markup:
    """The template's HTML; every plain text in `values` is escaped."""
    told = _Told(values)
    return Markup("".join(_template(template).root_render_func(told)).strip())  # noqa: S704 escaped by the environment
