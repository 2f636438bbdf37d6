"""Finding verbatim quotes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.quotes import find, fold, is_once, nearest_passage, squeeze

TEXT = (
    "The ministers met in Oslo.\nThe two ministers  met\u00a0again; the co\u00adoperation went on. “Minister” – a word."
)
LETTERS = "ab  \n\u00ad\u200b.é"


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("The ministers met", ["The ministers met"]),
        ("ministers met", ["ministers met", "ministers  met"]),
        ("met again", ["met\u00a0again"]),
        ("the cooperation", ["the co\u00adoperation"]),
        ("Oslo. The two", ["Oslo.\nThe two"]),
        ("“Minister” – a", ["“Minister” – a"]),
        ('"Minister"', []),
        ("minister", []),
        ("inisters met", []),
        ("the Ministers", []),
        ("", []),
        (" \u200b", []),
    ],
)
def test_finds_whole_words_as_they_stand(quote: str, found: list[str]) -> None:
    assert [span.of(TEXT) for span in find(TEXT, quote)] == found


@pytest.mark.parametrize(
    ("prefix", "suffix", "count"),
    [("", "", 2), ("The", "", 1), ("two", "", 1), ("", "in Oslo", 1), ("two", "again;", 1), ("two", "in Oslo", 0)],
)
def test_prefix_and_suffix_tell_places_apart(prefix: str, suffix: str, count: int) -> None:
    assert len(find(TEXT, "ministers met", prefix, suffix)) == count
    assert is_once(TEXT, "ministers met", prefix, suffix) is (count == 1)


@given(st.text(LETTERS, max_size=60), st.data())
def test_every_stretch_of_whole_words_is_found_where_it_stands(text: str, data: st.DataObject) -> None:
    words = squeeze(text).split()
    if not words:
        return
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start + 1, len(words)))
    quote = " ".join(words[start:end])
    spans = find(text, quote)
    assert spans
    assert all(squeeze(span.of(text)) == quote for span in spans)


@given(st.text(LETTERS, max_size=60))
def test_folding_keeps_the_way_back(text: str) -> None:
    folded = fold(text)
    assert len(folded.offsets) == len(folded.text) + 1
    assert list(folded.offsets) == sorted(set(folded.offsets))
    assert folded.text.split() == squeeze(text).split()


@given(st.text("ab .\n", max_size=60), st.text("ab .", max_size=20))
def test_the_nearest_passage_is_found_in_the_text_or_empty(text: str, quote: str) -> None:
    passage, percent = nearest_passage(text, quote)
    assert not passage or find(text, passage)
    assert 0 <= percent <= 100


@pytest.mark.parametrize(
    ("quote", "passage"),
    [
        ("The two ministers meet again", "The two ministers met again"),
        ("ministers have met in Oslo", "ministers met in Oslo"),
        ("the cooperation went off", "the cooperation went on"),
    ],
)
def test_the_nearest_passage_has_the_right_words(quote: str, passage: str) -> None:
    found, percent = nearest_passage(TEXT, quote)
    assert found == passage
    assert 70 < percent < 100
