"""The workflows of GitHub and GitLab keep to the rules by which a stranger's pull request can do no harm.

`make lint-workflows` asks zizmor and the platforms' schemas too.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
PIN = re.compile(r"uses: [\w.-]+/[\w.-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")


class Loader(yaml.SafeLoader):
    """Reads `on:` as the text that it is to GitHub."""


Loader.yaml_implicit_resolvers = {
    char: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool"]
    for char, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def load(path: Path) -> Mapping[str, Any]:
    found: Mapping[str, Any] = yaml.load(path.read_text("utf-8"), Loader)  # noqa: S506 a safe loader
    return found


def steps(workflow: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    for job in workflow["jobs"].values():
        yield from job["steps"]


@pytest.fixture(params=WORKFLOWS, ids=lambda path: path.name)
def path(request: pytest.FixtureRequest) -> Path:
    """Each workflow."""
    found: Path = request.param
    return found


def test_there_are_workflows() -> None:
    assert {path.name for path in WORKFLOWS} == {"comment.yml", "facts.yml", "publish.yml", "test.yml"}


def test_every_action_is_pinned_to_a_commit_and_says_its_version(path: Path) -> None:
    for line in path.read_text("utf-8").splitlines():
        if "uses:" in line:
            assert PIN.search(line), line


def test_nothing_is_allowed_but_what_a_job_asks_for(path: Path) -> None:
    workflow = load(path)
    assert workflow["permissions"] == {}
    assert all("permissions" in job and "timeout-minutes" in job for job in workflow["jobs"].values())


def test_no_text_of_a_pull_request_becomes_part_of_a_script(path: Path) -> None:
    assert not [step["run"] for step in steps(load(path)) if "${{" in step.get("run", "")]


def test_no_checkout_leaves_its_token_behind(path: Path) -> None:
    for step in steps(load(path)):
        if "checkout@" in step.get("uses", ""):
            assert step["with"]["persist-credentials"] == "false"


def test_what_a_pull_request_triggers_has_no_secret_and_no_right_to_write() -> None:
    for name in ("facts.yml", "test.yml"):
        path = ROOT / ".github" / "workflows" / name
        workflow = load(path)
        assert set(workflow["on"]) <= {"pull_request", "push"}
        assert "secrets." not in path.read_text("utf-8")
        assert all(job["permissions"] == {"contents": "read"} for job in workflow["jobs"].values())


def test_who_may_write_checks_out_nothing_of_the_pull_request() -> None:
    workflow = load(ROOT / ".github" / "workflows" / "comment.yml")
    for job in workflow["jobs"].values():
        text = str(job)
        if "write" in job["permissions"].values() or "secrets." in text:
            assert "refs/pull" not in text
            assert "git restore" not in text
            assert all("ref" not in step.get("with", {}) for step in job["steps"])


def test_gitlab_needs_its_token_for_the_comment_only() -> None:
    jobs = load(ROOT / ".gitlab-ci.yml")
    assert [name for name, job in jobs.items() if "FACTSHEET_TOKEN" in str(job)] == ["describe"]
