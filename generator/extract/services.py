"""The armed service that a chief's title implies, as an actor."""

from generator import ids
from generator.vocab.countries import countries
from generator.vocab.offices import named_services, service_words


def service_name(service: str, country: str) -> str:
    """Name of a country's service: its own where it has one (“Royal Navy”), else “<Country> <Service>”."""
    own = [row.name for row in named_services() if row.code == country and row.service == service]
    return own[0] if len(own) == 1 else f"{countries()[country].name} {service_words()[service][0]}"


def service_key(service: str, country: str) -> str:
    """Key of a country's service among the actors of an article."""
    return f"organisation:{ids.slug(service_name(service, country))}"
