"""How strongly states are tied, for pictures of who is tied to whom."""

from collections.abc import Iterable
from itertools import combinations

from generator.pages import words
from generator.pages.pictures.network import Strength
from generator.pages.world import Pair, World


def pair_ties(world: World, states: Iterable[str]) -> Strength:
    """The ties among some states: as strong as they have meetings and agreements."""
    found = (world.pairs.get(ids) for ids in combinations(sorted(states), 2))
    return {pair.ids: (_strength(pair), _told(world, pair)) for pair in found if pair}


def _strength(pair: Pair) -> int:
    return len(pair.meetings) + len(pair.agreements)


def _told(world: World, pair: Pair) -> str:
    names = " and ".join(world.actors[state].name for state in pair.ids)
    counted = words.count(len(pair.meetings), "meeting"), words.count(len(pair.agreements), "agreement")
    return f"{names}: {', '.join(counted)}"
