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


def with_option(text: str, plugin: str, option: str, value: str) -> str:
    """The text of a settings file with another value of one option that stands there.

    Raises:
        ConfigError: The option does not stand there.
    """
    top = yaml.compose(text, Loader=_Loader)
    for key, plugins in getattr(top, "value", ()):
        if key.value == "plugins":
            for name, options in _pairs(plugins):
                for known, now in _pairs(options) if name.value == plugin else ():
                    if known.value == option:
                        return text[: now.start_mark.index] + value + text[now.end_mark.index :]
    raise ConfigError(f"the option `{option}` of the plugin `{plugin}` is not set")


def _pairs(node: yaml.Node) -> list[tuple[yaml.Node, yaml.Node]]:
    """Names and values of a mapping, or of the mappings in a list."""
    if isinstance(node, yaml.SequenceNode):
        return [pair for item in node.value for pair in _pairs(item)]
    return node.value if isinstance(node, yaml.MappingNode) else []
