"""What a problem is known by from one run to the next, wherever the lines of its file have moved."""

import hashlib
from collections import Counter
from collections.abc import Sequence

from generator.problems import Problem


def fingerprints(problems: Sequence[Problem]) -> list[str]:
    """For each problem a mark of its own: the same as long as its file, rule and message are the same."""
    seen: Counter[tuple[str, str, str]] = Counter()
    marks = []
    for problem in problems:
        key = (problem.path, problem.code, problem.message)
        seen[key] += 1
        marks.append(hashlib.sha256("\0".join((*key, str(seen[key]))).encode("utf-8", "surrogatepass")).hexdigest())
    return marks
