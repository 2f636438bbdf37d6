"""`factsheet extract`: articles to facts."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.progress import progress
from generator.cli.shared import Command, folder_options, project
from generator.cli.terminal import wants_colour

if TYPE_CHECKING:
    from generator.assemble.run import Result
    from generator.config import Project


@click.command(cls=Command, short_help="Articles in seeds/ to facts in facts/.")
@click.argument("articles", metavar="[ARTICLE]...", nargs=-1, type=click.Path(path_type=Path))
@click.option("--check", "only_check", is_flag=True, help="Write nothing; exit with 1 if a fact file would change.")
@click.option("--dry-run", is_flag=True, help="Write nothing; show what would change as a diff.")
@click.option("--explain", is_flag=True, help="Write nothing; name the rule and the words behind each fact.")
@click.option("--jobs", metavar="N", type=click.IntRange(1), default=1, help="Read in N processes.")
@folder_options
@click.pass_context
def extract(
    context: click.Context, articles: tuple[Path, ...], only_check: bool, dry_run: bool, explain: bool, jobs: int
) -> int:
    """Read the articles in seeds/ and write what they say into facts/.

    With ARTICLE, only these are read. What a person changed, reviewed, renamed or deleted stays as it is; doubts and
    conflicts are told. A second run writes nothing.

    Exits with 2 when an article could not be read (the others are done).

    Examples:
      factsheet extract
      factsheet extract seeds/2025-rome.txt --dry-run
      factsheet extract --check
      factsheet extract --jobs 4
      factsheet extract --seeds articles --facts out
    """
    from generator.cli.extract_text import changed_files, diff_of, explanation
    from generator.report.style import Style

    here = project(context, reads=("seeds",))
    result = run(here, articles, save=not (only_check or dry_run or explain), jobs=jobs)
    style = Style(wants_colour(sys.stdout))
    if explain:
        click.echo(explanation(result), nl=False)
    if dry_run:
        click.echo(diff_of(result, here, style), nl=False, color=style.colour)
    elif only_check:
        click.echo(changed_files(result, here), nl=False)
    code = tell(result)
    return code or int(only_check and bool(result.plan.changes))


def run(here: "Project", articles: tuple[Path, ...] = (), save: bool = True, jobs: int = 1) -> "Result":
    """Extract a project's articles, or some of them.

    Raises:
        FactsheetError: An article is not one of the project's, or the facts cannot be read or written.
    """
    from generator.store.layout import shown
    from generator.vocab.own import use_or_raise

    use_or_raise(here.facts, shown(here.facts, here.root))  # before the rules are made of the words
    from generator.assemble.run import run as run_extraction

    with progress("reading the articles"):
        return run_extraction(here.seeds, here.facts, here.root, articles, save, jobs)


def tell(result: "Result") -> int:
    """Say on stderr what a person should know of a run; the exit code."""
    from generator.cli.extract_text import notes, summary

    click.echo(notes(result), nl=False, err=True)
    click.echo(summary(result), err=True)
    return 2 if result.errors else 0
