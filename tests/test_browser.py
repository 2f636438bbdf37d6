"""Which browser the tests take, and what is said where there is none."""

import contextlib
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from playwright.sync_api import Browser, Error, Page, Playwright

from tests.browser import ARGUMENTS, NoBrowserError, apt_get, candidates, launch, provide, run, started

CHROMIUM, CHROME = "/usr/bin/chromium", "/usr/bin/google-chrome"


class FakePlaywright:
    """Stands in for Playwright and its `chromium`: starts only the programs in `good`, notes all it is asked for."""

    def __init__(self, good: Sequence[Path | None]) -> None:
        self.good = list(good)
        self.asked: list[Path | None] = []
        self.chromium = self

    def launch(self, *, executable_path: Path | None, args: Sequence[str], timeout: float) -> str:
        assert args == ARGUMENTS
        assert timeout > 0
        self.asked.append(executable_path)
        if executable_path not in self.good:
            raise Error("BrowserType.launch: Failed\nwith a long log")
        return f"running {executable_path}"


def fake(good: Sequence[Path | None]) -> tuple[FakePlaywright, Playwright]:
    """The fake, and the same object under the type that the functions expect."""
    made = FakePlaywright(good)
    return made, cast(Playwright, made)


@pytest.mark.parametrize(
    ("environ", "there", "expected"),
    [
        ({}, {}, [None]),
        ({}, {"google-chrome": CHROME, "chromium": CHROMIUM}, [Path(CHROMIUM), Path(CHROME), None]),
        ({"FACTSHEET_BROWSER": "/opt/my chrome"}, {"chromium": CHROMIUM}, [Path("/opt/my chrome")]),
        ({"FACTSHEET_BROWSER": ""}, {"chromium": CHROMIUM}, [Path(CHROMIUM), None]),
    ],
    ids=["nothing there", "chromium first", "the named one only", "an empty name is no name"],
)
def test_order(environ: dict[str, str], there: dict[str, str], expected: list[Path | None]) -> None:
    assert list(candidates(environ, there.get, mac=())) == expected


def test_mac_programs_come_after_path_and_before_a_download(tmp_path: Path) -> None:
    program = tmp_path / "Google Chrome"
    program.touch()
    found = candidates({}, {"chromium": CHROMIUM}.get, mac=(tmp_path / "Chromium", program))
    assert list(found) == [Path(CHROMIUM), program, None]


def test_a_program_that_does_not_start_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.browser.candidates", lambda environ: iter([Path("stand-in"), Path("real"), None]))
    made, playwright = fake([Path("real")])
    assert cast(str, launch(playwright, {})) == "running real"
    assert made.asked == [Path("stand-in"), Path("real")]


def test_where_none_starts_the_error_says_what_to_install_and_what_was_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.browser.candidates", lambda environ: iter([Path("stand-in"), None]))
    with pytest.raises(NoBrowserError) as caught:
        launch(fake([])[1], {})
    message = str(caught.value)
    assert "apt-get install chromium" in message
    assert "make test BROWSER=no" in message
    assert message.splitlines()[1:] == [
        "  tried stand-in: BrowserType.launch: Failed",
        "  tried downloaded by Playwright: BrowserType.launch: Failed",
    ]


class FakeMachine:
    """Stands in for a machine: a browser starts once one of the installers in `enough` has run."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, enough: str) -> None:
        self.ran = ["nothing"]
        self.enough = enough
        monkeypatch.setattr("tests.browser.started", self.started)

    @contextlib.contextmanager
    def started(self, environ: Mapping[str, str]) -> Iterator[SimpleNamespace]:
        if self.enough not in self.ran:
            raise NoBrowserError("install one")
        yield SimpleNamespace(version="156.0")

    def installer(self, name: str) -> Callable[[], object]:
        return lambda: self.ran.append(name)


@pytest.mark.parametrize(
    ("enough", "expected"),
    [("nothing", []), ("download", ["download"]), ("apt", ["download", "apt"])],
    ids=["one is there", "the download starts", "the download does not start"],
)
def test_installs_only_as_much_as_is_needed(monkeypatch: pytest.MonkeyPatch, enough: str, expected: list[str]) -> None:
    machine = FakeMachine(monkeypatch, enough)
    assert provide({}, [machine.installer("download"), machine.installer("apt")]) == "156.0"
    assert machine.ran[1:] == expected


@pytest.mark.parametrize(
    ("environ", "expected"),
    [({}, ["download", "apt"]), ({"FACTSHEET_BROWSER": "/nowhere"}, [])],
    ids=["nothing helps", "a named browser is not replaced by another"],
)
def test_where_no_browser_can_be_had_it_is_an_error(
    monkeypatch: pytest.MonkeyPatch, environ: dict[str, str], expected: list[str]
) -> None:
    machine = FakeMachine(monkeypatch, "a miracle")
    with pytest.raises(NoBrowserError):
        provide(environ, [machine.installer("download"), machine.installer("apt")])
    assert machine.ran[1:] == expected


def test_a_named_browser_that_does_not_start_is_told_by_its_path() -> None:
    with pytest.raises(NoBrowserError, match=r"(?s)FACTSHEET_BROWSER names.*/nowhere"):
        launch(fake([None])[1], {"FACTSHEET_BROWSER": "/nowhere"})


def test_a_playwright_that_does_not_start_is_an_error_with_its_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    broken = "import sys; sys.exit('libatomic.so.1: cannot open')"
    monkeypatch.setattr("tests.browser.playwright_command", lambda *arguments: [sys.executable, "-c", broken])
    with pytest.raises(NoBrowserError, match=r"(?s)apt-get install libatomic1.*it said libatomic\.so\.1"), started({}):
        pass


def test_only_root_uses_apt_get(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    monkeypatch.setattr("tests.browser.run", lambda *arguments: pytest.fail("ran a command"))
    assert not apt_get("chromium")


@pytest.mark.parametrize(
    ("program", "seconds", "expected"),
    [("pass", 60, True), ("raise SystemExit(3)", 60, False), ("import time; time.sleep(60)", 0.1, False)],
    ids=["succeeds", "fails", "hangs"],
)
def test_run(program: str, seconds: float, expected: bool) -> None:
    assert run([sys.executable, "-c", program], seconds) is expected


def test_the_browser_renders_a_page(browser: Browser, page: Page) -> None:
    page.set_content("<title>A</title><p id=p>ä</p><script>p.textContent += ' b'</script>")
    assert browser.is_connected()
    assert (page.title(), page.inner_text("#p")) == ("A", "ä b")
