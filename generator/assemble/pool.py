"""Extracting in several processes: articles do not know each other, so any process may read any of them."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from generator.extract.candidate import Facts
from generator.ingest.article import Article
from generator.vocab.own import use

_LARGEST_SHARE = 32
"""Articles that a process takes at once; fewer trips for many, and no process idle at the end for few."""

Map = Callable[[Callable[[Article], Facts], Iterable[Article]], Iterable[Facts]]
"""A `map`: the built-in one, or that of an executor; results come in the order of the articles."""


@contextmanager
def processes(jobs: int, articles: int, facts: Path) -> Iterator[Map]:
    """A `map` over so many processes; the built-in one where one is enough.

    Args:
        jobs: How many processes at most.
        articles: How many articles there are.
        facts: The facts folder, whose own words each process reads.
    """
    if min(jobs, articles) < 2:
        yield map
        return
    share = max(1, min(_LARGEST_SHARE, articles // (4 * jobs)))
    # Each process is begun afresh: a copy of one that runs threads may hang.
    with ProcessPoolExecutor(min(jobs, articles), get_context("spawn"), use, (facts,)) as pool:
        yield partial(pool.map, chunksize=share)
