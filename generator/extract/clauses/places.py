"""Where something takes place: a town, a country or a building that a stretch of a sentence names."""

import re

from generator.extract.clauses.instrument_nouns import row_of_noun
from generator.extract.clauses.patterns import PLACE, VENUE_NOUN
from generator.extract.document import Document, Part
from generator.extract.mentions.lexicon import lexicon
from generator.extract.mentions.mention import TOWN, MentionKind
from generator.vocab.calendar import months, weekdays
from generator.vocab.countries import CountryForm, countries
from generator.vocab.regions import region_names

_WHERE = re.compile(
    rf"\b(?P<by>(?:planned|scheduled|slated|set|due|pencilled in) for|[Ii]n|[Aa]t|[Ii]nside|[Nn]ear|[Oo]utside|"
    rf"[Aa]board|on board|off|to|for|from|visit(?:ed|s|ing)?|reached) "
    rf"(?:the <A\d+> capital(?: of)?,? |(?:the|its) (?:<A\d+> |[A-Z]\w+ [A-Z]\w+ |[a-z-]+ ){{0,2}}"
    rf"(?:city|town|resort|village|port|capital) of |(?:(?:the|its) |<S\d+>'s? )?capital(?: city)?,?(?: of)? (?=<S))?"
    rf"(?P<place>{PLACE}(?: {VENUE_NOUN})?|the (?P<capital><A\d+>) capital)"
    r"(?!\w|'s|[-–]<| (?:country|nation|republic|kingdom|continent|neighbou?r|state)\b| (?:Falls|"
    r"Rivers?|Lakes?|Bay|Mountains?|Valley|Sea|Straits?|Peninsula|Canal|Gorge|Desert|"
    r"district|province|region|county|valley|basin|area|mission|programme|program|project|process|dispute|war)\b)"
)
_INDOORS = re.compile(
    rf"\b(?:at|in|inside|outside) (?P<place>(?:the|his|her|its|their) (?:[a-z]+ )?{VENUE_NOUN}\b"
    r"(?: of (?:the )?(?:<[OS]\d+>|[A-Z][a-z]+))?)"
    r"(?! (?!in\b|at\b|on\b|by\b|with\b|and\b|this\b|last\b|near\b)[a-z]|[-'])"
)
_WHERE_BEHIND = re.compile(r"(?:, <S\d+>)?, where\b")
_LEADS_THERE = re.compile(r"to|for|from|visit(?:ed|s|ing)?|reached")
_IN = ("in", "planned", "scheduled", "slated", "set", "due", "pencilled")
_NO_PLACE = re.compile(
    rf"(?:the )?(?:{'|'.join(sorted(name.title() for name in (*months(), *weekdays()) if len(name) > 2))}|"
    rf"Parliament(?! (?:House|Hall|Building|Buildings|Square))|Congress(?! (?:Hall|Palace|Centre|Center))|"
    rf"Capital|English|French|Internet|Fields?|{'|'.join(sorted(region_names()))})(?![\w-])"
)
_WATERS = re.compile(r"(?:Sea|Ocean|Straits?|Gulf|Channel|Basin|Bay|Islands?)\Z")
_TITLE_BEFORE = re.compile(r" [A-Z][a-z]+ \Z")  # "the Treaty on Maritime Boundaries in the Timor Sea"
_AN_OCCASION = re.compile(r"\b(?:Summit|Conference|Congress|Meeting|Session|Dialogue|Symposium|Forum|Talks|Ceremony)\b")
_PAPERS = ("treaty", "agreement", "memorandum", "protocol", "statement")
_VENUE = re.compile(
    rf"\b(?:House|Palace|Kremlin|Pentagon|Street|Chancellery|Embassy|Hotel|Ministry|Hall|Castle|Élysée|"
    rf"Elysee|Observatory|Mansion|Residence|Museum|Headquarters|Department|Parliament|Base|Airport|Centre|Center|"
    rf"University|Academy|Palais|Palacio|Palácio|Palazzo|Palast|Istana|Schloss|Château|Chateau|Dzong|Kantei|Stadium|"
    rf"Cathedral|Mosque|Library|Theatre|Monument|Memorial|"
    rf"{VENUE_NOUN})\b"
)


