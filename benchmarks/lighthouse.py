"""What Lighthouse says of the largest page of a site: performance, accessibility, best practices, findability.

    python -m benchmarks.lighthouse --site site
    python -m benchmarks.lighthouse                    invents a fact base, and builds its site first

The page is served packed from this machine, and asked for with the preset `desktop`; each figure is the median of
several runs. It needs Node and Chromium; `npx` fetches Lighthouse, in the version below, from the registry of npm. Exit
code 1 says that a figure is below what is wanted.
"""

import argparse
import gzip
import http.server
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.site import largest
from benchmarks.synthetic import invent, write
from tests.browser import candidates

LIGHTHOUSE = "lighthouse@12.8.2"
"""The newest that runs on the Node versions that are still cared for."""
WANTED = 95
_PACKED = {".html", ".css", ".js", ".json", ".svg", ".xml"}


class _Packing(http.server.SimpleHTTPRequestHandler):
    """A server of files that packs what is text, as those of published sites do."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """The file at the address."""
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            self.send_error(404)
            return
        content, is_packed = path.read_bytes(), path.suffix in _PACKED
        content = gzip.compress(content, 6) if is_packed else content
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Cache-Control", "max-age=31536000" if path.suffix != ".html" else "no-cache")
        if is_packed:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 the name is the library's
        """Say nothing."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of a site on this machine; it ends in a slash."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(_Packing, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def report(address: str, file: Path, tries: int = 3) -> Mapping[str, Any]:
    """What one run says of a page; on a busy machine a run may fail, and is made again."""
    flags = "--headless=new --no-sandbox --disable-gpu --disable-background-networking"
    options = ["--preset=desktop", "--output=json", f"--output-path={file}", "--quiet", f"--chrome-flags={flags}"]
    command = ["npx", "--yes", LIGHTHOUSE, address, *options]
    done = subprocess.run(command, check=False, env=_environment(), capture_output=True, text=True)
    if done.returncode and tries > 1:
        return report(address, file, tries - 1)
    if done.returncode:
        raise SystemExit(f"lighthouse failed:\n{done.stderr[-2000:]}")
    said: Mapping[str, Any] = json.loads(file.read_text("utf-8"))
    return said


def _environment() -> dict[str, str]:
    browser = next((path for path in candidates(os.environ) if path and path.exists()), None)
    return {**os.environ, "CHROME_PATH": str(browser)} if browser else dict(os.environ)


def scores(reports: Sequence[Mapping[str, Any]]) -> dict[str, list[int]]:
    """The figures of all runs by category."""
    names = reports[0]["categories"]
    return {name: [round(100 * said["categories"][name]["score"]) for said in reports] for name in names}


def complaints(said: Mapping[str, Any]) -> Iterator[str]:
    """The audits that count and that the page did not pass in full."""
    for category in said["categories"].values():
        for part in category["auditRefs"]:
            audit = said["audits"][part["id"]]
            if part["weight"] and audit["score"] is not None and audit["score"] < 1:
                yield f"{category['title']}: {audit['title']} {audit.get('displayValue', '')}".rstrip()


def measure(site: Path, page: str, runs: int) -> bool:
    """Ask about a page, and print what is said; whether all is as wanted."""
    with served(site) as address, tempfile.TemporaryDirectory() as folder:
        reports = [report(address + page, Path(folder, f"{run}.json")) for run in range(runs)]
    is_good = True
    print(f"{page}, median of {runs}:")
    for name, found in scores(reports).items():
        is_good = is_good and median(found) >= WANTED
        print(f"  {name:16}{median(found):5.0f}   of {', '.join(map(str, sorted(found)))}")
    for line in dict.fromkeys(line for said in reports for line in complaints(said)):
        print(f"  not in full: {line}")
    return is_good


def main() -> None:
    """The command line above."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.lighthouse", description="Ask Lighthouse about a site.")
    parser.add_argument("--site", type=Path, help="a built site; without one, an invented base is built")
    parser.add_argument("--page", action="append", help="which page [the largest]; may be given several times")
    parser.add_argument("--records", type=int, default=5_500, help="records of the invented base [%(default)s]")
    parser.add_argument("--runs", type=int, default=5, help="how often each page is asked for [%(default)s]")
    given = parser.parse_args()
    if not shutil.which("npx"):
        raise SystemExit("npx is missing: install Node")
    with tempfile.TemporaryDirectory() as folder:
        site = given.site or _invented(Path(folder), given.records)
        size, page = largest(site)
        print(f"the largest page is {page}, packed {size:.0f} kB", flush=True)
        good = [measure(site, page, given.runs) for page in given.page or [page]]
    raise SystemExit(0 if all(good) else 1)


def _invented(root: Path, records: int) -> Path:
    write(root, invent(records))
    subprocess.run([sys.executable, "-m", "generator", "--root", root, "build", "--no-extract"], check=True)
    return root / "site"


if __name__ == "__main__":
    main()
