"""Groups: both sides, the two leaders, the ministers of two countries."""

import pytest

from generator.extract.mentions.groups import read_group
from generator.extract.mentions.tokens import tokenize
from generator.spans import Span

HITS = {
    "both sides agreed": ("both sides", "sides", ()),
    "the two leaders met": ("the two leaders", "leaders", ()),
    "both the Kenyan and Norwegian ministers spoke": (
        "both the Kenyan and Norwegian ministers",
        "ministers",
        ("KE", "NO"),
    ),
    "the Kenyan and Norwegian foreign ministers spoke": (
        "the Kenyan and Norwegian foreign ministers",
        "foreign ministers",
        ("KE", "NO"),
    ),
    "both governments proposed": ("both governments", "governments", ()),
    "both of the two countries": ("both of the two countries", "countries", ()),
    "the two neighbouring states": ("the two neighbouring states", "states", ()),
    "the ministers signed": ("the ministers", "ministers", ()),
    "They agreed": ("They", "leaders", ()),
}
MISSES = ["sides of the road", "two goals", "Kenyan ministers", "both of them", "the minister", "their sides"]


@pytest.mark.parametrize(("text", "group"), HITS.items())
def test_group(text: str, group: tuple[str, str, tuple[str, ...]]) -> None:
    read = read_group(tokenize(text, Span(0, len(text))), 0)
    assert read is not None
    assert (read[1].span.of(text), read[1].name, read[1].members) == group


@pytest.mark.parametrize("text", MISSES)
def test_no_group(text: str) -> None:
    assert read_group(tokenize(text, Span(0, len(text))), 0) is None
