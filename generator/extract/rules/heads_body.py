"""Who heads a body without a title being named: “Jane Doe, who runs the Port Authority”, “Halden, run by Ole Hansen,”.

Takes the person and the body. Refuses a delegation (its head takes part in a meeting), and offices, which have titles.
"""

from collections.abc import Iterator

from generator.extract.candidate import ActorRule, Quoted
from generator.extract.document import Document
from generator.extract.gates import Gated

_HEADS = Gated(
    r"(?P<who><P\d+>),? (?:who )?(?:now )?(?:heads|runs|leads|chairs|directs|manages|presides over|headed|ran|led|"
    r"chaired|took over|founded) (?:the )?(?P<body><O\d+>)(?!'s? (?:delegation|side|team))"
)
_RUN_BY = Gated(
    r"(?P<body><O\d+>),? (?:which is |which was |is |was )?(?:headed|run|led|chaired|directed|managed|founded) by "
    r"(?P<who><P\d+>)"
)


def find(document: Document) -> Iterator[tuple[str, Quoted]]:
    """Yields the person and the body with the words that say who heads it."""
    for part in document.parts:
        for pattern in (_HEADS, _RUN_BY):
            for match in pattern.finditer(part.chunked.text):
                for key in document.meant(part.chunked.mentioned(match[0])):
                    yield key, Quoted(part.chunked.of(match))


RULE = ActorRule("heads-body", find)
