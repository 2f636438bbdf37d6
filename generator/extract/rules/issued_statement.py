"""Bodies that speak: “a statement issued by the Ministry of Trade”, “the Foreign Ministry said in a statement”.

Refuses bodies that are only mentioned.
"""

from collections.abc import Iterator

from generator.extract.candidate import ActorRule, Quoted
from generator.extract.document import Document
from generator.extract.gates import Gated

_BODY = r"<O\d+>"
_ISSUED = Gated(
    rf"(?:an? |the |its )?(?:[\w-]+ ){{0,2}}(?:statement|communiqué|communique|press release|release|"
    rf"readout|note|notice|announcement|"
    rf"declaration|bulletin)(?: issued| released| published| made| put out| given)? (?:by|from|of) (?:the |"
    rf"its )?(?P<body>{_BODY})"
)
_SAID = Gated(
    rf"(?P<body>{_BODY}) (?:said|announced|stated|confirmed|declared|(?:issued|released|published) (?:an?|"
    rf"the) [\w ]*?statement)\b"
)


def find(document: Document) -> Iterator[tuple[str, Quoted]]:
    """Yields the body and the words that say that it spoke."""
    for part in document.parts:
        if "<O" not in part.chunked.text:
            continue
        for pattern in (_ISSUED, _SAID):
            for match in pattern.finditer(part.chunked.text):
                for key in document.meant(part.chunked.mentioned(match["body"])):
                    yield key, Quoted(part.chunked.of(match))


RULE = ActorRule("issued-statement", find)
