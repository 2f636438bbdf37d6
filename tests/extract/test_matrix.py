"""Each way of building a sentence with each verb that tells of an occasion: who met, when, where, how sure."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.extract.run import extract
from generator.ingest.read import article_from_text
from generator.yamlio import read_bytes

MATRIX: Any = read_bytes((Path(__file__).parent / "matrix.yaml").read_bytes(), "matrix.yaml").data
HEAD = "Weekly digest of the region"
FORMS = ("base", "s", "past", "done", "ing")
EVERY = 3  # of the verbs, others in each construction; all of them take a minute
CASTS = [{name: tuple(who) for name, who in cast.items()} for cast in MATRIX["people"]]


def _verbs(construction: dict[str, Any]) -> Iterator[tuple[str, dict[str, str]]]:
    """The type of meeting and the blanks of each verb that a construction takes."""
    for frame in (frame for frame in MATRIX["frames"] if frame["name"] in construction["of"]):
        for row in frame["verbs"]:
            words, _, rest = (piece.strip() for piece in row.partition("|"))
            forms = dict(zip(FORMS, words.split(), strict=True))
            if f"{forms['base']} {rest}".strip() in construction.get("not", []):
                continue
            blanks = {form: f"{word} {rest}".strip() for form, word in forms.items()}
            *middle, last = rest.split() or [""]
            yield (
                frame["type"],
                blanks
                | {f"{form}_": word for form, word in forms.items()}
                | {"Ing": blanks["ing"].capitalize(), "rest": rest, "last": last, "middle": " ".join(middle)},
            )


def _sentence(text: str, blanks: dict[str, str], cast: dict[str, tuple[str, str]]) -> str:
    names = {name: who[0] for name, who in cast.items()}
    filled = " ".join(text.format(**blanks, **names).split())
    for doubled, single in ((",,", ","), (",.", "."), (", and,", " and,"), (" ,", ",")):
        filled = filled.replace(doubled, single)
    return filled[0].upper() + filled[1:]


def _found(text: str) -> list[dict[str, Any]]:
    article = article_from_text(f"{HEAD}\n\n{text}\n", "a.txt")
    return [
        {
            "type": meeting.type,
            "status": meeting.status.value,
            "date": meeting.date or "none",
            "place": meeting.place or "none",
            "who": sorted(key.split(":", 1)[1] for key in meeting.keys),
        }
        for meeting in extract(replace(article, published="2024-05-15")).meetings
    ]


@pytest.mark.parametrize(
    ("place", "construction"),
    list(enumerate(MATRIX["constructions"])),
    ids=[row["text"] for row in MATRIX["constructions"]],
)
def test_verbs_of_a_construction(place: int, construction: dict[str, Any]) -> None:
    wrong = []
    for number, (kind, blanks) in enumerate(_verbs(construction)):
        if (number + place) % EVERY:
            continue
        cast = CASTS[number % len(CASTS)]
        text = _sentence(construction["text"], blanks, cast)
        wanted = [
            {"type": kind} | row | {"who": sorted(cast[name][1] if name in cast else name for name in row["who"])}
            for row in construction.get("meetings", [])
        ]
        found = _found(text)
        if sorted(found, key=str) != sorted(wanted, key=str):
            wrong.append(f"{text}\n    {found}")
    assert not wrong, "\n".join(wrong)
