"""What MkDocs' server does not do by itself: reload the error page, and go on watching a folder that was away."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from watchdog.events import FileSystemEvent, FileSystemEventHandler

if TYPE_CHECKING:  # a server is much to load for a build
    from mkdocs.livereload import LiveReloadServer

_COMES_AND_GOES = {"created", "deleted", "moved"}


def reload_error_pages(server: "LiveReloadServer") -> None:
    """Show the site's own error page, which reloads as any other does: what is missing may be back after a change.

    The server's insides are used here and below: it has no public way to either.
    """

    def error_page(code: int) -> bytes | None:
        file = Path(server.root, f"{code}.html")
        if not file.is_file():
            return None
        return server._inject_js_into_html(file.read_bytes(), server._visible_epoch)  # type: ignore[no-any-return,no-untyped-call]

    server.error_handler = error_page


def watch_steadily(server: "LiveReloadServer", folder: Path) -> None:
    """Watch a folder, also after it was moved away and back, or made only later."""
    if folder.is_dir():
        server.watch(str(folder))
    if folder.parent.is_dir():
        server.observer.schedule(_Rearm(server, folder), str(folder.parent), recursive=False)


class _Rearm(FileSystemEventHandler):
    """The server's watch on a folder ends when the folder goes away; when it is there again, a new one begins."""

    def __init__(self, server: "LiveReloadServer", folder: Path) -> None:
        self.server = server
        self.folder = os.path.abspath(folder)  # noqa: PTH100 as the server names it: links are not followed

    def on_any_event(self, event: FileSystemEvent) -> None:
        """A change in the folder around it; only those of the folder itself count."""
        if self.folder not in (event.src_path, event.dest_path) or event.event_type not in _COMES_AND_GOES:
            return
        if self.folder in self.server._watched_paths:
            self.server.unwatch(self.folder)
        if Path(self.folder).is_dir():
            self.server.watch(self.folder)
        self._rebuild()

    def _rebuild(self) -> None:
        """What the server's own watch does at a change of a file."""
        with self.server._rebuild_cond:
            self.server._want_rebuild = True
            self.server._rebuild_cond.notify_all()
