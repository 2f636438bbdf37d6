"""What was read behind an office word: for which state or body it is held."""

from typing import NamedTuple

from generator.extract.mentions.organisations import ReadBody


class Scope(NamedTuple):
    """What was read behind an office word.

    Attributes:
        start: Number of the token where it begins.
        end: Number of the token behind it.
        title_end: Token behind what belongs to the title; 0 where nothing does.
        country: Code of the country for which the office is held, or None.
        body: The organisation for which it is held, or None.
        leads_back: Whether it is held for a body named before (“of the company”).
        owner: First token of the country of one whom the holder serves (“to the Kenyan president”), and the one behind.
    """

    start: int
    end: int
    title_end: int
    country: str | None
    body: ReadBody | None
    leads_back: bool = False
    owner: tuple[int, int] | None = None

    def with_post(self, end: int) -> "Scope":
        """With a post that ends before token `end`: part of the title where nothing else stands before it.

        “Ambassador to Peru” is one, “Ambassador of Chile to Peru” is not.
        """
        is_next = self.end == (self.title_end or self.start)
        return self._replace(end=end, title_end=end if is_next else self.title_end)
