"""Which rule found a quote."""

from pathlib import Path

from generator.store.rules import rules_of

BASELINE = """\
file: a.txt
records:
  - kind: source
    id: a
    data:
      title: A
  - kind: actor
    id: norway
    rule: visit
    data:
      name: Norway
      evidence:
        - source: a
          quote: "Norway: a visit"
  - kind: agreement
    id: treaty
    rule: signed
    data:
      history:
        - source: a
          quote: was proposed
"""


def test_each_quote_by_kind_and_source(tmp_path: Path) -> None:
    (tmp_path / ".extracted").mkdir()
    (tmp_path / ".extracted" / "a.yaml").write_text(BASELINE, "utf-8")
    assert rules_of(tmp_path) == {
        ("actor", "a", "Norway: a visit"): "visit",
        ("agreement", "a", "was proposed"): "signed",
    }


def test_what_cannot_be_read_says_nothing(tmp_path: Path) -> None:
    assert rules_of(tmp_path) == {}
    (tmp_path / ".extracted").mkdir()
    (tmp_path / ".extracted" / "a.yaml").write_text("records: [", "utf-8")
    assert rules_of(tmp_path) == {}
