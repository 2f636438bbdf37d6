"""`factsheet diff`: what changed in the facts."""

import sys
from typing import TYPE_CHECKING

import click

from generator.cli.progress import progress
from generator.cli.shared import Command, folder_options, project
from generator.cli.terminal import wants_colour

if TYPE_CHECKING:
    from generator.changes import Comparison
    from generator.config import Project
    from generator.snapshots import Snapshot


@click.command(cls=Command, short_help="What changed in the facts between two revisions.")
@click.argument("base", default="")
@click.argument("head", default="")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown", "json"]),
    default="text",
    show_default=True,
    help="How to show it; markdown is one comment for a pull request.",
)
@click.option("--exit-code", "tells", is_flag=True, help="Exit with 1 when the facts differ.")
@folder_options
@click.pass_context
def diff(context: click.Context, base: str, head: str, form: str, tells: bool) -> int:
    """Tell what changed in the facts: records and their fields, not lines of files.

    BASE and HEAD are git revisions, or folders of facts. Without HEAD it is the work tree; without BASE the commit at
    which the work tree left the main branch. Order, layout, comments and where a source's file lies are no change.

    Examples:
      factsheet diff
      factsheet diff main
      factsheet diff v1.0 v1.1 --format json
      factsheet diff old/facts new/facts --exit-code
    """
    from generator.report.changes.as_json import as_json
    from generator.report.changes.as_markdown import as_markdown
    from generator.report.changes.as_text import as_text
    from generator.report.style import Style
    from generator.snapshots import both, repository, trusted_changes

    here = project(context)
    with progress("comparing the facts"), repository(here.facts) as found:
        before, after = both(found, here.facts, here.seeds, base, head)
        comparison = compared(here, before, after)
        if form == "text":
            style = Style(wants_colour(sys.stdout))
            click.echo(as_text(comparison, style), nl=False, color=style.colour)
        elif form == "json":
            click.echo(as_json(comparison), nl=False)
        else:
            click.echo(as_markdown(comparison, trusted_changes(found, before, after)), nl=False)
    return int(tells and not comparison.is_empty)


def compared(here: "Project", before: "Snapshot", after: "Snapshot") -> "Comparison":
    """What changed in a project's facts, with reasons to look twice."""
    from generator.changes import compare, with_looks
    from generator.snapshots import sides
    from generator.store.layout import shown

    return with_looks(compare(sides(before, after, shown(here.facts, here.root))))
