"""Templates compiled to plain Python: attributes are looked up and functions called as in any other code.

Jinja2 asks first whether a thing is a mapping, or wants to know its context, at each of the hundreds of places of a
page; our templates get objects and functions only.
"""

from functools import lru_cache

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup, escape

_escaped = lru_cache(maxsize=1 << 15)(escape)
"""Names and quotes come again and again."""


def html(value: object) -> str:
    """What a template says, escaped unless it is HTML already."""
    if type(value) is Markup:
        return value
    return _escaped(value) if type(value) is str else escape(value)


class PlainCode(CodeGenerator):
    """Jinja2's compiler with three shorter ways; what it is not sure of it leaves to the longer ones."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802 Jinja2's names
        """A whole template; it imports `html` first."""
        self.writeline(f"from {__name__} import html")
        super().visit_Template(node, frame)

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

    def _output_child_pre(self, *_: object) -> None:
        self.write("html(")
