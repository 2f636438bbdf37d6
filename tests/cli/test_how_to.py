"""The commands and records in the hand-written guides are ones that work."""

import re
import shlex
from pathlib import Path

import click
import pytest

from generator.check.rules import find_rule
from generator.cli.main import factsheet
from generator.model import MODELS
from generator.store.validate import validate
from generator.yamlio import read

FOLDER = Path(__file__).resolve().parents[2] / "docs/how-to"
TEXTS = {path.name: path.read_text("utf-8") for path in sorted(FOLDER.glob("*.md"))}
COMMANDS = sorted({line for text in TEXTS.values() for line in re.findall(r"(?:^ *|`)(factsheet [^`\n]+)", text, re.M)})
RECORDS = [block for text in TEXTS.values() for block in re.findall(r"```yaml\n(# yaml-language.*?)```", text, re.S)]


@pytest.mark.parametrize("line", COMMANDS)
def test_a_command_has_these_options(line: str) -> None:
    _, name, *arguments = shlex.split(line)
    context = click.Context(factsheet, info_name="factsheet")
    command = factsheet.get_command(context, name)
    assert command, f"there is no command `{name}`"
    command.make_context(name, arguments, parent=context)


@pytest.mark.parametrize("block", RECORDS)
def test_a_record_is_one(block: str) -> None:
    kind = re.search(r"schema/(\w+)\.schema", block)
    assert kind
    record, problems = validate(read(block, "guide"), MODELS[kind[1]])
    assert record, problems


@pytest.mark.parametrize("code", sorted({code for text in TEXTS.values() for code in re.findall(r"F\d{3}", text)}))
def test_a_rule_is_there(code: str) -> None:
    assert find_rule(code)


def test_the_guides_have_commands_and_records() -> None:
    assert len(COMMANDS) > 5
    assert RECORDS
