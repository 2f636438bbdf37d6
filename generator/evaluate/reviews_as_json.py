"""What reviews say of the extractor, for programs: one JSON document.

| key | value |
|---|---|
| `version` | `1`; another number for another form |
| `kinds` | mapping of `actor`, `role`, `meeting`, `agreement` and `all` |
| `rules` | mapping by name of the extraction rule; a record counts for each rule that found it |
| `….found` | how many records the extractor told of |
| `….reviewed` | the sum of `confirmed`, `edited`, `disputed` and `rejected`, which are whole numbers too |
| `….share` | of the reviewed ones, those confirmed as they were said, 0 to 1; `null` where none was reviewed |
| `….low`, `….high` | the interval that holds the true share in 95 of 100 cases (Wilson's); `null` likewise |
"""

import json

from generator.evaluate.reviews import Count, Outcome, Reviews

VERSION = 1


def reviews_as_json(reviews: Reviews) -> str:
    """The counts as JSON, ASCII only. Ends with a line end."""
    kinds = {name: _figures(count) for name, count in reviews.kinds.items()}
    rules = {name: _figures(count) for name, count in reviews.rules.items()}
    return json.dumps({"version": VERSION, "kinds": kinds, "rules": rules}, indent=2) + "\n"


def _figures(count: Count) -> dict[str, float | int | None]:
    outcomes = {str(outcome): count[outcome] for outcome in Outcome if outcome is not Outcome.UNREVIEWED}
    share = count.share
    return {
        "found": count.said,
        "reviewed": count.reviewed,
        **outcomes,
        "share": round(share.value, 3) if share else None,
        "low": round(share.low, 3) if share else None,
        "high": round(share.high, 3) if share else None,
    }
