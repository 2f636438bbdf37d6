"""Who reviews, and on which day: the only place where a name or a clock of the machine is asked."""

from datetime import date
from pathlib import Path


def name_by_git(root: Path) -> str:
    """The user's name as git has it for this project; empty where it has none, or is not there."""
    from generator.errors import FactsheetError
    from generator.git import git

    try:
        return git(root, "config", "--get", "user.name", may_fail=True).strip()
    except FactsheetError:
        return ""


def machine_day() -> str:
    """This day, by the machine's clock; a verdict says when it was given."""
    return date.today().isoformat()  # noqa: DTZ011 the reviewer's own day is meant
