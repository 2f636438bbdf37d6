"""The person's own editor, opened on a file at a line."""

import os
import shlex
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path, PurePath

from generator.errors import FactsheetError

_GOTO = {"code", "codium", "cursor", "windsurf"}
"""Editors that take `--goto file:line`, and return at once unless told to wait."""
_COLON = {"subl", "zed", "hx", "helix"}
"""Those that take `file:line`."""
_NO_LINE = {"notepad", "gedit", "open", "xdg-open"}
_USUAL = ("sensible-editor", "nano", "vi", "notepad")


def command(file: Path, line: int, environment: Mapping[str, str] = os.environ) -> list[str]:
    """What starts the editor: `$VISUAL`, else `$EDITOR`, else one that most systems have.

    Raises:
        FactsheetError: There is none.
    """
    chosen = environment.get("VISUAL") or environment.get("EDITOR") or next(filter(shutil.which, _USUAL), "")
    words = shlex.split(chosen, posix=os.name != "nt")
    if not words:
        raise FactsheetError("there is no editor", "set EDITOR to the one that you use, such as EDITOR=nano")
    name = PurePath(words[0]).stem.lower()
    if name in _GOTO:
        return [*words, *([] if "--wait" in words else ["--wait"]), "--goto", f"{file}:{line}"]
    if name in _COLON:
        return [*words, f"{file}:{line}"]
    return [*words, *([] if name in _NO_LINE else [f"+{line}"]), str(file)]


def open_editor(file: Path, line: int) -> None:
    """Let the person edit a file, and wait until they have.

    Raises:
        FactsheetError: The editor cannot be started, or says that it failed.
    """
    words = command(file, line)
    try:
        code = subprocess.run(words, check=False).returncode
    except OSError as error:
        raise FactsheetError(f"{words[0]}: {error.strerror}", "set EDITOR to an editor that is there") from None
    if code:
        raise FactsheetError(f"{words[0]} ended with {code}", "set EDITOR to an editor that works")
