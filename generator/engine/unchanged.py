"""Whether the site still stands as it was built, and from the same: then there is nothing to build.

Like the result of a check, what is kept in `.cache/` counts only while every byte that the site depends on is the same.
Nothing is kept of a site to which something adds that cannot be followed here: another plugin, a hook, a setting from
elsewhere.
"""

import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from generator.check.remembered import FOLDER, contents
from generator.config import Project
from generator.git import git
from generator.store.layout import EXTRACTED

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

FILE = "site.json"
_PACKAGES = ("mkdocs", "mkdocs-material", "markdown", "pymdown-extensions", "jinja2", "pygments")
_ELSEWHERE = ("!ENV", "INHERIT", "snippets")
"""Words of a configuration by which it takes something from where nobody looks here."""


def stands(project: Project, facts_key: str) -> bool:
    """Whether a build would write what stands in the site's folder.

    Args:
        project: With the site's folder.
        facts_key: Stands for the facts, the articles and the program; see `generator.check.remembered`.
    """
    try:
        kept = json.loads((project.root / FOLDER / FILE).read_bytes())
        inputs = [Path(path) for path in kept["inputs"]]
        return bool(kept["key"] == _key(project, facts_key, inputs) and kept["site"] == _seen(project.site))
    except (OSError, ValueError, KeyError, TypeError):
        return False


def remember(project: Project, facts_key: str, config: "MkDocsConfig") -> None:
    """Keep how the site was built. Where it cannot be, the next build just takes longer."""
    settings = project.root / "mkdocs.yml"
    with suppress(OSError):
        text = settings.read_text("utf-8")
        if set(config.plugins) - {"factsheet"} or config.hooks or any(word in text for word in _ELSEWHERE):
            return
        custom = [Path(config.theme.custom_dir)] if config.theme.custom_dir else []
        # The check, by whose key the facts are known, does not look at what the extractor said; pages do.
        inputs = [settings, Path(config.docs_dir), project.facts / EXTRACTED, *custom]
        kept = {
            "key": _key(project, facts_key, inputs),
            "inputs": [str(path.absolute()) for path in inputs],
            "site": _seen(project.site),
        }
        staged = project.root / FOLDER / f"{FILE}.{os.getpid()}"
        staged.write_text(json.dumps(kept), "utf-8")
        staged.replace(staged.with_name(FILE))


def _key(project: Project, facts_key: str, inputs: list[Path]) -> str:
    """Everything that the site depends on; of the history, in which dates of change stand, the last commit."""
    head = git(project.root, "rev-parse", "--quiet", "--verify", "HEAD", may_fail=True)
    known = (facts_key, str(project.site.absolute()), head, *map(version, _PACKAGES))
    found = hashlib.sha256("\n".join(known).encode("utf-8", "surrogateescape"))
    for path in inputs:
        for part in [path.read_bytes()] if path.is_file() else contents(path):
            found.update(part)
    return found.hexdigest()


def _seen(site: Path) -> str:
    """The site's files by name, size and time: whoever touches one of them wants it built anew."""
    return hashlib.sha256("\n".join(sorted(_files(site))).encode("utf-8", "surrogateescape")).hexdigest()


def _files(folder: Path) -> Iterator[str]:
    for item in os.scandir(folder):
        if item.is_dir(follow_symlinks=False):
            yield from _files(Path(item.path))
        else:
            found = item.stat(follow_symlinks=False)
            yield f"{item.path} {found.st_size} {found.st_mtime_ns} {found.st_ino}"
