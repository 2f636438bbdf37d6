"""The armed service that a chief's title implies, as an actor."""

from collections.abc import Mapping

from generator import ids
from generator.extract.entity import Entity
from generator.model import ActorKind
from generator.vocab.countries import countries
from generator.vocab.offices import civil_services, named_services, service_words


def service_name(service: str, country: str) -> str:
    """“<Country> <Service>”, as the article says no more than “Navy Chief”."""
    return f"{countries()[country].name} {service}"


def service_key(service: str, country: str, entities: Mapping[str, Entity]) -> str:
    """Key of a country's service among the actors of an article: the one that it names itself, if it does.

    A chief of police whose police is not named is its country's.

    Args:
        service: What the service is called behind a country's name (“Navy”).
        country: Code.
        entities: The article's actors, by key.
    """
    own, words = _own_names(service, country), _words(service)
    for key, entity in entities.items():
        named = entity.name in own or any(entity.name.endswith(f" {word}") for word in words)
        if named and entity.kind is ActorKind.ORGANISATION and entity.country == country:
            return key
    return (
        f"state:{country}"
        if service in civil_services()
        else f"organisation:{ids.slug(service_name(service, country))}"
    )


def _words(service: str) -> tuple[str, ...]:
    """All words for the service of one word (“Navy”, “Naval Forces”)."""
    return next((words for words in service_words().values() if service in words), (service,))


def _own_names(service: str, country: str) -> set[str]:
    """Names that a country has for its service (“Royal Navy”)."""
    key = next((key for key, words in service_words().items() if service in words), "")
    return {row.name for row in named_services() if row.code == country and row.service == key}
