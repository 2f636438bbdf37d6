"""Serving: pages follow the facts, and a broken fact is shown instead of ending the server."""

import re
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
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
from generator.engine import serve
logging.basicConfig(level=logging.INFO)
root = Path.cwd()
serve(Project(root, root / "facts", root / "seeds", root / "site", Options()), int(sys.argv[1]))
"""


class Server:
    """A running server of a project."""

    def __init__(self, port: int) -> None:
        self.address = f"http://127.0.0.1:{port}/"

    def get(self, url: str) -> str:
        """A page; a missing one is the error page."""
        try:
            with urlopen(self.address + url, timeout=30) as answer:  # noqa: S310 this machine only
                return str(answer.read().decode())
        except HTTPError as error:
            return f"{error.code}"

    def after(self, change: Callable[[], object], url: str) -> str:
        """The page once the change has been built: the server itself says when, as it does to a waiting browser."""
        match = re.search(r"livereload\((\d+), (\d+)\)", self.get("index.html"))
        assert match
        change()
        with urlopen(f"{self.address}livereload/{match[1]}/{match[2]}", timeout=60) as answer:  # noqa: S310
            assert int(answer.read()) > int(match[1])
        return self.get(url)


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
            run.terminate()


def rewrite(path: Path, old: str, new: str) -> Callable[[], object]:
    text = path.read_text("utf-8")
    assert old in text
    return lambda: path.write_text(text.replace(old, new), "utf-8")


@pytest.mark.parametrize("program", [PLAIN, OURS], ids=["mkdocs serve", "factsheet serve"])
def test_pages_follow_the_facts(project: Project, program: str) -> None:
    kenya = project.facts / "actors" / "kenya.yaml"
    pact = project.facts / "agreements" / "old-pact.yaml"
    kept = pact.read_text("utf-8")
    with serving(project, program) as server:
        assert "<h1" in server.get("actors/kenya.html")
        page = server.after(rewrite(kenya, "name: Kenya", "name: Republic of Kenya"), "actors/kenya.html")
        assert "Republic of Kenya</h1>" in page
        assert server.after(pact.unlink, "agreements/old-pact.html") == "404"
        assert "old pact" in server.after(lambda: pact.write_text(kept, "utf-8"), "agreements/old-pact.html").lower()
        broken = server.after(rewrite(kenya, "kind: state", "kind: stat"), "method.html")
        assert "facts/actors/kenya.yaml:2" in broken
        assert "did you mean" in broken
        mended = server.after(rewrite(kenya, "kind: stat", "kind: state"), "method.html")
        assert "kenya.yaml" not in mended


def test_a_fact_that_is_broken_from_the_start_is_shown(project: Project) -> None:
    kenya = project.facts / "actors" / "kenya.yaml"
    kenya.write_text("name: [", "utf-8")
    with serving(project, OURS) as server:
        assert "facts/actors/kenya.yaml:1" in server.get("index.html")
        assert "Norway</h1>" in server.get("actors/norway.html")


def test_it_listens_on_this_machine_only(project: Project) -> None:
    with serving(project, OURS) as server:
        port = int(server.address.rpartition(":")[2].rstrip("/"))
        with socket.socket() as other:
            # 127.0.0.2 is this machine too, but another address: only a server that listens on all of them answers.
            assert other.connect_ex(("127.0.0.2", port)) != 0
