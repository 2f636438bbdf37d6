"""What a site's owner decides about its pages."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    """The options that pages depend on; see `generator.config` for what they mean.

    Attributes:
        edit_url: Where a fact is edited, with `{path}` and `{line}`; empty for none.
        report_url: Where a reader tells of an error, with `{title}`, `{url}` and `{path}`; empty for none.
        site_url: The site's public address; empty when it has none.
        site_name: What the site is called.
        excerpts: Percent of a text that is shown beyond the quotes of its facts.
    """

    edit_url: str = ""
    report_url: str = ""
    site_url: str = ""
    site_name: str = "Factsheet"
    excerpts: int = 15


DEFAULTS = Settings()
