"""`factsheet quote`: a verbatim passage of a source, ready to be pasted."""

import click

from generator.cli.shared import Command, folder_options, project


@click.command(cls=Command, short_help="Find words in a source, as evidence to paste.")
@click.argument("source")
@click.argument("words")
@folder_options
@click.pass_context
def quote(context: click.Context, source: str, words: str) -> int:
    """Find WORDS in SOURCE, and print the passage as an item of `evidence`, letter for letter.

    SOURCE is the id of a source, or the path of its article. Where the words stand in several places, each is printed
    with a `prefix` or `suffix` that tells it from the others.

    Exits with 1 when the words do not stand there; then the passage most like them is printed, and marked as such.

    Examples:
      factsheet quote ministers-meet-in-oslo "met in Oslo"
      factsheet quote seeds/oslo.txt "the joint declaration"
    """
    from generator.edit.base import read_base
    from generator.edit.quote import as_yaml, find
    from generator.edit.sources import find_source, source_text
    from generator.report.cells import visible

    here = project(context, reads=("facts", "seeds"))
    base = read_base(here.facts, here.root)
    record_id = find_source(base, source)
    found = find(record_id, source_text(base, here.seeds, record_id), words)
    file = visible(str(base.documents["source", record_id].data["file"]))
    if not found.passages:
        click.echo(f"nothing like these words stands in {file}", err=True)
    elif found.likeness < 100:
        click.echo(f"  # not the words that were asked for, but the nearest: {found.likeness} % alike")
    for passage in found.passages:
        click.echo(as_yaml(passage, file), nl=False)
    return int(found.likeness < 100)
