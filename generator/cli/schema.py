"""`factsheet schema`: JSON Schema of the fact files."""

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import click

from generator.cli.shared import Command, folder_options, project

if TYPE_CHECKING:
    from pathlib import Path

KINDS = ("source", "actor", "role", "meeting", "agreement")


@click.command(cls=Command, short_help="Write the JSON Schema of the fact files.")
@click.argument("kind", required=False, type=click.Choice(KINDS))
@click.option("--check", "only_check", is_flag=True, help="Write nothing; exit with 1 if a file is not up to date.")
@folder_options
@click.pass_context
def schema(context: click.Context, kind: str | None, only_check: bool) -> int:
    """Write the JSON Schema of the fact files into schema/, for editors that complete and check YAML.

    With KIND, print the schema of that kind and write nothing.

    Examples:
      factsheet schema
      factsheet schema --check
      factsheet schema actor
    """
    from generator.model.schema import schema_files

    files = schema_files()
    if kind:
        click.echo(files[f"{kind}.schema.json"], nl=False)
        return 0
    folder = project(context).root / "schema"
    stale = {name: text for name, text in files.items() if _read(folder / name) != text}
    if not only_check:
        _write(folder, stale)
    for name in stale:
        click.echo(f"schema/{name}: {'is not up to date' if only_check else 'written'}")
    if not stale:
        click.echo(f"schema/: {len(files)} files are up to date")
    return 1 if only_check and stale else 0


def _read(path: "Path") -> str | None:
    return path.read_text("utf-8") if path.is_file() else None


def _write(folder: "Path", files: dict[str, str]) -> None:
    from generator.store.write import commit

    commit(folder, {PurePosixPath(name): text for name, text in files.items()})
