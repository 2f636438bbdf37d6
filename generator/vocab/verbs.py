"""Verbs and nouns of meeting and agreeing, and the words that say how sure it is."""

from dataclasses import dataclass
from functools import cache

from generator.vocab.load import rows, words


@dataclass(frozen=True)
class MeetingVerb:
    """A verb that says that people met.

    Attributes:
        verb: The infinitive.
        forms: All finite and non-finite forms, lower case.
        passive: How the passive is built (`received by`); empty if it is not said of people.
        type: Type of meeting.
        subject: Part that the subject takes: host, guest, member or head.
        object: What follows: person, place, event or none.
        weak: Whether the verb alone proves nothing.
    """

    verb: str
    forms: tuple[str, ...]
    passive: str
    type: str
    subject: str
    object: str
    weak: bool


@cache
def meeting_verbs() -> tuple[MeetingVerb, ...]:
    """All verbs of meeting."""
    fields = {"verb": str, "forms": list, "passive": str, "type": str, "subject": str, "object": str, "weak": str}
    return tuple(
        MeetingVerb(
            str(row["verb"]),
            (str(row["verb"]), *row["forms"]),
            str(row["passive"]),
            str(row["type"]),
            str(row["subject"]),
            str(row["object"]),
            row["weak"] == "yes",
        )
        for row in rows("verbs", "meetings", fields)
    )


@cache
def support_verbs() -> dict[str, str]:
    """Verbs that tell of an occasion with its noun behind them: for each form the part that the subject takes."""
    fields = {"verb": str, "forms": list, "subject": str, "weak": str}
    return {
        form: str(row["subject"])
        for row in rows("verbs", "supports", fields)
        for form in (str(row["verb"]), *row["forms"])
    }


@cache
def joint_acts() -> dict[str, str]:
    """Verbs for what people do together: for each form whether it is the infinitive (`base`) or another (`finite`)."""
    fields = {"verb": str, "forms": list}
    return {
        form: kind
        for row in rows("verbs", "joint_acts", fields)
        for form, kind in ((str(row["verb"]), "base"), *((form, "finite") for form in row["forms"]))
    }


@dataclass(frozen=True)
class CeremonyVerb:
    """A verb for what is done at a ceremony.

    Attributes:
        verb: The infinitive.
        forms: Its other forms, lower case.
        passive: The participle that is said of what was opened; empty where it is not.
        object: built, given or none, as in the list.
    """

    verb: str
    forms: tuple[str, ...]
    passive: str
    object: str


@cache
def ceremonies() -> tuple[CeremonyVerb, ...]:
    """All verbs for what is done at ceremonies."""
    fields = {"verb": str, "forms": list, "passive": str, "object": str}
    return tuple(
        CeremonyVerb(str(row["verb"]), tuple(row["forms"]), str(row["passive"]), str(row["object"]))
        for row in rows("verbs", "ceremonies", fields)
    )


@dataclass(frozen=True)
class AgreementVerb:
    """A verb that says what became of an agreement.

    Attributes:
        forms: All forms, lower case.
        passive: How the passive is built; empty where it is not.
        status: Status that it gives.
        weak: Whether it does so only with an instrument as its object.
    """

    forms: tuple[str, ...]
    passive: str
    status: str
    weak: bool


@cache
def agreement_verbs() -> tuple[AgreementVerb, ...]:
    """All verbs of agreeing."""
    fields = {"verb": str, "forms": list, "passive": str, "status": str, "weak": str}
    return tuple(
        AgreementVerb((str(row["verb"]), *row["forms"]), str(row["passive"]), str(row["status"]), row["weak"] == "yes")
        for row in rows("verbs", "agreements", fields)
    )


@dataclass(frozen=True)
class Act:
    """A noun for what becomes of an agreement: itself with the prepositions behind it, and the status that it gives."""

    phrases: tuple[str, ...]
    status: str


@cache
def acts() -> tuple[Act, ...]:
    """All nouns for what becomes of an agreement (“the signing of”)."""
    fields = {"noun": str, "forms": list, "before": list, "status": str}
    return tuple(
        Act(
            tuple(f"{noun} {word}" for noun in (str(row["noun"]), *row["forms"]) for word in row["before"] or ["of"]),
            str(row["status"]),
        )
        for row in rows("verbs", "acts", fields)
    )


@dataclass(frozen=True)
class Occasion:
    """A noun for an occasion: its forms, singular first, its type of meeting, whether it is an everyday word too."""

    forms: tuple[str, ...]
    type: str
    weak: bool


@cache
def occasions() -> tuple[Occasion, ...]:
    """All nouns for occasions."""
    fields = {"noun": str, "plural": str, "type": str, "weak": str}
    return tuple(
        Occasion(
            tuple(form for form in (str(row["noun"]), str(row["plural"])) if form),
            str(row["type"]),
            row["weak"] == "yes",
        )
        for row in rows("verbs", "occasions", fields)
    )


@cache
def openings() -> frozenset[str]:
    """Nouns for what is done to a thing, a ceremony where the text says who attended it; lower case."""
    return frozenset(words("verbs", "openings"))


@cache
def addressed() -> tuple[str, ...]:
    """Past forms of verbs for what one person says or gives to another (“told”), lower case."""
    return words("verbs", "addressed")


@cache
def soft_verbs() -> frozenset[str]:
    """Verbs behind “agreed to” of which nothing follows that sides have agreed (“agreed to strengthen ties”)."""
    return frozenset(words("verbs", "soft"))


@cache
def never_modify() -> tuple[str, ...]:
    """Words that never stand between an occasion's article and its noun, lower case."""
    return words("verbs", "never_modify")


@cache
def verbs_too() -> tuple[str, ...]:
    """Forms of nouns for occasions that are verbs too, lower case."""
    return words("verbs", "verbs_too")


@cache
def cues() -> dict[str, str]:
    """What words before a verb say (lower case): denied, pending, agreed, planned, proposed, possible and so on."""
    fields = {"cue": str, "forms": list, "reading": str}
    return {
        form: str(row["reading"]) for row in rows("verbs", "cues", fields) for form in (str(row["cue"]), *row["forms"])
    }


@cache
def dealing_verbs() -> frozenset[str]:
    """Verbs by which one side deals with another, lower case."""
    return frozenset(words("verbs", "dealings"))


@cache
def verb_words() -> frozenset[str]:
    """First words of all forms of all verbs of these lists, lower case."""
    met = [form for verb in meeting_verbs() for form in verb.forms]
    agreed = [form for verb in agreement_verbs() for form in verb.forms]
    built = [form for verb in ceremonies() for form in (verb.verb, *verb.forms)]
    forms = (*met, *agreed, *built, *support_verbs(), *joint_acts(), *addressed(), *dealing_verbs())
    return frozenset(form.split()[0] for form in forms)
