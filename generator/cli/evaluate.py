"""`factsheet evaluate`: what the extractor finds, against what readers marked by hand."""

import sys
from pathlib import Path

import click

from generator.cli.progress import progress
from generator.cli.shared import Command, folder_options, project
from generator.cli.terminal import wants_colour


@click.command(cls=Command, short_help="Measure the extractor against articles marked by hand.")
@click.argument("gold", metavar="[GOLD]", required=False, type=click.Path(path_type=Path))
@click.option("--reviews", is_flag=True, help="Tell instead how often people confirm, edit or reject what was found.")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="How to show it."
)
@click.option("--errors/--no-errors", default=True, show_default=True, help="List what is missed, wrong and spurious.")
@folder_options
@click.pass_context
def evaluate(context: click.Context, gold: Path | None, reviews: bool, form: str, errors: bool) -> None:
    """Extract the articles beside the gold files in GOLD, each by itself, and print how many facts are right.

    GOLD is a folder of gold files (what a reader marked in an article, as JSON), or one of them; the article beside it
    has the same name but for the extension. With --seeds, the articles lie in that folder instead. With --facts,
    nothing is extracted: what that fact base says of the articles is measured. Nothing is written.

    Precision is the part of what is found that is marked, recall the part of what is marked that is found, F1 their
    harmonic mean; "full" is F1 with the attributes right too: an actor's kind; an office's organisation and tenure; a
    meeting's type, status, date and place; an agreement's type and status. Optional marks do not count.

    With --reviews and without GOLD, the project's facts are compared with what the extractor said of the articles: how
    many records people confirmed, edited, disputed or rejected, by kind and by rule.

    Exits with 0 whatever the figures, with 2 when there is no gold file or one is malformed.

    Examples:
      factsheet evaluate tests/gold/seeds --seeds seeds
      factsheet evaluate my-gold --no-errors
      factsheet evaluate my-gold --facts facts
      factsheet evaluate my-gold --format json > scores.json
      factsheet evaluate --reviews
    """
    if reviews == bool(gold):
        raise click.UsageError("name either GOLD or --reviews")
    if gold is None:
        return _reviews(context, form)
    from generator.evaluate.as_json import as_json
    from generator.evaluate.as_text import as_text
    from generator.evaluate.run import evaluate_articles, evaluate_facts
    from generator.report.style import Style

    facts, articles = _named(context, "facts"), _named(context, "seeds")
    with progress("reading the articles"):
        found = evaluate_facts(gold, facts) if facts else evaluate_articles(gold, articles)
    if form == "json":
        click.echo(as_json(found, errors), nl=False)
    else:
        style = Style(wants_colour(sys.stdout))
        click.echo(as_text(found, errors, style), nl=False, color=style.colour)
    return None


def _reviews(context: click.Context, form: str) -> None:
    """Print how often people confirm, edit or reject what the extractor said."""
    from generator.evaluate.reviews import count_reviews
    from generator.evaluate.reviews_as_json import reviews_as_json
    from generator.evaluate.reviews_as_text import reviews_as_text

    here = project(context, reads=("facts",))
    with progress("comparing the facts with what was said"):
        found = count_reviews(here.facts, here.root)
    click.echo(reviews_as_json(found) if form == "json" else reviews_as_text(found), nl=False)


def _named(context: click.Context, folder: str) -> Path | None:
    """A folder of the command line; None where it is not named: the project's own are not meant here."""
    from generator.errors import ConfigError

    path: Path | None = context.find_root().meta.get(f"factsheet.{folder}")
    if path and not path.is_dir():
        raise ConfigError(f"--{folder}: there is no folder {path}", "relative folders begin at the working directory")
    return path
