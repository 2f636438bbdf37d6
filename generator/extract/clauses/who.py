"""Who takes part: names, offices, groups, and people told only by whose they are (“Korean officials”)."""

import re
from collections.abc import Iterable, Sequence

from generator import ids
from generator.extract.clauses.introduced import introduced
from generator.extract.clauses.patterns import any_of
from generator.extract.document import Document, Part, worked_out_once
from generator.extract.gates import wordless
from generator.extract.mentions.mention import TOWN, Mention, MentionKind
from generator.extract.references.groups import holders_of
from generator.model import ActorKind
from generator.vocab.countries import CountryForm
from generator.vocab.groups import followers, people_nouns, side_nouns
from generator.vocab.organisations import of_states

_BEFORE = (
    r"(?:(?:his|her|their) (?:host|guest|visitor),? |"
    r"(?:the|his|her|their|its|our|my|both|all|several|some|other|senior|top|visiting|fellow|then|outgoing|new|newly|"
    r"recently|freshly|(?:(?:newly|recently|freshly|re)-)?(?:elected|appointed|named|installed)|interim|acting|an?) )*"
)
_SIGN = r"(?:(?:Mr|Mrs|Ms|Dr|Sir|Sheikh|King|Queen|Prince|Emir|General|Prof)\.? )?<[PSORGH]\d+>"
_PEOPLE = rf"(?i:{any_of((*people_nouns(), *side_nouns(), *followers()))})"
_GIVEN_AGAIN = r"(?: \(<[SO]\d+>\))?"
_BODIES = rf"<[SOG]\d+>{_GIVEN_AGAIN}(?:(?:, (?:the )?<[SO]\d+>{_GIVEN_AGAIN})*,? and (?:the )?<[SO]\d+>)?"
_RELATION = (
    r"<P\d+>'s (?:[a-z-]+ )?(?:successor|predecessor|forerunner|deputy|adviser|advisor|envoy|aide|spokes\w+|number two|"
    r"chief of staff),? "
)
_NO_VERB = (
    r"(?!(?:hosted|received|welcomed|met|told|urged|joined|invited|briefed|asked|sent|has|had|and|of|by|to|with)\b)"
)
LED = r"(?:(?:led|headed) by|under (?:the )?(?:leadership|command|chairmanship) of)"
"""Words between a delegation and its head."""
PARTY = wordless(
    rf"{_BEFORE}(?:<A\d+> and |<[SO]\d+>'s (?=<P)|(?:<A\d+>|[A-Z]{{2,6}}) (?=<P))?"
    rf"(?:<G\d+> (?:of|from) {_BEFORE}{_BODIES}|"
    rf"<R\d+> (?:of|for) (?:the )?<[OS]\d+>,? <P\d+>|<R\d+> from {_BEFORE}{_BODIES}|"
    rf"(?:counterpart|opposite number|colleague) (?:from|at|in|of) (?:the )?<[OS]\d+>, <P\d+>|"
    rf"<P\d+> of (?:the )?<O\d+>|"
    rf"(?:an? |the )(?:[a-z-]+ ){{0,3}}(?:delegation|team|mission),? {LED} (?:the )?<P\d+>|"
    rf"(?:[Aa]n? |[Tt]he )(?:[a-z-]+ ){{0,2}}(?:delegation|team|mission) (?:of|from) (?:the )?<[OS]\d+>"
    rf"(?: of (?:the )?<S\d+>)?,? {LED} (?:the )?<P\d+>|{_RELATION}<P\d+>|(?:the )?[A-Z][\w-]+'s <P\d+>|"
    rf"{_SIGN}{_GIVEN_AGAIN}(?:(?:'s?)?(?: {_NO_VERB}[a-z-]+){{0,2}}? {_PEOPLE})?"
    rf"|<A\d+>(?: [a-z-]+){{0,3}}? {_PEOPLE}"
    rf"|<[AS]\d+>[-–]<[AS]\d+> (?:[A-Za-z-]+ ){{0,3}}?{_PEOPLE}"
    rf"|(?:[A-Za-z-]+ ){{0,3}}?{_PEOPLE} (?:of|from) {_BEFORE}{_BODIES}"
    rf"|{_PEOPLE} of (?:[a-z-]+ )?<A\d+>(?: [a-z-]+){{0,2}}? {_PEOPLE})(?:,? {LED} (?:the )?{_SIGN})?"
)
"""One who takes part."""
_JOINT = (
    r"(?:,? and|,? as well as|,? along with|,? together with|,? accompanied by|,? flanked by|,? alongside|"
    r",? joined by| &)"
)
_OTHERS = (
    r"(?:an? (?:[a-z-]+ ){0,3}(?:delegation|team|group)|"
    r"other|others|several|some|many|senior|members|representatives|officials|business|local|a number|"
    r"the (?:heads|chiefs|directors|leaders|members|commanders))"
)
_NAMED = re.compile(
    r"<[A-Z](?P<number>\d+)>(?P<counterpart>(?: [a-z-]+)? (?:counterpart|opposite number|colleague)\b)?"
)
# "Peru's <P0>", "a Peruvian delegation led by <P0>": the person stands for the side.
_FOR_ITS_PERSON = re.compile(
    rf"(?:'s)? (?:<P|(?:[a-z-]+ ){{0,2}}(?:delegation|team|side|mission),? {LED} )|"
    rf"(?: of (?:the )?<S\d+>)?,? {LED} (?:the )?<P"
)
_STILL_OF = re.compile(r" of (?:the )?|(?:, | and |, and )(?:the )?")
_WHOSE = re.compile(r" (?:of|from) (?:the )?<[SAO]\d+>")
PEOPLE_TOLD = re.compile(rf"<[GR]\d+>|<[ASO]\d+>(?:'s?)?(?: [A-Za-z-]+){{0,3}}? {_PEOPLE}|{_PEOPLE} (?:of|from) ")
"""Finds people who are not named, where a state or body alone would not do (“Kenya met Peru” may be football)."""
_WHO_ASIDE = r"(?:, (?:who|whose) [^,;:“”]{1,80}(?=,)| (?:accredited|resident) (?:to|in) (?:the )?(?:<S\d+>|[A-Z]\w+))"
# The last of a list with its comma; elsewhere ", and <P0> said" begins a clause.
_LAST = r" and (?:the )?<P\d+>(?=[.;]| (?:at|in|on|during|after|following|before|attended|posed?)\b|"
_LAST += r", (?:is|was|were|will|has|had|took|opened|began|ended)\b|\Z)"
PARTIES = (
    rf"{PARTY}(?:(?:; (?:and )?<P\d+>(?=[;.,]|\Z))+|"
    rf"(?:, {PARTY}){{2,}}(?=,(?! (?:the )?<|{_LAST})|\Z)|(?:, {PARTY})+(?=,? and {_OTHERS}\b)|"
    rf"(?:(?:{_WHO_ASIDE})?(?:, {PARTY}(?:{_WHO_ASIDE})?)*{_JOINT} {PARTY})*)"
)
"""One or several who take part; a comma alone joins none (“In talks with <P0>, <P1> said”)."""


