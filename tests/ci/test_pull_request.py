"""A pull request from a stranger's fork to the published site, by the workflows as they stand in their files.

Real git and the real program; only the platform is stood in for: its machine by `runner`, its API by `stand_in`.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ci.conftest import PWNED, TREATY
from tests.ci.repository import commit, git
from tests.ci.runner import Run
from tests.ci.stand_in import StandIn, environ, running
from tests.ci.test_workflows import ROOT, load

NUMBER = 12


class Platform:
    """A forge with the repository `desk/facts`, a fork of it, and one pull request between them."""

    def __init__(self, folder: Path, base: Path, environment: Path, stand_in: StandIn) -> None:
        self.folder, self.environment, self.stand_in = folder, environment, stand_in
        self.upstream = folder / "desk" / "facts.git"
        self.previews = folder / "desk" / "previews.git"
        self.desk, self.fork = folder / "a desk", folder / "a fork"
        self.runs = 0
        shutil.copytree(base, self.desk, symlinks=True)
        for bare in (self.upstream, self.previews):
            git(folder, "init", "--quiet", "--bare", "--initial-branch=main", str(bare))
        git(self.desk, "remote", "add", "origin", str(self.upstream))
        git(self.desk, "push", "--quiet", "--set-upstream", "origin", "main")
        self._fill_previews()
        git(folder, "clone", "--quiet", str(self.upstream), str(self.fork))
        git(self.fork, "checkout", "--quiet", "-b", "correction")

    def _fill_previews(self) -> None:
        first = self.folder / "first preview"
        git(self.folder, "clone", "--quiet", str(self.previews), str(first))
        (first / "README.md").write_text("Previews\n")
        commit(first)
        git(first, "push", "--quiet", "origin", "HEAD:main")
        shutil.rmtree(first)

    def change(self, path: str, old: str, new: str) -> None:
        """Change words of a file in the fork."""
        file = self.fork / path
        text = file.read_text("utf-8")
        assert text.count(old) == 1, text
        file.write_text(text.replace(old, new), "utf-8")

    def push(self) -> str:
        """Commit and push the fork's branch; the platform makes of it what the pull request would merge."""
        head = commit(self.fork)
        git(self.upstream, "fetch", "--quiet", str(self.fork), f"+correction:refs/pull/{NUMBER}/head")
        merge = self.folder / f"merge {head}"
        git(self.folder, "clone", "--quiet", str(self.upstream), str(merge))
        git(merge, "fetch", "--quiet", "origin", f"refs/pull/{NUMBER}/head")
        git(merge, "merge", "--quiet", "--no-ff", "--no-edit", "FETCH_HEAD")
        git(merge, "push", "--quiet", "--force", "origin", f"HEAD:refs/pull/{NUMBER}/merge")
        return head

    def start(self, name: str, ref: str, **contexts: object) -> Run:
        """Run a workflow of the file `name`, as it stands in what is checked out."""
        self.runs += 1
        given = {"github": {"token": self.stand_in.token, **contexts}, "vars": {}, "secrets": {}}
        given["vars"] = {"FACTSHEET_PREVIEWS": "desk/previews", "FACTSHEET_PAGES": "yes"}
        given["secrets"] = {"FACTSHEET_PREVIEWS_TOKEN": "secret"}
        variables = {**environ("github", self.stand_in), "GITHUB_SERVER_URL": self.folder.as_uri()}
        del variables["GITHUB_TOKEN"]  # a step has it only where the workflow gives it
        folder = self.folder / f"run {self.runs}"
        found = Run(folder, self.upstream, self.environment, ref, given, variables)
        return found.workflow(load(ROOT / ".github" / "workflows" / name))

    def check(self) -> Run:
        """What runs without any right when the pull request changes."""
        return self.start("facts.yml", f"refs/pull/{NUMBER}/merge")

    def tell(self, head: str, checked: Run) -> Run:
        """What runs after it, from the main branch."""
        about = {"event": "pull_request", "head_sha": head, "html_url": "https://example.org/runs/1"}
        about["conclusion"] = "failure" if checked.failed else "success"
        return self.start("comment.yml", "main", event={"workflow_run": about})


@pytest.fixture
def platform(tmp_path: Path, base: tuple[Path, Path]) -> Iterator[Platform]:
    """The forge, on this machine."""
    with running() as stand_in:
        yield Platform(tmp_path, *base, stand_in)


def test_from_fork_to_merge(platform: Platform) -> None:
    # A first try: the words of a quote are not those of the article, and the Makefile would run something else.
    platform.change(TREATY, "The two ministers signed", "Both ministers signed")
    (platform.fork / "Makefile").write_text(PWNED, "utf-8")
    head = platform.push()
    checked = platform.check()
    annotations = checked.step("Check").output
    assert checked.step("Check").failed
    assert annotations.startswith(f"::error file={TREATY},line=")
    assert "F401" in annotations.splitlines()[0]
    assert "preview" not in checked.artifacts
    assert not list(platform.folder.rglob("pwned"))

    told = platform.tell(head, checked)
    assert not told.failed, told.steps
    assert told.skipped == ["preview", "deploy"]
    (comment,) = platform.stand_in.comments
    first = comment["body"]
    assert "Makefile" in first
    assert "danube-water-treaty" in first
    assert "[Check and preview](https://example.org/runs/1)" in first

    # The correction, as it should be.
    git(platform.fork, "checkout", "--quiet", "origin/main", "--", "Makefile", TREATY)
    platform.change(TREATY, "status: signed", "status: signed\ntopics:\n  - water")
    head = platform.push()
    checked = platform.check()
    assert not checked.failed, checked.steps
    assert "no fault found" in checked.step("Check").output
    assert "water" in checked.summary
    preview = checked.artifacts["preview"]
    assert "Preview, not published" in (preview / "index.html").read_text("utf-8")
    assert "water" in (preview / "changes" / "index.html").read_text("utf-8")

    told = platform.tell(head, checked)
    assert not told.failed, told.steps
    assert told.skipped == []
    (comment,) = platform.stand_in.comments
    assert comment["body"] != first
    assert "Makefile" not in comment["body"]
    assert "water" in comment["body"]
    git(platform.folder, "clone", "--quiet", str(platform.previews), "seen")
    assert (platform.folder / "seen" / str(NUMBER) / "changes" / "index.html").is_file()
    assert (platform.folder / "seen" / "README.md").is_file()

    # Merged and published.
    git(platform.desk, "fetch", "--quiet", "origin", f"refs/pull/{NUMBER}/head")
    git(platform.desk, "merge", "--quiet", "--no-ff", "--no-edit", "FETCH_HEAD")
    git(platform.desk, "push", "--quiet", "origin", "main")
    published = platform.start("publish.yml", "main")
    assert not published.failed, published.steps
    assert published.skipped == []
    page = published.artifacts["github-pages"] / "agreements" / f"{Path(TREATY).stem}.html"
    assert "water" in page.read_text("utf-8")
    assert "Preview, not published" not in page.read_text("utf-8")


def test_a_run_for_commits_that_are_not_there_any_more_says_nothing(platform: Platform) -> None:
    platform.change(TREATY, "status: signed", "status: agreed")
    old = platform.push()
    checked = platform.check()
    platform.change(TREATY, "status: agreed", "status: ratified")
    platform.push()
    told = platform.tell(old, checked)
    assert not told.failed
    assert told.skipped == ["comment", "preview", "deploy"]
    assert platform.stand_in.comments == []
