"""Reading gold files: all faults of all files at once."""

import json
from collections.abc import Iterator
from enum import Enum
from pathlib import Path

from pydantic import BaseModel, ValidationError

from generator.errors import FactsheetError
from generator.evaluate.gold import Gold, GoldActor, GoldAgreement, GoldMark, GoldMeeting, GoldRole
from generator.evaluate.gold_faults import faults_of
from generator.ids import nearest
from generator.model import ActorKind, AgreementStatus, AgreementType, MeetingStatus, MeetingType, Tenure

SUFFIX = ".json"
_NOT_GOLD = "manifest"
_MISSPELT = 85.0
"""How like a known key an unknown one must be to be taken for a slip, 0 to 100."""
_VALUES: dict[str, type[Enum]] = {
    "actors.kind": ActorKind,
    "roles.tenure": Tenure,
    "meetings.type": MeetingType,
    "meetings.status": MeetingStatus,
    "agreements.type": AgreementType,
    "agreements.status": AgreementStatus,
}


class GoldError(FactsheetError):
    """There is no gold file, or some are malformed; the message has a line for each fault of each file."""


class _Marks(BaseModel):
    """A gold file's content."""

    actors: tuple[GoldActor, ...]
    roles: tuple[GoldRole, ...]
    meetings: tuple[GoldMeeting, ...]
    agreements: tuple[GoldAgreement, ...]


def gold_files(path: Path) -> list[Path]:
    """The gold files of a folder in order of their names, or the one that `path` is; a `manifest.json` is none.

    Raises:
        GoldError: There is none.
    """
    if not path.exists():
        raise GoldError(f"there is no folder {path}", "name the folder that holds the gold files")
    found = [path] if path.is_file() else sorted(path.glob(f"*{SUFFIX}"))
    found = [file for file in found if file.stem != _NOT_GOLD and file.suffix == SUFFIX]
    if not found:
        raise GoldError(f"{path} holds no gold file", f"a gold file is named as its article, with `{SUFFIX}`")
    return found


def read_gold(path: Path) -> list[Gold]:
    """All gold files of a folder (see `gold_files`), typed.

    Raises:
        GoldError: There is none, or some are malformed; all faults of all files at once.
    """
    docs: list[Gold] = []
    faults: list[str] = []
    for file in gold_files(path):
        doc, found = _read(file)
        faults += [f"{file.name}: {fault}" for fault in found]
        docs += [doc] if doc else []
    if faults:
        what = "a fault" if len(faults) == 1 else f"{len(faults)} faults"
        lines = "\n".join(f"  {fault}" for fault in faults)
        raise GoldError(f"{what} in the gold files of {path}\n{lines}", "nothing was measured; put them right first")
    return docs


def _read(file: Path) -> tuple[Gold | None, list[str]]:
    """A file's marks, or None, and its faults."""
    try:
        marks = _Marks.model_validate(json.loads(file.read_bytes().decode("utf-8-sig")))
    except ValidationError as error:
        return None, faults_of(error, _VALUES)
    except json.JSONDecodeError as error:
        return None, [f"line {error.lineno}, column {error.colno}: not JSON: {error.msg}"]
    except UnicodeDecodeError as error:
        return None, [f"not UTF-8 text (byte {error.start})"]
    except RecursionError:
        return None, ["lists or mappings are nested too deep"]
    gold = Gold(file.stem, marks.actors, marks.roles, marks.meetings, marks.agreements)
    return gold, [*_misspelt(gold), *_unknown_actors(gold)]


def _misspelt(gold: Gold) -> Iterator[str]:
    """Keys that are not known and look like known ones: `optinal` would change the figures without a word."""
    for where, mark in _all(gold):
        for key in mark.model_extra or {}:
            if near := nearest(key, type(mark).model_fields, _MISSPELT):
                yield f"`{where}` has the unknown key `{key}`; did you mean `{near}`?"


def _unknown_actors(gold: Gold) -> Iterator[str]:
    names = {actor.name for actor in gold.actors}
    by_lower_case = {name.lower(): name for name in sorted(names)}
    for where, mark in _all(gold):
        for field in ("person", "organisation", "participants", "parties"):
            given = getattr(mark, field, None) or ()
            for name in (given,) if isinstance(given, str) else given:
                if name not in names:
                    near = nearest(name, by_lower_case)
                    hint = f"did you mean `{by_lower_case[near]}`?" if near else "add it to `actors`"
                    yield f"`{where}.{field}`: there is no actor `{name}`; {hint}"


def _all(gold: Gold) -> Iterator[tuple[str, GoldMark]]:
    """Every marked record, each with its place in the file."""
    for kind in _Marks.model_fields:
        for number, mark in enumerate(getattr(gold, kind)):
            yield f"{kind}[{number}]", mark
