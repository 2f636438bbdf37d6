"""The fact base in other formats: what went in comes out, and nothing of it runs."""

import csv
import io
import json
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.cli.main import main
from generator.export import base_json, csv_files, database, pair_json, record_json, records, tables
from generator.export.json_text import json_text
from generator.model import FactBase
from tests.factories import actor, agreement, base, evidence, meeting, source
from tests.pages.invented import invented
from tests.project import make_project


@pytest.fixture
def facts() -> FactBase:
    """A small base with a rejected record, lists, an interval and a name that a spreadsheet would run."""
    return base(
        source(published="2031-03"),
        actor("norway", aliases=["Oslo", "Ørland’s side"], identifiers={"wikidata": "Q20"}),
        actor("kenya", name="=HYPERLINK(1)"),
        actor("ghost", review={"status": "rejected", "by": "ab", "on": "2031-06-01"}),
        meeting(date="2031-03-03/2031-03-05", topics=["fish", "ice"]),
        agreement(parties=["kenya", "norway"], signatories=[{"actor": "norway", "for": "kenya"}]),
    )


def rows(facts: FactBase, name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(csv_files(tables(records(facts)))[f"{name}.csv"], newline="")))


@pytest.fixture
def connection(facts: FactBase, tmp_path: Path) -> sqlite3.Connection:
    path = tmp_path / "facts.sqlite"
    path.write_bytes(database(records(facts), tables(records(facts))))
    return sqlite3.connect(path)


def test_json_holds_what_the_records_say(facts: FactBase) -> None:
    data = json.loads(base_json(records(facts)))
    assert list(data) == ["format", "sources", "actors", "roles", "meetings", "agreements"]
    assert [item["id"] for item in data["actors"]] == ["kenya", "norway"]
    assert data["meetings"][0]["participants"] == [{"actor": "norway"}, {"actor": "kenya"}]
    assert data["meetings"][0]["status"] == "held"
    assert data["agreements"][0]["signatories"] == [{"actor": "norway", "for": "kenya"}]


def test_json_of_each_record_is_the_record() -> None:
    whole = invented()
    data = json.loads(base_json(records(whole)))
    for kind in ("source", "actor", "role", "meeting", "agreement"):
        for item in data[f"{kind}s"]:
            entry = whole.of_kind(kind)[item.pop("id")]
            assert type(entry.record).model_validate(item) == entry.record


def test_nothing_empty_is_written(facts: FactBase) -> None:
    text = "".join(record_json(facts, entry) for entry in facts)
    assert not re.findall(r"null|\[\]|\{\}", text)


def test_a_record_with_what_refers_to_it() -> None:
    whole = invented()
    data = json.loads(record_json(whole, whole.actors["ada-testberg"]))
    assert (data["record"], data["id"], data["kind"]) == ("actor", "ada-testberg", "person")
    assert [office["person"] for office in data["offices"]] == ["ada-testberg"] * len(data["offices"])
    assert data["offices"]
    assert "visit" in data["referred_to_by"]["meetings"]
    assert json.loads(record_json(whole, whole.actors["norway"])).get("offices") is None


def test_what_lies_between_two_states_is_their_records() -> None:
    whole = invented()
    data = json.loads(pair_json(["kenya", "norway"], [whole.meetings["visit"], whole.agreements["old-pact"]]))
    all_of = json.loads(base_json(records(whole)))
    assert (data["record"], data["states"]) == ("relation", ["kenya", "norway"])
    assert data["meetings"] == [item for item in all_of["meetings"] if item["id"] == "visit"]
    assert data["agreements"] == [item for item in all_of["agreements"] if item["id"] == "old-pact"]
    assert "agreements" not in json.loads(pair_json(["kenya", "norway"], [whole.meetings["visit"]]))


def test_the_words_around_a_quote_can_stay_out() -> None:
    around = {"context": "Ada Testberg of Norway met", "prefix": "Norway and", "suffix": "in Nairobi"}
    made = base(source(), actor("norway", evidence=[evidence("Kenya met", **around)]))
    assert "prefix" in base_json(records(made))
    assert json.loads(base_json(records(made, bare=True)))["actors"][0]["evidence"] == [
        {"source": "report", "quote": "Kenya met"}
    ]


