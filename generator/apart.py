"""A function in a fork of this process, which meanwhile goes on: the fork has all that was read, and sends an answer.

Where there is no fork that is safe, or no second processor, the function runs here as soon as it is begun.
"""

import gc
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import TypeVar

from generator.errors import FactsheetError

T = TypeVar("T")


def processors() -> int:
    """How many processes can work at the same time, this one among them."""
    if sys.platform != "linux":
        return 1
    return len(os.sched_getaffinity(0))


@contextmanager
def apart(function: Callable[[], T]) -> Iterator[Callable[[], T]]:
    """Begin a function, and give what waits for its answer; at the end its process is over.

    Raises:
        FactsheetError: While waiting: the process was ended from outside. What the function raises, is raised there.
    """
    if processors() == 1:
        answer = function()
        yield lambda: answer
        return
    context = get_context("fork")
    answers, sender = context.Pipe(duplex=False)
    # What is there already is not looked through for circles, which would copy all of it into the other process.
    gc.freeze()
    process = context.Process(target=_answer, args=(function, sender), daemon=True)
    process.start()
    sender.close()
    try:
        yield lambda: _received(answers)
    finally:
        answers.close()
        process.join()
        gc.unfreeze()


def _answer(function: Callable[[], object], sender: Connection) -> None:
    gc.disable()
    answer: tuple[bool, object]
    try:
        answer = True, function()
    except Exception as error:  # noqa: BLE001 it is raised where the answer is waited for
        answer = False, error
    with suppress(BrokenPipeError):  # nobody waits any more
        sender.send(answer)


def _received(answers: Connection) -> T:  # type: ignore[type-var]
    try:
        is_well, answer = answers.recv()
    except EOFError:
        reason = "a process of this program was ended from outside"
        raise FactsheetError(reason, "there may be too little memory; try again with more") from None
    if not is_well:
        raise answer
    return answer  # type: ignore[no-any-return]
