"""The page of the documentation that says how accurate the extractor is, made from the measured floors."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.evaluate.floors import Floors
from generator.evaluate.tally import Tally
from generator.yamlio import read

ABOUT = Path(__file__).parent / "corpora.yaml"
PAGE = Path(__file__).resolve().parents[2] / "docs/accuracy.md"

_HEAD = "| kind | precision | recall | F1 | all right | found | missed | too much |\n|---|--:|--:|--:|--:|--:|--:|--:|"
_INTRODUCTION = """\
# Measured accuracy

Articles were marked by hand, by the [method](method.md); the program read each of them by itself, with nobody’s help,
and both were compared. What stands here was measured, and the tests fail when the program falls below it.

- *Precision*: how much of what the program says is right. *Recall*: how much of what it should say it says. *F1* lies
  between them.
- *All right*: F1 where a record counts only if its attributes are right too: the kind of an actor; body and tenure of
  an office; type, status, date and place of a meeting; type and status of an agreement.
- Records on which careful readers may differ (passing mentions, vague promises) neither count nor cost.
- Two careful readers who mark the same articles by these rules agree at F1 0.98 for actors and for offices, 0.95 for
  meetings and 0.92 for agreements. No program can be expected to do better.

An article of your own is most like those that nobody tuned the program to. Whatever the figures say: a record is
checked only when its page says so. Most articles below were written for the purpose, and with care; agencies
and papers leave out commas, names and words. The first paragraphs of thirty real articles of 1993 to 2024 were marked
by hand before the program had read them (their words are others', so they are not here): it reached actors 0.94, roles
0.91, meetings 0.66, agreements 0.47; of seventeen others, of 1997 to 2025, a round of work later: actors 0.97, roles
0.89, meetings 0.62, agreements 0.70. Expect that."""

_ENDING = """\
`factsheet evaluate GOLD` measures marked articles of your own; [the reference](reference/commands.md#evaluate) has the
options. [How extraction decides](extraction.md) says where the program is careful and what it does not try."""


def accuracy_page(floors: Mapping[str, Floors]) -> str:
    """The page's Markdown.

    Args:
        floors: What was measured, by corpus; each is described in `corpora.yaml`.
    """
    return "\n\n".join([_INTRODUCTION, *_sections(floors), _ENDING]) + "\n"


def _sections(floors: Mapping[str, Floors]) -> Iterator[str]:
    for name, row in read(ABOUT.read_text("utf-8"), ABOUT.name).data.items():
        assert isinstance(row, dict), name
        measured = floors[name]
        rows = "\n".join(_row(kind, tally) for kind, tally in measured.tallies.items())
        yield f"## {row['title']}\n\n{row['about']} Articles: {measured.articles}.\n\n{_HEAD}\n{rows}"


def _row(kind: str, tally: Tally) -> str:
    figures = (f"{figure:.2f}" for figure in (tally.precision, tally.recall, tally.f1, tally.full))
    counts = (str(count) for count in (tally.found, tally.missed, tally.spurious))
    return f"| {kind} | {' | '.join((*figures, *counts))} |"
