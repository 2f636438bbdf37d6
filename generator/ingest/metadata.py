"""What an article says of itself, under the names of the source record's fields."""

from collections.abc import Mapping

from generator import dates

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
_DAY = 10  # characters of an ISO date; what follows is the time of day


def source_fields(given: Mapping[str, str]) -> dict[str, str]:
    """The fields of a source record that the article's metadata give: dates without time, no value of a wrong form.

    Args:
        given: Metadata by lower-case name.
    """
    found = {field: value for field, names in _NAMES.items() if (value := _first(given, names))}
    if "published" in found and not _is_date(found["published"]):
        del found["published"]
    if "url" in found and not found["url"].startswith(("https://", "http://")):
        del found["url"]
    return found | ({"published": found["published"][:_DAY]} if "published" in found else {})


def _first(given: Mapping[str, str], names: tuple[str, ...]) -> str:
    return next((given[name] for name in names if given.get(name)), "")


def _is_date(text: str) -> bool:
    try:
        return dates.parse(text[:_DAY]).start is not None
    except dates.DateError:
        return False
