"""An invented world with one of everything that a page can show; no such people, talks or papers exist."""

from generator.model import (
    AgreementStatus,
    AgreementStep,
    Entry,
    FactBase,
    MeetingStatus,
    MeetingStep,
    Record,
    RoleStep,
    Tenure,
)
from tests.factories import actor, agreement, base, evidence, meeting, role, source

TEXTS = {
    "report": (
        "Norway’s Fisheries Minister Ada Testberg led a visit to Kenya. Testberg met Foreign Minister Juma Mfano in "
        "Nairobi on 3 March 2031. Both sides proposed the signing of a Fisheries Treaty (FT) and agreed to set up a "
        "joint ocean dialogue. The Kenya Coast Agency, part of the Ministry of Oceans, took note."
    ),
    "later": "Norway and Kenya signed the Fisheries Treaty in Oslo in May 2031, Ada Testberg signing for Norway.",
    "withheld": "A planned call between Norway and Kenya was called off.",
}


def invented() -> FactBase:
    """Two states, their people and bodies, a visit with talks, agreements in several states of review."""
    return base(*_sources(), *_actors(), *_roles(), *_meetings(), *_agreements())


def _sources() -> list[Entry[Record]]:
    return [
        source(
            "report",
            TEXTS["report"],
            title="Norway and Kenya talk of fish",
            publisher="The Invented Herald",
            published="2031-03-05",
            url="https://example.org/fish",
            language="en",
        ),
        source("later", TEXTS["later"], title="Treaty signed", published="2031-05"),
        source("withheld", TEXTS["withheld"], title="Call off", text="withheld"),
    ]


def _actors() -> list[Entry[Record]]:
    return [
        actor(
            "norway",
            country="NO",
            aliases=["Norway’s", "Oslo"],
            evidence=[evidence("Norway’s Fisheries Minister"), evidence("Norway and Kenya signed", "later")],
            review={"status": "confirmed", "by": "ab", "on": "2031-06-01"},
        ),
        actor(
            "kenya", country="KE", evidence=[evidence("a visit to Kenya")], note="See *also* the [list](index.html)."
        ),
        actor(
            "ada-testberg",
            kind="person",
            country="NO",
            aliases=["Testberg", "Fisheries Minister Ada Testberg"],
            evidence=[evidence("Ada Testberg", supports=["name"]), evidence("Testberg met", supports=["aliases"])],
        ),
        actor(
            "juma-mfano",
            kind="person",
            country="KE",
            evidence=[evidence("Foreign Minister Juma Mfano")],
            review={"status": "disputed", "by": "cd", "comment": "The **office** may be another."},
        ),
        actor(
            "kenya-coast-agency",
            kind="organisation",
            country="KE",
            part_of="ministry-of-oceans",
            evidence=[evidence("The Kenya Coast Agency")],
            identifiers={"wikidata": "Q1"},
            not_same_as=["ministry-of-oceans"],
        ),
        actor("ministry-of-oceans", kind="organisation", country="KE", evidence=[evidence("the Ministry of Oceans")]),
        actor(
            "nairobi",
            kind="organisation",
            evidence=[evidence("Nairobi")],
            review={"status": "rejected", "comment": "A town."},
        ),
    ]


def _roles() -> list[Entry[Record]]:
    step = RoleStep(tenure=Tenure.DESIGNATE, date="2031-01", source="report", quote="Fisheries Minister")
    return [
        role(
            "testberg-fisheries-minister",
            title="Fisheries Minister",
            organisation="norway",
            since="2031-02",
            history=[step],
            evidence=[evidence("Norway’s Fisheries Minister Ada Testberg")],
        ),
        role(
            "mfano-foreign-minister",
            person="juma-mfano",
            title="Foreign Minister",
            organisation="kenya",
            evidence=[evidence("Foreign Minister Juma Mfano")],
        ),
    ]


def _meetings() -> list[Entry[Record]]:
    testberg = {"actor": "ada-testberg", "role": "testberg-fisheries-minister", "side": "norway", "part": "head"}
    mfano = {"actor": "juma-mfano", "role": "mfano-foreign-minister", "side": "kenya", "part": "host"}
    planned = MeetingStep(
        status=MeetingStatus.PLANNED, source="withheld", quote="A planned call between Norway and Kenya"
    )
    return [
        meeting(
            "visit",
            title="Visit of Ada Testberg to Kenya",
            type="visit",
            participants=[testberg, {"actor": "kenya", "part": "host"}],
            evidence=[evidence("Ada Testberg led a visit to Kenya")],
        ),
        meeting(
            "talks",
            title="Meeting of Ada Testberg and Juma Mfano, Nairobi",
            date="2031-03-03",
            place="Nairobi",
            country="KE",
            participants=[testberg, mfano],
            topics=["fish", "the ocean"],
            part_of="visit",
            evidence=[
                evidence(
                    "met Foreign Minister Juma Mfano in Nairobi on 3 March 2031",
                    context="Fisheries Minister Ada Testberg",
                )
            ],
        ),
        meeting(
            "call",
            title="Call of Norway and Kenya",
            type="call",
            status="cancelled",
            history=[planned],
            evidence=[evidence("was called off", "withheld")],
        ),
    ]


def _agreements() -> list[Entry[Record]]:
    proposed = AgreementStep(
        status=AgreementStatus.PROPOSED,
        date="2031-03-03",
        source="report",
        quote="proposed the signing of a Fisheries Treaty (FT)",
    )
    signed = {"actor": "ada-testberg", "for": "norway", "role": "testberg-fisheries-minister"}
    return [
        agreement(
            "fisheries-treaty",
            title="Fisheries Treaty",
            short="FT",
            status="signed",
            date="2031-05",
            signatories=[signed],
            meeting="talks",
            history=[proposed],
            evidence=[evidence("Norway and Kenya signed the Fisheries Treaty", "later")],
        ),
        agreement(
            "ocean-dialogue",
            title="joint ocean dialogue",
            type="mechanism",
            status="agreed",
            date="2031-03-03",
            meeting="talks",
            topics=["the ocean"],
            evidence=[
                evidence(
                    "agreed to set up a joint ocean dialogue",
                    context="Norway’s Fisheries Minister Ada Testberg led a visit to Kenya",
                )
            ],
        ),
        agreement(
            "old-pact",
            title="old pact",
            type="agreement",
            status="suspended",
            parties=["kenya"],
            evidence=[evidence("The Kenya Coast Agency")],
        ),
    ]
