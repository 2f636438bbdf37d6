"""How well the records of one article agree with what was marked in it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from generator.evaluate import attributes
from generator.evaluate.gold import Gold, GoldActor, GoldAgreement, GoldMeeting, GoldRole
from generator.evaluate.pairing import actor_pairs, agreement_pairs, best_pairs, meeting_pairs, role_pairs
from generator.evaluate.reported import Reported
from generator.evaluate.tally import ALL, KINDS, Fault, FaultKind, Tally
from generator.model import Record, Role

_Mark = TypeVar("_Mark", GoldActor, GoldRole, GoldMeeting, GoldAgreement)
_Record = TypeVar("_Record", bound=Record)


@dataclass(frozen=True)
class Score:
    """What was found in one article, or in several.

    Attributes:
        tallies: Counts by kind of record, in the order of `KINDS`, and of `all`.
        faults: What was missed, is wrong or too much, in order of articles and kinds.
    """

    tallies: Mapping[str, Tally] = field(default_factory=lambda: dict.fromkeys((*KINDS, ALL), Tally()))
    faults: tuple[Fault, ...] = ()

    def __add__(self, other: "Score") -> "Score":
        tallies = {kind: tally + other.tallies[kind] for kind, tally in self.tallies.items()}
        return Score(tallies, self.faults + other.faults)


def score_article(gold: Gold, reported: Reported) -> Score:
    """Compare one article's records with its marks.

    Actors are paired by name; the pairs then tell whose office, meeting or agreement another record is. Each marked
    record has one found record at most, and the other way round. An actor that only other records name counts as
    found, and never as spurious.
    """
    actors = best_pairs(actor_pairs(gold, reported))
    names = {found: gold.actors[mark].name for mark, found in actors.items()}
    found_actors = {found: reported.named[found] for found in actors.values()} | dict(reported.actors)
    article = _OneArticle(gold.stem, {actor_id: actor.name for actor_id, actor in reported.named.items()})
    scores = [
        article.score("actors", gold.actors, found_actors, actors, attributes.wrong_of_actor),
        article.score(
            "roles",
            gold.roles,
            reported.roles,
            best_pairs(role_pairs(gold, reported, names)),
            lambda mark, role: attributes.wrong_of_role(mark, role, names),
        ),
        article.score(
            "meetings",
            gold.meetings,
            reported.meetings,
            best_pairs(meeting_pairs(gold, reported, names)),
            attributes.wrong_of_meeting,
        ),
        article.score(
            "agreements",
            gold.agreements,
            reported.agreements,
            best_pairs(agreement_pairs(gold, reported, names)),
            attributes.wrong_of_agreement,
        ),
    ]
    return sum(scores, Score())


@dataclass(frozen=True)
class _OneArticle:
    """Counts the pairs of one article; knows its actors' names."""

    stem: str
    names: Mapping[str, str]

    def score(
        self,
        kind: str,
        marks: Sequence[_Mark],
        found: Mapping[str, _Record],
        pairs: Mapping[int, str],
        wrong: Callable[[_Mark, _Record], Iterator[str]],
    ) -> Score:
        """The score of one kind; optional marks count neither as found nor as missed."""
        faults: list[Fault] = []
        missed = right = 0
        needed = [number for number, mark in enumerate(marks) if not mark.optional]
        for number in needed:
            mark, found_id = marks[number], pairs.get(number)
            if found_id is None:
                missed += 1
                faults.append(Fault(self.stem, kind, FaultKind.MISSED, mark.label))
            elif details := tuple(wrong(mark, found[found_id])):
                faults.append(Fault(self.stem, kind, FaultKind.WRONG, mark.label, found_id, details))
            else:
                right += 1
        spurious = [found_id for found_id in found if found_id not in set(pairs.values())]
        faults += [
            Fault(self.stem, kind, FaultKind.SPURIOUS, self._label(found[found_id]), found_id) for found_id in spurious
        ]
        tally = Tally(len(needed) - missed, missed, len(spurious), right)
        return Score({**Score().tallies, kind: tally, ALL: tally}, tuple(faults))

    def _label(self, record: Record) -> str:
        if isinstance(record, Role):
            return f"{record.title}, {self.names.get(record.person, record.person)}"
        return str(getattr(record, "name", None) or getattr(record, "title", ""))
