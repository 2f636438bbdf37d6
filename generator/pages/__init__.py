"""FactBase to pages: pure, no files written, no site engine. The only package that imports jinja2 and markdown."""

from generator.pages.as_markdown import as_markdown
from generator.pages.build import Dates, build, plan
from generator.pages.links import address, data_url, pair_data_url
from generator.pages.moved import moved_pages
from generator.pages.page import (
    SECTIONS,
    Outline,
    Page,
    Place,
    Planned,
    Section,
    compose,
    compose_below,
    head,
    table_of_contents,
)
from generator.pages.preview import previewed
from generator.pages.settings import DEFAULTS, Settings
from generator.pages.template import get_ready
from generator.pages.views.broken import page as broken_page
from generator.pages.world import pairs

__all__ = [
    "DEFAULTS",
    "SECTIONS",
    "Dates",
    "Outline",
    "Page",
    "Place",
    "Planned",
    "Section",
    "Settings",
    "address",
    "as_markdown",
    "broken_page",
    "build",
    "compose",
    "compose_below",
    "data_url",
    "get_ready",
    "head",
    "moved_pages",
    "pair_data_url",
    "pairs",
    "plan",
    "previewed",
    "table_of_contents",
]
