"""The facts as files for other programs, beside the pages: the whole base, and each record's JSON beside its page.

The words around a quote stay out: what is republished of an article is what its facts rest on.
"""

from collections.abc import Iterator

from generator.export import base_json, csv_files, database, record_json, without_contexts
from generator.model import FactBase
from generator.pages import data_url

FOLDER = "data"


def whole(base: FactBase) -> Iterator[tuple[str, bytes]]:
    """The files that hold all records, each with its path from the site's root."""
    bare = without_contexts(base)
    yield f"{FOLDER}/factsheet.json", base_json(bare).encode()
    yield f"{FOLDER}/factsheet.sqlite", database(bare)
    for name, text in csv_files(bare).items():
        yield f"{FOLDER}/csv/{name}", text.encode()


def beside_pages(base: FactBase) -> Iterator[tuple[str, bytes]]:
    """The file of each record that has a page."""
    bare = without_contexts(base)
    for entry in bare:
        if entry.kind != "role" and not entry.is_rejected:
            yield data_url(entry.kind, entry.id), record_json(bare, entry).encode()
