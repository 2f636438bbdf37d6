"""A built site of the invented world."""

from pathlib import Path

import pytest

from generator.config import Project
from generator.engine.site import build
from tests.pages.invented import TEXTS, invented
from tests.project import make_project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """The invented world as a project, not built yet."""
    return make_project(tmp_path / "project", invented(), TEXTS)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its built site."""
    made = make_project(tmp_path_factory.mktemp("built"), invented(), TEXTS)
    build(made)
    return made.site
