"""The rows of a list that is in parts, for filters over all of it: a script that the pages of the list load.

A script for the same reason as the search index: a page from a folder may load nothing else.
"""

from collections import defaultdict
from collections.abc import Iterable

from generator.pages.page import Outline
from generator.pages.search import call

NAME = "index_all.js"
"""Its name in the folder of the list; no record's id holds an underscore."""


def scripts(outlines: Iterable[Outline]) -> dict[str, str]:
    """A script for each list that is in parts, by its path: for each row `[file, title, hint, {facet: values}]`."""
    rows: dict[str, list[object]] = defaultdict(list)
    for page in outlines:
        if page.facets:
            rows[page.folder].append([page.url.rpartition("/")[2], page.title, page.hint, dict(page.facets)])
    return {f"{folder}/{NAME}": call("factsheetList", found) for folder, found in rows.items()}
