"""What an article says of itself, under the names of the source record's fields."""

from collections.abc import Mapping

from generator.ingest.written_dates import published

# Names that web pages and their archives use, the likeliest first.
_NAMES = {
    "publisher": ("publisher", "site_name", "site", "outlet"),
    "author": ("author", "authors", "byline"),
    "published": (
        "date",
        "published",
        "publication_date",
        "published_time",
        "pubdate",
        "publish_date",
        "date_published",
        "datepublished",
        "issued",
        "created",
        "posted",
        "release_date",
        "updated",
    ),
    "url": ("source_url", "url", "canonical", "canonical_url", "permalink", "link"),
    "language": ("language", "lang"),
    "licence": ("licence", "license"),
}


def source_fields(given: Mapping[str, str]) -> dict[str, str]:
    """The fields of a source record that the article's metadata give: dates without time, no value of a wrong form.

    Args:
        given: Metadata by lower-case name.
    """
    return {field: fit for field, name in _used(given).items() if (fit := _fitting(field, given[name]))}


def left_out(given: Mapping[str, str]) -> tuple[str, ...]:
    """What cannot be used of the metadata, a sentence each; see `source_fields`."""
    unfit = {field: name for field, name in _used(given).items() if not _fitting(field, given[name])}
    return tuple(f"`{name}: {given[name]}` {_WHY[field]}" for field, name in unfit.items())


_WHY = {
    "published": "is no date that can be read in one way only and was left out; write it as in 2031-12-24",
    "url": "is no web address and was left out",
}


def _used(given: Mapping[str, str]) -> dict[str, str]:
    """For each field the name under which the metadata give it."""
    found = {field: next((name for name in names if given.get(name)), "") for field, names in _NAMES.items()}
    return {field: name for field, name in found.items() if name}


def _fitting(field: str, value: str) -> str | None:
    """A value as the field wants it; None for one of a wrong form."""
    if field == "published":
        return published(value)
    if field == "url" and not value.startswith(("https://", "http://")):
        return None
    return value
