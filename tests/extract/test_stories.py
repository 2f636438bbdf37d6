"""The two stories retold, and other ones, in the styles of several outlets: just the marked facts are found."""

from pathlib import Path

import pytest

from generator.extract.run import extract
from tests.extract.marks import KINDS, differences
from tests.extract.story import FOLDER, STORIES, story_article, story_marks


@pytest.mark.parametrize("story", STORIES, ids=lambda path: path.stem)
def test_just_the_marked_facts(story: Path) -> None:
    assert differences(story_marks(story), extract(story_article(story))) == []


@pytest.mark.parametrize("language", ["french", "german", "indonesian", "russian"])
def test_other_languages_are_told_apart(language: str) -> None:
    assert story_article(FOLDER / f"{language}.txt").language not in ("en", None)


def test_some_stories_have_no_facts() -> None:
    empty = [story.stem for story in STORIES if not any(story_marks(story)[kind] for kind in KINDS)]
    assert "no-facts-sport" in empty
    assert len(STORIES) - len(empty) >= 8
