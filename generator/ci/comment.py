"""One comment on a pull request, kept up to date: the first run writes it, later ones change it in place.

It is known by its first line, a mark that nobody sees, and by its author: a mark in somebody else's comment counts for
nothing.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from generator.ci.rest import Api
from generator.errors import ConfigError

_MARK = re.compile(r"<!-- [^<>\n]+ -->")
_TOO_LONG = "\n\n*The rest is cut; the run of the workflow has it all.*"


class Outcome(StrEnum):
    """What became of the comment."""

    WRITTEN = "written"
    CHANGED = "changed"
    UNCHANGED = "is up to date"


@dataclass(frozen=True)
class Thread:
    """Where the comments of one pull request live.

    Attributes:
        api: Of the platform.
        comments: Path of the list of comments, where new ones are written.
        one: Path of a single comment, but for its number.
        method: How a comment is changed.
        limit: How many characters a comment may have.
        is_ours: Whether we are a comment's author.
    """

    api: Api
    comments: str
    one: str
    method: str
    limit: int
    is_ours: Callable[[Any], bool]


def thread(number: int, environ: Mapping[str, str]) -> Thread:
    """The comments of a pull request on the platform on which this runs, as its own variables tell.

    Raises:
        ConfigError: It is no platform that is known, or the token is missing.
        FactsheetError: The platform cannot be reached, or refuses.
    """
    for token, needed, make in (
        ("GITHUB_TOKEN", ("GITHUB_API_URL", "GITHUB_REPOSITORY"), _github),
        ("FACTSHEET_TOKEN", ("CI_API_V4_URL", "CI_PROJECT_ID"), _gitlab),
    ):
        if all(environ.get(name) for name in needed):
            if not environ.get(token):
                raise ConfigError(f"there is no token to comment with: {token} is empty", f"give it as {token}")
            address, project = (environ[name] for name in needed)
            return make(address, project, environ[token], number)
    raise ConfigError(
        "this is neither a workflow of GitHub nor a pipeline of GitLab",
        "set GITHUB_API_URL, GITHUB_REPOSITORY and GITHUB_TOKEN, or CI_API_V4_URL, CI_PROJECT_ID and FACTSHEET_TOKEN",
    )


def _github(address: str, repository: str, token: str, number: int) -> Thread:
    """Only comments of programs are taken for ours: no person can write as one."""
    headers = {"Authorization": f"Bearer {token}", "X-GitHub-Api-Version": "2022-11-28"}
    issues = f"/repos/{repository}/issues"
    return Thread(
        Api(address, headers),
        f"{issues}/{number}/comments",
        f"{issues}/comments",
        "PATCH",
        65_536,
        lambda comment: comment["user"]["type"] == "Bot",
    )


def _gitlab(address: str, project: str, token: str, number: int) -> Thread:
    api = Api(address, {"PRIVATE-TOKEN": token})
    notes = f"/projects/{project}/merge_requests/{number}/notes"
    me = api.send("GET", "/user")["id"]
    return Thread(api, notes, notes, "PUT", 1_000_000, lambda comment: comment["author"]["id"] == me)


def post(where: Thread, text: str) -> Outcome:
    """Write our comment, or change it where it is there already and says something else.

    Raises:
        ConfigError: The text does not begin with a mark.
        FactsheetError: The platform cannot be reached, or refuses.
    """
    mark, _, _ = text.partition("\n")
    if not _MARK.fullmatch(mark):
        raise ConfigError(
            "the first line is no mark to find the comment by", "begin with a line such as <!-- facts -->"
        )
    body = _cut(text, where.limit)
    same = (item for item in where.api.pages(where.comments) if item["body"].partition("\n")[0].rstrip() == mark)
    ours = next(filter(where.is_ours, same), None)
    if ours is None:
        where.api.send("POST", where.comments, {"body": body})
        return Outcome.WRITTEN
    # Platforms store text with line ends and white space of their own.
    if ours["body"].replace("\r\n", "\n").strip() == body.strip():
        return Outcome.UNCHANGED
    where.api.send(where.method, f"{where.one}/{ours['id']}", {"body": body})
    return Outcome.CHANGED


def _cut(text: str, limit: int) -> str:
    units = text.encode("utf-16-le")  # as platforms count characters, two bytes each
    if len(units) <= 2 * limit:
        return text
    whole_lines, _, _ = units[: 2 * (limit - len(_TOO_LONG))].decode("utf-16-le", "ignore").rpartition("\n")
    return whole_lines + _TOO_LONG
