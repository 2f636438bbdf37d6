"""A run of the extractor in words: its summary, what would change, and which rule found what."""

from collections.abc import Iterator
from difflib import unified_diff
from pathlib import PurePosixPath

from generator import quotes
from generator.assemble.draft import Draft
from generator.assemble.run import Result

_LONGEST_QUOTE = 100


def summary(result: Result, saved: bool = True) -> str:
    """One line: how much was read, what was written (or would be)."""
    plan = result.plan
    parts = [_count(len(result.articles), "article") + " read"]
    if result.skipped:
        parts.append(f"{_count(len(result.skipped), 'file')} of other kinds skipped")
    verb = "written" if saved else "to be written"
    noun = "record" if plan.created + plan.changed == 1 else "records"
    facts = f"{plan.created} new and {plan.changed} changed {noun} {verb}"
    parts.append(facts if plan.created or plan.changed else "nothing new to say")
    if plan.notes:
        parts.append(_count(len(plan.notes), "note"))
    return ", ".join(parts)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def notes(result: Result) -> Iterator[str]:
    """What a person should know, a line each."""
    for note in result.plan.notes:
        yield f"{note.place}: {note.kind.value}: {note.message}"


def diff(result: Result, facts: str) -> Iterator[str]:
    """The changes of all fact files as a unified diff; what the extractor keeps for itself is left out.

    Args:
        result: Of the run.
        facts: Name of the facts folder in the diff.
    """
    for path, text in sorted(result.plan.changes.items()):
        if is_own(path):
            continue
        before = result.before.get(path)
        old, new = f"{facts}/{path}", f"{facts}/{path}"
        lines = unified_diff(
            (before or "").splitlines(keepends=True),
            (text or "").splitlines(keepends=True),
            "/dev/null" if before is None else old,
            "/dev/null" if text is None else new,
        )
        yield "".join(lines)


def is_own(path: PurePosixPath) -> bool:
    """Whether a file under the facts folder is the extractor's own memory rather than a fact."""
    return path.parts[0].startswith(".")


def explanation(result: Result) -> Iterator[str]:
    """For each fact of each article the rule that found it and the words that it rests on, a line each."""
    for article in result.articles:
        yield f"{article.file}: {article.title}"
        for draft in result.plan.drafts.get(article.file, []):
            yield from _explained(article.text, draft)


def _explained(text: str, draft: Draft) -> Iterator[str]:
    evidence = draft.data.get("evidence")
    if not draft.rule or not isinstance(evidence, list):
        return
    yield f"  {draft.kind} {draft.id}  (rule {draft.rule})"
    for item in evidence:
        if isinstance(item, dict):
            words = str(item["quote"])
            found = quotes.find(text, words, str(item.get("prefix") or ""), str(item.get("suffix") or ""))
            line = text.count("\n", 0, found[0].start) + 1 if found else 0
            yield f"    line {line}: “{_short(words)}”"


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST_QUOTE else words[:_LONGEST_QUOTE].rsplit(" ", 1)[0] + " …"
