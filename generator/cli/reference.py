"""The reference pages of the documentation, made from the code: `python -m generator.cli.reference` writes them."""

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from generator import config
from generator.check.rules import RULES
from generator.cli.main import COMMANDS, factsheet
from generator.evaluate import as_json as evaluation_as_json
from generator.evaluate import reviews_as_json
from generator.report import as_json
from generator.report.changes import as_json as diff_as_json
from generator.report.field_page import field_page
from generator.report.rule_page import rule_page, rules_index
from generator.review import as_json as review_as_json

FOLDER = Path("docs/reference")
_EMPTY_LINE = "\n\n"

_COMMANDS = """\
# Commands

`factsheet COMMAND`, or `python -m generator COMMAND`. The project is the nearest folder upward with `mkdocs.yml`. The
options `--root`, `--facts`, `--seeds` and `--site` stand before or after the command's name; relative folders begin at
the working directory.

| exit code | meaning |
|---|---|
| 0 | clean; warnings are clean |
| 1 | findings: errors in the facts, files that are not up to date |
| 2 | could not run: usage, configuration, unreadable input |
| 3 | a bug in factsheet |
| 130 | stopped with Ctrl-C |

Results go to stdout, everything else to stderr. Colour is used on a terminal; `NO_COLOR` turns it off, `FORCE_COLOR`
on."""

_CONFIGURATION = """\
# Configuration

The options of the `factsheet` plugin in `mkdocs.yml` are all there is. An option that is not in the table is an error,
and the nearest name is proposed.

```yaml
plugins:
  - factsheet:
      facts: facts
      seeds: seeds
```"""


def pages() -> dict[str, str]:
    """Each page's Markdown by its path below `docs/reference`."""
    rules = {f"rules/{rule.code}.md": rule_page(rule) for rule in RULES}
    return {
        "commands.md": command_page(),
        "configuration.md": configuration_page(),
        "fields.md": field_page(),
        "rules/index.md": rules_index(RULES),
        **rules,
    }


def command_page() -> str:
    """All commands with their help and exit codes, and the forms of their JSON."""
    context = click.Context(factsheet, info_name="factsheet", terminal_width=100)
    forms = [
        f"## The form of `{name} --format json`\n\n{(module.__doc__ or '').partition(_EMPTY_LINE)[2].strip()}"
        for name, module in (
            ("check", as_json),
            ("diff", diff_as_json),
            ("review --list", review_as_json),
            ("evaluate", evaluation_as_json),
            ("evaluate --reviews", reviews_as_json),
        )
    ]
    return "\n\n".join([_COMMANDS, *_commands(context), *forms]) + "\n"


def _commands(context: click.Context) -> Iterator[str]:
    for name in COMMANDS:
        command = factsheet.get_command(context, name)
        if command:
            own = click.Context(command, parent=context, info_name=name, terminal_width=100)
            yield f"## {name}\n\n```text\n{command.get_help(own)}\n```"


def configuration_page() -> str:
    """The options of the plugin, as the configuration describes them."""
    table = (config.__doc__ or "").partition("\n\n")[2].strip()
    return f"{_CONFIGURATION}\n\n{table}\n"


def write(folder: Path) -> list[str]:
    """Write all pages, delete rule pages without a rule; the paths of those that were not up to date."""
    wanted = pages()
    there = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*.md")}
    stale = [name for name, text in wanted.items() if name not in there or there[name].read_text("utf-8") != text]
    for name in stale:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(wanted[name], "utf-8", newline="\n")
    gone = sorted(there.keys() - wanted.keys())
    for name in gone:
        there[name].unlink()
    return [*stale, *gone]


if __name__ == "__main__":
    sys.stdout.write("".join(f"{FOLDER / name}\n" for name in write(FOLDER)))
