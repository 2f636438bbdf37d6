"""A command that is killed while it moves its files into place: the next one that writes finishes the work."""

import subprocess
import sys
from pathlib import Path, PurePosixPath

import pytest

from generator.store.write import commit, is_half_written, locked

ROOT = Path(__file__).resolve().parents[2]
BEFORE = {"actors/a.yaml": "old a", "actors/b.yaml": "old b", "meetings/c.yaml": "old c"}
CHANGES = {"actors/a.yaml": None, "actors/b.yaml": "new b", "actors/d.yaml": "new d", ".extracted/e.yaml": "new e"}
AFTER = {"actors/b.yaml": "new b", "actors/d.yaml": "new d", ".extracted/e.yaml": "new e", "meetings/c.yaml": "old c"}
KILLED = """
import os, sys
from pathlib import Path, PurePosixPath
from generator.store import write
moves = int(sys.argv[2])
def counted(real):
    def move(self, *args, **kwargs):
        global moves
        if ".journal" not in args and not (args and args[0].name == ".journal"):
            moves -= 1
            if moves < 0:
                os._exit(9)
        return real(self, *args, **kwargs)
    return move
Path.replace, Path.unlink = counted(Path.replace), counted(Path.unlink)
write.commit(Path(sys.argv[1]), {PurePosixPath(path): text for path, text in %r.items()})
"""


def files(folder: Path) -> dict[str, str]:
    return {p.relative_to(folder).as_posix(): p.read_text("utf-8") for p in folder.rglob("*") if p.is_file()}


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    commit(tmp_path / "facts", {PurePosixPath(path): text for path, text in BEFORE.items()})
    return tmp_path / "facts"


@pytest.mark.parametrize("moves", range(len(CHANGES)))
def test_the_next_command_finishes(moves: int, facts: Path) -> None:
    code = KILLED % CHANGES
    done = subprocess.run([sys.executable, "-c", code, str(facts), str(moves)], cwd=ROOT, check=False)
    assert done.returncode == 9
    assert is_half_written(facts)
    with locked(facts):
        assert files(facts) == AFTER


def test_killed_before_the_first_file_was_moved_nothing_happened(facts: Path) -> None:
    staged = facts / ".staging/actors/b.yaml"
    staged.parent.mkdir(parents=True)
    staged.write_text("half")
    assert not is_half_written(facts)
    with locked(facts):
        commit(facts, {PurePosixPath("actors/x.yaml"): "x"})
    assert files(facts) == {**BEFORE, "actors/x.yaml": "x"}


def test_stopped_by_ctrl_c_every_file_is_as_it_was(facts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.replace

    def interrupt(self: Path, target: Path) -> Path:
        if ".staging" in self.parts and ".old" not in self.parts and target.name == "d.yaml":
            raise KeyboardInterrupt
        return real(self, target)

    monkeypatch.setattr(Path, "replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        commit(facts, {PurePosixPath(path): text for path, text in CHANGES.items()})
    assert files(facts) == BEFORE
    assert not is_half_written(facts)
