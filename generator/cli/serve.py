"""`factsheet serve`: the site on localhost."""

import signal

import click

from generator.cli.mkdocs_log import shown_log
from generator.cli.shared import Command, folder_options, project


def _end(number: int, _frame: object) -> None:
    """Leaves in order when told to end, so that the built site in its temporary folder goes too."""
    raise SystemExit(128 + number)


@click.command(cls=Command, short_help="The site on localhost, rebuilt as facts change.")
@click.option(
    "--port", type=click.IntRange(1, 65535), default=8000, show_default=True, metavar="PORT", help="Port on localhost."
)
@folder_options
@click.pass_context
def serve(context: click.Context, port: int) -> int:
    """Serve the site on localhost, and rebuild it as facts, articles and pages change.

    Faults in the facts are shown; the server lives on. Ctrl-C ends it.

    Examples:
      factsheet serve
      factsheet serve --port 8080
    """
    from generator.engine.serve import serve as serve_site
    from generator.errors import FactsheetError

    here = project(context)
    signal.signal(signal.SIGTERM, _end)
    with shown_log():
        try:
            serve_site(here, port, lambda address: click.echo(f"serving on {address}   (Ctrl-C ends it)", err=True))
        except OSError as error:
            if error.filename:  # a file, and not the port
                raise
            reason = f"port {port} of localhost cannot be used: {error.strerror or error}"
            raise FactsheetError(reason, "take another one with `--port`") from None
    return 0
