"""`factsheet render`: the source of the whole site, for another site engine."""

from pathlib import Path

import click

from generator.cli import check as check_command
from generator.cli.build import tell
from generator.cli.progress import progress
from generator.cli.shared import Command, folder_options, project
from generator.collecting import without_collecting


@click.command(cls=Command, short_help="The whole site as Markdown, for another engine.")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@folder_options
@click.pass_context
def render(context: click.Context, folder: Path) -> int:
    """Write the source of the whole site into DIR, for a site engine that does not know Factsheet, such as Zensical.

    There are the hand-written pages, each page of facts as Markdown, the data files, and a configuration
    (mkdocs.yml) without the plugin. Files of an earlier time that are the same are not touched, and those that are
    no longer needed are deleted.

    Stops before anything is written when the check finds errors.

    Then, for example: `zensical build --config-file rendered/mkdocs.yml`

    Examples:
      factsheet render rendered
    """
    from generator.engine.render import render as render_site

    here = project(context, reads=("facts", "seeds"))
    with without_collecting():
        with progress("checking the facts"):
            known = check_command.load_and_run(here, check_command.state_of(here))
        tell(here, known[1])
        if check_command.exit_code(known[1]):
            return 1
        with progress("writing the pages"):
            number = render_site(here, folder, known)
    click.echo(f"{number} files are in {folder}")
    return 0
