"""`factsheet check`: every fault in the facts."""

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import click

from generator.cli.fact_paths import named
from generator.cli.progress import progress
from generator.cli.shared import Command, folder_options, project
from generator.cli.terminal import wants_colour
from generator.collecting import without_collecting
from generator.report.style import Style

if TYPE_CHECKING:
    from generator.check import Checked
    from generator.check.remembered import State
    from generator.config import Project
    from generator.store import Loaded

FORMATS = ("text", "json", "github", "gitlab", "sarif")


@click.command(cls=Command, short_help="Report every fault in the facts.")
@click.argument("paths", metavar="[PATH]...", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default="text", show_default=True, help="How to show them."
)
@click.option("--changed-from", metavar="REVISION", help="Put what is on lines changed since this git revision first.")
@folder_options
@click.pass_context
def check(context: click.Context, paths: tuple[Path, ...], form: str, changed_from: str | None) -> int:
    """Report every fault in the facts, with its place and what to do.

    PATH limits the check to these fact files or folders of them, and to the records that they refer to.

    Exits with 1 when there are errors, with 0 when there are only warnings or none.

    Examples:
      factsheet check
      factsheet check facts/meetings/rome-2025.yaml
      factsheet check --format json > problems.json
      factsheet check --format github --changed-from origin/main
    """
    here = project(context, reads=("facts", "seeds"))
    with progress("checking the facts"), without_collecting():
        checked = run(here, paths)
    if changed_from is not None:
        from generator.ci.changed_lines import changed_first, changed_lines

        checked = replace(checked, problems=changed_first(checked.problems, changed_lines(here.root, changed_from)))
    style = Style(form == "text" and wants_colour(sys.stdout))
    click.echo(_shown(checked, here, form, style), nl=False, color=style.colour)
    return exit_code(checked)


def _shown(checked: "Checked", here: "Project", form: str, style: Style) -> str:
    """What was found, in one of the formats."""
    from generator.git import above
    from generator.report.as_github import as_github
    from generator.report.as_gitlab import as_gitlab
    from generator.report.as_json import as_json
    from generator.report.as_sarif import as_sarif
    from generator.report.text import text
    from generator.store.layout import shown

    match form:
        case "json":
            return as_json(checked)
        case "github":
            return as_github(checked, shown(here.facts, here.root), above(here.root))
        case "gitlab":
            return as_gitlab(checked, above(here.root))
        case "sarif":
            return as_sarif(checked, above(here.root))
    return text(checked, shown(here.facts, here.root), style)


def run(here: "Project", paths: tuple[Path, ...] = ()) -> "Checked":
    """Check a project's facts, or some files of them; a whole check of what has not changed is not done again.

    Raises:
        FactsheetError: A path is not a fact file, or the facts cannot be read.
    """
    from generator.check import check as check_facts
    from generator.check.nearby import load_nearby
    from generator.check.remembered import recall
    from generator.store import load

    found = None if paths else state_of(here)
    if found and (known := recall(here.root, found.key)):
        return known
    only = _only(here, paths)
    if only and (part := load_nearby(here.facts, here.root, only)):
        checked = check_facts(part, here.seeds, here.root, only)
        if not checked.problems:
            return checked  # of faults more can be said with all records at hand
    return _checked(here, load(here.facts, here.root), found, only)


def load_and_run(
    here: "Project", found: "State | None", meanwhile: "Callable[[Loaded], None]" = lambda _: None
) -> "tuple[Loaded, Checked]":
    """Check all of a project's facts, as `run` does, for a command that needs them too.

    Args:
        here: The project.
        found: Its state, where results are kept.
        meanwhile: What is done here while a process of its own checks.

    Raises:
        FactsheetError: The facts cannot be read.
    """
    from generator.apart import apart
    from generator.check.remembered import recall
    from generator.store import load

    loaded = load(here.facts, here.root)
    if known := found and recall(here.root, found.key):
        return loaded, known
    with apart(lambda: _checked(here, loaded, found)) as checked:
        meanwhile(loaded)
        return loaded, checked()


def state_of(here: "Project") -> "State | None":
    """By what the result of a whole check is known again; None where none is kept."""
    from generator.check.remembered import state

    # On a machine of continuous integration everything is new, and nothing that lies there is to be believed.
    is_kept = (here.root / "mkdocs.yml").is_file() and not os.environ.get("CI")
    return state(here.facts, here.seeds, here.root) if is_kept else None


def _checked(here: "Project", loaded: "Loaded", found: "State | None", only: frozenset[str] | None = None) -> "Checked":
    """Check what was loaded, and keep the result of a whole check."""
    from generator.check import check as check_facts
    from generator.check.remembered import remember

    checked = check_facts(loaded, here.seeds, here.root, only)
    if found and found.lasts:
        remember(here.root, found.key, checked)
    return checked


def exit_code(checked: "Checked") -> int:
    """1 when there are errors, or files of which none could be checked."""
    return 1 if checked.errors or (checked.files and not checked.facts) else 0


def _only(here: "Project", paths: tuple[Path, ...]) -> frozenset[str] | None:
    from generator.store.layout import REDIRECTS, shown

    found = named(here, paths)
    # Of the redirects every record may be at fault.
    if not found or PurePosixPath(REDIRECTS) in found:
        return None
    return frozenset(shown(here.facts / path, here.root) for path in found)
