"""The hooks that look at fact files before each commit, with the real git."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import click
import pytest
import yaml

from generator.cli.main import factsheet, main
from tests.check.worlds import make_world

ROOT = Path(__file__).resolve().parents[2]
CONFIGURED = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))["repos"][0]["hooks"]
OFFERED = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))


def git(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run git in a repository, with our `factsheet` on PATH and nobody's settings."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    command = ["git", "-c", "user.name=N", "-c", "user.email=n@example.org", *arguments]
    return subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository of facts with our hook, everything committed."""
    root = make_world(tmp_path, {})
    (root / "mkdocs.yml").write_text("plugins: [factsheet]\n")
    monkeypatch.chdir(root)
    main(["fmt"])
    git(root, "init", "--quiet")
    git(root, "add", "--all")
    assert git(root, "commit", "--quiet", "--message", "Facts").returncode == 0
    git(root, "config", "core.hooksPath", str(ROOT / "tools/hooks"))
    return root


def change(path: Path, old: str, new: str) -> None:
    """Replace a text that must be there."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def commit(root: Path) -> tuple[int, str]:
    """Commit everything; exit code and what was said."""
    git(root, "add", "--all")
    done = git(root, "commit", "--message", "Change")
    return done.returncode, done.stdout + done.stderr


def test_a_right_change_is_committed(repository: Path) -> None:
    change(repository / "facts/actors/norway.yaml", "kind: state", "kind: state\naliases:\n  - Norge")
    code, said = commit(repository)
    assert (code, "2 facts and 1 quote checked: no fault found" in said) == (0, True), said


def test_an_error_is_not_committed(repository: Path) -> None:
    change(repository / "facts/actors/norway.yaml", "source: report", "source: reprot")
    code, said = commit(repository)
    assert code == 1
    assert "error[F301]: there is no source `reprot`" in said


def test_another_layout_is_not_committed(repository: Path) -> None:
    change(repository / "facts/actors/norway.yaml", "kind: state", "kind:   state")
    code, said = commit(repository)
    assert code == 1
    assert "facts/actors/norway.yaml: would change" in said


def test_what_is_deleted_and_still_named_is_not_committed(repository: Path) -> None:
    (repository / "facts/actors/norway.yaml").unlink()
    code, said = commit(repository)
    assert code == 1
    assert "there is no actor `norway`" in said


def test_a_commit_without_facts_is_not_looked_at(repository: Path) -> None:
    (repository / "facts/.extracted").mkdir()
    (repository / "facts/.extracted/a.yaml").write_text("x: [")
    (repository / "facts/vocabulary").mkdir()
    (repository / "facts/vocabulary/verbs.yaml").write_text("# none yet\n")
    (repository / "README.md").write_text("Read me.\n")
    assert commit(repository)[0] == 0


@pytest.mark.parametrize("hook", [*CONFIGURED, *OFFERED], ids=lambda hook: hook["entry"])
def test_hooks_of_pre_commit_run_what_is_installed_on_fact_files(hook: dict[str, str]) -> None:
    assert hook["language"] == "system"
    _, name, *arguments = shlex.split(hook["entry"])
    command = factsheet.get_command(click.Context(factsheet), name)
    assert command
    command.make_context(name, [*arguments, "facts/actors/a.yaml"])
    for path in ("facts/actors/italy.yaml", "facts/redirects.yaml"):
        assert re.search(hook["files"], path)
    for path in (
        "facts/vocabulary/verbs.yaml",
        "facts/.extracted/a.yaml",
        "facts/README.md",
        "tests/facts/actors/a.yaml",
        "facts/actors/a.yaml.orig",
    ):
        assert not re.search(hook["files"], path)
