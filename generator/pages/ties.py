"""How strongly states are tied, for pictures of who is tied to whom."""

from collections.abc import Iterable
from itertools import combinations

from generator.pages import words
from generator.pages.pictures.network import Strength
from generator.pages.world import Pair, World


def pair_ties(world: World, states: Iterable[str]) -> Strength:
    """The ties among some states: as strong as they have agreements, and meetings that were held."""
    found = (world.pairs.get(ids) for ids in combinations(sorted(states), 2))
    return {pair.ids: (pair.strength, _told(world, pair)) for pair in found if pair and pair.strength}


def _told(world: World, pair: Pair) -> str:
    names = " and ".join(world.actors[state].name for state in pair.ids)
    counted = words.meetings(pair.meetings), words.count(len(pair.agreements), "agreement")
    return f"{names}: {', '.join(counted)}"
