"""The site on localhost, rebuilt when a fact, an article or a hand-written page changes."""

import tempfile
from collections.abc import Callable
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

from generator.config import Project
from generator.engine.desk import Desk, watched
from generator.engine.site import configure

HOST = "127.0.0.1"


def serve(project: Project, port: int = 8000, ready: Callable[[str], object] = str) -> None:
    """Serve until interrupted. Faults in facts are shown on the pages, and the server lives on.

    Args:
        project: What to serve; its `site` folder is not touched.
        port: Port on localhost.
        ready: Told the address when the first build stands.
    """
    with tempfile.TemporaryDirectory(prefix="factsheet-") as folder:
        _serve(project, port, folder, ready)


def _serve(project: Project, port: int, folder: str, ready: Callable[[str], object]) -> None:
    def configured() -> MkDocsConfig:
        config = configure(project)
        config.site_dir = folder
        config.plugins.on_startup(command="serve", dirty=False)
        config.site_url = f"http://{HOST}:{port}{_mount(config)}"
        return config

    desk = Desk(project, configured)
    desk.build()
    config = desk.config
    server = LiveReloadServer(desk.rebuild, HOST, port, folder, _mount(config))
    server.set_app(desk.serving(server.serve_request, server.mount_path))
    for path in watched(config):
        server.watch(str(path))
    config.plugins.on_serve(server, config=config, builder=desk.rebuild)
    try:
        ready(str(config.site_url))
        server.serve()  # type: ignore[no-untyped-call]
    finally:
        server.shutdown()
        config.plugins.on_shutdown()


def _mount(config: MkDocsConfig) -> str:
    return urlsplit(config.site_url or "/").path
