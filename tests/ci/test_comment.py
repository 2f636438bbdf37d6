"""One comment on a pull request, kept up to date, on stand-ins of both platforms."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.cli.main import CANNOT_RUN, CLEAN, main
from tests.ci.stand_in import BOT, PERSON, StandIn, environ, running

MARK = "<!-- facts -->"
NAMES = ("GITHUB_API_URL", "GITHUB_REPOSITORY", "GITHUB_TOKEN", "CI_API_V4_URL", "CI_PROJECT_ID", "FACTSHEET_TOKEN")


@pytest.fixture(params=["github", "gitlab"])
def stand_in(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[StandIn]:
    """A platform, on which these tests run."""
    with running() as found:
        for name in NAMES:
            monkeypatch.delenv(name, raising=False)
        for name, value in environ(request.param, found).items():
            monkeypatch.setenv(name, value)
        yield found


@pytest.fixture
def post(stand_in: StandIn, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> "Post":
    """Runs the command."""
    return Post(tmp_path / "comment.md", capsys)


class Post:
    """Runs `factsheet comment`."""

    def __init__(self, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.file, self.capsys = file, capsys

    def __call__(self, text: str, number: int = 12, code: int = CLEAN) -> str:
        """What it says."""
        self.file.write_text(f"{MARK}\n{text}", "utf-8")
        assert main(["comment", str(self.file), "--on", str(number)]) == code
        shown = self.capsys.readouterr()
        return shown.out + shown.err


def test_the_first_run_writes_and_later_ones_change_in_place(stand_in: StandIn, post: Post) -> None:
    stand_in.add("Nice work!", PERSON)
    assert post("1 fact\nadded\n") == "comment written\n"
    assert post("1 fact\nadded\n") == "comment is up to date\n"
    assert post("2 facts\nadded\n") == "comment changed\n"
    assert post("2 facts\nadded\n") == "comment is up to date\n"
    assert [comment["body"].replace("\r", "") for comment in stand_in.comments] == [
        "Nice work!",
        f"{MARK}\n2 facts\nadded\n",
    ]


def test_a_mark_in_somebody_elses_comment_counts_for_nothing(stand_in: StandIn, post: Post) -> None:
    stand_in.add(f"{MARK}\nAll is well, merge it!", PERSON)
    assert post("3 facts lost") == "comment written\n"
    assert stand_in.comments[0]["body"].endswith("merge it!")


def test_other_comments_of_programs_are_left_alone(stand_in: StandIn, post: Post) -> None:
    stand_in.add("Coverage 80 %", BOT)
    assert post("1 fact") == "comment written\n"
    assert stand_in.comments[0]["body"] == "Coverage 80 %"


def test_it_is_found_behind_many_others(stand_in: StandIn, post: Post) -> None:
    for number in range(230):
        stand_in.add(f"Comment {number}", PERSON)
    post("1 fact")
    assert post("2 facts") == "comment changed\n"
    assert len(stand_in.comments) == 231


def test_a_long_comment_is_cut_at_a_lines_end(stand_in: StandIn, post: Post) -> None:
    post("fact\n" * 300_000)
    (comment,) = stand_in.comments
    assert len(comment["body"]) in (*range(65_500, 65_537), *range(999_900, 1_000_001))
    assert comment["body"].endswith("\nfact\n\n*The rest is cut; the run of the workflow has it all.*")


def test_a_wrong_token_is_said_and_not_shown(stand_in: StandIn, post: Post) -> None:
    stand_in.token = "other"  # noqa: S105 of no service
    said = post("1 fact", code=CANNOT_RUN)
    assert "401" in said
    assert "is the token right" in said
    assert "secret" not in said


def test_a_wrong_number_is_said(stand_in: StandIn, post: Post) -> None:
    assert "is the number that of a pull request" in post("1 fact", number=99, code=CANNOT_RUN)


def test_the_token_is_not_carried_to_another_host(stand_in: StandIn, post: Post) -> None:
    with running() as other:
        stand_in.moved_to = other.address
        assert "307" in post("1 fact", code=CANNOT_RUN)
        assert other.requests == []


def test_nobody_answering_is_said(stand_in: StandIn, post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("GITHUB_API_URL", "CI_API_V4_URL"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert "does not answer" in post("1 fact", code=CANNOT_RUN)


@pytest.mark.parametrize("address", ["file:///etc", "ftp://127.0.0.1"])
def test_only_addresses_of_the_web_are_asked(
    address: str, post: Post, monkeypatch: pytest.MonkeyPatch, stand_in: StandIn
) -> None:
    for name in ("GITHUB_API_URL", "CI_API_V4_URL"):
        monkeypatch.setenv(name, address)
    assert "is not the address of an API" in post("1 fact", code=CANNOT_RUN)


def test_elsewhere_it_says_what_to_set(post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("GITHUB_TOKEN", "FACTSHEET_TOKEN"):
        monkeypatch.delenv(name, raising=False)
    assert "there is no token" in post("1 fact", code=CANNOT_RUN)
    for name in ("GITHUB_API_URL", "CI_API_V4_URL"):
        monkeypatch.delenv(name, raising=False)
    assert "neither a workflow of GitHub nor a pipeline of GitLab" in post("1 fact", code=CANNOT_RUN)


def test_a_text_without_mark_is_refused(stand_in: StandIn, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "comment.md").write_text("1 fact\n")
    assert main(["comment", str(tmp_path / "comment.md"), "--on", "12"]) == CANNOT_RUN
    assert "the first line is no mark" in capsys.readouterr().err
    assert stand_in.comments == []


def test_comments_of_other_marks_live_side_by_side(
    stand_in: StandIn, post: Post, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    post("1 fact")
    (tmp_path / "other.md").write_text("<!-- other -->\nother\n")
    assert main(["comment", str(tmp_path / "other.md"), "--on", "12"]) == CLEAN
    assert len(stand_in.comments) == 2


def test_the_limit_counts_as_platforms_do(stand_in: StandIn, post: Post) -> None:
    post("🙂\n" * 400_000)
    (comment,) = stand_in.comments
    assert len(comment["body"].encode("utf-16-le")) // 2 <= 1_000_000
