"""`factsheet diff`: what changed in the facts."""

import sys

import click

from generator.cli.progress import progress
from generator.cli.shared import Command, folder_options, project
from generator.cli.terminal import wants_colour


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
    from generator.changes import compare, with_looks
    from generator.report.changes.as_json import as_json
    from generator.report.changes.as_markdown import as_markdown
    from generator.report.changes.as_text import as_text
    from generator.report.style import Style
    from generator.snapshots import both, repository, sides, trusted_changes
    from generator.store.layout import shown

    here = project(context)
    with progress("comparing the facts"), repository(here.facts) as found:
        before, after = both(found, here.facts, here.seeds, base, head)
        compared = with_looks(compare(sides(before, after, shown(here.facts, here.root))))
        trusted = trusted_changes(found, before, after)
        if form == "text":
            style = Style(wants_colour(sys.stdout))
            click.echo(as_text(compared, style), nl=False, color=style.colour)
        else:
            click.echo(as_json(compared) if form == "json" else as_markdown(compared, trusted), nl=False)
    return int(tells and not compared.is_empty)
