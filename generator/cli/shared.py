"""What all commands have in common: the form of their help, and the options that name the project's folders."""

import inspect
from collections.abc import Callable, Collection
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from generator.cli.project import Folders, find_project
from generator.errors import ConfigError

if TYPE_CHECKING:
    from generator.config import Project

F = TypeVar("F", bound=Callable[..., Any])

_HELP = {
    "root": "Folder with mkdocs.yml. [default: the nearest one upward]",
    "facts": "Folder of the fact files. [default: facts/ of the project]",
    "seeds": "Folder of the articles. [default: seeds/ of the project]",
    "site": "Folder of the built site. [default: site/ of the project]",
}


class Command(click.Command):
    """A command whose examples are shown line by line, as they stand in its docstring."""

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the help text; see `write_help`."""
        write_help(self, formatter)


def write_help(command: click.Command, formatter: click.HelpFormatter) -> None:
    """Write a command's help text; the paragraph of examples keeps its lines."""
    text = inspect.cleandoc(command.help or "")
    formatter.write_paragraph()
    with formatter.indentation():
        # A paragraph that begins with a backspace character is one that click does not wrap.
        formatter.write_text(text.replace("\n\nExamples:\n", "\n\n\b\nExamples:\n"))


def folder_options(command: F) -> F:
    """Adds `--root`, `--facts`, `--seeds` and `--site`; they stand before or after the command's name."""
    for name in reversed(_HELP):
        option = click.option(
            f"--{name}",
            metavar="DIR",
            type=click.Path(path_type=Path),
            expose_value=False,
            callback=_keep,
            help=_HELP[name],
        )
        command = option(command)
    return command


def _keep(context: click.Context, parameter: click.Parameter, value: Path | None) -> None:
    """Remembers a folder for the whole run; the one that stands last counts."""
    if value is not None and parameter.name:
        context.find_root().meta[f"factsheet.{parameter.name}"] = value


def project(context: click.Context, reads: Collection[str] = (), any_format: bool = False) -> "Project":
    """The project that the command line means.

    Args:
        context: Of the command.
        reads: Which of the folders the command reads: where they are named, they must be there.
        any_format: Whether the command can also work on facts of an older format.

    Raises:
        ConfigError: There is no project, its `mkdocs.yml` cannot be used, or a folder is missing.
    """
    meta = context.find_root().meta
    for name in reads:
        folder = meta.get(f"factsheet.{name}")
        if folder and not folder.is_dir():
            raise ConfigError(
                f"--{name}: there is no folder {folder}", "relative folders begin at the working directory"
            )
    found = find_project(Folders(**{name: meta.get(f"factsheet.{name}") for name in _HELP}))
    if not any_format:
        from generator.config import refuse_older

        refuse_older(found.options)
    return found
