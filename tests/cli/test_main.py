"""The command line as a whole: help, exit codes, errors, and how fast it answers."""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import click
import pytest

import generator
from generator.cli.main import BUG, CANNOT_RUN, CLEAN, COMMANDS, STOPPED, factsheet, main
from generator.errors import FactsheetError

ROOT = Path(__file__).resolve().parents[2]
FACTSHEET = [sys.executable, "-m", "generator"]


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == CLEAN
    assert capsys.readouterr().out == f"factsheet {generator.__version__}\n"


@pytest.mark.parametrize(
    "command", [(), *[(name,) for name in COMMANDS]], ids=lambda parts: " ".join(parts) or "factsheet"
)
def test_every_command_has_help_with_examples_line_by_line(
    command: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*command, "--help"]) == CLEAN
    shown = capsys.readouterr().out
    assert re.search(rf"\n\n  Examples:\n(    factsheet {' '.join(command)}.*\n)+\n", shown)
    assert "--root DIR" in shown
    assert max(map(len, shown.split("\n"))) <= 100


def test_the_list_of_commands_shows_whole_sentences(capsys: pytest.CaptureFixture[str]) -> None:
    main(["--help"])
    listed = capsys.readouterr().out.partition("Commands:\n")[2]
    assert [line.split()[0] for line in listed.splitlines()] == list(COMMANDS)
    assert "..." not in listed


@pytest.mark.parametrize(
    ("arguments", "error", "hint"),
    [
        (["chek"], "error: there is no command `chek`\n", "help: did you mean `check`?\n"),
        (["zzz"], "error: there is no command `zzz`\n", "help: commands: extract, check"),
        (["check", "--fromat"], "error: No such option", "help: `factsheet check --help` shows"),
        (["check", "--format", "xml"], "error: Invalid value for '--format'", "help: `factsheet check --help`"),
        (["explain"], "error: Missing argument 'CODE'", "help: `factsheet explain --help`"),
        (["explain", "F31"], "error: there is no rule `F31`", "help: did you mean `F301` (dangling-reference)?"),
        (["explain", "dangling-refrence"], "error: there is no rule", "help: did you mean `F301`"),
    ],
)
def test_usage_errors_say_what_to_do(
    arguments: list[str], error: str, hint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == CANNOT_RUN
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith(error)
    assert hint in shown.err


def test_explain_shows_the_rule(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "f401"]) == CLEAN
    assert capsys.readouterr().out.startswith("F401 quote-not-in-source (error)\n\nA quote does not stand")


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> list[BaseException]:
    """A list whose one exception the command `check` raises."""
    raised: list[BaseException] = []

    @click.command
    def check() -> None:
        raise raised[0]

    monkeypatch.setattr("generator.cli.check.check", check)
    return raised


@pytest.mark.parametrize(
    ("error", "code", "words"),
    [
        (FactsheetError("it\x1b is so", "do\nthis"), CANNOT_RUN, "error: it<U+001B> is so\nhelp: do\nthis\n"),
        (KeyboardInterrupt(), STOPPED, "stopped\n"),
        (click.Abort(), STOPPED, "stopped\n"),
        (ZeroDivisionError("secret"), BUG, "error: this is a bug in factsheet"),
    ],
)
def test_every_outcome_has_its_exit_code(
    error: BaseException, code: int, words: str, failing: list[BaseException], capsys: pytest.CaptureFixture[str]
) -> None:
    failing.append(error)
    assert main(["check"]) == code
    assert capsys.readouterr().err.startswith(words)


def test_the_report_of_a_bug_names_our_lines_and_nothing_of_the_machine(
    failing: list[BaseException], capsys: pytest.CaptureFixture[str]
) -> None:
    failing.append(ZeroDivisionError("division by zero"))
    main(["check"])
    shown = capsys.readouterr().err
    assert "ZeroDivisionError: division by zero" in shown
    assert re.search(r"\n  generator/cli/main\.py:\d+ in main\n", shown)
    assert f"factsheet {generator.__version__}, Python" in shown
    assert str(ROOT) not in shown


@pytest.mark.parametrize("argument", ["--help", "--version"])
def test_help_and_version_load_no_heavy_library(argument: str) -> None:
    heavy = {"pydantic", "rich", "jinja2", "markdown", "mkdocs", "yaml", "rapidfuzz"}
    code = f"import sys; from generator.cli.main import main; main([{argument!r}]); print({heavy!r} & set(sys.modules))"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert result.stdout.endswith("set()\n")


@pytest.mark.parametrize("argument", ["--help", "--version"])
def test_help_and_version_take_less_than_a_third_of_a_second(argument: str) -> None:
    """Of processor time, so that other work on the machine does not count; the program waits for nothing."""
    resource = pytest.importorskip("resource")

    def seconds() -> float:
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        return float(used.ru_utime + used.ru_stime)

    before = seconds()
    subprocess.run([*FACTSHEET, argument], capture_output=True, cwd=ROOT, check=True)
    assert seconds() - before < 0.3


def test_letters_that_the_terminal_does_not_have_are_no_error() -> None:
    result = subprocess.run(
        [*FACTSHEET, "explain", "F401"],
        capture_output=True,
        cwd=ROOT,
        check=True,
        env={**os.environ, "PYTHONIOENCODING": "latin-1"},
    )
    assert rb"\u201cThe two ministers" in result.stdout


def test_the_module_ends_with_the_exit_code() -> None:
    assert subprocess.run([*FACTSHEET, "zzz"], capture_output=True, cwd=ROOT, check=False).returncode == CANNOT_RUN


@pytest.mark.skipif(os.name != "posix", reason="pipes end in another way on Windows")
def test_a_closed_pipe_is_no_error() -> None:
    with subprocess.Popen([*FACTSHEET, "--help"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) as running:
        assert running.stdout
        assert running.stderr
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode in (CLEAN, -signal.SIGPIPE)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("arguments", [["--help"], ["explain", "F301"]])
def test_a_full_output_is_named(arguments: list[str], unbuffered: str) -> None:
    environment = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(
            [*FACTSHEET, *arguments], stdout=full, stderr=subprocess.PIPE, cwd=ROOT, check=False, env=environment
        )
    assert ended.returncode == CANNOT_RUN
    assert ended.stderr == b"error: could not write to the output: No space left on device\n"


def test_every_command_is_a_file_and_every_file_of_a_command_is_in_the_list() -> None:
    names = {path.stem for path in (ROOT / "generator/cli").glob("*.py") if "@click.command" in path.read_text("utf-8")}
    assert names == set(COMMANDS)
    assert all(factsheet.get_command(click.Context(factsheet), name) for name in COMMANDS)