def test_a_row_a_record_and_a_row_an_item(facts: FactBase) -> None:
    assert [row["id"] for row in rows(facts, "actors")] == ["kenya", "norway"]
    assert rows(facts, "participants") == [
        {"meeting": "talks", "position": "1", "actor": "norway", "role": "", "side": "", "part": ""},
        {"meeting": "talks", "position": "2", "actor": "kenya", "role": "", "side": "", "part": ""},
    ]
    assert [row["alias"] for row in rows(facts, "actor_aliases")] == ["Oslo", "Ørland’s side"]
    assert [row["quote"] for row in rows(facts, "meeting_evidence")] == ["Norway and Kenya met in Nairobi"]
    assert rows(facts, "signatories")[0]["for_party"] == "kenya"


def test_days_to_sort_by(facts: FactBase) -> None:
    (row,) = rows(facts, "meetings")
    assert (row["date"], row["date_first"], row["date_last"]) == ("2031-03-03/2031-03-05", "2031-03-03", "2031-03-05")
    (row,) = rows(facts, "sources")
    assert (row["published_first"], row["published_last"]) == ("2031-03-01", "2031-03-31")


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "＝1", "\u00a0@x"])
def test_no_cell_is_a_formula(name: str) -> None:
    made = csv_files(tables(records(base(source(), actor("norway", name=name.strip(), aliases=[name.strip()])))))
    for text in made.values():
        for row in csv.reader(io.StringIO(text, newline="")):
            assert not [cell for cell in row if cell.strip()[:1] in {"=", "+", "-", "@", "＝"}]


def test_a_cell_with_quotes_and_line_ends_reads_back() -> None:
    said = 'He said: "no,\nnever"; they left'
    made = base(source(said=said), actor("norway", evidence=[evidence(said)]))
    assert rows(made, "actor_evidence")[0]["quote"] == said


def test_the_database_has_keys(connection: sqlite3.Connection) -> None:
    with closing(connection):
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        found = connection.execute(
            "SELECT actors.name FROM parties JOIN actors ON actors.id = parties.actor WHERE agreement = ? ORDER BY 1",
            ("fisheries-treaty",),
        ).fetchall()
        assert found == [("=HYPERLINK(1)",), ("Norway",)]
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute("INSERT INTO parties VALUES ('fisheries-treaty', 1, 'norway')")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("orland*", []),
        ("ørland*", [("actor", "norway")]),
        ("oslo", [("actor", "norway")]),
        ("fisheries", [("agreement", "fisheries-treaty")]),
        ("ghost", []),
    ],
)
def test_the_database_finds_words(connection: sqlite3.Connection, words: str, found: list[tuple[str, str]]) -> None:
    with closing(connection):
        query = "SELECT kind, id FROM search WHERE search MATCH ?"
        assert connection.execute(query, (words,)).fetchall() == found


def test_the_same_base_gives_the_same_bytes() -> None:
    one, other = records(invented()), records(invented())
    assert database(one, tables(one)) == database(other, tables(other))


def test_the_command_writes_each_format(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "json", str(tmp_path / "new" / "f.json")]) == 0
    assert main(["export", "csv", str(tmp_path / "csv")]) == 0
    assert main(["export", "sqlite", str(tmp_path / "f.sqlite")]) == 0
    assert json.loads((tmp_path / "new" / "f.json").read_text("utf-8"))["format"] == 1
    assert (tmp_path / "csv" / "actors.csv").read_text("utf-8").startswith("id,name,kind,")
    assert (tmp_path / "f.sqlite").read_bytes().startswith(b"SQLite format 3")
    assert capsys.readouterr().out == ""
    assert main(["export", "json", "-"]) == 0
    assert capsys.readouterr().out == (tmp_path / "new" / "f.json").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (["export", "csv", "FILE"], "FILE is a file"),
        (["export", "json", "FOLDER"], "json is written into one file"),
        (["export", "sqlite", "-"], "sqlite is written into one file"),
        (["export", "xml", "x"], "'xml' is not one of 'json', 'csv', 'sqlite'"),
    ],
)
def test_what_cannot_be_written(
    arguments: list[str],
    error: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "FILE").write_text("mine")
    (tmp_path / "FOLDER").mkdir()
    root = str(Path.cwd())
    monkeypatch.chdir(tmp_path)
    assert main(["--root", root, *arguments]) == 2
    assert error in capsys.readouterr().err
    assert (tmp_path / "FILE").read_text() == "mine"


