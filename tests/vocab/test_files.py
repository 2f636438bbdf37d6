"""Every word list: form, doublets, spellings. What a list must hold is data at the top."""

from collections import Counter
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest

from generator import vocab
from generator.vocab.load import lists
from generator.yamlio import Value

FOLDER = Path(next(iter(vocab.__path__)))
NAMES = sorted(path.stem for path in FOLDER.glob("*.yaml"))

# file, list, the fields whose words must differ from one another over all rows of the list
UNIQUE = [
    ("boilerplate", "phrases", ("text", "match")),
    ("calendar", "months", ("name", "abbr")),
    ("calendar", "weekdays", ("name", "abbr")),
    ("calendar", "relative", ("phrase",)),
    ("comparing", "spellings", ("word",)),
    ("countries", "countries", ("code",)),
    ("countries", "countries", ("name",)),
    ("countries", "ambiguous", ("word",)),
    ("function_words", "languages", ("code",)),
    ("honorifics", "before", ("title", "forms")),
    ("instruments", "instruments", ("noun", "plural", "abbr")),
    ("names", "particles", ("word",)),
    ("offices", "heads", ("head", "plural")),
    ("offices", "modifiers", ("word",)),
    ("organisations", "organisations", ("name", "aliases", "abbr")),
    ("organisations", "national", ("name", "aliases", "abbr")),
    ("organisations", "groups", ("name", "aliases", "abbr")),
    ("ranks", "ranks", ("rank", "abbr")),
    ("regions", "regions", ("name", "aliases", "abbr")),
    ("regions", "lands", ("name", "aliases", "abbr", "adjectives")),
    ("services", "chiefs", ("title", "forms")),
    ("services", "named", ("name", "aliases")),
    ("spellings", "given", ("name", "forms")),
    ("spellings", "short", ("name", "forms")),
    ("verbs", "meetings", ("verb", "forms")),
    ("verbs", "agreements", ("verb", "forms")),
    ("verbs", "occasions", ("noun", "plural")),
    ("verbs", "cues", ("cue", "forms")),
]

# file, list, field, the values it may have
CHOICES = [
    ("boilerplate", "phrases", "match", "line start end contains"),
    ("boilerplate", "phrases", "scope", "line list rest"),
    ("calendar", "relative", "unit", "day week month year"),
    ("calendar", "relative", "precision", "day week month year"),
    ("honorifics", "before", "kind", "courtesy academic noble religious state"),
    (
        "instruments",
        "instruments",
        "type",
        "treaty agreement memorandum protocol statement mechanism programme contract",
    ),
    ("names", "particles", "case", "lower upper any"),
    ("names", "particles", "joins", "to-next both"),
    ("offices", "heads", "level", "state body mission service"),
    ("offices", "modifiers", "place", "before after aside"),
    ("offices", "modifiers", "tenure", "current former acting designate"),
    ("ranks", "ranks", "service", "any army navy air-force police"),
    ("verbs", "meetings", "type", "meeting visit call summit conference dialogue signing ceremony exercise"),
    ("verbs", "occasions", "type", "meeting visit call summit conference dialogue signing ceremony exercise"),
    ("verbs", "meetings", "subject", "host guest member head"),
    ("verbs", "meetings", "object", "person place event none"),
    (
        "verbs",
        "agreements",
        "status",
        "proposed negotiating agreed signed ratified in-force suspended terminated",
    ),
    ("verbs", "cues", "reading", "denied pending agreed planned proposed possible cancelled negotiating"),
]

# file, list, least number of rows: a list that shrank by accident is noticed
LEAST = [
    ("boilerplate", "phrases", 250),
    ("countries", "countries", 250),
    ("countries", "ambiguous", 110),
    ("countries", "not_countries", 110),
    ("function_words", "english", 120),
    ("function_words", "languages", 13),
    ("honorifics", "before", 80),
    ("instruments", "instruments", 280),
    ("offices", "heads", 280),
    ("offices", "portfolios", 200),
    ("organisations", "organisations", 150),
    ("ranks", "ranks", 60),
    ("regions", "lands", 50),
    ("regions", "regions", 70),
    ("services", "chiefs", 18),
    ("spellings", "given", 100),
    ("spellings", "short", 50),
    ("verbs", "meetings", 70),
    ("verbs", "agreements", 100),
]


def rows(name: str, key: str) -> list[dict[str, Value]]:
    """The rows of one list of mappings."""
    found = lists(name)[key]
    assert isinstance(found, list)
    return [row for row in found if isinstance(row, dict)]


def texts(value: Value) -> Iterator[str]:
    """All texts in a value, an empty one for a missing value."""
    if isinstance(value, dict):
        yield from chain.from_iterable(map(texts, value.values()))
    elif isinstance(value, list):
        yield from chain.from_iterable(map(texts, value))
    else:
        yield value or ""


@pytest.mark.parametrize("name", NAMES)
def test_opens_with_what_the_fields_mean_and_how_to_add(name: str) -> None:
    text = (FOLDER / f"{name}.yaml").read_text(encoding="utf-8")
    header = [line for line in text.partition("\n\n")[0].splitlines() if line.startswith("#")]
    assert len(header) >= 4
    assert " to add " in " ".join(header).lower().replace("#", "")


@pytest.mark.parametrize("name", NAMES)
def test_has_lists_and_nothing_else(name: str) -> None:
    assert lists(name)
    assert all(isinstance(found, list) and found for found in lists(name).values())


@pytest.mark.parametrize("name", NAMES)
def test_words_are_clean(name: str) -> None:
    for text in texts(dict(lists(name))):
        assert text, f"{name}.yaml has an empty value"
        assert text == " ".join(text.split()), f"{name}.yaml: white space in {text!r}"
        assert "’" not in text, f"{name}.yaml: apostrophes are written straight: {text!r}"


@pytest.mark.parametrize("name", NAMES)
def test_lists_of_plain_words_have_no_doublets(name: str) -> None:
    for key, found in lists(name).items():
        assert isinstance(found, list)
        counts = Counter(word for word in found if isinstance(word, str))
        assert not [word for word, count in counts.items() if count > 1], f"{name}.yaml: `{key}`"


@pytest.mark.parametrize(("name", "key", "fields"), UNIQUE)
def test_no_word_in_two_rows(name: str, key: str, fields: tuple[str, ...]) -> None:
    if "match" in fields:
        found = [" / ".join(str(row[field]) for field in fields) for row in rows(name, key)]
    else:
        found = [text for row in rows(name, key) for field in fields if field in row for text in texts(row[field])]
    assert not [word for word, count in Counter(found).items() if count > 1]


@pytest.mark.parametrize(("name", "key", "field", "allowed"), CHOICES)
def test_field_has_one_of_its_values(name: str, key: str, field: str, allowed: str) -> None:
    met = {str(row[field]) for row in rows(name, key) if field in row}
    assert met
    assert met <= set(allowed.split())


@pytest.mark.parametrize(("name", "key", "least"), LEAST)
def test_list_is_not_shorter_than(name: str, key: str, least: int) -> None:
    found = lists(name)[key]
    assert isinstance(found, list)
    assert len(found) >= least
