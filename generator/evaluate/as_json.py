"""A measurement for programs: one JSON document.

| key | value |
|---|---|
| `version` | `1`; another number for another form |
| `articles` | how many articles have marks |
| `scores` | mapping of `actors`, `roles`, `meetings`, `agreements` and `all` |
| `scores.….precision`, `.recall`, `.f1`, `.full` | 0 to 1, three places; `full` is F1 with all attributes right |
| `scores.….found`, `.missed`, `.spurious`, `.right` | whole numbers; `right` are found with all attributes right |
| `notes` | list of sentences: articles that could not be read, fact files that were left out |
| `faults` | list in order of articles and kinds; not there with `--no-errors` |
| `faults[].article`, `.kind`, `.what` | stem of the gold file; as in `scores`; `missed`, `wrong` or `spurious` |
| `faults[].label`, `.id` | what people call the record; id of the found one, empty for a missed one |
| `faults[].details` | list of sentences, one for each wrong attribute |
"""

import json
from dataclasses import asdict

from generator.evaluate.run import Evaluation
from generator.evaluate.tally import Tally

VERSION = 1


def as_json(evaluation: Evaluation, with_faults: bool = True) -> str:
    """The whole report as JSON, ASCII only. Ends with a line end."""
    document: dict[str, object] = {
        "version": VERSION,
        "articles": evaluation.articles,
        "scores": {kind: _figures(tally) for kind, tally in evaluation.score.tallies.items()},
        "notes": list(evaluation.notes),
    }
    if with_faults:
        document["faults"] = [asdict(fault) for fault in evaluation.score.faults]
    return json.dumps(document, indent=2) + "\n"


def _figures(tally: Tally) -> dict[str, float | int]:
    figures = {"precision": tally.precision, "recall": tally.recall, "f1": tally.f1, "full": tally.full}
    return {**figures, **asdict(tally)}
