"""What a command would change."""

from generator.report.diff import diff
from generator.report.style import Style


def test_a_changed_a_new_and_a_deleted_file() -> None:
    before = {"b": "one\ntwo\n", "c": "gone\n", "same": "x\n"}
    after = {"a": "new\x1b\n", "b": "one\nthree\n", "c": None, "same": "x\n"}
    assert diff(before, after).splitlines() == [
        "--- /dev/null",
        "+++ b/a",
        "@@ -0,0 +1 @@",
        "+new<U+001B>",
        "--- a/b",
        "+++ b/b",
        "@@ -1,2 +1,2 @@",
        " one",
        "-two",
        "+three",
        "--- a/c",
        "+++ /dev/null",
        "@@ -1 +0,0 @@",
        "-gone",
    ]


def test_nothing_differs() -> None:
    assert diff({"a": "x\n"}, {"a": "x\n"}) == ""


def test_colours() -> None:
    assert "\x1b[32m+b\x1b[0m" in diff({"a": "a\n"}, {"a": "b\n"}, Style(colour=True))
