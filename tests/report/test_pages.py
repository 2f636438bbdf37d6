"""The pages that are made from rules and fields."""

from generator.check.rules import RULES
from generator.model import KINDS
from generator.report.field_page import field_page
from generator.report.rule_page import rule_page, rule_text, rules_index


def test_the_index_links_every_rule() -> None:
    index = rules_index(RULES)
    assert all(f"[{rule.code}]({rule.code}.md) | {rule.name} | {rule.severity}" in index for rule in RULES)


def test_a_rule_page_has_all_parts() -> None:
    for rule in RULES:
        page = rule_page(rule)
        assert page.startswith(f"# {rule.code} {rule.name}\n\n**")
        assert page.count("**") == 8
        assert "```yaml\n" in page


def test_a_rule_in_the_terminal_fits_its_width() -> None:
    for rule in RULES:
        lines = rule_text(rule).split("\n")
        assert lines[0] == f"{rule.code} {rule.name} ({rule.severity})"
        assert all(len(line) <= 100 for line in lines)


def test_the_field_page_has_every_kind_and_words_for_each_form() -> None:
    page = field_page()
    assert [line for line in page.split("\n") if line.startswith("## ")] == [
        *(f"## {kind}" for kind in KINDS),
        "## Parts of records",
    ]
    assert "| `date` | date |  | Date of that status. |" in page
    assert "| `person` | id of an actor | yes | Who holds the office. |" in page
    assert "| `participants` | list of: [participant](#participant) | yes | Who took part. |" in page
    assert "| `status` | `held`, `planned` or `cancelled` |  | Whether it took place" in page
    assert "or was called off. Default: `held`. |" in page
