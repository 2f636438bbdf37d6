"""The whole site as source for another engine: Markdown pages, data files, and a configuration without our plugin."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from posixpath import dirname, relpath
from typing import Any

from mkdocs.utils.yaml import yaml_load

from generator.check import Checked
from generator.config import Project
from generator.engine import datafiles, facts, sitefolder
from generator.errors import ConfigError, FactsheetError
from generator.export import FEED, atom
from generator.files import replace_file
from generator.pages import SECTIONS, Settings, as_markdown
from generator.pages.whole_list import scripts
from generator.snapshots import history
from generator.store import Loaded

DOCS, SETTINGS = "docs", "mkdocs.yml"
_ASSETS = Path(__file__).parent / "theme" / "assets" / "factsheet"
_OF_OUR_FRAME = ("contents.js", "menu.js", "search.js")
"""Scripts that work on the frame that our theme files make; another engine has its own."""
_PRINT = "print.css"
# Code is taken first, and left alone.
_FACT_LINK = re.compile(
    r"(?P<code>^(?P<fence>```+|~~~+).*?^(?P=fence)|`[^`\n]+`)|fact:(?P<id>[a-z]+/[^)\s#\"'>\]]+)", re.M | re.S
)


def render(project: Project, folder: Path, known: tuple[Loaded, Checked]) -> int:
    """Write the source of the whole site into a folder; what is there already and the same is not touched.

    Args:
        project: What to render.
        folder: Where to; empty, new, or from an earlier time.
        known: The project's facts, and what a check of them found.

    Returns:
        How many files there are.

    Raises:
        FactsheetError: The folder holds something else, or a page or the configuration has what cannot be carried over.
    """
    kept = {"facts": project.facts, "seeds": project.seeds, "docs": project.root / DOCS, "site": project.site}
    sitefolder.check(folder, project.root, kept)
    files = dict(_files(project, known))
    sitefolder.mark(folder)
    for name, content in files.items():
        path = folder / name
        if not path.is_file() or path.read_bytes() != content:
            path.parent.mkdir(parents=True, exist_ok=True)
            replace_file(path, content)
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir():
            if not any(path.iterdir()):
                path.rmdir()
        elif path.relative_to(folder).as_posix() not in files and path.name != sitefolder.MARKER:
            path.unlink()
    return len(files)


def _files(project: Project, known: tuple[Loaded, Checked]) -> Iterator[tuple[str, bytes]]:
    """Every file of the source by its path in the folder; pages of facts stand for hand-written ones of that name."""
    settings = _settings(project)
    docs = (project.root / settings.get("docs_dir", DOCS)).resolve()
    given = project.options
    site_url, site_name = str(settings.get("site_url") or ""), str(settings.get("site_name") or "")
    pages = Settings(given.edit_url, given.report_url, site_url, site_name, given.excerpts)
    past = history(project.facts)
    read = facts.read(project.facts, project.seeds, project.root, pages, known=known, changed=past.changed)
    written = {
        path.relative_to(docs).as_posix(): path.read_bytes() for path in sorted(docs.rglob("*")) if _counts(path)
    }
    targets = {*(page.outline.url for page in read.pages), *read.moved}
    texts = {name: _linked(name, text.decode(), targets) for name, text in written.items() if name.endswith(".md")}
    yield SETTINGS, (json.dumps(_without_plugin(settings, texts), indent=2, ensure_ascii=False) + "\n").encode()
    for name, content in {**written, **{name: text.encode() for name, text in texts.items()}}.items():
        yield f"{DOCS}/{name}", content
    for page in (planned.make() for planned in read.pages):
        name = f"{page.url.removesuffix('.html')}.md"
        yield f"{DOCS}/{name}", as_markdown(page, texts.get(name, "")).encode()
    for url, rows in scripts(page.outline for page in read.pages).items():
        yield f"{DOCS}/{url}", rows.encode()
    for url, html in read.moved.items():
        yield f"{DOCS}/{url}", html.encode()
    for name, make in {**datafiles.whole(read.base), **datafiles.beside_pages(read.base)}.items():
        yield f"{DOCS}/{name}", make()
    yield f"{DOCS}/{FEED}", atom(past, read.base, site_name, site_url).encode()
    for path in _assets():
        content = path.read_bytes()
        # A configuration cannot say for what medium a style is.
        yield f"{DOCS}/{_url(path)}", b"@media print {\n%b}\n" % content if path.name == _PRINT else content


def _counts(path: Path) -> bool:
    return path.is_file() and not any(part.startswith(".") for part in path.parts)


def _assets() -> list[Path]:
    return [path for path in sorted(_ASSETS.iterdir()) if path.is_file() and path.name not in _OF_OUR_FRAME]


def _linked(name: str, text: str, targets: set[str]) -> str:
    """A hand-written page whose links to facts lead to the pages that stand for them."""

    def replace(match: re.Match[str]) -> str:
        if match["code"]:
            return match[0]
        if f"{match['id']}.html" not in targets:
            raise FactsheetError(f"{DOCS}/{name}: link to `fact:{match['id']}`: there is no such page")
        return relpath(f"{match['id']}.md", dirname(name) or ".")

    return _FACT_LINK.sub(replace, text)


def _settings(project: Project) -> dict[str, Any]:
    with (project.root / SETTINGS).open("rb") as file:
        return dict(yaml_load(file))


def _without_plugin(settings: Mapping[str, Any], texts: Mapping[str, str]) -> dict[str, Any]:
    """The project's configuration for an engine that knows nothing of facts, as JSON, which is YAML too.

    Raises:
        ConfigError: It holds a value that is no text, number, list or mapping.
    """
    try:
        json.dumps(settings)
    except TypeError:
        reason = f"{SETTINGS} holds a Python object (`!!python/…`), which cannot be carried over"
        raise ConfigError(reason, "take it out, or write the other engine's configuration by hand") from None
    made = {name: value for name, value in settings.items() if name not in ("site_dir", "hooks")}
    plugins = [plugin for plugin in settings.get("plugins", ()) if "factsheet" not in plugin]
    assets = _assets()
    made["docs_dir"] = DOCS
    made["plugins"] = plugins if "search" in plugins else ["search", *plugins]
    made["markdown_extensions"] = _with_attributes(settings.get("markdown_extensions", []))
    made["extra_css"] = [*settings.get("extra_css", []), *(_url(path) for path in assets if path.suffix == ".css")]
    made["extra_javascript"] = [*settings.get("extra_javascript", []), *(_url(p) for p in assets if p.suffix == ".js")]
    made["nav"] = settings.get("nav") or _nav(texts)
    lists = "\n".join(f"/{folder}/*.md\n!/{folder}/index.md" for folder in SECTIONS)
    made["not_in_nav"] = f"{settings.get('not_in_nav', '')}\n{lists}".strip()
    return made


def _with_attributes(extensions: Any) -> Any:
    """With the extension by which a heading has its id."""
    if "attr_list" in extensions:
        return extensions
    return {**extensions, "attr_list": {}} if isinstance(extensions, dict) else [*extensions, "attr_list"]


def _url(path: Path) -> str:
    return f"assets/factsheet/{path.name}"


def _nav(texts: Mapping[str, str]) -> list[str]:
    """The hand-written pages and the lists: of single facts an engine would write the whole list into every page."""
    lists = [f"{folder}/index.md" for folder in SECTIONS]
    return list(dict.fromkeys(["index.md", *sorted(texts, key=PurePosixPath), *lists]))
