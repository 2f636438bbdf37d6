"""Where things stand in pictures."""

import math
from datetime import date
from itertools import pairwise

import pytest

from generator.pages.links import Link
from generator.pages.pictures import bars, events, network
from generator.pages.pictures.axis import Axis, axis, ends


def link(name: str, kind: str = "state") -> Link:
    return Link(name, f"{name}.html", kind)


def stretch(since: str | None = None, until: str | None = None, *reported: str) -> bars.Stretch:
    return bars.Stretch(link("Minister", "role"), since, until, reported, "")


def event(day: str, lane: str = "Meetings") -> events.Event:
    return events.Event(day, day, link(day, lane.lower()[:-1]), lane)


def test_a_line_of_time_is_of_whole_years_and_goes_from_left_to_right() -> None:
    line = axis([date(2031, 5, 1), date(2030, 2, 1)])
    assert line == Axis(2030, 2031)
    assert 0 < line.at(date(2030, 1, 1)) < line.at(date(2030, 2, 1)) < line.at(date(2031, 12, 31)) < 100
    assert line.at(date(1999, 1, 1)) == line.at(date(2030, 1, 1))


@pytest.mark.parametrize(
    ("line", "texts"),
    [
        (Axis(2031, 2031), ["01/2031", "04/2031", "07/2031", "10/2031"]),
        (Axis(2030, 2032), ["2030", "2031", "2032"]),
        (Axis(2000, 2011), ["2000", "2002", "2004", "2006", "2008", "2010"]),
    ],
)
def test_it_has_few_names(line: Axis, texts: list[str]) -> None:
    assert [tick.text for tick in line.ticks] == texts


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2031-03-04", (date(2031, 3, 4), date(2031, 3, 4))),
        ("2031-02", (date(2031, 2, 1), date(2031, 2, 28))),
        ("2031/..", (date(2031, 1, 1), date(2031, 12, 31))),
        ("../2031", (date(2031, 1, 1), date(2031, 12, 31))),
    ],
)
def test_a_date_is_as_wide_as_it_says(written: str, expected: tuple[date, date]) -> None:
    assert ends(written) == expected


def test_an_office_without_an_end_reaches_as_far_as_sources_speak_of_it() -> None:
    found = bars.bars([stretch("2030", "2031-06"), stretch("2030-05", None, "2031-03-05", "2030-09"), stretch()])
    assert found
    whole, reported = found.bars
    assert (whole.is_open, reported.is_open) == (False, True)
    assert reported.x == found.axis.at(date(2030, 5, 1))
    assert round(reported.x + reported.width, 1) == round(found.axis.at(date(2031, 3, 5)), 1)


def test_nothing_is_drawn_of_offices_without_any_day() -> None:
    assert bars.bars([stretch()]) is None


def test_events_of_one_day_are_stacked_and_kinds_stand_apart() -> None:
    found = events.events([event("2031-03-03"), event("2031-03-03"), event("2031-05", "Agreements")])
    assert found
    meetings, agreements = found.lanes
    assert [mark.y for mark in meetings.marks] == [meetings.y, meetings.y - 16]
    assert agreements.y > meetings.y
    assert (meetings.marks[0].width, agreements.marks[0].width > 1) == (0, True)


def test_the_oldest_events_are_cut_and_counted() -> None:
    found = events.events([event(str(year)) for year in range(1900, 1900 + events.MOST + 5)])
    assert found
    assert (found.left_out, found.axis.first) == (5, 1905)


@pytest.mark.parametrize("days", [["2031"], ["2031-03-03", "2031-03-03"], []])
def test_what_is_all_on_one_day_makes_no_picture(days: list[str]) -> None:
    assert events.events([event(day) for day in days]) is None


def test_sixty_in_a_network_stay_apart_and_the_rest_is_counted() -> None:
    ranked = [(f"s{number}", link(f"State {number}")) for number in range(70)]
    ties = {("m", f"s{number}"): (number, "") for number in range(70)}
    found = network.network(ranked, ties, ("m", link("Middle")))
    assert (len(found.nodes), found.left_out, len(found.ties)) == (60, 11, 59)
    ring = found.nodes[1:]
    assert min(math.dist((a.x, a.y), (b.x, b.y)) for a, b in pairwise([*ring, ring[0]])) > 13
    assert all(0 < node.x < found.width and 0 < node.y < found.height for node in found.nodes)


def test_a_network_is_no_higher_than_its_names_need() -> None:
    short = network.network([(f"s{number}", link("ab")) for number in range(20)], {})
    long = [(f"s{number}", link("ab" if number else "a name of many letters")) for number in range(20)]
    one_long = network.network(long, {})
    assert one_long.height - short.height == pytest.approx(20 * 7.2, abs=2)  # above only, where it stands
    assert min(node.y for node in one_long.nodes) > 20 * 7.2


def test_the_strongest_ties_lie_above_and_are_the_thickest() -> None:
    ranked = [(name, link(name)) for name in "abc"]
    found = network.network(ranked, {("a", "b"): (9, "nine"), ("b", "c"): (1, "one")})
    assert [tie.words for tie in found.ties] == ["one", "nine"]
    assert found.ties[0].width < found.ties[1].width


def test_names_on_the_left_end_at_their_node_and_none_stands_on_its_head() -> None:
    found = network.network([(str(number), link("x")) for number in range(20)], {})
    for node in found.nodes:
        assert node.anchor == ("end" if node.x < found.width / 2 - 1 else "start")
        assert -90 <= (node.turn + 180) % 360 - 180 <= 90
