"""What the site engine has to say, on stderr."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

import click


class _ToStderr(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        from generator.report.cells import visible

        click.echo(f"{record.levelname.lower()}: {visible(record.getMessage())}", err=True)


@contextmanager
def shown_log() -> Iterator[None]:
    """While the body runs, warnings and errors of MkDocs go to stderr, one below the other."""
    log, handler = logging.getLogger("mkdocs"), _ToStderr(logging.WARNING)
    log.addHandler(handler)
    propagates, log.propagate = log.propagate, False
    try:
        yield
    finally:
        log.propagate = propagates
        log.removeHandler(handler)
