"""Which project a command works on."""

import re
from pathlib import Path

import pytest

from generator.cli.main import CANNOT_RUN, CLEAN, main
from generator.cli.project import Folders, find_project
from generator.errors import ConfigError
from tests.check.worlds import make_world


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The faultless project in a folder of its own."""
    folder = tmp_path / "project"
    make_world(folder, {})
    (folder / "mkdocs.yml").write_text("site_dir: public\nplugins:\n  - search\n  - factsheet:\n      seeds: seeds\n")
    return folder


@pytest.mark.parametrize("below", [".", "facts", "facts/actors"])
def test_the_root_is_the_nearest_folder_upward(root: Path, below: str) -> None:
    found = find_project(Folders(), root / below)
    assert (found.root.resolve(), found.facts.resolve()) == (root, root / "facts")
    assert (found.seeds.resolve(), found.site.resolve()) == (root / "seeds", root / "public")


@pytest.mark.parametrize("order", [0, 1])
def test_folders_may_stand_before_or_after_the_command(
    order: int, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    options = ["--root", "project"]
    assert main(["check", *options] if order else [*options, "check"]) == CLEAN
    assert capsys.readouterr().out.startswith("9 facts")


def test_the_folder_that_stands_last_counts(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(root)
    (root / "other").mkdir()
    assert main(["--facts", "other", "check", "--facts", "facts"]) == CLEAN
    assert capsys.readouterr().out.startswith("9 facts")


@pytest.mark.parametrize("here", ["project/facts", "."])
def test_facts_and_seeds_are_enough(
    here: str, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    make_world(tmp_path / "other", {"files": {"facts/actors/kenya.yaml": "["}})
    monkeypatch.chdir(tmp_path / here)
    main(["check", "--facts", str(tmp_path / "other/facts"), "--seeds", str(tmp_path / "other/seeds")])
    assert "8 facts" in capsys.readouterr().out


def test_no_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["check"]) == CANNOT_RUN
    shown = capsys.readouterr().err
    assert "error: there is no mkdocs.yml in this folder or above it\nhelp: " in shown
    assert "--root DIR" in shown


@pytest.mark.parametrize("option", ["facts", "seeds"])
def test_a_folder_that_is_named_must_be_there(
    option: str, root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(root)
    assert main(["check", f"--{option}", "nowhere"]) == CANNOT_RUN
    assert f"error: --{option}: there is no folder nowhere" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ("plugins: [", "mkdocs.yml:1:11: not valid YAML"),
        ("- a\n", "mkdocs.yml: not a mapping"),
        ("plugins:\n  - factsheet: facts\n", "options of the plugin `factsheet` are not a mapping"),
        (
            "plugins:\n  - factsheet:\n      fact: x\n",
            "unknown option `fact` of the factsheet plugin; did you mean `facts`?",
        ),
        ("plugins:\n  - factsheet:\n      format: 99\n", "install a newer factsheet"),
        ("plugins:\n  - factsheet:\n      format: abc\n", "option `format` of the factsheet plugin: must be a whole"),
        ("plugins:\n  - factsheet:\n      format: 1.5\n", "option `format` of the factsheet plugin: must be a whole"),
        ("plugins:\n  - factsheet:\n      format: [1]\n", "option `format` of the factsheet plugin: must be a whole"),
        ("plugins:\n  - factsheet:\n      facts: [a]\n", "option `facts` of the factsheet plugin: must be a text"),
        ("plugins:\n  - factsheet:\n      facts: docs\n", "the folder of the facts ("),
        ("plugins:\n  - factsheet:\n      facts: .\n", "lie in one another"),
        ("plugins:\n  - factsheet:\n      seeds: docs/seeds\n", "the folder of the seeds ("),
        ("plugins:\n  - factsheet:\n      seeds: facts\n", "lie in one another"),
        ("site_dir: facts\nplugins: [factsheet]\n", "lie in one another"),
        ("docs_dir: seeds\nplugins: [factsheet]\n", "lie in one another"),
    ],
)
def test_settings_that_cannot_be_used_are_refused(root: Path, settings: str, words: str) -> None:
    (root / "mkdocs.yml").write_text(settings)
    with pytest.raises(ConfigError, match=re.escape(words)):
        find_project(Folders(), root)


@pytest.mark.parametrize(
    "settings",
    [
        "",
        "site_name: x\n",
        "plugins: [search]\n",
        "plugins:\n  - search: {}\n  - factsheet\n",
        "plugins:\n  factsheet:\n    facts: facts\n",
        "plugins:\n  - factsheet:\n      edit_url: !ENV [EDIT_URL, '']\n",
        "markdown_extensions:\n  - x:\n      f: !!python/name:os.system\n      g: !relative\n",
    ],
)
def test_settings_that_only_the_engine_understands_are_passed_over(root: Path, settings: str) -> None:
    (root / "mkdocs.yml").write_text(settings)
    assert find_project(Folders(), root).facts == root / "facts"


def test_a_root_without_settings_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"there is no mkdocs\.yml in"):
        find_project(Folders(root=tmp_path))
