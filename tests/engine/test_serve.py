"""Serving: pages follow the facts, and a broken fact is shown instead of ending the server."""

import re
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from generator.config import Project

PLAIN = "import sys; from mkdocs.__main__ import cli; cli(['serve', '-a', f'127.0.0.1:{sys.argv[1]}'])"
OURS = """
import logging, sys
from pathlib import Path
from generator.config import Options, Project
from generator.engine.serve import serve
logging.basicConfig(level=logging.INFO)
root = Path.cwd()
serve(Project(root, root / "facts", root / "seeds", root / "site", Options()), int(sys.argv[1]))
"""


class Server:
    """A running server of a project."""

    def __init__(self, port: int) -> None:
        self.address = f"http://127.0.0.1:{port}/"

    def get(self, url: str) -> str:
        """A page; a missing one is its code and the error page."""
        try:
            with urlopen(self.address + url, timeout=30) as answer:  # noqa: S310 this machine only
                return str(answer.read().decode())
        except HTTPError as error:
            return f"{error.code} {error.read().decode()}"

    def after(self, change: Callable[[], object], url: str, expected: Callable[[str], bool]) -> str:
        """The page once the change has been built: the server itself says when, as it does to a waiting browser.

        The watcher may see one change as two, so that a build may be of an earlier one: a few are waited for.
        """
        match = re.search(r"livereload\((\d+), (\d+)\)", self.get("index.html"))
        assert match
        epoch, page = int(match[1]), ""
        change()
        for _ in range(5):
            with urlopen(f"{self.address}livereload/{epoch}/{match[2]}", timeout=90) as answer:  # noqa: S310
                built = int(answer.read())
            page = self.get(url)
            if expected(page) or built == epoch:
                break
            epoch = built
        return page


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serving(project: Project, program: str) -> Iterator[Server]:
    """The server as a process of its own, from its first line that says where it is until the end of the block."""
    port = free_port()
    command = [sys.executable, "-u", "-c", program, str(port)]
    with subprocess.Popen(
        command, cwd=project.root, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True
    ) as run:
        try:
            assert run.stderr
            for line in run.stderr:
                if "Serving on" in line:
                    break
            else:
                pytest.fail("the server ended before it served")
            yield Server(port)
        finally:
            run.send_signal(signal.SIGINT)


def rewrite(path: Path, old: str, new: str) -> Callable[[], object]:
    def change() -> None:
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")

    return change


@pytest.mark.parametrize("program", [PLAIN, OURS], ids=["mkdocs serve", "factsheet serve"])
def test_pages_follow_the_facts(project: Project, program: str) -> None:
    kenya = project.facts / "actors" / "kenya.yaml"
    pact = project.facts / "agreements" / "old-pact.yaml"
    kept, away = pact.read_text("utf-8"), project.root / "away"
    restore = partial(pact.write_text, kept, "utf-8")
    steps: list[tuple[Callable[[], object], str, Callable[[str], bool]]] = [
        (
            rewrite(kenya, "name: Kenya", "name: Republic of Kenya"),
            "actors/kenya.html",
            lambda p: "Republic of Kenya" in p,
        ),
        (pact.unlink, "agreements/old-pact.html", lambda p: p.startswith("404") and "livereload(" in p),
        (restore, "agreements/old-pact.html", lambda p: "Old pact</h1>" in p),
        (
            rewrite(kenya, "kind: state", "kind: stat"),
            "method.html",
            lambda p: "actors/kenya.yaml:2" in p and "did you" in p,
        ),
        (rewrite(kenya, "kind: stat\n", "kind: state\n"), "method.html", lambda p: "kenya.yaml" not in p),
        (partial(project.facts.rename, away), "actors/kenya.html", lambda p: p.startswith("404")),
        (partial(away.rename, project.facts), "actors/kenya.html", lambda p: "Republic of Kenya" in p),
        (
            rewrite(kenya, "name: Republic of Kenya", "name: Kenya again"),
            "actors/kenya.html",
            lambda p: "Kenya again" in p,
        ),
    ]
    with serving(project, program) as server:
        assert "Kenya</h1>" in server.get("actors/kenya.html")
        for change, url, expected in steps:
            assert expected(server.after(change, url, expected)), url


def test_a_fact_that_is_broken_from_the_start_is_shown(project: Project) -> None:
    kenya = project.facts / "actors" / "kenya.yaml"
    kenya.write_text("name: [", "utf-8")
    with serving(project, OURS) as server:
        assert "facts/actors/kenya.yaml:1" in server.get("index.html")
        assert "Norway</h1>" in server.get("actors/norway.html")


def test_at_a_broken_fact_s_address_its_faults_stand_until_it_is_mended(project: Project) -> None:
    kenya = project.facts / "actors" / "kenya.yaml"
    with serving(project, OURS) as server:
        page = server.after(
            rewrite(kenya, "kind: state", "kind: stat"), "actors/kenya.html", lambda p: "Kenya</h1>" not in p
        )
        assert "facts/actors/kenya.yaml:2:7</code>" in re.sub("</?(?:span|wbr)[^>]*>", "", page)
        assert "did you mean" in page
        assert "livereload(" in page
        mended = server.after(rewrite(kenya, "stat\n", "state\n"), "actors/kenya.html", lambda p: "cannot" not in p)
        assert "Kenya</h1>" in mended


def test_it_listens_on_this_machine_only(project: Project) -> None:
    with serving(project, OURS) as server:
        port = int(server.address.rpartition(":")[2].rstrip("/"))
        with socket.socket() as other:
            # 127.0.0.2 is this machine too, but another address: only a server that listens on all of them answers.
            assert other.connect_ex(("127.0.0.2", port)) != 0
