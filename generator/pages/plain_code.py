"""Templates compiled to plain Python: one list that is filled, and functions called as in any other code.

Jinja2 hands out each of the hundreds of pieces of a page by itself, asks first whether a thing is a mapping, wants to
know the context, and looks an included template up each time; our templates get objects and functions only.
"""

from collections.abc import Callable, Iterable
from functools import lru_cache

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.visitor import NodeTransformer
from markupsafe import Markup, escape

from generator.pages import fragments

_OUT = "out"
_FRAGMENTS = "m"
"""What templates call the module of the small parts of pages."""

_escaped = lru_cache(maxsize=1 << 15)(escape)
"""Names and quotes come again and again."""


def html(value: object) -> str:
    """What a template says, escaped unless it is HTML already."""
    if type(value) is Markup:
        return value
    if type(value) is str:
        return _escaped(value)
    return str(value) if type(value) is int else escape(value)


class Whole(NodeTransformer):
    """Puts included templates into those that include them, and functions in place of their names."""

    def __init__(self, parse: Callable[[str], nodes.Template]) -> None:
        """`parse` gives a template by its name."""
        self._parse = parse

    def visit_Include(self, node: nodes.Include) -> list[nodes.Node]:  # noqa: N802 Jinja2's names
        """`{% include "name" %}`."""
        if not isinstance(node.template, nodes.Const):
            raise TypeError("a template is included by its name")
        return list(self._parse(node.template.value).body)

    def visit_Getattr(self, node: nodes.Getattr) -> nodes.Node:  # noqa: N802
        """`m.name`."""
        if isinstance(node.node, nodes.Name) and node.node.name == _FRAGMENTS:
            return nodes.ImportedName(f"{fragments.__name__}.{node.attr}", lineno=node.lineno)
        return self.generic_visit(node)


class PlainCode(CodeGenerator):
    """Jinja2's compiler with four shorter ways; what it is not sure of it leaves to the longer ones."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802
        """A whole template; it imports `html` first."""
        self.writeline(f"from {__name__} import html")
        super().visit_Template(node, frame)

    def blockvisit(self, body: Iterable[nodes.Node], frame: Frame) -> None:
        """All that a template says goes into one list."""
        if not frame.rootlevel or frame.buffer is not None:
            super().blockvisit(body, frame)
            return
        self.writeline(f"{_OUT} = []")
        frame.buffer = _OUT
        super().blockvisit(body, frame)
        self.writeline(f"yield concat({_OUT})")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802
        """`thing.name`."""
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802
        """`function(value)`."""
        if forward_caller or node.kwargs or node.dyn_args or node.dyn_kwargs:
            super().visit_Call(node, frame, forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for argument in node.args:
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")

    def _output_child_pre(self, node: nodes.Expr, *_: object) -> None:
        is_html = isinstance(node, nodes.Call) and isinstance(node.node, nodes.ImportedName)
        self.write("(" if is_html else "html(")
