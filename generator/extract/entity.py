"""The actors that one article speaks of, each with its mentions."""

from dataclasses import dataclass

from generator.extract.mentions.mention import Mention, OfficeTitle
from generator.model import ActorKind, Tenure


@dataclass(frozen=True)
class Entity:
    """One actor of one article.

    Attributes:
        key: Name for it inside the article, such as `state:IT`.
        kind: Person, state or organisation.
        name: The fullest form, without ranks and offices; of a state its usual English name.
        country: Code of its country, or None.
        mentions: Every mention, in order of the text.
    """

    key: str
    kind: ActorKind
    name: str
    country: str | None
    mentions: tuple[Mention, ...]

    @property
    def offices(self) -> list[tuple[OfficeTitle, Mention]]:
        """Every office that the text gives it, with the mention that gives it."""
        return [(title, mention) for mention in self.mentions for title in mention.offices]

    @property
    def is_of_land(self) -> bool:
        """Whether it holds an office of a land that is no state, or held no other (“Scottish First Minister”)."""
        titles = [title for title, _ in self.offices]
        now = any(title.of_land and title.tenure is not Tenure.FORMER for title in titles)
        return now or (bool(titles) and all(title.of_land for title in titles))
