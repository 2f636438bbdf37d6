"""Which language a text is in."""

import pytest

from generator.ingest.language import language_of

ENGLISH = [
    "The two ministers met in Oslo on Monday, and they agreed that the talks would go on in the spring.",
    "Italy’s ambassador said that it was a visit like no other, and that she would be back with a plan.",
]
OTHERS = {
    "fr": "Le ministre a rencontré le président dans la capitale, et les deux pays ont signé un accord sur la pêche.",
    "de": "Die Ministerin hat den Präsidenten in der Hauptstadt getroffen, und sie haben sich nicht geeinigt.",
    "es": "El ministro se reunió con la presidenta en la capital, y los dos países firmaron un acuerdo para la pesca.",
    "id": "Menteri itu bertemu dengan presiden karena mereka bisa menandatangani perjanjian yang akan berlaku.",
    "und": "Министр встретился с президентом в столице, и стороны подписали соглашение о рыболовстве на пять лет.",
}


@pytest.mark.parametrize("text", ENGLISH)
def test_english(text: str) -> None:
    assert language_of(text) == "en"


@pytest.mark.parametrize(("code", "text"), OTHERS.items())
def test_other_languages(code: str, text: str) -> None:
    assert language_of(text) == code


@pytest.mark.parametrize("text", ["", "Oslo", "Jane Doe, Ole Roe", "1 2 3"])
def test_too_short_to_say(text: str) -> None:
    assert language_of(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "東京で会談が行われた。" * 5,
        "اجتمع الوزيران في العاصمة يوم الاثنين " * 4,
        "και οι δύο υπουργοί συναντήθηκαν " * 4,
    ],
)
def test_other_scripts(text: str) -> None:
    assert language_of(text) == "und"
