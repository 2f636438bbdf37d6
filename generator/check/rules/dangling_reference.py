"""A reference leads nowhere.

What is wrong: The field names a record by its id, and there is no file of that name.

Why it matters: The page would link to nothing, and the fact would lose one of its parts.

An example:

    person: ana-berg      # the file is facts/actors/anna-berg.yaml

What to do: Take the id that is proposed, or add the missing record. A reference to a file that is there but broken is
not reported here: mend that file.
"""

from collections.abc import Iterator

from generator.check.rule import Fault, Rule
from generator.check.world import World
from generator.model import KINDS, Entry, Record
from generator.problems import Severity
from generator.store.layout import relative_path


def find(world: World, entry: Entry[Record]) -> Iterator[Fault]:
    """References to ids that no file has, in any kind."""
    for path, kind, record_id in entry.references:
        if not world.exists(kind, record_id) and not any(world.exists(known, record_id) for known in KINDS):
            moved = world.base.moved(kind, record_id)
            now = f"it is `{moved.id}` now" if moved else world.nearest_id(kind, record_id)
            hint = now or f"add {relative_path(kind, record_id)} to the facts"
            yield Fault(path, f"there is no {kind} `{record_id}`", hint)


RULE = Rule("F301", "dangling-reference", Severity.ERROR, __doc__, find)
