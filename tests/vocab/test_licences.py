"""Which licences let a text be republished."""

import pytest

from generator.vocab.licences import is_free


@pytest.mark.parametrize(
    "licence",
    [
        "CC BY 4.0",
        "CC-BY-SA-3.0",
        "CC0",
        "CC0 1.0",
        "Creative Commons Attribution 4.0 International",
        "Creative Commons Attribution-ShareAlike 4.0 International License",
        "https://creativecommons.org/licenses/by/4.0/",
        "http://creativecommons.org/publicdomain/zero/1.0/",
        "Public Domain",
        "Open Government Licence v3.0",
        "OGL-UK-3.0",
    ],
)
def test_free(licence: str) -> None:
    assert is_free(licence)


@pytest.mark.parametrize(
    "licence",
    [
        "",
        "4.0",
        "licence",
        "CC BY-NC 4.0",
        "CC BY-ND 4.0",
        "cc-by-nc-sa",
        "https://creativecommons.org/licenses/by-nc/4.0/",
        "All rights reserved",
        "© The Invented Herald",
        "not public domain",
    ],
)
def test_not_free(licence: str) -> None:
    assert not is_free(licence)
