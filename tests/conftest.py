"""Fixtures and options that all tests share."""

import signal
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

# Every run tries the same examples, and a slow machine is not a failure.
settings.register_profile("factsheet", derandomize=True, deadline=None, database=None)
settings.load_profile("factsheet")

# A run put in the background by a script ignores the interrupt, and so would the servers that tests start and stop.
signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds the only way to leave the browser tests out."""
    parser.addoption("--no-browser", action="store_true", help="skip the tests that need a browser")


@pytest.fixture(scope="session")
def browser(pytestconfig: pytest.Config) -> "Iterator[Browser]":
    """A running headless Chromium; the test fails, saying what to install, where none starts."""
    if pytestconfig.getoption("--no-browser"):
        pytest.skip("--no-browser")
    # Imported here, so that the tests without a browser do not wait for it.
    from tests.browser import NoBrowserError, started

    failure = ""
    try:
        with started() as running:
            yield running
    except NoBrowserError as error:
        failure = str(error)
    if failure:
        pytest.fail(failure, pytrace=False)


@pytest.fixture
def page(browser: "Browser") -> "Iterator[Page]":
    """An empty page with cookies and storage of its own."""
    context = browser.new_context()
    yield context.new_page()
    context.close()
