"""Which folders may become the site: a build empties its folder first, so that it must be nobody else's.

What else is written must keep away from the same folders.
"""

from collections.abc import Mapping
from pathlib import Path

from generator.config import Project
from generator.errors import ConfigError

MARKER = ".factsheet-site"
"""A file in the site's folder that says whose it is; MkDocs leaves hidden files alone when it empties a folder."""
_TEXT = "Made by factsheet: the next build empties this folder and writes it anew.\n"
_OURS = ("index.html", "assets/factsheet/search-index.js")
_HINT = "name another folder with `--site DIR` or as `site_dir` in mkdocs.yml"


def check_project(project: Project) -> None:
    """Refuse a project's site folder as `check` does, before anything else is done."""
    check(project.site, project.root, {"facts": project.facts, "seeds": project.seeds, "docs": project.root / "docs"})


def check(site: Path, root: Path, folders: Mapping[str, Path]) -> None:
    """Refuse a site folder that holds anything but a site that we made.

    Args:
        site: The folder that the build would empty.
        root: The project's root.
        folders: What the project keeps, by the names to say: its facts, articles and hand-written pages.

    Raises:
        ConfigError: The folder is or holds the project's root, or is, holds or lies in a folder to keep, or it has
            other content than a built site.
    """
    given, site = site, site.resolve()
    if _is_in(root, site):
        raise ConfigError(f"the site folder {given} is or holds the project itself, and a build empties it", _HINT)
    for name, folder in _kept(root, folders):
        if _is_in(folder, site) or _is_in(site, folder):
            reason = f"the site folder {given} is, holds or lies in the folder of `{name}`, and a build empties it"
            raise ConfigError(reason, _HINT)
    if site.exists() and not _is_ours(site):
        reason = f"the site folder {given} holds something else than a site made by factsheet, and a build empties it"
        raise ConfigError(reason, f"empty it yourself, or {_HINT}")


def check_output(out: Path, root: Path, folders: Mapping[str, Path]) -> None:
    """Refuse to write a file or folder that lies in a folder which a site may not lie in either.

    Args:
        out: What is about to be written.
        root: The project's root.
        folders: What the project keeps, by the names to say: its facts, articles and hand-written pages.

    Raises:
        ConfigError: It is or lies in one of these folders.
    """
    for name, folder in _kept(root, folders):
        if _is_in(out, folder):
            reason = f"{out} is or lies in the folder of `{name}`, where only what belongs to it may be written"
            raise ConfigError(reason, f"name a place outside {folder}")


def _kept(root: Path, folders: Mapping[str, Path]) -> list[tuple[str, Path]]:
    """The folders that nothing else may be written into: what the project keeps, the program, and the history."""
    programs = [("generator", root / "generator"), ("generator", Path(__file__).parents[1]), (".git", root / ".git")]
    return [*folders.items(), *programs]


def mark(site: Path) -> None:
    """Leave the marker in the folder of a site; it is made when missing."""
    site.mkdir(parents=True, exist_ok=True)
    (site / MARKER).write_text(_TEXT, "utf-8", newline="\n")


def _is_ours(site: Path) -> bool:
    """Whether it is an empty folder (hidden files are never removed), or a site with the marker or from before it."""
    if not site.is_dir():
        return False
    is_empty = all(item.name.startswith(".") for item in site.iterdir())
    return is_empty or (site / MARKER).is_file() or all((site / name).is_file() for name in _OURS)


def _is_in(inner: Path, outer: Path) -> bool:
    """Whether `inner` is `outer` or lies below it; also where the file system does not tell capitals apart."""
    inner, outer = inner.resolve(), outer.resolve()
    return any(_same(folder, outer) for folder in (inner, *inner.parents))


def _same(one: Path, other: Path) -> bool:
    return one == other or (one.exists() and other.exists() and one.samefile(other))
