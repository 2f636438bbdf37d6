"""The facts as files for other programs: the whole base, and beside each page what it is about.

That is a record, or what lies between two states. The words around a quote stay out: what is republished of an article
is what its facts rest on.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial

from generator.export import base_json, csv_files, database, pair_json, record_json, records, tables
from generator.model import FactBase
from generator.pages import data_url, pair_data_url, pairs

FOLDER = "data"
Files = Mapping[str, Callable[[], bytes]]
"""Files by their paths from the site's root, each made when it is asked for."""
_TABLES = tuple(csv_files(tables(records(FactBase()))))


def whole(base: FactBase) -> Files:
    """The files that hold all records."""
    data = cache(lambda: records(base, bare=True))
    rows = cache(lambda: tuple(tables(data())))
    texts = cache(lambda: csv_files(rows()))
    return {
        f"{FOLDER}/factsheet.json": lambda: base_json(data()).encode(),
        f"{FOLDER}/factsheet.sqlite": lambda: database(data(), rows()),
        **{f"{FOLDER}/csv/{name}": partial(lambda name: texts()[name].encode(), name) for name in _TABLES},
    }


def beside_pages(base: FactBase) -> Files:
    """The file of each record that has a page, and of each two states that have one.

    It stands at the addresses that the record had before too: whoever reads JSON follows no page that leads on.
    """
    shown = [(entry.kind, entry.id) for entry in base if entry.kind != "role" and not entry.is_rejected]
    former = [(kind, old, present) for kind, present in shown for old in base.former.get((kind, present), ())]
    every = [*former, *((kind, present, present) for kind, present in shown)]  # what is there today counts
    files: dict[str, Callable[[], bytes]] = {
        data_url(kind, name): partial(_record, base, kind, present) for kind, name, present in every
    }
    for pair in pairs(base):
        between = [(entry.kind, entry.id) for entry in (*pair.meetings, *pair.agreements)]
        files[pair_data_url(*pair.ids)] = partial(_pair, base, pair.ids, between)
    return files


def _record(base: FactBase, kind: str, record_id: str) -> bytes:
    return record_json(base, base.of_kind(kind)[record_id]).encode()


def _pair(base: FactBase, states: Sequence[str], between: Sequence[tuple[str, str]]) -> bytes:
    return pair_json(states, [base.of_kind(kind)[record_id] for kind, record_id in between]).encode()
