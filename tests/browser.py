"""The Chromium that the browser tests drive: one that is there already, or one installed for them.

    python -m tests.browser    finds or installs one; exit 0 when one starts, 1 with what to install when none does

In this order: a Chromium or Chrome on this machine, one that Playwright has downloaded before, `playwright install`,
and apt-get where the user is root (never sudo). FACTSHEET_BROWSER=/path/to/chrome names the one to use, and then no
other is tried. Tests themselves install nothing: they use `started`.
"""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from playwright.sync_api import Browser, Error, Playwright, sync_playwright

PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
MAC_PROGRAMS = (
    Path("/Applications/Chromium.app/Contents/MacOS/Chromium"),
    Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
)
# Playwright adds --no-sandbox, without which Chromium refuses to run as root. The rest keeps a browser from calling
# home: it needs no other host, and on a machine cut off from the network each such call is a wait.
ARGUMENTS = (
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
START_MS = 30_000  # milliseconds for a browser to start; one that hangs is passed over
DOWNLOAD_S = 120  # seconds for a download by Playwright, which may hang behind a firewall
APT_S = 900  # seconds for each of the two apt-get commands


class NoBrowserError(Exception):
    """No browser starts; the message says which were tried and what to install."""


def candidates(
    environ: Mapping[str, str], which: Callable[[str], str | None] = shutil.which, mac: Sequence[Path] = MAC_PROGRAMS
) -> Iterator[Path | None]:
    """The browsers to try, best first; None stands for the one that Playwright downloaded."""
    named = environ.get("FACTSHEET_BROWSER")
    if named:
        yield Path(named)
        return
    yield from (Path(found) for program in PROGRAMS if (found := which(program)))
    yield from (program for program in mac if program.exists())
    yield None


def launch(playwright: Playwright, environ: Mapping[str, str] = os.environ) -> Browser:
    """Starts the first candidate that starts, headless. Raises NoBrowserError.

    That a program of the right name exists is not enough: some are stand-ins that only say what to install.
    """
    failures = []
    for path in candidates(environ):
        try:
            return playwright.chromium.launch(executable_path=path, args=ARGUMENTS, timeout=START_MS)
        except Error as error:
            failures.append(f"{path or 'downloaded by Playwright'}: {error.message.strip().splitlines()[0]}")
    raise NoBrowserError(advice(environ, failures))


def advice(environ: Mapping[str, str], failures: Sequence[str]) -> str:
    """What to tell a person whose machine has no browser that starts."""
    tried = "".join(f"\n  tried {failure}" for failure in failures)
    if environ.get("FACTSHEET_BROWSER"):
        return f"The browser that FACTSHEET_BROWSER names does not start; give the path of a Chromium or Chrome.{tried}"
    return (
        "No Chromium or Chrome starts on this machine, and the browser tests need one. Install it (Debian: apt-get"
        " install chromium; elsewhere: Chrome, or .venv/bin/python -m playwright install chromium), or name it with"
        f" FACTSHEET_BROWSER=/path/to/chrome, or leave these tests out with: make test BROWSER=no{tried}"
    )


def run(command: Sequence[str], seconds: float) -> bool:
    """Whether the command succeeds in that time; when time is up, it ends with all that it started."""
    say(f"{' '.join(command)} (at most {seconds} s)")
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=sys.stderr, start_new_session=True)
    try:
        return process.wait(seconds) == 0
    except subprocess.TimeoutExpired:
        return False
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def playwright_command(*arguments: str) -> list[str]:
    """Playwright's own command line, under this interpreter."""
    return [sys.executable, "-m", "playwright", *arguments]


def driver_failure() -> str | None:
    """Why Playwright's own program does not start (a bare machine lacks a library that it needs); None when it does."""
    done = subprocess.run(playwright_command("--version"), capture_output=True, text=True, check=False)
    return None if done.returncode == 0 else done.stderr.strip() or f"exit code {done.returncode}"


@contextlib.contextmanager
def started(environ: Mapping[str, str] = os.environ) -> Iterator[Browser]:
    """A running headless browser, ended with the block. Raises NoBrowserError."""
    if failure := driver_failure():
        raise NoBrowserError(
            "Playwright, which drives the browser tests, does not start. Install what it misses (Debian, Ubuntu:"
            " apt-get install libatomic1 chromium), or leave these tests out with: make test BROWSER=no"
            f"\n  it said {failure}"
        )
    with sync_playwright() as playwright:
        browser = launch(playwright, environ)
        yield browser
        browser.close()


def apt_get(*packages: str) -> bool:
    """Installs Debian packages; False when the user is not root, there is no apt-get, or it fails."""
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        return False
    command = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]
    install = [*command, "install", "-y", "--no-install-recommends", *packages]
    return run([*command, "update"], APT_S) and run(install, APT_S)


def install_library() -> bool:
    """Installs the library that Playwright's own program needs, where it does not start."""
    return driver_failure() is None or apt_get("libatomic1")


def download() -> bool:
    """Has Playwright download its Chromium."""
    return run(playwright_command("install", "chromium"), DOWNLOAD_S)


def install_chromium() -> bool:
    """Installs Debian's Chromium."""
    return apt_get("chromium")


def install_dependencies() -> bool:
    """Installs what the Chromium that Playwright downloaded needs, where the system's is not to be had (Ubuntu)."""
    return os.geteuid() == 0 and run(playwright_command("install-deps", "chromium"), APT_S)


INSTALLERS = (install_library, download, install_chromium, install_dependencies)


def provide(environ: Mapping[str, str] = os.environ, installers: Sequence[Callable[[], object]] = INSTALLERS) -> str:
    """The version of a browser that starts, installing one where none does. Raises NoBrowserError."""
    for install in () if environ.get("FACTSHEET_BROWSER") else installers:
        with contextlib.suppress(NoBrowserError), started(environ) as browser:
            return browser.version
        install()
    with started(environ) as browser:
        return browser.version


def say(text: str) -> None:
    """Talk goes to the error stream."""
    print(f"browser: {text}", file=sys.stderr, flush=True)


def main() -> int:
    """Makes sure that a browser starts, and says which one; returns the exit code of the command line above."""
    try:
        say(f"Chromium {provide()}")
    except NoBrowserError as error:
        say(str(error))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