@pytest.fixture
def root(tmp_path: Path, facts: FactBase) -> Path:
    """The small base as a project."""
    return make_project(tmp_path / "project", facts, {}).root


def kept(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("form", "out", "named"),
    [
        ("json", "facts/actors/norway.yaml", "folder of `facts`"),
        ("json", "seeds/a.txt", "folder of `seeds`"),
        ("json", "docs/new/facts.json", "folder of `docs`"),
        ("csv", "facts", "folder of `facts`"),
        ("csv", "facts/tables", "folder of `facts`"),
        ("csv", "seeds", "folder of `seeds`"),
        ("sqlite", "facts/f.sqlite", "folder of `facts`"),
        ("atom", ".git/feed", "folder of `.git`"),
        ("json", "link/actors/norway.yaml", "folder of `facts`"),
        ("json", "mkdocs.yml", "something else than an earlier export"),
        ("sqlite", "mkdocs.yml", "something else than an earlier export"),
        ("atom", "mkdocs.yml", "something else than an earlier export"),
        ("csv", "sheets", "something else than an earlier export"),
    ],
)
def test_nothing_of_the_base_is_overwritten(
    form: str, out: str, named: str, root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (root / "link").symlink_to("facts", target_is_directory=True)
    (root / "sheets").mkdir()
    (root / "sheets" / "roles.csv").write_text("mine;and;yours\n", "utf-8")
    before = kept(root)
    monkeypatch.chdir(root)
    assert main(["export", form, out]) == 2
    told = capsys.readouterr().err
    assert named in told
    assert "name a" in told
    assert kept(root) == before


def test_hand_written_pages_lie_where_the_configuration_says(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (root / "docs").rename(root / "pages")
    settings = (root / "mkdocs.yml").read_text("utf-8")
    (root / "mkdocs.yml").write_text(f"docs_dir: pages\n{settings}", "utf-8")
    monkeypatch.chdir(root)
    assert main(["export", "json", "pages/facts.json"]) == 2
    assert "folder of `docs`" in capsys.readouterr().err


@pytest.mark.parametrize("form", ["json", "csv", "sqlite", "atom"])
def test_an_earlier_export_is_replaced(form: str, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root)
    assert main(["export", form, "out"]) == 0
    before = kept(root)
    assert main(["export", form, "out"]) == 0
    assert kept(root) == before


def test_an_empty_file_is_replaced_and_another_database_is_not(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root)
    Path("new").touch()
    assert main(["export", "json", "new"]) == 0
    with closing(sqlite3.connect("mine.sqlite")) as mine:
        mine.execute("CREATE TABLE a (b)")
    assert main(["export", "sqlite", "mine.sqlite"]) == 2


def test_records_with_faults_and_stray_files_are_told_apart(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(root)
    assert main(["export", "json", "out"]) == 0
    assert capsys.readouterr().err == "out: 5 records\n"
    for name in ("actors.csv", "roles.csv"):
        (root / "facts" / name).write_text("id\n", "utf-8")
    assert main(["export", "json", "out"]) == 0
    told = "facts/actors.csv, facts/roles.csv are no fact files, and not exported; `factsheet check` says what to do\n"
    assert capsys.readouterr().err == f"{told}out: 5 records\n"
    (root / "facts" / "roles.csv").unlink()
    (root / "facts" / "actors" / "kenya.yaml").write_text("name: [\n", "utf-8")
    assert main(["export", "json", "out"]) == 0
    told = "1 record with faults is left out; `factsheet check` shows it\n"
    told += "facts/actors.csv is no fact file, and not exported; `factsheet check` says what to do\n"
    assert capsys.readouterr().err == f"{told}out: 4 records\n"


def test_one_record_is_one(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(make_project(tmp_path / "project", base(source()), {}).root)
    assert main(["export", "json", "out"]) == 0
    assert capsys.readouterr().err == "out: 1 record\n"


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)
def test_json_is_written_as_python_would(value: object) -> None:
    assert json_text(value) == json.dumps(value, ensure_ascii=False, indent=1) + "\n"
