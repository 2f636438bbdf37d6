"""What the engine relies on in templates."""

import re
from pathlib import Path

import pytest

from generator.pages.template import _FOLDER


@pytest.mark.parametrize("path", sorted(_FOLDER.iterdir()), ids=lambda path: path.name)
def test_links_and_anchors_stand_in_quotation_marks_behind_a_blank(path: Path) -> None:
    text = path.read_text("utf-8")
    assert len(re.findall(r"\b(?:href|src|id)=", text)) == len(re.findall(r" (?:href|src|id)=\"|-id=\"", text))