_OF_A_BODY = re.compile(
    r"(?:<R\d+> (?:of|for)|(?:counterpart|opposite number|colleague) (?:from|at|in|of)) (?:the )?<[OS]\d+>,? (?=<P)"
)
_OF_SOMEBODY = re.compile(rf"{_RELATION}(?=<P)")
_BODY_BEHIND = re.compile(r"(<P\d+>) of (?:the )?<O\d+>")
_GOES_ON = re.compile(r" (?:[a-z]+ )?[A-Z]")  # "commander of the NATO forward Headquarters Company"
_SHORT_FORM = re.compile(r"(?<=>) \(<[SO]\d+>\)")
_COUNTERPART = re.compile(r"\b(?:counterpart|opposite number|colleague)\Z")


def taking_part(document: Document, part: Part, words: str | None) -> list[str]:
    """Keys of the actors whom a stretch of a sentence in signs names.

    Of an office whose holder is not named it is the state that it is of; of “his Turkish counterpart” the one of that
    country who holds such an office, or the state.
    """
    found: list[str] = []
    read = 0
    words = re.sub(_WHO_ASIDE, "", words or "")
    words = _BODY_BEHIND.sub(r"\1", _SHORT_FORM.sub("", _OF_A_BODY.sub("", _OF_SOMEBODY.sub("", words))))
    for match in _NAMED.finditer(words):
        mention = part.chunked.mentions[int(match["number"])]
        if mention.form == TOWN or match.start() < read:
            continue
        text = document.article.text
        plural = mention.kind is MentionKind.OFFICE and mention.offices[0].plural and mention.country
        if plural and (behind := _states_behind(part, words, match.end()))[0]:
            # "The energy ministers of Kenya and Peru": the first is in the sign, the others stand behind it.
            read = behind[1]
            states = [f"state:{code}" for code in (mention.country, *behind[0])]
            found += introduced(document, part, mention, states) or _holders(document, mention, states)
            continue
        if mention.kind is MentionKind.GROUP and mention.name in people_nouns():
            codes, read = _states_behind(part, words, match.end())
            if codes := [*mention.members, *codes]:
                noun = (mention.name_span if mention.members else mention.span).of(text)
                found += _or_introduced(document, part, mention, holders_of(noun, codes, document.entities))
                continue
        of_others = (mention.kind is MentionKind.GROUP and _WHOSE.match(words, match.end())) or (
            _FOR_ITS_PERSON.match(words, match.end())
        )
        keys = () if of_others else document.keys.get(mention, ())
        if not keys and mention.kind is MentionKind.OFFICE:
            keys = _side(document, mention)
        own = mention.span.of(text) if mention.form == CountryForm.PEOPLE else ""
        if not keys and mention.members:
            keys = tuple(f"state:{code}" for code in mention.members)
        if mention.country and (match["counterpart"] or _COUNTERPART.search(own)):
            keys = _counterpart(document, mention.country, found) or keys
        found += _or_introduced(document, part, mention, keys)
    return list(dict.fromkeys(found))


