"""The `factsheet` command: finds the command's file, and turns every outcome into an exit code.

0 clean, 1 findings, 2 could not run (usage, configuration, unreadable input), 3 a bug of ours, 130 stopped by the user.
"""

import importlib
import io
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import NoReturn

import click

from generator import __version__
from generator.cli.shared import folder_options, write_help
from generator.errors import FactsheetError

COMMANDS = (
    "extract",
    "check",
    "build",
    "serve",
    "render",
    "diff",
    "review",
    "fmt",
    "rename",
    "merge",
    "quote",
    "new",
    "remove",
    "evaluate",
    "export",
    "schema",
    "explain",
    "init",
    "comment",
)
"""In the order in which one meets them; each has a file of its own beside this one."""
CLEAN, FINDINGS, CANNOT_RUN, BUG, STOPPED = 0, 1, 2, 3, 130


class _Commands(click.Group):
    """A group that loads a command's file when it is asked for."""

    def format_help_text(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        write_help(self, formatter)

    def list_commands(self, _ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, _ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(importlib.import_module(f"generator.cli.{cmd_name}"), cmd_name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from generator.ids import did_you_mean

            hint = did_you_mean(args[0], COMMANDS) or f"commands: {', '.join(COMMANDS)}"
            raise FactsheetError(f"there is no command `{args[0]}`", hint)
        return super().resolve_command(ctx, args)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="factsheet", message="%(prog)s %(version)s")
@folder_options
def factsheet() -> None:
    """News articles in, checked YAML facts and a browsable site of them out.

    Examples:
      factsheet extract        articles in seeds/ to facts in facts/
      factsheet check          every fault in the facts
      factsheet build          extract, check, and the site in site/
      factsheet serve          the site on localhost, rebuilt as facts change

    Exit codes: 0 clean, 1 findings, 2 could not run, 3 a bug in factsheet.
    """


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        argv: Arguments without the program's name; those of the process when left out.

    Returns:
        The exit code. Nothing is raised.
    """
    _show_all_letters()
    try:
        # Not `factsheet.main`: it would decide itself how a closed pipe and Ctrl-C end.
        with factsheet.make_context("factsheet", list(sys.argv[1:] if argv is None else argv)) as context:
            code = factsheet.invoke(context)
        sys.stdout.flush()
    except click.exceptions.Exit as error:
        return error.exit_code
    except (KeyboardInterrupt, click.Abort):
        click.echo("stopped", err=True)
        return STOPPED
    except Exception as error:  # noqa: BLE001 nothing may end in a traceback
        return _failed(error)
    return code if isinstance(code, int) else CLEAN


def program() -> NoReturn:
    """Run the command line, and end at once: Python would take a large fact base apart in memory, object by object."""
    code = main()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):  # what reads it has gone
            stream.flush()
    os._exit(code)


def _show_all_letters() -> None:
    """Letters that the terminal's encoding does not have are shown by their codes, and are no error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _failed(error: Exception) -> int:
    """Say what happened; the exit code."""
    match error:
        case click.exceptions.NoArgsIsHelpError():
            error.show()
            return CANNOT_RUN
        case click.ClickException():
            path = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else "factsheet"
            return _cannot_run(error.format_message(), f"`{path} --help` shows what it takes")
        case FactsheetError():
            return _cannot_run(str(error), error.hint)
        case BrokenPipeError():
            # Whoever read our output has closed it (`factsheet check | head`).
            _drop_output()
            return CLEAN
        case OSError(strerror=str(reason)):
            return _cannot_run(f"{place}: {reason}" if (place := _place(error)) else reason, "")
    return _bug(error)


def _place(error: OSError) -> str:
    """What could not be read or written; empty where the error does not say.

    Output is written by click's `echo`, and the last of it by `main`: an error from there is of the output.
    """
    import traceback

    frames = traceback.extract_tb(error.__traceback__)
    if error.filename or not frames or frames[-1].name not in ("echo", "main"):
        return str(error.filename or "")
    _drop_output()
    return "could not write to the output"


def _drop_output() -> None:
    """Let what is left of the output, which is written at exit, go nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _cannot_run(message: str, hint: str) -> int:
    from generator.report.cells import visible

    for line in message.splitlines() or [""]:
        # An indented line goes on with the error above it.
        click.echo(visible(line) if line.startswith(" ") else f"error: {visible(line)}", err=True)
    if hint:
        click.echo(f"help: {visible(hint)}", err=True)
    return CANNOT_RUN


def _bug(error: Exception) -> int:
    """A short report that can be pasted: what happened, where in our code, which versions."""
    import platform
    import traceback

    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if "generator" in frame.filename]
    where = [f"  {_short(frame.filename)}:{frame.lineno} in {frame.name}" for frame in frames[-5:]]
    lines = [
        "error: this is a bug in factsheet; please report it with these lines:",
        f"  {type(error).__name__}: {error}",
        *where,
        f"  factsheet {__version__}, Python {platform.python_version()}, {platform.system()}",
    ]
    click.echo("\n".join(lines), err=True)
    return BUG


def _short(filename: str) -> str:
    """The file's path from the package on: nothing of the user's machine."""
    return "generator" + filename.rpartition("generator")[2].replace(os.sep, "/")
