"""The options of the plugin in `mkdocs.yml`."""

import pytest

from generator.config import FORMAT, Options, options
from generator.errors import ConfigError


def test_nothing_given_is_all_defaults() -> None:
    assert options({}) == Options(facts="facts", seeds="seeds", format=FORMAT, edit_url="")


def test_what_is_given_counts() -> None:
    made = options({"facts": "f", "edit_url": "https://example.org/{path}#L{line}"})
    assert (made.facts, made.edit_url) == ("f", "https://example.org/{path}#L{line}")


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"fact": "f"}, "unknown option `fact` of the factsheet plugin; did you mean `facts`?"),
        ({"zzz": "f"}, "known: facts, seeds, format, edit_url, report_url, excerpts"),
        ({"format": FORMAT + 1}, "install a newer factsheet"),
        ({"format": "one"}, "option `format`"),
        ({"facts": ["a"]}, "option `facts`"),
        ({"edit_url": "javascript:x{path}"}, "must be a web address"),
        ({"edit_url": "https://example.org/"}, "{path}"),
        ({"report_url": "javascript:x"}, "must be a web address"),
        ({"excerpts": 101}, "must not be more than 100"),
        ({"excerpts": -1}, "must not be less than 0"),
    ],
)
def test_refuses(given: dict[str, object], words: str) -> None:
    with pytest.raises(ConfigError) as caught:
        options(given)
    assert words in str(caught.value)


def test_all_faults_are_told_at_once() -> None:
    with pytest.raises(ConfigError, match=r"(?s)zzz.*format"):
        options({"zzz": 1, "format": "x"})
