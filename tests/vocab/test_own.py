"""A fact base's own words: they count from the next run on, and every fault in them is told with its place."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.cli.main import CANNOT_RUN, CLEAN, FINDINGS, main
from generator.vocab.countries import countries
from generator.vocab.load import lists
from generator.vocab.offices import offices
from generator.vocab.own import read_own, use

ARTICLE = """Talks in Oslo

Zubrovian Fish Warden Juma Mfano met Norwegian Foreign Minister Anna Berg in Oslo on 16 October 2031.
"""
ZUBROVIA = "countries:\n- code: ZB\n  name: Zubrovia\n  adjectives: [Zubrovian]\n"
WARDEN = "heads:\n- {head: fish warden, plural: fish wardens, level: state, class: minister, weak: yes}\n"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A project with one article that is the working directory; its words are forgotten afterwards."""
    (tmp_path / "mkdocs.yml").touch()
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/oslo.txt").write_text(ARTICLE)
    monkeypatch.chdir(tmp_path)
    yield tmp_path
    use(tmp_path / "nowhere")


def words(root: Path, **files: str) -> None:
    """Write own word lists."""
    (root / "facts/vocabulary").mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (root / f"facts/vocabulary/{name}.yaml").write_text(text, encoding="utf-8")


def actors(root: Path) -> set[str]:
    """Ids of all actors."""
    return {path.stem for path in (root / "facts/actors").glob("*.yaml")}


def test_new_words_change_the_next_extraction(root: Path) -> None:
    assert main(["extract"]) == CLEAN
    assert "zubrovia" not in actors(root)
    words(root, countries=ZUBROVIA, offices=WARDEN)
    assert main(["extract"]) == CLEAN
    assert {"zubrovia", "juma-mfano", "norway", "anna-berg"} <= actors(root)
    assert "fish warden" in (root / "facts/roles/juma-mfano-fish-warden.yaml").read_text().lower()
    assert main(["check"]) == CLEAN
    assert main(["extract", "--check"]) == CLEAN


def test_a_row_of_ours_is_extended(root: Path) -> None:
    words(root, countries="countries:\n- code: NO\n  aliases: [Nordmark]\n  adjectives: [Nordmarkish]\n")
    before = countries()["NO"]
    assert use(root / "facts") == ()
    after = countries()["NO"]
    assert after.name == before.name
    assert set(after.adjectives) == {*before.adjectives, "Nordmarkish"}
    assert "Nordmark" in after.aliases


def test_a_single_text_of_ours_is_replaced_and_words_are_added_once(root: Path) -> None:
    noun = next(office for office in offices() if office.head == "king")
    words(root, offices="heads:\n- {head: king, weak: yes}\nportfolios: [lighthouses, defence]\n")
    use(root / "facts")
    assert not noun.weak
    assert next(office for office in offices() if office.head == "king").weak
    portfolios = lists("offices")["portfolios"]
    assert isinstance(portfolios, list)
    assert portfolios.count("defence") == portfolios.count("lighthouses") == 1


def test_another_fact_base_does_not_have_them(root: Path, tmp_path: Path) -> None:
    words(root, countries=ZUBROVIA)
    use(root / "facts")
    assert "ZB" in countries()
    use(tmp_path / "other/facts")
    assert "ZB" not in countries()


FAULTS = [
    ("countries", "countries:\n- code: Zub\n", 2, 9, "`Zub` is not a country's code"),
    ("countries", "countries:\n- code: ZB\n  naem: Zubrovia\n", 3, 3, "unknown field `naem`"),
    ("countries", "countries:\n- code: ZB\n  adjectives: Zubrovian\n", 3, 15, "`adjectives` must be a list"),
    ("countries", "countries:\n- name: Zubrovia\n", 2, 3, "the row has no `code`"),
    ("countries", "countries:\n- Zubrovia\n", 2, 3, "each row must be a mapping that begins with `code`"),
    ("countries", "countries: Zubrovia\n", 1, 12, "`countries` must be a list"),
    ("countries", "contries: []\n", 1, 1, "there is no list `contries`"),
    ("countries", "not_countries: [[a]]\n", 1, 17, "each line must be a word or phrase"),
    ("countries", "ambiguous:\n- {word: Zub, candidates: [QQ]}\n", 2, 28, "`QQ` is not in the list `countries`"),
    ("offices", "heads:\n- {head: warden, level: stat}\n", 2, 24, "`level` cannot be `stat`"),
    ("services", "chiefs:\n- {title: moon chief, service: moon}\n", 2, 31, "`moon` is not in the list `services`"),
    ("boilerplate", "phrases:\n- {text: read on, match: line, scope: line, max: many}\n", 2, 51, "must be a number"),
    ("verbs", "cues:\n- [\n", 2, 3, "not valid YAML"),
]


@pytest.mark.parametrize(("name", "text", "line", "column", "message"), FAULTS)
def test_a_fault_has_its_place(name: str, text: str, line: int, column: int, message: str, root: Path) -> None:
    words(root, **{name: text})
    problems = read_own(root / "facts/vocabulary", "facts/vocabulary").problems
    assert [(p.path, p.line) for p in problems] == [(f"facts/vocabulary/{name}.yaml", line)]
    assert message in problems[0].message
    if "YAML" not in message:
        assert abs(problems[0].column - column) <= 1


def test_all_faults_are_told_at_once_and_nothing_is_written(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words(
        root, countries="countries:\n- {code: ZB, naem: Z}\n", ofices=WARDEN, ranks="ranks:\n- {rnak: Grand Warden}\n"
    )
    assert main(["extract"]) == CANNOT_RUN
    shown = capsys.readouterr().err
    for words_of_it in ("naem", "did you mean `name`", "ofices.yaml", "did you mean `offices`", "rnak"):
        assert words_of_it in shown
    assert not (root / "facts/actors").exists()
    assert main(["check"]) == FINDINGS
    assert "facts/vocabulary/countries.yaml:2:14" in capsys.readouterr().out
