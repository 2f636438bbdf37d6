"""Each way of telling an occasion, one sentence at a time: who met, when, where, how sure; and what is no occasion."""

from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest

from generator.extract.candidate import MeetingCandidate
from generator.extract.run import extract
from generator.ingest.read import article_from_text
from generator.yamlio import read_bytes

FILES = sorted(Path(__file__).parent.glob("tellings*.yaml"))
TELLINGS: list[Any] = [
    telling for path in FILES for telling in cast(Any, read_bytes(path.read_bytes(), path.name).data)["tellings"]
]
HEAD = "Weekly digest of the region"


def _shown(meeting: MeetingCandidate) -> dict[str, Any]:
    return {
        "type": meeting.type,
        "status": meeting.status.value,
        "date": meeting.date or "none",
        "place": meeting.place or "none",
        "who": sorted(key.split(":", 1)[1] for key in meeting.keys),
    }


@pytest.mark.parametrize("telling", TELLINGS, ids=lambda telling: telling["text"][:60])
def test_just_these_meetings(telling: dict[str, Any]) -> None:
    article = article_from_text(f"{telling.get('head', HEAD)}\n\n{telling['text']}\n", "a.txt")
    found = [_shown(meeting) for meeting in extract(replace(article, published="2024-05-15")).meetings]
    wanted = [meeting | {"who": sorted(meeting["who"])} for meeting in telling.get("meetings", [])]
    assert sorted(found, key=str) == sorted(wanted, key=str)


def test_there_are_tellings_to_refuse() -> None:
    assert sum("meetings" not in telling for telling in TELLINGS) >= 20
