"""Text of facts in a comment on a forge, where it must stay text: nothing in it pings, links, loads or runs.

Two things are done to it. Every sign that Markdown or HTML could obey is written as a number. That alone is not
enough: forges look for `@name`, `#12`, addresses and ids of commits in the finished page. So a zero-width space parts
such a sign from what follows it; people do not see it.
"""

import re

from generator.report.cells import visible

_SPACE = "\u200b"
_PARTED = re.compile(
    r"(?P<sign>[@#!$%~&^*:\[](?=\S))"  # @name #12 !12 $12 ~label %milestone &epic ^alert :smile: https://
    r"|(?P<key>(?<=[A-Za-z])-(?=\d))"  # GH-12, and the keys of other trackers
    r"|(?P<web>\bwww(?=\.))"
    r"|(?P<hex>[0-9a-f]{6}(?=[0-9a-f]))",  # ids of commits
    re.IGNORECASE,
)
_SIGN = re.compile(r"[^A-Za-z0-9\s.,;?()'/:%\u0080-\U0010ffff-]")
_NUMBERED = re.compile(_SPACE)


def inert(text: str) -> str:
    """`text` on one line, as Markdown that shows just that."""
    plain = visible(" ".join(text.split()))
    parted = _PARTED.sub(lambda match: match.group() + _SPACE, plain)
    encoded = _SIGN.sub(lambda match: f"&#{ord(match.group())};", parted)
    return _NUMBERED.sub(f"&#{ord(_SPACE)};", encoded)
