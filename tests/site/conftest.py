"""A built site of the invented world, and a server for it."""

import http.server
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from generator.config import Project
from generator.engine.site import build
from tests.pages.invented import TEXTS, invented
from tests.project import make_project


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The invented world as a project, built once."""
    made = make_project(tmp_path_factory.mktemp("invented"), invented(), TEXTS)
    (made.facts / "redirects.yaml").write_text("actors:\n  noreg: norway\n", "utf-8")
    build(made)
    return made


@pytest.fixture(scope="session")
def site(project: Project) -> Path:
    """The folder of the built site."""
    return project.site


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 the name is the library's
        """Say nothing."""


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Address of the site on a server of this machine; it ends in a slash."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()
