"""Who is tied to whom: nodes on a ring, perhaps around one in the middle, with a line for each tie."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.pages.links import Link

MOST = 60
"""Nodes in one picture; more could not be read."""
_MOST_TIES = 200
_MOST_LEVEL = 14
"""Up to so many names stand level; more of them stand like spokes."""
_LONGEST = 24
_LETTER = 7.2
"""Width of a letter of a name, about."""
_EDGE = 30


@dataclass(frozen=True)
class Node:
    """Someone in the picture; `turn` is the angle of the name in degrees, `anchor` where the name begins or ends."""

    link: Link
    name: str
    x: float
    y: float
    text_x: float
    text_y: float
    turn: float
    anchor: str


@dataclass(frozen=True)
class Tie:
    """A line between two; the stronger, the thicker."""

    x1: float
    y1: float
    x2: float
    y2: float
    width: float
    words: str


@dataclass(frozen=True)
class Network:
    """The picture.

    Attributes:
        nodes: In their order on the ring; one in the middle comes first.
        ties: The weaker first, so that the stronger lie above.
        width: Of the drawing.
        height: Of the drawing.
        left_out: How many nodes are not drawn.
        is_thinned: Whether ties of drawn nodes are left out.
    """

    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]
    width: int
    height: int
    left_out: int
    is_thinned: bool


Strength = Mapping[tuple[str, str], tuple[int, str]]
"""For two ids how strongly they are tied, and the same in words."""


def network(ranked: Sequence[tuple[str, Link]], ties: Strength, middle: tuple[str, Link] | None = None) -> Network:
    """A picture of the first of those who are ranked.

    Args:
        ranked: Ids and links, the most important first.
        ties: Between the ids, that in the middle included.
        middle: Who stands in the middle.
    """
    ring = ranked[: MOST - (middle is not None)]
    radius = max(90.0, 17 * len(ring) / (2 * math.pi))
    is_level = len(ring) <= _MOST_LEVEL
    names = [_LETTER * min(len(link.text), _LONGEST) for _, link in ring]
    width = 2 * (radius + _EDGE + max(names, default=0))
    above, below = _reach(radius, [0.0] * len(names) if is_level else names)
    centre = (width / 2, above)
    nodes = {key: _on_ring(link, centre, radius, place / len(ring), is_level) for place, (key, link) in enumerate(ring)}
    if middle:
        x, y = centre
        nodes = {middle[0]: _node(middle[1], (x, y), (x, y - 14), 0.0, "middle"), **nodes}
    drawn = sorted((pair for pair in ties if nodes.keys() >= set(pair)), key=lambda pair: (-ties[pair][0], pair))
    lines = tuple(_tie(nodes[one], nodes[other], *ties[one, other]) for one, other in reversed(drawn[:_MOST_TIES]))
    left_out = len(ranked) - len(ring)
    return Network(tuple(nodes.values()), lines, round(width), round(above + below), left_out, len(drawn) > _MOST_TIES)


def _reach(radius: float, names: Sequence[float]) -> tuple[float, float]:
    """How far a ring reaches above and below its centre, with names of these lengths that stand like spokes."""
    heights = [math.sin(_angle(place / len(names))) * (radius + name) for place, name in enumerate(names)]
    return _EDGE - min(heights, default=-radius), _EDGE + max(heights, default=radius)


def _angle(share: float) -> float:
    """Of a place on the ring, the first above."""
    return 2 * math.pi * share - math.pi / 2


def _on_ring(link: Link, centre: tuple[float, float], radius: float, share: float, is_level: bool) -> Node:
    """One on the ring, the first above; names on the left end at their node."""
    angle = _angle(share)
    across, down = math.cos(angle), math.sin(angle)
    x, y = centre[0] + radius * across, centre[1] + radius * down
    is_left = across < -0.01
    spot = (x + 12 * across, y + 12 * down)
    if is_level:
        spot = (spot[0], spot[1] + 4 + 4 * down)
        return _node(link, (x, y), spot, 0.0, "middle" if abs(across) < 0.2 else "end" if is_left else "start")
    turn = math.degrees(angle) + (180 if is_left else 0)
    return _node(link, (x, y), spot, turn, "end" if is_left else "start")


def _node(link: Link, at: tuple[float, float], spot: tuple[float, float], turn: float, anchor: str) -> Node:
    name = link.text if len(link.text) <= _LONGEST else link.text[: _LONGEST - 1].rstrip() + "…"
    return Node(link, name, _short(at[0]), _short(at[1]), _short(spot[0]), _short(spot[1]), _short(turn), anchor)


def _tie(one: Node, other: Node, strength: int, words: str) -> Tie:
    return Tie(one.x, one.y, other.x, other.y, _short(0.8 + min(strength, 12) / 2), words)


def _short(number: float) -> float:
    """To a tenth, so that the last bits of a cosine change no byte; never minus nought."""
    return round(number, 1) + 0.0
