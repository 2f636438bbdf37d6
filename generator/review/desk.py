"""The reviewer's desk: the facts as read, and the records that wait."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.assemble.remembered import Remembered, remember
from generator.check import check
from generator.check.source_texts import SourceTexts
from generator.config import Project
from generator.model import FactBase
from generator.review.naming import find_all, shown
from generator.review.queue import Pending, queue
from generator.store import Loaded, load


@dataclass(frozen=True)
class Desk:
    """What a reviewer has before them.

    Attributes:
        loaded: The facts as read.
        texts: The texts of the sources.
        remembered: What the extractor said.
        pending: The records to look at, in order.
    """

    loaded: Loaded
    texts: SourceTexts
    remembered: Remembered
    pending: tuple[Pending, ...]

    @property
    def base(self) -> FactBase:
        """The records."""
        return self.loaded.base


def open_desk(here: Project, names: Sequence[str] = ()) -> Desk:
    """Read a project's facts, and find out what is to be reviewed.

    Args:
        here: The project.
        names: Records that are asked for, reviewed or not; all unreviewed ones where left out.

    Raises:
        FactsheetError: The facts cannot be read, or a name means no record.
    """
    loaded = load(here.facts, here.root)
    named = [shown(entry) for entry in find_all(loaded, list(names))]
    texts = SourceTexts(loaded.base, here.seeds, here.root)
    remembered = remember(here.facts, loaded)
    found = queue(loaded.base, remembered, check(loaded, here.seeds, here.root).problems, texts, named)
    return Desk(loaded, texts, remembered, found)
