"""Groups of facts that are of one thing, the same whatever the order in which the facts come.

The surest pairs are joined first. A fact that fits two others which cannot be one is joined to neither, so that A is
never made one with C because B resembles both.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from generator.assemble.linking.verdict import Verdict

P = TypeVar("P")


@dataclass(frozen=True)
class Matcher(Generic[P]):
    """How facts of a kind are compared.

    Attributes:
        keys: By what possible others are looked up. A key that does not look is only found by those that do.
        verdict: Whether two are one.
        union: The two as one.
        identity: What makes two facts surely one without comparing them; None where nothing does.
        within: Verdict by which even two facts of one article are one; None where an article tells each thing once.
    """

    keys: Callable[[P], Iterable[tuple[Hashable, bool]]]
    verdict: Callable[[P, P], Verdict]
    union: Callable[[P, P], P]
    identity: Callable[[P], Hashable]
    within: Verdict | None = None


@dataclass(frozen=True)
class Node(Generic[P]):
    """A fact, or several that are one.

    Attributes:
        profile: What is compared.
        members: Numbers of the facts, as their owner counts them; of records that are there already, none.
        records: Ids of records that are there already.
        articles: Files of the articles that it is told by in this run.
        former: What is compared as well, of a record that a person has edited: it as the extractor made it. Other
            articles tell of it in those words.
    """

    profile: P
    members: tuple[int, ...] = ()
    records: frozenset[str] = frozenset()
    articles: frozenset[str] = field(default_factory=frozenset)
    former: P | None = None

    @property
    def profiles(self) -> tuple[P, ...]:
        """All that is compared, what stands now first."""
        return (self.profile,) if self.former is None else (self.profile, self.former)


@dataclass(frozen=True)
class Groups(Generic[P]):
    """What grouping gave.

    Attributes:
        nodes: The groups.
        open: Pairs of numbers of groups of which a person has to say whether they are one.
    """

    nodes: list[Node[P]]
    open: list[tuple[int, int]]


def group(nodes: Sequence[Node[P]], matcher: Matcher[P]) -> Groups[P]:
    """Join what is one."""
    current = _same(nodes, matcher)
    verdicts = _verdicts(current, matcher)
    for least in (Verdict.SURE, Verdict.LIKELY, Verdict.WEAK):
        while (joined := _joined(current, verdicts, least, matcher)) is not None:
            current = joined
            verdicts = _verdicts(current, matcher)
    found = sorted(pair for pair, verdict in verdicts.items() if verdict.is_open or verdict.joins)
    return Groups(current, [pair for pair in found if not _of_one_article(current, pair)])


def _same(nodes: Sequence[Node[P]], matcher: Matcher[P]) -> list[Node[P]]:
    """Facts that surely are one, joined without looking at every pair; at most one of each article, and one record."""
    alike: dict[Hashable, list[Node[P]]] = defaultdict(list)
    found: list[Node[P]] = []
    for node in nodes:
        identity = None if node.records else matcher.identity(node.profile)
        if identity is None:
            found.append(node)
        else:
            alike[identity].append(node)
    for same in alike.values():
        articles = [article for node in same for article in node.articles]
        is_told_twice = matcher.within is None and len(set(articles)) < len(articles)
        found += same if is_told_twice else [_as_one(same, matcher)]
    return found


def _as_one(nodes: Sequence[Node[P]], matcher: Matcher[P]) -> Node[P]:
    profile = nodes[0].profile
    for node in nodes[1:]:
        if node.profile != profile:
            profile = matcher.union(profile, node.profile)
    return Node(
        profile,
        tuple(sorted(member for node in nodes for member in node.members)),
        frozenset(record for node in nodes for record in node.records),
        frozenset(article for node in nodes for article in node.articles),
        next((node.former for node in nodes if node.former is not None), None),
    )


def _verdicts(nodes: Sequence[Node[P]], matcher: Matcher[P]) -> dict[tuple[int, int], Verdict]:
    """What is to be said of every pair that shares a key."""
    found: dict[tuple[int, int], Verdict] = {}
    for one, other in _candidates(nodes, matcher):
        pair = (one, other) if one < other else (other, one)
        if pair not in found:
            found[pair] = _verdict(nodes[one], nodes[other], matcher)
    return found


def _candidates(nodes: Sequence[Node[P]], matcher: Matcher[P]) -> Iterator[tuple[int, int]]:
    looking: dict[Hashable, list[int]] = defaultdict(list)
    waiting: dict[Hashable, list[int]] = defaultdict(list)
    for number, node in enumerate(nodes):
        for key, looks in {key: looks for made in node.profiles for key, looks in matcher.keys(made)}.items():
            (looking if looks else waiting)[key].append(number)
    for key, numbers in looking.items():
        others = waiting.get(key, ())
        for at, one in enumerate(numbers):
            for other in numbers[at + 1 :]:
                yield one, other
            for other in others:
                if other != one:
                    yield one, other


def _verdict(one: Node[P], other: Node[P], matcher: Matcher[P]) -> Verdict:
    verdict = matcher.verdict(one.profile, other.profile)
    if one.former is not None or other.former is not None:
        verdict = max(matcher.verdict(a, b) for a in one.profiles for b in other.profiles)
    if verdict.forbids:
        return verdict
    if one.records and other.records:
        return Verdict.DOUBT  # both are there already: only a person can merge them
    if not one.articles.isdisjoint(other.articles) and (matcher.within is None or verdict < matcher.within):
        return Verdict.CLASH
    return verdict


def _of_one_article(nodes: Sequence[Node[P]], pair: tuple[int, int]) -> bool:
    """Whether one article tells the two apart: then there is nothing to ask."""
    return not nodes[pair[0]].articles.isdisjoint(nodes[pair[1]].articles)


def _joined(
    nodes: list[Node[P]], verdicts: dict[tuple[int, int], Verdict], least: Verdict, matcher: Matcher[P]
) -> list[Node[P]] | None:
    """The nodes with those joined that are one with at least such a verdict; None when there is nothing to join."""
    friends: dict[int, set[int]] = defaultdict(set)
    for (one, other), verdict in verdicts.items():
        if verdict >= least:
            friends[one].add(other)
            friends[other].add(one)
    if not friends:
        return None
    forbidden = _Forbidden(nodes, verdicts, matcher)
    torn = {number for number, others in friends.items() if forbidden.within(sorted(others))}
    friends = {number: others - torn for number, others in friends.items() if number not in torn}
    parts = [part for part in _parts(friends) if len(part) > 1 and not forbidden.within(part)]
    if not parts:
        return None
    gone = {number for part in parts for number in part}
    kept = [node for number, node in enumerate(nodes) if number not in gone]
    return [*kept, *(_as_one([nodes[number] for number in part], matcher) for part in parts)]


class _Forbidden(Generic[P]):
    """Knows which nodes cannot be one; pairs without a common key are asked when needed."""

    def __init__(self, nodes: Sequence[Node[P]], verdicts: dict[tuple[int, int], Verdict], matcher: Matcher[P]) -> None:
        self._nodes, self._verdicts, self._matcher = nodes, verdicts, matcher

    def within(self, numbers: Sequence[int]) -> bool:
        """Whether two of them cannot be one."""
        return any(self._pair(one, other) for at, one in enumerate(numbers) for other in numbers[at + 1 :])

    def _pair(self, one: int, other: int) -> bool:
        pair = (one, other) if one < other else (other, one)
        if pair not in self._verdicts:
            self._verdicts[pair] = _verdict(self._nodes[pair[0]], self._nodes[pair[1]], self._matcher)
        both = self._nodes[one].records and self._nodes[other].records
        return bool(both) or self._verdicts[pair].forbids


def _parts(friends: dict[int, set[int]]) -> Iterator[list[int]]:
    """The connected parts of a graph."""
    left = set(friends)
    while left:
        part, edge = set(), [left.pop()]
        while edge:
            number = edge.pop()
            part.add(number)
            new = friends[number] & left
            left -= new
            edge += new
        yield sorted(part)
