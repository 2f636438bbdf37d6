"""`factsheet fmt`: fact files in their canonical layout."""

import sys
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.fact_paths import named
from generator.cli.shared import Command, folder_options, project
from generator.cli.terminal import wants_colour
from generator.errors import FactsheetError

if TYPE_CHECKING:
    from generator.config import Project
    from generator.edit.fmt import Formatted


@click.command(cls=Command, short_help="Lay the fact files out in their canonical form.")
@click.argument("paths", metavar="[PATH]...", nargs=-1, type=click.Path(path_type=Path))
@click.option("--check", "only_check", is_flag=True, help="Write nothing; exit with 1 if a file would change.")
@click.option("--dry-run", "--diff", is_flag=True, help="Write nothing; show what would change as a diff.")
@folder_options
@click.pass_context
def fmt(context: click.Context, paths: tuple[Path, ...], only_check: bool, dry_run: bool) -> int:
    """Lay the fact files out in their canonical form: fields in order, one a line, the line of the schema on top.

    No value changes and no comment is lost. Facts of an older format are lifted to the present one.

    PATH limits this to these fact files or folders of them.

    Exits with 2 when a file has faults of form and cannot be laid out (the others are done).

    Examples:
      factsheet fmt
      factsheet fmt --check facts/actors
      factsheet fmt --diff
    """
    from generator.report.text import count

    here = project(context, reads=("facts",), any_format=True)
    made = run(here, paths, save=not (only_check or dry_run))
    if dry_run:
        _show(here, made)
    else:
        _list(here, made, "would change" if only_check else "laid out")
    for reason in made.faulty:
        click.echo(f"error: {reason}", err=True)
    number = len(made.changes.files)
    said = f"{number:,} {'would change' if only_check or dry_run else 'laid out'}" if number else "nothing to change"
    click.echo(f"{count(made.files, 'file')}: {said}", err=True)
    return 2 if made.faulty else int(only_check and bool(number))


def run(here: "Project", paths: tuple[Path, ...] = (), save: bool = True) -> "Formatted":
    """Lay out a project's fact files, or some of them.

    Raises:
        FactsheetError: A path is not a fact file, or the facts cannot be read or written.
    """
    from generator.config import FORMAT
    from generator.edit.fmt import fmt as lay_out
    from generator.store.write import commit, locked

    version = here.options.format
    if paths and version < FORMAT:
        message = f"the facts are of format {version}, and are lifted to format {FORMAT} all at once"
        raise FactsheetError(message, "run `factsheet fmt` without PATH")
    with locked(here.facts) if save else nullcontext():
        made = lay_out(here.facts, here.root, named(here, paths) if paths else None, version)
        if version < FORMAT and made.faulty:
            raise FactsheetError(f"{made.faulty[0]}; no file was lifted", "mend the file, then run `factsheet fmt`")
        if save:
            commit(here.facts, made.changes.files)
            _set_format(here, FORMAT)
    return made


def _set_format(here: "Project", version: int) -> None:
    """Tell the configuration that the facts are lifted: last, so that a run that was stopped begins anew."""
    from generator.config import FILE
    from generator.files import replace_file
    from generator.yamlio.settings import with_option

    if here.options.format < version:
        path = here.root / FILE
        text = with_option(path.read_bytes().decode("utf-8-sig"), "factsheet", "format", str(version))
        replace_file(path, text.encode())
        click.echo(f"{FILE}: the facts are of format {version} now", err=True)


def _list(here: "Project", made: "Formatted", what: str) -> None:
    from generator.report.cells import visible
    from generator.store.layout import shown

    for path in sorted(made.changes.files):
        click.echo(f"{visible(shown(here.facts / path, here.root))}: {what}")


def _show(here: "Project", made: "Formatted") -> None:
    from generator.cli.changed_text import changes_as_diff
    from generator.report.style import Style

    style = Style(wants_colour(sys.stdout))
    click.echo(
        changes_as_diff(made.changes.before(here.facts), made.changes.files, here, style), nl=False, color=style.colour
    )
