"""The site engine: MkDocs with the theme Material, driven in this process. The only package that imports mkdocs."""

from generator.engine.render import render
from generator.engine.serve import serve
from generator.engine.site import build

__all__ = ["build", "render", "serve"]
