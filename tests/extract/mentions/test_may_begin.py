"""A word that is passed over because it may begin no mention begins none."""

from pathlib import Path

from generator.extract.mentions.find import may_begin
from generator.extract.mentions.groups import read_group
from generator.extract.mentions.holders import read_explained, read_holder
from generator.extract.mentions.organisations import read_body
from generator.extract.mentions.tokens import tokenize
from generator.spans import Span


def test_nothing_is_read_where_nothing_may_begin() -> None:
    passed = 0
    for path in sorted(Path(__file__).parent.parent.glob("*.yaml")):
        for text in path.read_text(encoding="utf-8").splitlines():
            tokens = tokenize(text, Span(0, len(text)))
            for at in range(len(tokens)):
                if may_begin(tokens, at):
                    continue
                passed += 1
                readers = (read_group(tokens, at), read_holder(text, tokens, at), read_explained(text, tokens, at))
                assert not any((*readers, read_body(text, tokens, at))), (text, at)
    assert passed > 1000
