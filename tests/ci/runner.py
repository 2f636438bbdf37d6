"""Runs a workflow as GitHub would, on this machine: the very lines of its file, in real shells, on real git.

Actions are stood in for: a checkout is a clone, an artifact is a folder, a Python is there. Of the expression language
it knows what our workflows use, and stops at anything else.
"""

import re
import shutil
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.ci.repository import git
from tests.scaffold.bases import lend, plain_environ

Context = dict[str, Any]


@dataclass(frozen=True)
class Step:
    """What became of a step: its name, whether it failed, and what it printed."""

    name: str
    failed: bool
    output: str


@dataclass
class Run:
    """One run of a workflow.

    Attributes:
        folder: Where its jobs work.
        upstream: The repository that it belongs to.
        environment: The Python environment that the base's set-up would make.
        ref: What a checkout takes; `main`, or the pull request as it would be merged.
        contexts: `github`, `vars` and `secrets` of expressions.
        environ: Variables of the platform.
        artifacts: Folders that jobs leave, by name.
        steps: What became of each step that ran.
        summary: What was written for people.
        skipped: Jobs whose condition was not met, or which needed one that did not end well.
    """

    folder: Path
    upstream: Path
    environment: Path
    ref: str
    contexts: Context = field(default_factory=dict)
    environ: Mapping[str, str] = field(default_factory=dict)
    artifacts: dict[str, Path] = field(default_factory=dict)
    steps: list[Step] = field(default_factory=list)
    summary: str = ""
    skipped: list[str] = field(default_factory=list)

    def workflow(self, workflow: Mapping[str, Any]) -> "Run":
        """Run all jobs, each after those that it needs."""
        needs: Context = {}
        for name, job in workflow["jobs"].items():
            contexts = {**self.contexts, "needs": needs}
            needed = job.get("needs", [])
            is_ready = set([needed] if isinstance(needed, str) else needed) <= needs.keys()
            if not is_ready or ("if" in job and not evaluate(job["if"], contexts, is_failed=False)):
                self.skipped.append(name)
                continue
            started = _Job(self, self.folder / name, contexts)
            outputs = started.run(job)
            if not started.failed:
                needs[name] = {"outputs": outputs}
        return self

    def step(self, name: str) -> Step:
        """The step of that name."""
        return next(step for step in self.steps if step.name == name)

    @property
    def failed(self) -> bool:
        """Whether a step failed."""
        return any(step.failed for step in self.steps)


class _Job:
    """A job in a folder of its own, as on a machine that nobody used before."""

    def __init__(self, run: Run, folder: Path, contexts: Context) -> None:
        self.all, self.root = run, folder / "work"
        self.contexts = {**contexts, "steps": {}}
        self.root.mkdir(parents=True)
        self.files = {name: folder / name for name in ("GITHUB_ENV", "GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
        self.failed = False

    def run(self, job: Mapping[str, Any]) -> dict[str, str]:
        """Run the steps; the job's outputs."""
        for path in self.files.values():
            path.touch()
        for step in job["steps"]:
            if evaluate(step.get("if", "success()"), self.contexts, self.failed):
                self.step(step)
        self.all.summary += self.files["GITHUB_STEP_SUMMARY"].read_text("utf-8")
        return {name: self.filled(value) for name, value in job.get("outputs", {}).items()}

    def step(self, step: Mapping[str, Any]) -> None:
        if "uses" in step:
            action, _, _ = step["uses"].partition("@")
            ACTIONS[action](self, {key: self.filled(str(given)) for key, given in step.get("with", {}).items()})
            return
        name = step.get("name", step["run"])
        own = {key: self.filled(given) for key, given in step.get("env", {}).items()}
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step["run"]],
            cwd=self.root,
            env={
                **plain_environ(),
                **self.all.environ,
                **self.written("GITHUB_ENV"),
                **self.places(),
                **own,
                "CI": "true",
            },
            capture_output=True,
            text=True,
            check=False,
        )
        self.failed = self.failed or done.returncode != 0
        self.all.steps.append(Step(name, done.returncode != 0, done.stdout + done.stderr))
        if "id" in step:
            self.contexts["steps"][step["id"]] = {"outputs": self.written("GITHUB_OUTPUT")}

    def places(self) -> dict[str, str]:
        return {name: str(path) for name, path in self.files.items()}

    def written(self, name: str) -> dict[str, str]:
        lines = self.files[name].read_text("utf-8").splitlines()
        return dict(line.split("=", 1) for line in lines)

    def filled(self, text: str) -> str:
        """A text with its expressions worked out."""
        return re.sub(r"\$\{\{ (.*?) \}\}", lambda found: str(value(found[1], self.contexts) or ""), text)

    def checkout(self, given: Mapping[str, str]) -> None:
        shutil.rmtree(self.root)
        depth = [] if given.get("fetch-depth") == "0" else ["--depth", given.get("fetch-depth", "1")]
        git(self.root.parent, "init", "--quiet", self.root.name)
        git(self.root, "remote", "add", "origin", self.all.upstream.as_uri())
        git(self.root, "fetch", "--quiet", *depth, "origin", self.all.ref)
        git(self.root, "checkout", "--quiet", "--detach", "FETCH_HEAD")
        lend(self.all.environment, self.root)

    def upload(self, given: Mapping[str, str]) -> None:
        path, kept = self.root / given["path"], self.all.folder / "artifacts" / given.get("name", "github-pages")
        assert path.exists(), f"there is no {given['path']} to upload"
        kept.mkdir(parents=True)
        if path.is_dir():
            shutil.copytree(path, kept, dirs_exist_ok=True)
        else:
            shutil.copy(path, kept)
        self.all.artifacts[kept.name] = kept

    def download(self, given: Mapping[str, str]) -> None:
        shutil.copytree(self.all.artifacts[given["name"]], self.root / given.get("path", "."), dirs_exist_ok=True)

    def nothing(self, given: Mapping[str, str]) -> None:
        """What is there already, or happens elsewhere."""


ACTIONS: Mapping[str, Callable[[_Job, Mapping[str, str]], None]] = {
    "actions/checkout": _Job.checkout,
    "actions/setup-python": _Job.nothing,
    "actions/upload-artifact": _Job.upload,
    "actions/upload-pages-artifact": _Job.upload,
    "actions/download-artifact": _Job.download,
    "actions/deploy-pages": _Job.nothing,
}


def evaluate(condition: str, contexts: Context, is_failed: bool) -> bool:
    """Whether a condition is met; one that does not ask for success or failure is met after successes only."""
    asks = "success()" in condition or "failure()" in condition
    met = any(
        all(_term(term, contexts, is_failed) for term in part.split(" && ")) for part in condition.split(" || ")
    )  # fmt: skip
    return met and (asks or not is_failed)


def _term(term: str, contexts: Context, is_failed: bool) -> bool:
    if term in ("success()", "failure()"):
        return is_failed == (term == "failure()")
    left, _, right = term.partition(" == ")
    return bool(value(left, contexts)) if not right else value(left, contexts) == right.strip("'")


def value(name: str, contexts: Context) -> Any:
    """What a name such as `steps.find.outputs.number` stands for; None where there is no such thing."""
    assert re.fullmatch(r"\w+(\.\w+)+", name), f"the stand-in does not know the expression {name}"
    here: Any = contexts
    for part in name.split("."):
        here = here.get(part) if isinstance(here, dict) else None
    return here
