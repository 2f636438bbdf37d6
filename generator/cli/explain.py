"""`factsheet explain`: what a rule finds, and what to do about it."""

import click

from generator.cli.shared import Command, folder_options


@click.command(cls=Command, short_help="Say what a rule finds and what to do.")
@click.argument("code")
@folder_options
def explain(code: str) -> int:
    """Say what a rule finds, why it matters and what to do; CODE is a rule's code or name.

    Examples:
      factsheet explain F301
      factsheet explain dangling-reference
    """
    from generator.check.rules import RULES, find_rule
    from generator.errors import FactsheetError
    from generator.ids import nearest
    from generator.report.rule_page import rule_text

    rule = find_rule(code)
    if rule is None:
        near = nearest(code, [rule.name for rule in RULES], cutoff=60) or nearest(
            code, [rule.code.lower() for rule in RULES]
        )
        known = find_rule(near or "")
        hint = (
            f"did you mean `{known.code}` ({known.name})?"
            if known
            else f"codes: {', '.join(rule.code for rule in RULES)}"
        )
        raise FactsheetError(f"there is no rule `{code}`", hint)
    click.echo(rule_text(rule), nl=False)
    return 0
