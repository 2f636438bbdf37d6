"""`factsheet build`: articles to facts, facts checked, facts to the site."""

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from generator.cli import check as check_command
from generator.cli import extract as extract_command
from generator.cli.diff import compared
from generator.cli.mkdocs_log import shown_log
from generator.cli.progress import progress
from generator.cli.shared import Command, folder_options, project
from generator.cli.terminal import wants_colour
from generator.collecting import without_collecting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.check import Checked
    from generator.check.remembered import State
    from generator.config import Project
    from generator.snapshots import Snapshot
    from generator.store import Loaded


@click.command(cls=Command, short_help="Articles to facts to the site in site/.")
@click.option("--no-extract", is_flag=True, help="Leave the articles alone; build from the facts as they are.")
@click.option(
    "--preview",
    "base",
    metavar="BASE",
    help="Mark what changed since this git revision or folder; the site says that it is not published.",
)
@folder_options
@click.pass_context
def build(context: click.Context, no_extract: bool, base: str | None) -> int:
    """Extract facts from the articles, check them, and build the site.

    Stops before the site is built when the check finds errors.

    Examples:
      factsheet build
      factsheet build --no-extract
      factsheet build --site public
      factsheet build --preview main --site preview
    """
    from generator.engine.sitefolder import check_project
    from generator.store.layout import shown

    here = project(context, reads=("facts", "seeds") if no_extract else ("seeds",))
    check_project(here)  # first of all: nothing is extracted for a site that cannot be built
    if base is not None:
        with _since(here, base):
            pass  # likewise: it is known what to compare with
    code = 0 if no_extract else extract_command.tell(extract_command.run(here))
    state = check_command.state_of(here)
    where = f"the site is in {shown(here.site, here.root)}/"
    if base is None and state and (checked := _as_it_stands(here, state)):
        tell(here, checked)
        click.echo(f"{where}; nothing has changed since it was built")
        return code
    with without_collecting():
        with progress("checking the facts"):
            known = check_command.load_and_run(here, state, meanwhile=_get_ready)
        tell(here, known[1])
        if check_command.exit_code(known[1]):
            return 1
        from generator.engine.site import build as build_site

        with progress("building the site"), shown_log():
            if base is None:
                build_site(here, known=known, key=state.key if state and state.lasts else "")
            else:
                with _since(here, base) as sides:
                    build_site(here, compared(here, *sides), known)
    click.echo(where)
    return code


def _get_ready(loaded: "Loaded") -> None:
    """What a build needs whatever the check finds; it takes as long as the check."""
    from generator.engine import site  # noqa: F401 to have it loaded
    from generator.pages import get_ready

    get_ready()
    _ = loaded.base.backlinks  # worked out before there are several processes that want it


def _as_it_stands(here: "Project", state: "State") -> "Checked | None":
    """What the last check found, when the site was built from the same facts; None when there is something to build."""
    from generator.check.remembered import recall
    from generator.engine.unchanged import stands

    checked = recall(here.root, state.key)
    return checked if checked and not check_command.exit_code(checked) and stands(here, state.key) else None


@contextmanager
def _since(here: "Project", base: str) -> "Iterator[tuple[Snapshot, Snapshot]]":
    """The facts as they were at `base`, and as they are, open as long as the context is.

    Raises:
        FactsheetError: There is no such revision or folder.
    """
    from generator.snapshots import both, repository

    with repository(here.facts) as found:
        yield both(found, here.facts, here.seeds, base)


def tell(here: "Project", checked: "Checked") -> None:
    """What the check found: problems and the summary go to stderr, since the site is the result here."""
    from generator.report.style import Style
    from generator.report.text import text
    from generator.store.layout import shown

    style = Style(wants_colour(sys.stderr))
    click.echo(text(checked, shown(here.facts, here.root), style), nl=False, err=True, color=style.colour)
