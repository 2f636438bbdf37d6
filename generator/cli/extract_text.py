"""What a run of the extractor did, in words."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator import quotes
from generator.assemble.draft import Draft
from generator.cli.changed_text import changes_as_diff
from generator.ingest.article import Article
from generator.report.cells import visible
from generator.report.style import Style
from generator.report.text import count
from generator.store.layout import shown
from generator.yamlio.document import position

if TYPE_CHECKING:
    from generator.assemble.run import Result
    from generator.config import Project


def summary(result: "Result") -> str:
    """What was read and written, in one line."""
    read = [count(len(result.articles), "article") + " read"]
    read += [f"{count(len(result.errors), 'article')} could not be read"] if result.errors else []
    read += [f"{count(len(result.skipped), 'file')} of other kinds skipped"] if result.skipped else []
    plan = result.plan
    made = [f"{plan.created:,} new" if plan.created else "", f"{plan.changed:,} changed" if plan.changed else ""]
    records = " and ".join(part for part in made if part)
    said = f"records: {records}" if records else "nothing to change"
    if plan.deleted:
        said += f"; {count(plan.deleted, 'deleted record')} left out (restore the file to have it back)"
    return f"{', '.join(read)}: {said}"


def notes(result: "Result") -> str:
    """What a person should know, and the articles that could not be read; one line each."""
    told = [f"{note.kind}: {note.place}: {note.message}" for note in result.plan.notes]
    failed = [f"error: {error}" + (f"\nhelp: {error.hint}" if error.hint else "") for error in result.errors]
    return "".join(f"{visible(line)}\n" for line in (*told, *failed))


def changed_files(result: "Result", here: "Project") -> str:
    """The files that would change, one a line."""
    return "".join(f"{shown(here.facts / path, here.root)}: would change\n" for path in sorted(result.plan.changes))


def diff_of(result: "Result", here: "Project", style: Style) -> str:
    """What would change, as a unified diff; without what only the extractor reads."""
    return changes_as_diff(result.before, result.plan.changes, here, style)


def explanation(result: "Result") -> str:
    """For each article its facts: record, rule, and each quote with its place in the article."""
    articles = {article.file: article for article in result.articles}
    return "".join(
        line for file, drafts in result.plan.drafts.items() for line in _article_lines(articles[file], drafts)
    )


def _article_lines(article: Article, drafts: list[Draft]) -> Iterator[str]:
    yield f"{visible(article.file)}\n"
    for draft in drafts:
        if not draft.rule:
            continue
        yield f"  {draft.kind}s/{draft.id} by rule `{draft.rule}`\n"
        for words in _quotes(draft):
            yield f"    {_place(article, words)} “{visible(words)}”\n"


def _quotes(draft: Draft) -> Iterator[str]:
    evidence = draft.data.get("evidence")
    for item in evidence if isinstance(evidence, list) else ():
        if isinstance(item, dict):
            yield from (str(item[key]) for key in ("quote", "context") if item.get(key))


def _place(article: Article, words: str) -> str:
    """Line and column of the words' first place in the article."""
    spans = quotes.find(article.text, words)
    return ":".join(map(str, position(article.text, spans[0].start))) if spans else "?"
