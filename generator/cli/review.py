"""`factsheet review`: a person looks at the facts."""

import sys
from typing import TYPE_CHECKING

import click

from generator.cli.progress import progress
from generator.cli.reviewer import machine_day, name_by_git
from generator.cli.shared import Command, folder_options, project
from generator.cli.terminal import wants_colour
from generator.errors import FactsheetError

if TYPE_CHECKING:
    from generator.config import Project
    from generator.model import Entry, Record

_STATUS = {"confirm": "confirmed", "dispute": "disputed", "reject": "rejected"}


@click.command(cls=Command, short_help="Compare records with their quotes, and say what you found.")
@click.argument("records", metavar="[RECORD]...", nargs=-1)
@click.option("--list", "lists", is_flag=True, help="Show what is to be reviewed, and why in this order.")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="Of the list."
)
@click.option("--confirm", "verdict", flag_value="confirm", help="The words say what the RECORDs say.")
@click.option("--dispute", "verdict", flag_value="dispute", help="The words are there, and wrong or contradicted.")
@click.option("--reject", "verdict", flag_value="reject", help="The words do not say this.")
@click.option("--comment", metavar="TEXT", default="", help="Why; needed with --dispute and --reject.")
@click.option("--as", "name", metavar="NAME", default="", help="Who reviews. [default: git's user.name]")
@click.option("--today", metavar="DATE", default="", help="The day of the review. [default: this one]")
@folder_options
@click.pass_context
def review(  # noqa: PLR0913, PLR0917 one argument an option
    context: click.Context,
    records: tuple[str, ...],
    lists: bool,
    form: str,
    verdict: str | None,
    comment: str,
    name: str,
    today: str,
) -> None:
    """Compare records with their quotes, and say what you found.

    RECORD is an id, or KIND/ID where several kinds have it. Records come in this order: those whose sources contradict
    each other; those at which the check has found something; actors that may be one with another; those of which few
    of their sources say what they say; new actors; those with one quote; the others. With --confirm, --dispute or
    --reject nothing is asked.

    Examples:
      factsheet review --list
      factsheet review --confirm italy meetings/rome-2025
      factsheet review --reject roles/anna-berg-king --comment "she is no king"
    """
    here = project(context, reads=("facts", "seeds"))
    if lists and verdict:
        raise click.UsageError("--list goes with no verdict")
    if lists:
        return _list(here, records, form)
    by, on = name or name_by_git(here.root), today or machine_day()
    if not verdict:
        return _walk(here, records, by, on)
    if not records:
        raise click.UsageError(f"--{verdict} needs at least one RECORD")
    return _judge(here, records, (verdict, by, on, comment))


def _list(here: "Project", records: tuple[str, ...], form: str) -> None:
    from generator.report.style import Style
    from generator.review.as_json import as_json
    from generator.review.as_text import as_text
    from generator.review.desk import open_desk

    with progress("looking for what to review"):
        desk = open_desk(here, records)
    style = Style(wants_colour(sys.stdout))
    shown = as_json(desk.base, desk.pending) if form == "json" else as_text(desk.base, desk.pending, style)
    click.echo(shown, nl=False, color=style.colour)


def _walk(here: "Project", records: tuple[str, ...], by: str, on: str) -> None:
    """Show the records one by one on the terminal, and ask what the person finds."""
    from generator.cli.dialogue import Dialogue
    from generator.model import ReviewStatus
    from generator.report.style import Style
    from generator.review.desk import open_desk
    from generator.review.session import Session
    from generator.review.verdict import Verdict

    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise FactsheetError(
            "a review by key needs a terminal", "without one, use --list, and --confirm, --dispute or --reject RECORD"
        )
    with progress("looking for what to review"):
        desk = open_desk(here, records)
    style = Style(wants_colour(sys.stdout))
    dialogue = Dialogue(style.colour)
    by = by or dialogue.ask("Who reviews? Your name or initials: ")
    Verdict(ReviewStatus.CONFIRMED, by, on)  # refuses a name or a day that no verdict could have, before any is given
    Session(desk, by, on, dialogue, style).run()


def _judge(here: "Project", records: tuple[str, ...], said: tuple[str, str, str, str]) -> None:
    from generator.model import ReviewStatus
    from generator.review.naming import find_all, shown
    from generator.review.verdict import Verdict, judged, path_of
    from generator.store import load
    from generator.store.write import commit, locked

    status, by, on, comment = said
    verdict = Verdict(ReviewStatus(_STATUS[status]), by, on, comment)
    with locked(here.facts):
        loaded = load(here.facts, here.root)
        found = find_all(loaded, list(records))
        new = [entry for entry in found if not verdict.is_said_by(entry.record.review)]  # type: ignore[attr-defined]
        commit(here.facts, {path_of(entry): judged(entry, verdict) for entry in new})
    for entry in found:
        already = "" if entry in new else "already "
        click.echo(f"{shown(entry)}: {already}{verdict.status}")
    if verdict.status is ReviewStatus.REJECTED:
        _tell_resting(here, found)


def _tell_resting(here: "Project", rejected: "list[Entry[Record]]") -> None:
    """Point out the records that rest on rejected ones."""
    from generator.review.naming import shown
    from generator.review.verdict import resting_on
    from generator.store import load

    base = load(here.facts, here.root).base
    for entry in rejected:
        others = [shown(other) for other in resting_on(base, entry)]
        if others:
            click.echo(f"warning[F303]: {shown(entry)} is rejected, and these rest on it:", err=True)
            click.echo("".join(f"  {other}\n" for other in others), nl=False, err=True)
            click.echo("help: look at each with `factsheet review RECORD`, and reject it too or edit it", err=True)
