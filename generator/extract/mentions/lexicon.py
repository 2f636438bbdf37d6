"""The word lists as phrase finders, made once."""

from dataclasses import dataclass
from functools import cache, cached_property

from generator.extract.mentions.phrases import Phrases
from generator.vocab import (
    calendar,
    function_words,
    groups,
    instruments,
    offices,
    organisations,
    people,
    regions,
    verbs,
)
from generator.vocab.countries import CountryForm, ambiguous, countries, not_countries
from generator.vocab.offices import Modifier, Office
from generator.vocab.organisations import Organisation

_LONGEST_SHORT_FORM = 4


@dataclass(frozen=True)
class CountryWord:
    """What a word says of a country.

    Attributes:
        code: ISO 3166-1 alpha-2; empty for a phrase that only looks like a country (“Indian Ocean”).
        form: Name, adjective, people or capital.
        is_ambiguous: Whether the word may mean something else.
    """

    code: str
    form: CountryForm
    is_ambiguous: bool = False


@dataclass(frozen=True)
class Lexicon:
    """All phrase finders of the extractor. Values: see the vocabularies."""

    countries: Phrases[CountryWord]
    organisations: Phrases[Organisation]
    bodies_before: Phrases[str]
    bodies_after: Phrases[str]
    state_bodies: Phrases[str]
    charged: Phrases[str]
    body_owners: Phrases[str]
    company_forms: Phrases[str]
    company_forms_before: Phrases[str]
    company_lines: Phrases[str]
    foreign_bodies: Phrases[str]
    foreign_links: frozenset[str]
    groups: Phrases[str]
    occasions: Phrases[str]
    heads: Phrases[Office]
    plural_heads: Phrases[Office]
    before: Phrases[Modifier]
    after: Phrases[Modifier]
    aside: Phrases[Modifier]
    portfolios: Phrases[str]
    portfolio_words: frozenset[str]
    chiefs: Phrases[str]
    services: Phrases[str]
    ranks: Phrases[str]
    rank_suffixes: Phrases[str]
    honorifics: Phrases[bool]
    particles: Phrases[str]
    name_suffixes: Phrases[str]
    abbreviated_names: Phrases[str]
    instruments: Phrases[str]
    regions: Phrases[str]
    lands: Phrases[str]
    owners: Phrases[str]
    never_names: frozenset[str]

    @cached_property
    def company_mark_words(self) -> frozenset[str]:
        """First words of lines of business and legal forms in companies' names."""
        return frozenset(self.company_lines.first_words) | frozenset(self.company_forms.first_words) | {"Group"}

    @cached_property
    def plural_words(self) -> frozenset[str]:
        """Words that only offices in the plural have (“ministers”), lower case."""
        return frozenset(
            word
            for office in offices.offices()
            for form in office.plurals
            for word in form.split()
            if not any(word in single.split() for single in office.forms)
        )

    @cached_property
    def country_words(self) -> frozenset[str]:
        """First words of all forms of countries and regions."""
        return frozenset(self.countries.first_words) | frozenset(self.regions.first_words) | regions.region_adjectives()

    @cached_property
    def body_noun_words(self) -> frozenset[str]:
        """Nouns of bodies of one word (“Commission”)."""
        words = (*organisations.body_nouns_before(), *organisations.body_nouns_after())
        return frozenset(word for word in words if " " not in word)

    @cached_property
    def office_words(self) -> frozenset[str]:
        """First words, lower case, of the words without which there is no office (“minister”, “chief of staff”)."""
        return frozenset(
            word for phrases in (self.heads, self.plural_heads, self.chiefs) for word in phrases.first_words
        )

    @cached_property
    def owner_words(self) -> frozenset[str]:
        """First words of nouns of owners (“the company’s head”)."""
        return frozenset(self.owners.first_words)

    @cached_property
    def words_of_others(self) -> frozenset[str]:
        """First words, lower case, of what is no part of a name: of countries, regions, offices, ranks and titles."""
        lists = (self.countries, self.regions, self.heads, self.ranks, self.honorifics)
        return frozenset(word.lower() for phrases in lists for word in phrases.first_words)

    @cached_property
    def calendar_words(self) -> frozenset[str]:
        """Months and weekdays with which no listed phrase begins."""
        lists = (value for value in vars(self).values() if isinstance(value, Phrases))
        listed = {word.lower() for phrases in lists for word in phrases.first_words}
        return frozenset(word for word in calendar.never_names() if word.lower() not in listed)

    @cached_property
    def small_office_words(self) -> frozenset[str]:
        """Words, printed without a capital, that may begin an office and no other phrase of a list."""
        offices_only = (self.heads, self.plural_heads, self.before, self.portfolios, self.chiefs)
        others = (
            *(self.countries, self.organisations, self.services, self.groups, self.foreign_bodies),
            *(self.ranks, self.rank_suffixes, self.honorifics, self.particles, self.abbreviated_names),
        )
        other_words = {word for phrases in others for word in phrases.first_words}
        words = {word for phrases in offices_only for word in phrases.first_words if word[0].islower()}
        return frozenset(words - other_words)

    @cached_property
    def small_first_words(self) -> frozenset[str]:
        """First words, printed without a capital, of all phrases that may begin a mention."""
        lists = (
            *(self.countries, self.organisations, self.services, self.groups),
            *(self.heads, self.plural_heads, self.before, self.portfolios, self.chiefs),
            *(self.ranks, self.rank_suffixes, self.honorifics, self.particles, self.abbreviated_names),
        )
        return frozenset(word for phrases in lists for word in phrases.first_words if not word[0].isupper())


