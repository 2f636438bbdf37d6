"""Metadata of articles under the names of the source record's fields."""

import pytest

from generator.ingest.metadata import left_out, source_fields


@pytest.mark.parametrize(
    ("given", "fields"),
    [
        ({"date": "2024-03-05"}, {"published": "2024-03-05"}),
        ({"published_time": "2024-03-05 17:43:32-04:00"}, {"published": "2024-03-05"}),
        ({"date": "2024-03-05T10:00:00Z"}, {"published": "2024-03-05"}),
        ({"date": "2024-03"}, {"published": "2024-03"}),
        ({"date": "March 5, 2024"}, {"published": "2024-03-05"}),
        ({"date": "Tues, 5th March 2024, 17:43"}, {"published": "2024-03-05"}),
        ({"date": "Tue, 05 Mar 2024 10:00:00 GMT"}, {"published": "2024-03-05"}),
        ({"date": "Tuesday March 5 2024"}, {"published": "2024-03-05"}),
        ({"date": "Sept. 2024"}, {"published": "2024-09"}),
        ({"date": "2024/3/5 10:00"}, {"published": "2024-03-05"}),
        ({"date": "2024.03.05"}, {"published": "2024-03-05"}),
        ({"date": "20240305"}, {"published": "2024-03-05"}),
        ({"date": "2024"}, {"published": "2024"}),
        ({"date": "05/03/2024"}, {}),
        ({"date": "30 February 2024"}, {}),
        ({"date": "2024-13-45"}, {}),
        ({"date": "5 Brumaire 2024"}, {}),
        ({"date": "202403051"}, {}),
        ({"date": "two days ago"}, {}),
        ({"source_url": "https://example.org/a"}, {"url": "https://example.org/a"}),
        ({"url": "javascript:alert(1)"}, {}),
        ({"publisher": "The Invented Gazette", "tags": "x"}, {"publisher": "The Invented Gazette"}),
        ({"site": "A", "publisher": "B"}, {"publisher": "B"}),
        ({"lang": "en-GB", "license": "CC BY 4.0"}, {"language": "en-GB", "licence": "CC BY 4.0"}),
        ({}, {}),
    ],
)
def test_source_fields(given: dict[str, str], fields: dict[str, str]) -> None:
    assert source_fields(given) == fields


@pytest.mark.parametrize(
    ("given", "names"),
    [
        ({"date": "05/03/2024"}, ["`date: 05/03/2024`"]),
        ({"published": "soon", "url": "javascript:alert(1)"}, ["`published: soon`", "`url: javascript:alert(1)`"]),
        ({"date": "5 March 2024", "url": "https://example.org/a", "tags": "x"}, []),
    ],
)
def test_what_cannot_be_used_is_told(given: dict[str, str], names: list[str]) -> None:
    assert [sentence.partition(" is no ")[0] for sentence in left_out(given)] == names
