"""Which project a command works on: its root, its folders and its options."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generator.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.config import Project

FILE = "mkdocs.yml"


@dataclass(frozen=True)
class Folders:
    """The folders named on the command line; None where the project's own is meant."""

    root: Path | None = None
    facts: Path | None = None
    seeds: Path | None = None
    site: Path | None = None


def find_project(folders: Folders, here: Path | None = None) -> "Project":
    """The project that the command works on.

    Args:
        folders: What the command line says.
        here: Where to look for a root; the working directory when left out.

    Raises:
        ConfigError: There is no root, or its `mkdocs.yml` cannot be used.
    """
    from generator.config import Project, options, refuse_overlaps
    from generator.yamlio.settings import plugin_options

    here = here or Path.cwd()
    root = folders.root or _root_above(here)
    if root is None and folders.facts and folders.seeds:
        return Project(here, folders.facts, folders.seeds, folders.site or here / "site", options({}))
    if root is None:
        raise ConfigError(
            f"there is no {FILE} in this folder or above it",
            "change into the project, name it with `--root DIR`, or name both `--facts DIR` and `--seeds DIR`",
        )
    settings = _settings(root)
    chosen = options(plugin_options(settings, "factsheet", FILE) or {})
    found = Project(
        root,
        folders.facts or root / chosen.facts,
        folders.seeds or root / chosen.seeds,
        folders.site or root / _folder(settings, "site"),
        chosen,
    )
    refuse_overlaps(found, root / _folder(settings, "docs"))
    return found


def docs_folder(root: Path) -> Path:
    """The folder of a project's hand-written pages.

    Raises:
        ConfigError: Its `mkdocs.yml` cannot be used.
    """
    return root / _folder(_settings(root) if (root / FILE).is_file() else {}, "docs")


def _root_above(here: Path) -> Path | None:
    return next((folder for folder in (here, *here.parents) if (folder / FILE).is_file()), None)


def _settings(root: Path) -> dict[str, object]:
    """The settings of the site engine."""
    from generator.yamlio.settings import read_settings

    try:
        text = (root / FILE).read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise ConfigError(f"there is no {FILE} in {root}", "name the folder that holds it with `--root DIR`") from None
    except (OSError, UnicodeDecodeError) as error:
        reason = "not UTF-8 text" if isinstance(error, UnicodeDecodeError) else error.strerror
        raise ConfigError(f"{root / FILE}: {reason}") from None
    return read_settings(text, FILE)


def _folder(settings: "Mapping[str, object]", name: str) -> str:
    """The engine's folder of that name: `site_dir` or `docs_dir`."""
    given = settings.get(f"{name}_dir")
    return given if isinstance(given, str) and given else name