@cache
def lexicon() -> Lexicon:
    """The phrase finders made from the word lists."""
    heads = offices.offices()
    return Lexicon(
        countries=Phrases(_country_words()),
        organisations=Phrases((form, row) for row in organisations.organisations() for form in row.forms),
        bodies_before=Phrases((word, word) for word in organisations.body_nouns_before()),
        bodies_after=Phrases((word, word) for word in organisations.body_nouns_after()),
        state_bodies=_body_words("state"),
        charged=_body_words("charged"),
        body_owners=_body_words("owned"),
        company_forms=_body_words("companies"),
        company_forms_before=_body_words("forms_before"),
        company_lines=_body_words("lines"),
        foreign_bodies=_body_words("foreign"),
        foreign_links=frozenset(organisations.body_words("foreign_links")),
        groups=Phrases(((noun, noun) for noun in (*groups.side_nouns(), *groups.people_nouns())), ignore_case=True),
        occasions=Phrases(((form, row.type) for row in verbs.occasions() for form in row.forms), ignore_case=True),
        heads=Phrases(((form, office) for office in heads for form in office.forms), ignore_case=True),
        plural_heads=Phrases(((form, office) for office in heads for form in office.plurals), ignore_case=True),
        before=_modifiers("before"),
        after=_modifiers("after"),
        aside=_modifiers("aside"),
        portfolios=Phrases(((word, word) for word in offices.portfolios()), ignore_case=True),
        portfolio_words=offices.portfolio_words(),
        chiefs=Phrases(((form, chief.service) for chief in offices.chiefs() for form in chief.forms), ignore_case=True),
        services=Phrases((word, word) for words in offices.service_words().values() for word in words),
        ranks=Phrases((form, form) for form in people.ranks()),
        rank_suffixes=Phrases((form, form) for form in people.rank_suffixes()),
        honorifics=Phrases(people.honorifics().items()),
        particles=Phrases(_particle_forms()),
        name_suffixes=Phrases((form, form) for form in people.name_suffixes()),
        abbreviated_names=Phrases((form, form) for form in people.abbreviated_names()),
        instruments=Phrases(
            ((form, row.type) for row in instruments.instruments() for form in (row.noun, *row.plurals)),
            ignore_case=True,
        ),
        regions=Phrases((form, form) for form in regions.region_names()),
        lands=Phrases((form, form) for form in regions.land_forms()),
        owners=Phrases(((noun, kind) for noun, kind in groups.owner_nouns().items()), ignore_case=True),
        never_names=function_words.never_names() | calendar.never_names(),
    )


def _body_words(key: str) -> Phrases[str]:
    return Phrases((word, word) for word in organisations.body_words(key))


def _modifiers(place: str) -> Phrases[Modifier]:
    return Phrases(((m.word.rstrip("-"), m) for m in offices.modifiers() if m.place == place), ignore_case=True)


def _country_words() -> list[tuple[str, CountryWord]]:
    doubtful = ambiguous()
    rows = [(phrase, CountryWord("", CountryForm.NAME)) for phrase in not_countries()]
    for word, codes in doubtful.items():
        if codes and (form := countries()[codes[0]].forms.get(word)):
            rows.append((word, CountryWord(codes[0], form, is_ambiguous=True)))
    for country in countries().values():
        rows += [(word, CountryWord(country.code, form, word in doubtful)) for word, form in country.forms.items()]
    for country in countries().values():
        for word in (country.name, *country.aliases):
            # As letterheads and datelines print it; a word of three letters would be a short form of something else.
            if len(word) > _LONGEST_SHORT_FORM:
                rows.append((word.upper(), CountryWord(country.code, CountryForm.NAME, word in doubtful)))
                first, _, rest = word.partition(" ")
                rows.append(
                    (f"{first.upper()} {rest}".strip(), CountryWord(country.code, CountryForm.NAME, word in doubtful))
                )
        for word in country.capitals:
            rows.append((word.upper(), CountryWord(country.code, CountryForm.CAPITAL, word in doubtful)))
    return rows


def _particle_forms() -> list[tuple[str, str]]:
    forms: list[tuple[str, str]] = []
    for word, case in people.particles().items():
        printed = {"lower": [word], "upper": [word[0].upper() + word[1:]]}.get(case, [word, word[0].upper() + word[1:]])
        forms += [(form, word) for form in printed]
    return forms
