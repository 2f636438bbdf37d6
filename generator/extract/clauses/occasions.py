"""What stands around a meeting in its sentence: when, where, about what."""

import re
from dataclasses import dataclass

from generator.extract.clauses.dating import dates_in
from generator.extract.clauses.modality import Reading
from generator.extract.clauses.patterns import PLACE
from generator.extract.document import Document, Part
from generator.extract.mentions.mention import TOWN, MentionKind
from generator.model import MeetingStatus
from generator.vocab.countries import CountryForm, countries

STATUS = {
    Reading.DONE: MeetingStatus.HELD,
    Reading.PLANNED: MeetingStatus.PLANNED,
    Reading.AGREED: MeetingStatus.PLANNED,
    Reading.CANCELLED: MeetingStatus.CANCELLED,
}
"""Status of a meeting by the reading of its verb; other readings are no meeting."""

_WHERE = re.compile(rf"\b(?:[Ii]n|[Aa]t) (?P<place>{PLACE})(?!'s)")
_OPENING = re.compile(r"(?:On|In|At|Earlier|Later|Yesterday|Last|Today)\b[^.;:—]{0,60}?,? (?:the )?")
_BREAK = re.compile(
    r"[;:—]|, (?:while|but|which|who|where|stressing|saying|noting|adding)\b|\b(?:while|whereas|because|although)\b"
)
_TOPICS = re.compile(
    r"\b(?:focused on|focusing on|centred on|centered on|covered|explored|highlighted|highlighting|"
    r"discussed|discussing|addressed|"
    r"touched on|dealt with|reviewed)\b (?P<topics>[^.;:“”—]+)"
)
_TOPIC_END = re.compile(
    r",? (?:with an? [a-z ]*?(?:emphasis|focus) on|as|while|which|that|saying|to|amid|ahead of|"
    r"during|at|after|before)\b"
)
_TOPIC_START = re.compile(
    r"^(?:the |prospects for |ways (?:of|to) |importance of |centrality of |issues (?:of|such as) )+"
)
_EMPHASIS = re.compile(r"\bwith (?:an? |particular |special )*(?:emphasis|focus) on (?P<topics>[^.;:,“”—]+)")
_LONGEST_TOPIC = 70


@dataclass(frozen=True)
class Circumstances:
    """When and where, as far as the sentence says.

    Attributes:
        date: EDTF, or None.
        place: Town or venue as written, or None.
        country: Code of the country of that place when it is named by a capital or by itself, or None.
        topics: Noun phrases.
        end: Character of the sentence in signs behind the last of date and place.
        start: Character at which a date before the verb begins; the given one where there is none.
    """

    date: str | None
    place: str | None
    country: str | None
    topics: tuple[str, ...]
    end: int
    start: int


def circumstances(document: Document, part: Part, start: int, subject: int | None = None) -> Circumstances:
    """Date, place and topics in the clause that goes on at character `start` of the sentence in signs.

    Args:
        document: The article.
        part: The sentence.
        start: Character of the sentence in signs behind the verb and its object.
        subject: Character at which the subject begins; a date or place that opens the sentence right before it counts
            too.
    """
    text = part.chunked.text
    stop = _BREAK.search(text, start)
    end = stop.start() if stop else len(text)
    published = document.article.published
    dated = dates_in(document.article.text, part.chunked.original(start, end), published)
    place, country, place_end = where(document, part, start, end)
    date_end = part.chunked.behind(dated[0].span.end) if dated else 0
    date = dated[0].value if dated else None
    opening = _OPENING.fullmatch(text, 0, subject) if subject else None
    begin = start if subject is None else subject
    if opening:
        before = dates_in(document.article.text, part.chunked.original(0, opening.end()), published)
        here, there, _ = where(document, part, 0, opening.end())
        if (before and date is None) or (here and place is None):
            date, place, country = date or (before[0].value if before else None), place or here, country or there
            begin = 0
    return Circumstances(date, place, country, topics(part, start), max(place_end, date_end), begin)


def where(document: Document, part: Part, start: int, end: int) -> tuple[str | None, str | None, int]:
    """Place, its country's code and the character behind it, in a stretch of the sentence in signs."""
    chunked = part.chunked
    for match in _WHERE.finditer(chunked.text, start, end):
        mentions = chunked.mentioned(match["place"])
        if not mentions:
            if re.match(r"(?:the )?[A-Z]", match["place"]):
                return match["place"].removeprefix("the "), None, match.end()
            continue
        mention = mentions[0]
        if mention.kind is MentionKind.STATE and mention.form in (CountryForm.CAPITAL, TOWN):
            return " ".join(mention.name_span.of(document.article.text).split()), mention.country, match.end()
        if mention.kind is MentionKind.STATE and mention.country:
            country = countries()[mention.country]
            # A state that is a town ("in Singapore") is a place.
            town = mention.name if not country.capitals or country.name in country.capitals else None
            return town, mention.country, match.end()
    return None, None, 0


def topics(part: Part, start: int) -> tuple[str, ...]:
    """What was talked about: noun phrases behind “focused on”, “discussed” and the like, without mentions in them."""
    text = part.chunked.text
    match = _TOPICS.search(text, start)
    if not match:
        return ()
    emphasis = _EMPHASIS.search(text, match.start())
    stretches = [_TOPIC_END.split(match["topics"])[0], *([emphasis["topics"]] if emphasis else [])]
    found = [topic for words in stretches if "<" not in words for topic in _noun_phrases(words)]
    return tuple(dict.fromkeys(found))


def _noun_phrases(words: str) -> list[str]:
    # Without a comma, "and" may join two adjectives of one noun ("technological and industrial cooperation").
    adjectives = "," not in words and re.search(r"\w+(?:al|ic|ary|ive|ous) and \w+", words)
    pieces = [words] if adjectives or " and " not in words else re.split(r", and |, | and ", words)
    found = [_TOPIC_START.sub("", piece.strip()) for piece in pieces]
    return [piece for piece in found if 3 < len(piece) <= _LONGEST_TOPIC]
