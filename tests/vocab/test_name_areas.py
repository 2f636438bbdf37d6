"""Where names are at home: spot facts, and a list that its loader understands."""

import pytest

from generator.vocab.name_areas import at_home

OF = [
    ("Gunnar Sigurðsson", "IS", "KE"),
    ("Nguyen Thi Lan", "VN", "US"),
    ("Kim Jae-hyun", "KR", "JP"),
    ("Satoshi Nakagawa", "JP", "CN"),
    ("Mihai Lupescu", "RO", "HU"),
    ("Tigran Harutyunyan", "AM", "TR"),
    ("Kwabena Owusu", "GH", "NG"),
    ("Khalid bin Hamad Al Thani", "QA", "IN"),
    ("Marie-Claude Fournier", "FR", "DE"),
]
TELLS_NOTHING = ["Xqz Vbnt", "J. K.", ""]


@pytest.mark.parametrize(("name", "home", "elsewhere"), OF, ids=[row[0] for row in OF])
def test_a_name_speaks_for_where_it_is_at_home(name: str, home: str, elsewhere: str) -> None:
    found = at_home(name, {home, elsewhere})
    assert 0 <= found[elsewhere] < found[home] <= 1


@pytest.mark.parametrize("name", TELLS_NOTHING)
def test_a_name_that_no_area_knows_tells_nothing(name: str) -> None:
    assert at_home(name, {"IS", "KE"}) == {}


def test_a_name_of_two_areas_speaks_for_both() -> None:
    assert at_home("Luis Rojas", {"CL", "PE"}) == {"CL": 1.0, "PE": 1.0}


def test_one_known_word_speaks_less_than_two() -> None:
    assert at_home("Hiroshi Xqz", {"JP"})["JP"] < at_home("Hiroshi Yamamoto", {"JP"})["JP"]
