"""Building the site: MkDocs in this process, on the project's own `mkdocs.yml`."""

from typing import Any

from mkdocs.commands import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException

from generator.changes import Comparison
from generator.check import Checked
from generator.config import Project
from generator.engine import sitefolder, unchanged
from generator.engine.plugin import FactsheetPlugin
from generator.errors import ConfigError, FactsheetError
from generator.store import Loaded


def build(
    project: Project,
    preview: Comparison | None = None,
    known: tuple[Loaded, Checked] | None = None,
    key: str = "",
) -> None:
    """Build the whole site into `project.site`; warnings are errors.

    Args:
        project: What to build.
        preview: Changes to mark in it; the site then says on every page that it is not published.
        known: The project's facts and what a check of them found, where both are at hand.
        key: Stands for the facts by which the next build knows that nothing has changed; empty to keep nothing.

    Raises:
        ConfigError: The configuration is at fault, or the site's folder is not one to empty.
        FactsheetError: The configuration, the facts or a link is at fault; details went to the log of `mkdocs`.
    """
    sitefolder.check_project(project)
    config = configure(project, preview, strict=True)
    config.plugins["factsheet"].known = known  # type: ignore[attr-defined]
    config.plugins.on_startup(command="build", dirty=False)
    try:
        mkdocs_build.build(config)
    except (Abort, MkDocsException) as error:
        raise FactsheetError(f"the site could not be built: {error}") from None
    finally:
        config.plugins.on_shutdown()
    if key:
        unchanged.remember(project, key, config)


def configure(project: Project, preview: Comparison | None = None, **overrides: Any) -> MkDocsConfig:
    """MkDocs' configuration of a project, with the project's folders in place of those in the file.

    MkDocs takes relative folders from the file's folder, and a project's begin at the working directory: all are made
    absolute here.

    Raises:
        ConfigError: `mkdocs.yml` is missing or wrong.
    """
    file = project.root.absolute() / "mkdocs.yml"
    try:
        config = load_config(str(file), site_dir=str(project.site.absolute()), **overrides)
    except (Abort, MkDocsException) as error:
        raise ConfigError(f"mkdocs.yml: {error}") from None
    plugin = config.plugins.get("factsheet")
    if not isinstance(plugin, FactsheetPlugin):
        raise ConfigError("mkdocs.yml: the plugin `factsheet` is missing", "add `factsheet` under `plugins:`")
    folders = {"facts": str(project.facts.absolute()), "seeds": str(project.seeds.absolute())}
    plugin.options = plugin.options.model_copy(update=folders)
    plugin.preview, plugin.writes = preview, True  # always set: MkDocs keeps a plugin from one build to the next
    if preview:
        config.site_url = ""  # nothing in a preview claims the address of the published site
    return config