def _side(document: Document, office: Mention) -> tuple[str, ...]:
    """The state for which an office is held whose holder is not named, or the organisation of states."""
    title = office.offices[0]
    goes_on = title.body_span.end == office.span.end and _GOES_ON.match(document.article.text, office.span.end)
    body = title.body or (_only_body(document) if title.title.lower().replace("-", " ") == "secretary general" else "")
    is_one = body in of_states() and not goes_on and not title.plural
    of_body = f"organisation:{ids.slug(body or '')}" if is_one else ""
    return tuple(key for key in (f"state:{office.country}", of_body) if key in document.entities)[:1]


@worked_out_once
def _only_body(document: Document) -> str:
    """The one organisation of states that an article names, whose “the Secretary-General” is; else empty."""
    named = {
        entity.name for entity in document.entities.values() if entity.kind is ActorKind.ORGANISATION
    } & of_states()
    return next(iter(named)) if len(named) == 1 else ""


def _holders(document: Document, mention: Mention, states: Sequence[str]) -> list[str]:
    """Who of each state holds an office that is told in the plural, or the state."""
    codes = [state.removeprefix("state:") for state in states]
    return holders_of(mention.offices[0].title, codes, document.entities)


def _or_introduced(document: Document, part: Part, mention: Mention, keys: Sequence[str]) -> Sequence[str]:
    """The keys; for states whose office-holders are told before their names these."""
    of_states = len(keys) > 1 and all(key.startswith("state:") for key in keys)
    return (introduced(document, part, mention, keys) if of_states else ()) or keys


def _states_behind(part: Part, words: str, at: int) -> tuple[list[str], int]:
    """Codes of the states behind “the ministers of”, and where the last of them ends."""
    codes: list[str] = []
    for match in _NAMED.finditer(words, at):
        mention = part.chunked.mentions[int(match["number"])]
        if mention.kind is not MentionKind.STATE or not _STILL_OF.fullmatch(words, at, match.start()):
            break
        codes.append(mention.country or "")
        at = match.end()
    return codes, at


def _counterpart(document: Document, country: str, others: Sequence[str]) -> tuple[str, ...]:
    """The one person of a country who holds an office like that of one of the others; nobody where there are two."""
    groups = {title.group for key in others for title, _ in document.entities[key].offices}
    fitting = [
        entity.key
        for entity in document.entities.values()
        if entity.kind is ActorKind.PERSON
        and entity.country == country
        and any(title.group in groups for title, _ in entity.offices)
    ]
    return tuple(fitting) if len(fitting) == 1 else ()


def with_their_states(document: Document, keys: Iterable[str]) -> list[str]:
    """The keys without the states of persons who are among them: a side with a named person is given by the person."""
    given = list(dict.fromkeys(keys))
    homes = {f"state:{document.entities[key].country}" for key in given if key.startswith("person:")}
    return [key for key in given if key not in homes]
