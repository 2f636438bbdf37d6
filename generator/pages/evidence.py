"""What stands behind the numbers of a page: words of sources, and the records that rest on them."""

from typing import NamedTuple

from generator.pages.checked import Checked
from generator.pages.links import Link
from generator.pages.page import Place
from generator.pages.when import When


class Cite(NamedTuple):
    """A citation number at a statement; the first one on the page can be returned to."""

    number: int
    is_first: bool


class Cites(NamedTuple):
    """The citations of one statement.

    Attributes:
        shown: Those that are shown.
        more: How many more there are.
        href: Where the first of the others is.
        more_id: Anchor of the link to the others, by which they return; empty for none.
    """

    shown: tuple[Cite, ...]
    more: int = 0
    href: str = ""
    more_id: str = ""


class Use(NamedTuple):
    """One record that rests on a numbered item.

    Attributes:
        fact: Link to the record.
        checked: The record's review state.
        rule: The rule of extraction that found it; empty where a person entered it.
        report: Where to tell of an error in it; empty for nowhere.
        place: Where to edit it; None for a record that is not in a file.
    """

    fact: Link
    checked: Checked
    rule: str
    report: str
    place: Place | None


class Proof(NamedTuple):
    """One numbered item of a page's evidence list: words of a source, and the records that rest on them.

    Attributes:
        number: As cited.
        quote: Verbatim words.
        contexts: Verbatim words that say who is meant; may be none.
        has_more: Whether there are more such words, and the article's budget does not let them be shown.
        language: BCP 47 tag of the quote, empty when not known.
        source: Link to the passage's place on the source's page.
        original: Web address of the source, leading to the quote where that is sure; empty when not known.
        published: When the source was published.
        checkable: Whether the quote was checked against the source's text.
        uses: The records, in the order in which they are met; one at least.
        back: Anchor of the first citation on this page; empty where none is shown.
    """

    number: int
    quote: str
    contexts: tuple[str, ...]
    has_more: bool
    language: str
    source: Link
    original: str
    published: When
    checkable: bool
    uses: tuple[Use, ...]
    back: str
