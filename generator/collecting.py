"""Python's search for circles of dead objects, left out where none are made."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collecting() -> Iterator[None]:
    """Records and facts hold no circles: looking for some, again and again, would take a fifth of the time."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()  # nor does what follows look through them, or the end of the command take them apart
        gc.enable()
