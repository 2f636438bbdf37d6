"""Reading the settings of the site engine (`mkdocs.yml`): typed YAML, lenient where only the engine understands it."""

from collections.abc import Mapping
from typing import Any

import yaml

from generator.errors import ConfigError


class _Loader(yaml.SafeLoader):
    """A safe loader that takes values with unknown tags (`!ENV`, `!!python/name:…`) for empty ones."""


def _nothing(*_: object) -> None:
    """The value of a tag that only the engine knows."""


_Loader.add_multi_constructor("", _nothing)


def read_settings(text: str, name: str) -> dict[str, Any]:
    """The top mapping of a settings file.

    Args:
        text: The file's text.
        name: What the file is called in messages.

    Raises:
        ConfigError: It is not YAML, or not a mapping.
    """
    try:
        found = yaml.load(text, Loader=_Loader)  # noqa: S506 a safe loader with one more constructor, which makes nothing
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        place = f":{mark.line + 1}:{mark.column + 1}" if mark else ""
        raise ConfigError(
            f"{name}{place}: not valid YAML: {error.problem}", "compare it with the lines around"
        ) from None
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise ConfigError(f"{name}: not valid YAML: {' '.join(str(error).split())}") from None
    if found is not None and not isinstance(found, dict):
        raise ConfigError(f"{name}: not a mapping of settings")
    return found or {}


def plugin_options(settings: Mapping[str, Any], plugin: str, name: str) -> dict[str, object] | None:
    """The options of one plugin, or None where the plugin is not in the list.

    Raises:
        ConfigError: The plugin's options are not a mapping.
    """
    plugins = settings.get("plugins") or []
    items = plugins.items() if isinstance(plugins, dict) else [_item(plugin_item) for plugin_item in plugins]
    for key, options in items:
        if key == plugin:
            if options is not None and not isinstance(options, dict):
                raise ConfigError(f"{name}: the options of the plugin `{plugin}` are not a mapping")
            return {str(option): value for option, value in (options or {}).items() if value is not None}
    return None


def _item(item: object) -> tuple[object, object]:
    return next(iter(item.items()), ("", None)) if isinstance(item, dict) else (item, None)
