"""What commands that edit several records have in common: read, change, show or write."""

import sys
from collections.abc import Callable
from contextlib import nullcontext
from typing import TYPE_CHECKING

import click

from generator.cli.shared import project
from generator.cli.terminal import wants_colour

if TYPE_CHECKING:
    from generator.edit.base import Base
    from generator.edit.changes import Changes


def carry_out(context: click.Context, edit: "Callable[[Base], Changes]", dry_run: bool) -> int:
    """Carry out an edit, all files or none, or show it; notes go to stderr.

    Raises:
        FactsheetError: The edit is refused, or the facts cannot be read or written.
    """
    from generator.cli.changed_text import changes_as_diff
    from generator.edit.base import read_base
    from generator.report.cells import visible
    from generator.report.style import Style
    from generator.report.text import count
    from generator.store.layout import shown
    from generator.store.write import commit, locked

    here = project(context, reads=("facts",))
    with nullcontext() if dry_run else locked(here.facts):
        changes = edit(read_base(here.facts, here.root))
        before = changes.before(here.facts)
        if not dry_run:
            commit(here.facts, changes.files)
    if dry_run:
        style = Style(wants_colour(sys.stdout))
        click.echo(changes_as_diff(before, changes.files, here, style), nl=False, color=style.colour)
    for path in () if dry_run else [*changes.first, *sorted(changes.files.keys() - changes.first.keys())]:
        what = "deleted" if changes.files[path] is None else "changed" if before[path] is not None else "new"
        why = f" ({changes.first[path]})" if path in changes.first else ""
        click.echo(f"{shown(here.facts / path, here.root)}: {what}{why}")
    for note in changes.notes:
        click.echo(visible(note), err=True)
    said = f"{count(len(changes.files), 'file')} {'would change' if dry_run else 'changed'}"
    click.echo(said if changes.files else "nothing to change", err=True)
    return 0
