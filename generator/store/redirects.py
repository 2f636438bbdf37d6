"""Where records that were renamed or merged are now: `facts/redirects.yaml`.

    actors:
      old-id: new-id

`rename` and `merge` write it. A chain is followed to its end; one that runs in a circle or ends nowhere is a fault.
"""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from generator import ids
from generator.model import follow
from generator.problems import Problem
from generator.store.layout import FOLDERS, REDIRECTS, shown
from generator.store.validate import BAD_ID, UNKNOWN_FIELD, WRONG_TYPE
from generator.yamlio import Document, Value, read_bytes

HEAD = "# Ids that records had, and the ids that they have now, so that old links lead on.\n"
BROKEN_REDIRECT = "F308"

Key = tuple[str, str]
"""Kind and id of a record."""


class Redirects(NamedTuple):
    """The file as read.

    Attributes:
        document: Its values and marks; empty where there is no file.
        ids: For the kind and former id of a record the id that stands there, which may itself be a former one.
        problems: Its faults of form.
    """

    document: Document
    ids: Mapping[Key, str]
    problems: tuple[Problem, ...]


def read_redirects(facts: Path, root: Path) -> Redirects:
    """Read the redirects of a facts folder.

    Raises:
        OSError: The file is there and cannot be opened.
    """
    path, name = facts / REDIRECTS, shown(facts / REDIRECTS, root)
    return redirects_in(path.read_bytes() if path.is_file() else b"", name)


def redirects_in(content: bytes, name: str) -> Redirects:
    """The redirects in the content of the file, wherever it is kept; `name` is the file's in problems."""
    document = read_bytes(content, name) if content else Document(name, "")
    found: dict[Key, str] = {}
    problems = list(document.problems)
    for folder, moved in document.data.items():
        if folder not in FOLDERS:
            hint = ids.did_you_mean(folder, FOLDERS) or f"known here: {', '.join(FOLDERS)}"
            problems.append(document.problem(UNKNOWN_FIELD, (folder,), f"unknown field `{folder}`", hint, at_key=True))
        elif not isinstance(moved, dict | None):
            message = f"`{folder}` must be a mapping of former ids to present ones"
            problems.append(document.problem(WRONG_TYPE, (folder,), message, "write `former-id: present-id`"))
        else:
            problems += _bad_ids(document, folder, moved or {})
            found |= {(FOLDERS[folder], old): str(new) for old, new in (moved or {}).items() if new}
    return Redirects(document, found, tuple(problems))


def _bad_ids(document: Document, folder: str, moved: Mapping[str, Value]) -> Iterator[Problem]:
    for old, new in moved.items():
        for text, at_key in ((old, True), (new, False)):
            if not isinstance(text, str) or not ids.is_id(text):
                message = f"`{text}` is not an id" if isinstance(text, str) else f"`{old}` leads to no id"
                hint = "ids are the names of the files, without `.yaml`"
                yield document.problem(BAD_ID, (folder, old), message, hint, at_key)


def loose_ends(redirects: Redirects, exists: Callable[[str, str], bool]) -> Iterator[Problem]:
    """A problem for each redirect that does not lead to a record; `exists` tells whether there is a file."""
    for (kind, old), new in redirects.ids.items():
        end = follow(redirects.ids, kind, old)
        if end is None:
            message, hint = f"`{old}` leads in a circle and to no {kind}", "delete the line that is wrong"
        elif not exists(kind, end):
            message, hint = f"`{old}` leads to `{end}`, and there is no such {kind}", "delete the line, or correct it"
        else:
            continue
        path = (f"{kind}s", old)
        yield redirects.document.problem(BROKEN_REDIRECT, path, message, hint, at_key=end is None or end != new)
