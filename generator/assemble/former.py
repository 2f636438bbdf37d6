"""Records that a person has edited, as the extractor made them: other articles tell of them in those words."""

from collections.abc import Mapping, Sequence

from generator.assemble.compose import Said, compose
from generator.assemble.draft import Data

_TOLD_BY = {
    "actor": ("name",),
    "role": ("title",),
    "meeting": ("date",),
    "agreement": ("title", "short"),
}
"""By which fields an article is led to a record, and a person may write what no article says."""


def of(kind: str, records: Mapping[str, Data], was: Mapping[str, Sequence[Said]]) -> dict[str, Data]:
    """The fields of the edited ones by id; all else is as it stands now.

    Args:
        kind: Of the records.
        records: Fields of the records by id.
        was: For each record what every article said of it last time.
    """
    found: dict[str, Data] = {}
    for record, data in records.items():
        said, fields = was.get(record, ()), _TOLD_BY[kind]
        if not said or any(all(item.data.get(name) == data.get(name) for name in fields) for item in said):
            continue  # as most are: no need to compose
        made = compose(kind, said)
        if any(made.get(name) != data.get(name) for name in fields):
            found[record] = {**data, **{name: made[name] for name in fields if name in made}}
    return found
