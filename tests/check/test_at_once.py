"""Every fault at once: a fault of form hides no other fault, and brings none that only follows from it."""

from pathlib import Path
from typing import Any

import pytest

from generator.store.layout import SUFFIX
from generator.yamlio import read
from tests.check.worlds import WORLD, check_world, make_world

ANNA, NORWAY, KENYA = (f"facts/actors/{name}.yaml" for name in ("anna-berg", "norway", "kenya"))
OSLO, TREATY, REPORT = "facts/meetings/oslo.yaml", "facts/agreements/fisheries-treaty.yaml", "facts/sources/report.yaml"
ROLE = "facts/roles/anna-berg-foreign-minister.yaml"


def codes(root: Path) -> list[str]:
    """The codes of all problems."""
    return sorted(problem.code for problem in check_world(root).problems)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({OSLO: {"date: 2031-10-16": "date: soon", "actor: anna-berg": "actor: ana-berg"}}, ["F205", "F301"]),
        ({NORWAY: {"country: NO": "country: UK\ncolour: red"}}, ["F201", "F604"]),
        ({NORWAY: {"country: NO": "country: NO\ncolour: red", "source: report": "source: reprot"}}, ["F201", "F301"]),
        (
            {TREATY: {"status: signed": "status: sined", "Norway and Kenya signed": "Norway and Kenya sign"}},
            ["F204", "F401"],
        ),
        ({TREATY: {"type: treaty": "type: tretay", "  - kenya": "  - kenya\n  - kenya"}}, ["F204", "F307"]),
        ({TREATY: {"title:": "titel:", "meeting: oslo": "meeting: bergen"}}, ["F201", "F301"]),
        ({TREATY: {"meeting: oslo": "meeting: bergen\nreview: {status: confirmd}"}}, ["F204", "F301", "F704"]),
        ({TREATY: {"meeting: oslo": "meeting: bergen\nreview: {status: rejcted, by: a}"}}, ["F204", "F704"]),
        ({REPORT: {"title:": "titel:", "file: report.txt": "file: reprot.txt"}}, ["F201", "F501"]),
        ({TREATY: {"meeting: oslo": "meeting: bergen\n<<: *base"}}, ["F102", "F301"]),
        ({NORWAY: {"country: NO": "country: UK\nidentifiers: {wikidata: q20}"}}, ["F207", "F604"]),
    ],
)
def test_a_fault_of_form_hides_no_other_fault(change: dict[str, Any], expected: list[str], tmp_path: Path) -> None:
    found = codes(make_world(tmp_path, {"change": change}))
    assert found == expected


def test_one_file_in_two_spellings_is_two_faults(tmp_path: Path) -> None:
    again = "title: Again\nfile: ./report.txt\nsha256: {sha256:report.txt}\n"
    root = make_world(tmp_path, {"files": {"facts/sources/report-2.yaml": again}})
    assert codes(root) == ["F503", "F505"]


def test_the_other_faults_have_their_places(tmp_path: Path) -> None:
    broken = "  - actor: [x]\n  - actor: ana-berg\n"
    change = {OSLO: {"  - actor: anna-berg\n": f"{broken}  - actor: anna-berg\n", "date: 2031-10-16": "date: soon"}}
    found = check_world(make_world(tmp_path, {"change": change})).problems
    lines = (tmp_path / OSLO).read_text("utf-8").splitlines()
    told = [(problem.code, lines[problem.line - 1].strip()) for problem in found]
    assert told == [("F205", "date: soon"), ("F203", "- actor: [x]"), ("F301", "- actor: ana-berg")]


def places() -> list[Any]:
    """Every value of every file of the faultless world."""
    found = []
    for path in sorted((WORLD / "facts").rglob(f"*{SUFFIX}")):
        name = path.relative_to(WORLD).as_posix()
        marks = read(path.read_text("utf-8").replace("{sha256:report.txt}", "0"), name).marks
        found += [pytest.param(name, at, id=f"{path.stem} {'.'.join(map(str, at))}") for at in marks if at]
    return found


@pytest.mark.parametrize("junk", ["{x: y}", "*x", "!x {}", '""'])
@pytest.mark.parametrize(("name", "at"), places())
def test_nothing_follows_from_a_faulty_value(name: str, at: tuple[str | int, ...], junk: str, tmp_path: Path) -> None:
    path = make_world(tmp_path, {}) / name
    text = path.read_text("utf-8")
    span = read(text, name).marks[at].span
    path.write_text(f"{text[: span.start]}{junk}{text[span.end :]}", "utf-8")
    found = check_world(tmp_path).problems
    assert found
    assert {problem.path for problem in found} == {name}
    assert all(problem.code.startswith(("F1", "F2")) or problem.code == "F403" for problem in found)
    if junk[0] in "*!":
        assert [problem.code for problem in found] == ["F102"]


