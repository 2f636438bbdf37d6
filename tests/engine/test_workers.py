"""Writing in several processes: the same bytes, and one clear error."""

import os
import signal
import sys
from collections.abc import Callable
from dataclasses import replace
from multiprocessing import active_children
from pathlib import Path
from typing import NoReturn

import pytest
from markupsafe import Markup

from generator import apart
from generator.engine import workers
from generator.engine.facts import Facts
from generator.engine.followed import Follower
from generator.engine.generated import Generated
from generator.engine.shell import SLOTS, Shell, slot
from generator.errors import FactsheetError
from generator.pages import Page, Planned, plan
from tests.pages.invented import TEXTS, invented

_TESTS = os.getpid()
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is one process")


@pytest.fixture
def generated(monkeypatch: pytest.MonkeyPatch) -> Generated:
    """The files of the invented world, few of which are enough for several processes."""
    monkeypatch.setattr(workers, "_FEWEST", 1)
    base = invented()
    pages = plan(base, lambda entry: TEXTS.get(entry.id))
    shell = Shell.of("<html>" + "".join(map(slot, SLOTS)))
    return Generated(Facts(pages, base=base), {page.outline.folder: shell for page in pages}, frozenset(), (), "")


def test_any_number_of_processes_writes_the_same(
    generated: Generated, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = []
    for processes in (1, 2, 3):
        monkeypatch.setattr(apart, "processors", lambda number=processes: number)
        site = tmp_path / str(processes)
        follower = Follower(generated.names, "", generated.frames)
        followed = workers.write_all(generated, site, follower)
        files = {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
        found.append((followed, files))
    assert found[0][1].keys() == set(generated.names)
    assert found[0] == found[1] == found[2]
    assert not found[0][0].wanted


def _fails() -> NoReturn:
    raise ValueError("a page that cannot be made")


def _other_is_killed() -> Page:
    """Ends the process that makes this page, when it is not the one of the tests; that one waits for it."""
    if os.getpid() != _TESTS:
        os.kill(os.getpid(), signal.SIGKILL)
    os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOWAIT)
    return Page("index.html", "Home", label="", description="", lead=Markup())


@pytest.mark.parametrize(
    ("make", "error", "words"),
    [(_fails, ValueError, "a page that cannot be made"), (_other_is_killed, FactsheetError, "was ended from outside")],
)
def test_what_goes_wrong_in_a_process_is_said_here(
    generated: Generated,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    make: Callable[[], Page],
    error: type[Exception],
    words: str,
) -> None:
    monkeypatch.setattr(apart, "processors", lambda: 2)
    pages = tuple(Planned(page.outline, make) for page in generated.facts.pages)
    with pytest.raises(error, match=words):
        workers.write_all(replace(generated, facts=replace(generated.facts, pages=pages)), tmp_path)
    assert active_children() == []
