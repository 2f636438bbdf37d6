"""The facts as files for other programs, beside the pages: the whole base, and each record's JSON beside its page.

The words around a quote stay out: what is republished of an article is what its facts rest on.
"""

from collections.abc import Callable, Mapping
from functools import cache, partial

from generator.export import base_json, csv_files, database, record_json, without_contexts
from generator.model import FactBase
from generator.pages import data_url

FOLDER = "data"
Files = Mapping[str, Callable[[], bytes]]
"""Files by their paths from the site's root, each made when it is asked for."""
_TABLES = tuple(csv_files(FactBase()))


def whole(base: FactBase) -> Files:
    """The files that hold all records."""
    bare = cache(lambda: without_contexts(base))
    tables = cache(lambda: csv_files(bare()))
    return {
        f"{FOLDER}/factsheet.json": lambda: base_json(bare()).encode(),
        f"{FOLDER}/factsheet.sqlite": lambda: database(bare()),
        **{f"{FOLDER}/csv/{name}": partial(lambda name: tables()[name].encode(), name) for name in _TABLES},
    }


def beside_pages(base: FactBase) -> Files:
    """The file of each record that has a page.

    It stands at the addresses that the record had before too: whoever reads JSON follows no page that leads on.
    """
    bare = cache(lambda: without_contexts(base))
    shown = [(entry.kind, entry.id) for entry in base if entry.kind != "role" and not entry.is_rejected]
    former = [(kind, old, present) for kind, present in shown for old in base.former.get((kind, present), ())]
    every = [*former, *((kind, present, present) for kind, present in shown)]  # what is there today counts
    return {data_url(kind, name): partial(_record, bare, kind, present) for kind, name, present in every}


def _record(bare: Callable[[], FactBase], kind: str, record_id: str) -> bytes:
    base = bare()
    return record_json(base, base.of_kind(kind)[record_id]).encode()