def where(
    document: Document, part: Part, start: int, end: int, *, towards: bool = False
) -> tuple[str | None, str | None, int]:
    """Place, its country's code and the character behind it, in a stretch of the sentence in signs.

    A town counts before a building; `towards` lets “to” name the place as well (“welcomed to the Palace”).
    """
    chunked = part.chunked
    venue: tuple[str | None, str | None, int] = (None, None, 0)
    country: tuple[str | None, str | None, int] = (None, None, 0)
    for match in _WHERE.finditer(chunked.text, start, end):
        if _LEADS_THERE.fullmatch(match["by"]) and not towards:
            continue
        if match["by"] == "from" and not _WHERE_BEHIND.match(chunked.text, match.end()):
            continue
        mentions = chunked.mentioned(match["place"])
        if match["capital"]:
            return _capital(document, chunked.mentioned(match["capital"])[0].country or "", match.end())
        if not mentions:
            if _is_place(chunked.text, match):
                found = " ".join(chunked.of(match, "place").of(document.article.text).split()).removeprefix("the ")
                if match["by"].lower().split()[0] in _IN and not _VENUE.search(found):
                    return found, None, match.end()
                venue = venue if venue[0] else (found, None, match.end())
            continue
        mention = mentions[0]
        if mention.kind is MentionKind.STATE and mention.form in (CountryForm.CAPITAL, TOWN):
            return " ".join(mention.name_span.of(document.article.text).split()), mention.country, match.end()
        if mention.kind is MentionKind.STATE and mention.country and match["by"].lower() == "in":
            state = countries()[mention.country]
            # A state that is a town ("in Singapore") is a place.
            town = mention.name if not state.capitals or state.name in state.capitals else None
            if town:
                return town, mention.country, match.end()
            country = country if country[1] else (None, mention.country, match.end())
        if mention.kind is MentionKind.ORGANISATION and not venue[0] and (house := _house(document, part, match)):
            venue = (house, mention.country, match.end())
    venue = venue if venue[0] else _indoors(document, part, start, end)
    if venue[0]:
        return venue[0], venue[1] or country[1], max(venue[2], country[2])
    return country


def _is_place(text: str, match: re.Match[str]) -> bool:
    """Whether a capitalised name is that of a place: no day, no occasion, no paper, no sea in the title of a treaty."""
    words = match["place"]
    paper = row_of_noun(words.split()[-1].lower())
    if paper and paper.type in _PAPERS:
        return False  # "as outlined in the Roadmap"
    if words.removeprefix("the ").lower() in lexicon().portfolio_words and text.startswith(",", match.end()):
        return False  # "in the Strategy, Policy and Partnerships Department"
    titled = _WATERS.search(words) and _TITLE_BEFORE.search(text, 0, match.start())
    return not (_NO_PLACE.match(words) or _AN_OCCASION.search(words) or titled)


def _house(document: Document, part: Part, match: re.Match[str]) -> str | None:
    """The house that is named like a body, with the noun behind its name: “the White House”, “the Itamaraty palace”."""
    mention = part.chunked.mentioned(match["place"])[0]
    if _VENUE.search(mention.name):
        return mention.name
    words = " ".join(part.chunked.of(match, "place").of(document.article.text).split())
    return words.removeprefix("the ") if _VENUE.search(match["place"]) else None


def _indoors(document: Document, part: Part, start: int, end: int) -> tuple[str | None, str | None, int]:
    """A house without a name: “the headquarters of the agency”, “his office”."""
    found = _INDOORS.search(part.chunked.text, start, end)
    if found is None:
        return None, None, 0
    words = part.chunked.of(found, "place").of(document.article.text)
    return " ".join(words.split()).removeprefix("the "), None, found.end()


def _capital(document: Document, code: str, end: int) -> tuple[str | None, str | None, int]:
    """“The Indonesian capital”: by its name, if the article names it."""
    named = (name for name in countries()[code].capitals if name in document.article.text)
    return next(named, None), code, end


def is_venue(place: str) -> bool:
    """Whether a place is a building rather than a town."""
    return bool(_VENUE.search(place))
