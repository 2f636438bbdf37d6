"""Raise the floors to what the extractor reaches now.

    python -m tests.evaluate.update            measures the corpora that are there; refuses to lower a floor
    python -m tests.evaluate.update --lower    lowers floors too

FACTSHEET_EVAL=/path/to/corpora adds those below that folder; corpora that are not there keep their floors. The page of
the documentation that shows the figures is made anew as well.
"""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from generator.errors import FactsheetError
from generator.evaluate.floors import dump, raised, read_floors
from tests.evaluate.corpora import FLOORS, Corpus, further, own
from tests.evaluate.page import PAGE, accuracy_page

LOWER = "--lower"


def update(path: Path, corpora: Mapping[str, Corpus], may_lower: bool = False) -> list[str]:
    """Measure the corpora and write their floors into the file at `path`.

    Returns:
        Names of the corpora whose floors have changed.

    Raises:
        LowerError: A floor would fall and `may_lower` is not set; nothing was written.
    """
    old = read_floors(path)
    new = raised(old, {name: corpus.measure() for name, corpus in corpora.items()}, may_lower)
    path.write_text(dump(new), "utf-8", newline="\n")
    return [name for name in sorted(new) if new[name] != old.get(name)]


def main(arguments: Sequence[str]) -> int:
    """Update our floors; the exit code."""
    if unknown := set(arguments) - {LOWER}:
        sys.stderr.write(f"there is no option {min(unknown)}; the only one is {LOWER}\n")
        return 2
    try:
        changed = update(FLOORS, own() | further(), LOWER in arguments)
        PAGE.write_text(accuracy_page(read_floors(FLOORS)), "utf-8", newline="\n")
    except FactsheetError as error:
        sys.stderr.write(f"{error}\n{LOWER} lowers them\n")
        return 1
    sys.stdout.write(f"new floors: {', '.join(changed)}\n" if changed else "all floors are as they were\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
