"""Which record a person names."""

from generator.errors import FactsheetError
from generator.ids import nearest
from generator.model import KINDS, Entry, Record
from generator.store import Loaded
from generator.store.layout import FOLDERS, SUFFIX


def shown(entry: Entry[Record]) -> str:
    """How a record is named: `actors/italy`."""
    return f"{entry.kind}s/{entry.id}"


def find_all(loaded: Loaded, names: list[str]) -> list[Entry[Record]]:
    """The records of these names, each once.

    Raises:
        FactsheetError: With every name that means no record, or several.
    """
    found: dict[str, Entry[Record]] = {}
    faults: list[FactsheetError] = []
    for name in names:
        try:
            entry = find(loaded, name)
        except FactsheetError as error:
            faults.append(error)
        else:
            found.setdefault(shown(entry), entry)
    if len(faults) == 1:
        raise faults[0]
    if faults:
        lines = [f"  {error}{f' ({error.hint})' if error.hint else ''}" for error in faults]
        raise FactsheetError("\n".join([f"{len(faults)} names mean no record that can be reviewed", *lines]))
    return list(found.values())


def find(loaded: Loaded, name: str) -> Entry[Record]:
    """The record that `actors/italy`, `actor/italy`, `italy` or the path of its file means.

    Raises:
        FactsheetError: There is none, or there are several, or it has no review.
    """
    folder, _, stem = name.replace("\\", "/").removesuffix(SUFFIX).rpartition("/")
    folder = folder.rpartition("/")[2]
    kinds = [kind for kind in KINDS if folder in ("", kind, f"{kind}s")]
    here = [entry for kind in kinds if (entry := loaded.base.get(kind, stem))]
    reviewable = [entry for entry in here if entry.review_status]
    if len(reviewable) == 1:
        return reviewable[0]
    if reviewable:
        either = " or ".join(f"`{shown(entry)}`" for entry in reviewable)
        raise FactsheetError(f"there are several records `{name}`", f"name one of them: {either}")
    if here:
        raise FactsheetError(f"`{shown(here[0])}` is a source, and sources are not reviewed")
    if any((kind, stem) in loaded.broken for kind in kinds):
        raise FactsheetError(f"the file of `{name}` has faults", "see `factsheet check`")
    raise FactsheetError(f"there is no record `{name}`", _near(loaded, folder, kinds, stem))


def _near(loaded: Loaded, folder: str, kinds: list[str], stem: str) -> str:
    if not kinds:
        near = nearest(folder, FOLDERS)
        return f"did you mean `{near}/{stem}`?" if near else f"kinds are {', '.join(KINDS[1:])}"
    for kind in kinds:
        if moved := loaded.base.moved(kind, stem):
            return f"it is `{shown(moved)}` now"
    known = {entry.id: shown(entry) for kind in reversed(kinds) for entry in loaded.base.of_kind(kind).values()}
    near = nearest(stem, known)
    return f"did you mean `{known[near]}`?" if near else "`factsheet review --list` shows those to be reviewed"
