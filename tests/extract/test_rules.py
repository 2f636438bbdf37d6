"""The list of rules: none is forgotten, each has a name of its own and says what it refuses."""

import importlib
import pkgutil
from types import ModuleType

import pytest

from generator.extract import rules

MODULES = sorted(module.name for module in pkgutil.iter_modules(rules.__path__))
MEETING_RULES = (*rules.VISIT_RULES, *rules.MEETING_RULES)
RULES = (*MEETING_RULES, *rules.ACTOR_RULES, *rules.NAMING_RULES, *rules.AGREEMENT_RULES)
NAMES = [
    rule.name
    for listed in (MEETING_RULES, rules.ACTOR_RULES, rules.NAMING_RULES, rules.AGREEMENT_RULES)
    for rule in listed
]


def _module(name: str) -> ModuleType:
    return importlib.import_module(f"generator.extract.rules.{name}")


@pytest.mark.parametrize("name", MODULES)
def test_every_rule_file_is_in_the_list(name: str) -> None:
    assert _module(name).RULE in RULES


@pytest.mark.parametrize("name", MODULES)
def test_a_rule_is_called_as_its_file(name: str) -> None:
    assert _module(name).RULE.name == name.replace("_", "-")


@pytest.mark.parametrize("name", MODULES)
def test_a_rule_says_what_it_refuses(name: str) -> None:
    assert "Refuses" in str(_module(name).__doc__)


def test_no_rule_is_listed_twice() -> None:
    assert len(set(NAMES)) == len(NAMES) == len(MODULES)
