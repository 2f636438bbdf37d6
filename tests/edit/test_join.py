"""Two records as one: whatever they hold, nothing of either is lost."""

from collections.abc import Iterator
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from generator.edit.join import join, noted
from generator.yamlio import Value

WORD = st.sampled_from(["a", "b", "c", "d", "e", "Oslo", "2031"])
QUOTE = st.fixed_dictionaries(
    {"source": WORD, "quote": WORD},
    optional={"context": WORD, "prefix": WORD, "supports": st.lists(WORD, min_size=1, unique=True)},
)
PERSON = st.fixed_dictionaries({"actor": WORD}, optional={"role": WORD, "side": WORD, "part": WORD})
SIGNATORY = st.fixed_dictionaries({"actor": WORD}, optional={"for": WORD, "role": WORD})
STEP = st.fixed_dictionaries({"status": WORD, "source": WORD, "quote": WORD}, optional={"date": WORD})
REVIEW = st.fixed_dictionaries({"status": st.sampled_from(["unreviewed", "confirmed"])}, optional={"by": WORD})
COMMON: dict[str, st.SearchStrategy[Any]] = {"evidence": st.lists(QUOTE, max_size=3), "review": REVIEW, "note": WORD}
RECORDS: dict[str, dict[str, st.SearchStrategy[Any]]] = {
    "actor": {
        "name": WORD,
        "kind": WORD,
        "aliases": st.lists(WORD),
        "country": WORD,
        "identifiers": st.dictionaries(WORD, WORD),
    },
    "meeting": {"title": WORD, "date": WORD, "participants": st.lists(PERSON), "topics": st.lists(WORD)},
    "agreement": {
        "title": WORD,
        "parties": st.lists(WORD),
        "signatories": st.lists(SIGNATORY),
        "history": st.lists(STEP),
    },
}


def texts(value: Value, skip: tuple[str, ...] = ()) -> Iterator[str]:
    """All texts in a value but for those of some fields."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from () if key in skip else texts(item, skip)
    elif isinstance(value, list):
        for item in value:
            yield from texts(item, skip)
    elif value:
        yield value


@given(st.data())
def test_every_text_of_both_is_there(data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(sorted(RECORDS)))
    record = st.fixed_dictionaries({}, optional={**RECORDS[kind], **COMMON})
    one: dict[str, Any] = data.draw(record)
    other: dict[str, Any] = data.draw(record)
    joined, conflicts = join(kind, one, other)
    whole = noted(joined, "former", other, conflicts)
    # What a quote supports may become “all fields”, and that nobody has reviewed it says nothing.
    said = {text for text in texts(other, ("supports",)) if text != "unreviewed"}
    note = str(whole.get("note", ""))
    assert {text for text in said if text not in note} <= set(texts(whole))
    kept = {key: value for key, value in one.items() if isinstance(value, str) and key != "note"}
    assert {key: whole[key] for key in kept} == kept


@given(st.data())
def test_with_itself_a_record_stays_as_it_is(data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(sorted(RECORDS)))
    one: dict[str, Any] = data.draw(st.fixed_dictionaries({}, optional={**RECORDS[kind], **COMMON}))
    joined, conflicts = join(kind, one, one)
    assert conflicts == ()
    assert {key: value for key, value in joined.items() if not isinstance(value, list)} == {
        key: value for key, value in one.items() if not isinstance(value, list)
    }
