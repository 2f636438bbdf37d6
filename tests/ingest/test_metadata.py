"""Metadata of articles under the names of the source record's fields."""

import pytest

from generator.ingest.metadata import source_fields


@pytest.mark.parametrize(
    ("given", "fields"),
    [
        ({"date": "2024-03-05"}, {"published": "2024-03-05"}),
        ({"published_time": "2024-03-05 17:43:32-04:00"}, {"published": "2024-03-05"}),
        ({"date": "2024-03-05T10:00:00Z"}, {"published": "2024-03-05"}),
        ({"date": "2024-03"}, {"published": "2024-03"}),
        ({"date": "March 5, 2024"}, {}),
        ({"date": "05/03/2024"}, {}),
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
