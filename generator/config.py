"""The project's configuration: its root, and the options of the `factsheet` plugin in `mkdocs.yml`.

| option | default | meaning |
|---|---|---|
| `facts` | `facts` | folder of the fact files |
| `seeds` | `seeds` | folder of the articles |
| `format` | `1` | version of the fact files; a newer one is refused, an older one is lifted by `factsheet fmt` |
| `edit_url` | empty | where a fact is edited, such as `https://…/{path}#L{line}`; empty: shown as text |
| `report_url` | empty | where readers tell of an error; may hold `{title}`, `{url}` and `{path}`; empty: no link |
| `excerpts` | `15` | percent of an article's text that the site shows beyond its facts' quotes |
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from generator.errors import ConfigError
from generator.ids import did_you_mean

FORMAT = 1
"""Version of the fact files that this program reads and writes."""
FILE = "mkdocs.yml"


class Options(BaseModel):
    """The options of the `factsheet` plugin."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    facts: Annotated[str, Field(description="Folder of the fact files.")] = "facts"
    seeds: Annotated[str, Field(description="Folder of the articles.")] = "seeds"
    format: Annotated[int, Field(ge=0, description="Version of the fact files.")] = FORMAT
    edit_url: Annotated[str, Field(description="Where a fact is edited, with {path} and {line}.")] = ""
    report_url: Annotated[str, Field(description="Where a reader tells of an error.")] = ""
    excerpts: Annotated[int, Field(ge=0, le=100, description="Percent of a text shown beyond its facts' quotes.")] = 15

    @field_validator("format")
    @classmethod
    def _known(cls, value: int) -> int:
        if value > FORMAT:
            raise ValueError(
                f"the facts are of format {value}, and this program reads up to {FORMAT}: install a newer factsheet"
            )
        return value

    @field_validator("edit_url")
    @classmethod
    def _address(cls, value: str) -> str:
        if value and (not value.startswith(("https://", "http://")) or "{path}" not in value):
            raise ValueError("edit_url must be a web address that holds {path}, such as https://…/{path}#L{line}")
        return value

    @field_validator("report_url")
    @classmethod
    def _report_address(cls, value: str) -> str:
        if value and not value.startswith(("https://", "http://", "mailto:")):
            raise ValueError("report_url must be a web address or mailto:, such as https://…/issues/new?title={title}")
        return value


def refuse_older(given: Options) -> None:
    """Refuse facts of an older format, which only `fmt` can read.

    Raises:
        ConfigError: The facts are of an older format.
    """
    if given.format < FORMAT:
        raise ConfigError(
            f"the facts are of format {given.format}, and this program works on format {FORMAT}",
            "run `factsheet fmt`, which lifts them",
        )


def options(given: dict[str, object]) -> Options:
    """Check the plugin's options, all faults at once.

    Raises:
        ConfigError: An option is unknown or has a value of the wrong form.
    """
    try:
        return Options.model_validate(given)
    except ValidationError as error:
        raise ConfigError(
            "; ".join(_describe(d["type"], str(d["loc"][-1]), d["msg"]) for d in error.errors())
        ) from None


_FORMS = {
    "string_type": "must be a text",
    "int_type": "must be a whole number, such as 1",
    "int_parsing": "must be a whole number, such as 1",
    "int_from_float": "must be a whole number, such as 1",
    "greater_than_equal": "must not be less than 0",
    "less_than_equal": "must not be more than 100",
}


def _describe(kind: str, name: str, message: str) -> str:
    if kind == "extra_forbidden":
        hint = did_you_mean(name, Options.model_fields) or f"known: {', '.join(Options.model_fields)}"
        return f"{FILE}: unknown option `{name}` of the factsheet plugin; {hint}"
    words = _FORMS.get(kind, message.removeprefix("Value error, "))
    return f"{FILE}: option `{name}` of the factsheet plugin: {words}"


@dataclass(frozen=True)
class Project:
    """A project's folders.

    Attributes:
        root: The folder with `mkdocs.yml`.
        facts: Folder of the fact files.
        seeds: Folder of the articles.
        site: Folder of the built site.
        options: The plugin's options.
    """

    root: Path
    facts: Path
    seeds: Path
    site: Path
    options: Options


def refuse_overlaps(project: Project, docs: Path) -> None:
    """Refuse folders that lie in one another: what is written into the one would spoil the other.

    Args:
        project: With the folders of facts, seeds and the site.
        docs: The folder of the hand-written pages.

    Raises:
        ConfigError: Two folders are one, or one lies in the other.
    """
    own = {"facts": project.facts, "seeds": project.seeds}
    others = {"site": project.site, "docs": docs, "generator": Path(__file__).parent}
    for name, folder in own.items():
        for other, there in {**own, **others}.items():
            if other != name and _overlap(folder.resolve(), there.resolve()):
                moved = other if other == "site" else name
                raise ConfigError(
                    f"the folder of the {name} ({folder}) and the folder {other} ({there}) lie in one another",
                    f"give `{moved}` a folder of its own: with --{moved}, or in {FILE}",
                )


def _overlap(one: Path, other: Path) -> bool:
    return one.is_relative_to(other) or other.is_relative_to(one)
