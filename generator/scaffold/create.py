"""Making a new fact base in an empty folder."""

import hashlib
import json
import re
import tempfile
from collections.abc import Mapping
from pathlib import Path

from generator.errors import ConfigError, FactsheetError
from generator.model.schema import schema_files
from generator.scaffold.listing import listed
from generator.scaffold.wheel import NAME, wheel
from generator.vocab.own import VOCABULARY

BASE = Path(__file__).parent / "base"
"""The files of a new base; names that begin with a dot are written with `dot-`, so that no tool obeys them here."""
_TITLE = "@TITLE@"
_MARKDOWN = re.compile(r"([\\`*_\[\]])")
_MAX_TITLE = 120
_MAY_BE_THERE = {".git"}
"""What `git init`, or the clone of an empty repository, leaves in a folder."""


def create(folder: Path, title: str) -> tuple[str, ...]:
    """Make a fact base; the same title gives the same bytes.

    Args:
        folder: Where to; it must be missing or empty, but for a repository of git.
        title: The site's name.

    Returns:
        The paths that were written, sorted.

    Raises:
        ConfigError: The title is not one line of text.
        FactsheetError: The folder holds something, or cannot be written.
    """
    _check_title(title)
    made = contents(title)
    try:
        is_new = not folder.exists()
        if not is_new and (not folder.is_dir() or any(item.name not in _MAY_BE_THERE for item in folder.iterdir())):
            hint = "name a folder that is not there yet, or an empty one"
            raise FactsheetError(f"{folder} is not an empty folder, and nothing in it is overwritten", hint)
        folder.mkdir(parents=True, exist_ok=True)
        try:
            _fill(folder, made)
        except BaseException:
            if is_new:
                folder.rmdir()
            raise
    except OSError as error:
        raise FactsheetError(f"{folder}: {error.strerror or error}", "can you write there?") from None
    return tuple(sorted(made))


def _fill(folder: Path, made: Mapping[str, bytes]) -> None:
    """Put everything into the folder, or nothing where something goes wrong."""
    with tempfile.TemporaryDirectory(prefix=".factsheet-", dir=folder) as staging:
        base, moved = Path(staging) / "base", []
        _write(base, made)
        try:
            for item in sorted(base.iterdir()):
                moved.append(item.rename(folder / item.name))
        except BaseException:
            for there in moved:
                there.rename(base / there.name)
            raise


def contents(title: str) -> Mapping[str, bytes]:
    """The files of a new base by path."""
    program = wheel()
    pin = f"./vendor/{NAME} --hash=sha256:{hashlib.sha256(program).hexdigest()}\n"
    return {
        **{_target(path): _filled(path, title) for path in listed(BASE)},
        **{f"schema/{name}": text.encode() for name, text in schema_files().items()},
        f"vendor/{NAME}": program,
        "requirements/factsheet.txt": f"# The program itself, from this folder.\n{pin}".encode(),
        "facts/.gitkeep": b"",
        f"facts/{VOCABULARY}/.gitkeep": b"",
        "seeds/.gitkeep": b"",
    }


def _check_title(title: str) -> None:
    if not title.isprintable() or not title.strip() or len(title) > _MAX_TITLE or set("<>") & set(title):
        message = f"a title is one line of 1 to {_MAX_TITLE} characters, without `<` and `>`"
        raise ConfigError(message, 'name it with `--title "…"`')


def _target(path: Path) -> str:
    parts = path.relative_to(BASE).parts
    return "/".join("." + part.removeprefix("dot-") if part.startswith("dot-") else part for part in parts)


def _filled(path: Path, title: str) -> bytes:
    """A file's content with the title put in, in the form that the file needs."""
    content = path.read_bytes()
    if path.suffix == ".md":
        return content.replace(_TITLE.encode(), _MARKDOWN.sub(r"\\\1", title).encode())
    return content.replace(_TITLE.encode(), json.dumps(title, ensure_ascii=False)[1:-1].encode())


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
        if content.startswith(b"#!"):
            (folder / path).chmod(0o755)
