"""`factsheet comment`: one comment on a pull request, kept up to date."""

import os
from pathlib import Path

import click

from generator.cli.shared import Command, folder_options


@click.command(cls=Command, short_help="Write a file as the one comment on a pull request.")
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--on", "number", type=click.IntRange(1), required=True, help="Number of the pull or merge request.")
@folder_options
def comment(file: Path, number: int) -> int:
    """Write FILE as a comment on a pull request; a comment that an earlier run wrote is changed in place.

    The first line of FILE is a mark by which it is found again, such as `factsheet diff --format markdown` writes.

    For workflows of GitHub and pipelines of GitLab, whose variables say where. The token is GITHUB_TOKEN or, on GitLab,
    FACTSHEET_TOKEN.

    Examples:
      factsheet comment comment.md --on 12
    """
    from generator import texts
    from generator.ci.comment import post, thread

    text = texts.read(file, str(file))
    click.echo(f"comment {post(thread(number, os.environ), text)}")
    return 0