@pytest.mark.parametrize("field", ["name", "kind", "person", "title", "organisation", "participants", "parties"])
def test_nothing_follows_from_a_misspelt_field(field: str, tmp_path: Path) -> None:
    root = make_world(tmp_path, {})
    for path in sorted((root / "facts").rglob(f"*{SUFFIX}")):
        text = path.read_text("utf-8")
        path.write_text(text.replace(f"\n{field}:", f"\n{field}x:").replace(f"{field}:", f"{field}x:", 1), "utf-8")
    assert set(codes(root)) == {"F201"}


@pytest.mark.parametrize(
    ("name", "change", "expected"),
    [
        (ROLE, {"title: Foreign Minister": "title: [x]"}, ["F203"]),
        (ROLE, {"title: Foreign Minister": "titel: Foreign Minister"}, ["F201"]),
        (ROLE, {"person: anna-berg": "person: Anna Berg"}, ["F206"]),
        (ROLE, {"person: anna-berg": "person: ["}, ["F101"]),
        (ANNA, {"kind: person": "kind: person\naliases: [*x]"}, ["F102"]),
        (ANNA, {"kind: person": "kind: person\naliasses: [Foreign Minister of Norway]"}, ["F201"]),
    ],
)
def test_who_may_be_named_by_an_unknown_word_is_not_missed(
    name: str, change: dict[str, str], expected: list[str], tmp_path: Path
) -> None:
    by_office = {OSLO: {'"Anna Berg, Foreign Minister': '"Foreign Minister'}}
    if name == ANNA:
        by_office |= {ROLE: {"title: Foreign Minister": "title: Envoy"}}
    assert codes(make_world(tmp_path, {"change": {**by_office, name: change}})) == expected


@pytest.mark.parametrize("name", [ANNA, NORWAY, ROLE, REPORT, OSLO])
@pytest.mark.parametrize("moved", ["{}.yml", "{}.yaml.bak", "{}.txt", "../{}.yaml", "sub/{}.yaml", "../actor/{}.yaml"])
def test_a_misnamed_or_misplaced_file_is_told_once(name: str, moved: str, tmp_path: Path) -> None:
    root = make_world(tmp_path, {})
    path = root / name
    target = path.parent / moved.format(path.stem)
    target.parent.mkdir(exist_ok=True)
    path.rename(target)
    assert codes(root) == ["F209"] or (moved == "../actor/{}.yaml" and "actors" not in name)


@pytest.mark.parametrize("name", [ANNA, NORWAY, ROLE])
def test_a_file_with_capitals_is_told_once(name: str, tmp_path: Path) -> None:
    path = make_world(tmp_path, {}) / name
    path.rename(path.with_stem(path.stem.title()))
    assert codes(tmp_path) == ["F206"]


@pytest.mark.parametrize("name", [ANNA, NORWAY, ROLE, REPORT, OSLO])
@pytest.mark.parametrize("is_dangling", [False, True])
def test_a_link_is_told_once_by_its_own_name(name: str, is_dangling: bool, tmp_path: Path) -> None:
    path = make_world(tmp_path, {}) / name
    target = tmp_path / "elsewhere.yaml"
    path.rename(target)
    path.symlink_to(target)
    if is_dangling:
        target.unlink()
    found = check_world(tmp_path).problems
    assert [(problem.path, problem.code) for problem in found] == [(name, "F209")]


@pytest.mark.parametrize("name", [ANNA, NORWAY, TREATY, OSLO, REPORT])
def test_a_record_among_those_of_another_kind_is_told_once(name: str, tmp_path: Path) -> None:
    path = make_world(tmp_path, {}) / name
    target = tmp_path / "facts/roles" / path.name
    path.rename(target)
    found = check_world(tmp_path).problems
    kind = path.parent.name
    assert [(problem.path, problem.code) for problem in found] == [(f"facts/roles/{path.name}", "F209")]
    assert f"{kind}/{path.name}" in found[0].hint


def test_no_hint_proposes_an_id_that_cannot_be(tmp_path: Path) -> None:
    root = make_world(tmp_path, {"change": {OSLO: {"actor: juma-mfano": "actor: jume-mfano"}}})
    (root / "facts/actors/juma-mfano.yaml").rename(root / "facts/actors/Juma Mfano.yaml")
    told = [problem.hint for problem in check_world(root).problems if problem.code == "F301"]
    assert told == ["did you mean `juma-mfano`?"]
