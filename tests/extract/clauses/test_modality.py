"""Whether a verb tells what happened. The verb is marked by a star."""

import pytest

from generator.extract.clauses.modality import reading_before

READINGS = {
    "<S0> and <S1> *signed a treaty": "done",
    "<P0> has *signed a treaty": "done",
    "<S0>, which is not a member, *signed": "done",
    "<S0> has not yet *signed": "pending",
    "<S0> denied *signing a deal": "denied",
    "<S0> denied reports that a pact had been *signed": "denied",
    "<S0> refused to *sign": "denied",
    "<S0> will *sign": "planned",
    "<G0> plan to *sign": "planned",
    "<P0> is due to *visit": "planned",
    "<P0> is expected to *meet": "planned",
    "<S0> wants to *sign": "proposed",
    "<G0> should *sign": "proposed",
    "<S0> proposed that the two countries *establish a commission": "proposed",
    "<S0> suggested that a working group be *set up": "proposed",
    "<S0> proposed that they rest, and *signed a treaty": "done",
    "<S0> said that they had *signed a treaty": "done",
    "<S0> proposed a fund that *helped": "done",
    "<S0> could *sign": "possible",
    "<S0> may *sign": "possible",
    "If <G0> were to *sign": "possible",
    "It is open whether <S0> *signed": "possible",
    "<S0> is in talks on *signing": "negotiating",
    "<P0> cancelled a visit, *met": "done",
    "No one came, but <P0> *met": "done",
    "<G0> planned to *sign a pact, but the signing was called off": "cancelled",
    "<G0> *signed a pact, but not the protocol": "done",
    "<S0> and <S1> to *sign pact": "planned",
    "<A0> president to *sign pact with <S1>": "planned",
    "<S0> first to *sign pact": "done",
    "<S0> sent an envoy to <S1> to *sign the pact.": "done",
}


@pytest.mark.parametrize(("text", "reading"), READINGS.items())
def test_reading(text: str, reading: str) -> None:
    assert reading_before(text.replace("*", ""), text.index("*")).value == reading
