"""A merge request from a fork, by the lines of `.gitlab-ci.yml` as they stand; its API is stood in for."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.ci.conftest import PWNED, TREATY
from tests.ci.repository import commit, git
from tests.ci.stand_in import environ, running
from tests.ci.test_workflows import ROOT, load
from tests.scaffold.bases import lend, plain_environ


class Pipeline:
    """A project, its fork, and the pipeline of a merge request between them."""

    def __init__(self, folder: Path, project: Path, environment: Path) -> None:
        self.environment, self.fork = environment, folder / "a fork"
        git(folder, "clone", "--quiet", "--bare", str(project), "facts.git")
        git(folder, "clone", "--quiet", "facts.git", "a fork")
        git(self.fork, "checkout", "--quiet", "-b", "correction")
        self.variables = {
            "CI_MERGE_REQUEST_PROJECT_URL": (folder / "facts").as_uri(),
            "CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "main",
            "CI_MERGE_REQUEST_IID": "12",
        }

    def job(self, name: str, **variables: str) -> tuple[int, Path]:
        """Run a job on a fresh clone of the fork; its exit code and folder."""
        folder = self.fork.parent / f"job {name}" / "work"
        git(self.fork.parent, "clone", "--quiet", "--branch", "correction", str(self.fork), str(folder))
        lend(self.environment, folder)
        jobs = load(ROOT / ".gitlab-ci.yml")
        lines = [*jobs[jobs[name]["extends"]]["before_script"], *jobs[name]["script"]]
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", "\n".join(lines)],
            cwd=folder,
            env={**plain_environ(), **self.variables, **variables, "CI": "true"},
            check=False,
        )
        return done.returncode, folder


@pytest.fixture
def pipeline(tmp_path: Path, base: tuple[Path, Path]) -> Pipeline:
    """A fork that has changed a fact and the Makefile."""
    made = Pipeline(tmp_path, *base)
    text = (made.fork / TREATY).read_text("utf-8")
    (made.fork / TREATY).write_text(text.replace("status: signed", "status: signed\ntopics:\n  - water"), "utf-8")
    (made.fork / "Makefile").write_text(PWNED, "utf-8")
    commit(made.fork)
    return made


def test_a_right_correction_is_described_and_previewed(pipeline: Pipeline) -> None:
    code, folder = pipeline.job("check")
    assert (code, json.loads((folder / "codequality.json").read_text())) == (0, [])
    assert not (folder / "pwned").exists()
    with running() as stand_in:
        code, folder = pipeline.job("describe", **environ("gitlab", stand_in))
        assert code == 0
        (comment,) = stand_in.comments
    assert comment["body"] == (folder / "comment.md").read_text("utf-8")
    assert "Makefile" in comment["body"]
    assert "water" in comment["body"]
    code, folder = pipeline.job("preview")
    assert code == 0
    assert "water" in (folder / "preview" / "changes" / "index.html").read_text("utf-8")


def test_a_fault_is_reported_at_its_line(pipeline: Pipeline) -> None:
    path = pipeline.fork / TREATY
    path.write_text(path.read_text("utf-8").replace("The two ministers", "Both ministers"), "utf-8")
    commit(pipeline.fork)
    code, folder = pipeline.job("check")
    assert code == 1
    (issue, *_) = json.loads((folder / "codequality.json").read_text())
    assert (issue["check_name"], issue["location"]["path"]) == ("F401", TREATY)


def test_without_a_token_nothing_is_posted(pipeline: Pipeline) -> None:
    code, folder = pipeline.job("describe")
    assert code == 0
    assert "water" in (folder / "comment.md").read_text("utf-8")
