"""Offices around names, bodies and countries: what a sentence says of whom, and what it does not say."""

import pytest

from generator.extract.document import read_document
from generator.ingest.read import article_from_text
from generator.model import ActorKind

# sentence -> for each person: name, and for each office: title, country, body
SAID: dict[str, dict[str, list[tuple[str, str | None, str | None]]]] = {
    # several holders of one office
    "Foreign Ministers Penda Shilo of Namibia and Teresa Mac of Mozambique met.": {
        "Penda Shilo": [("Foreign Minister", "NA", None)],
        "Teresa Mac": [("Foreign Minister", "MZ", None)],
    },
    "The foreign ministers of Kenya and Norway, Amina Wafula and Børge Ness, met.": {
        "Amina Wafula": [("foreign minister", "KE", None)],
        "Børge Ness": [("foreign minister", "NO", None)],
    },
    "Beside her stood the three presidents: Jane Doe of Peru, the host, Ole Hansen of Chile and Eva Ruiz of Bolivia.": {
        "Jane Doe": [("president", "PE", None)],
        "Ole Hansen": [("president", "CL", None)],
        "Eva Ruiz": [("president", "BO", None)],
    },
    "The Peruvian and Chilean foreign ministers, the hosts said, were late.": {},
    # one list, each with an office of their own
    "She saw the Minister of Foreign Affairs, Mr. Luis Lyon, the Minister of Mining, Ms. Aurora Sol, and aides.": {
        "Luis Lyon": [("Minister of Foreign Affairs", None, None)],
        "Aurora Sol": [("Minister of Mining", None, None)],
    },
    "India’s National Security Adviser Ajay Menon, Sri Lanka’s Defence Secretary, Gen (Retd) Kapila Sen, and others": {
        "Ajay Menon": [("National Security Adviser", "IN", None)],
        "Kapila Sen": [("Defence Secretary", "LK", None)],
    },
    # after whom something is named or made
    "The street is named after President Ole Rono and Jane Doe, the foreign minister.": {},
    "A statue of the late President Ole Rono stands there, said President Jane Doe.": {
        "Jane Doe": [("President", None, None)]
    },
    "They named President Ole Rono chair after talks.": {"Ole Rono": [("President", None, None)]},
    # a place before an office is no part of it
    "While in Bergen President Holm met the Peruvian foreign minister.": {"Holm": [("President", None, None)]},
    "She saw him in Foreign Minister Holm’s office.": {"Holm": [("Foreign Minister", None, None)]},
    "Bergen Governor Eva Holm came.": {"Eva Holm": [("Bergen Governor", None, "Bergen")]},
    # offices that explain a name
    "Jane Doe, then the UN’s legal counsel, signed.": {"Jane Doe": [("legal counsel", None, "United Nations")]},
    "Ana Ruiz, the vice-minister next to him, smiled.": {"Ana Ruiz": [("vice-minister", None, None)]},
    "Ana Ruiz, foreign minister in Lima, smiled.": {"Ana Ruiz": [("foreign minister", "PE", None)]},
    "Bolivia was at the table through its president, Luis Arce.": {"Luis Arce": [("president", "BO", None)]},
    "Halden Aviation won. The company’s chief executive, Eva Holm, was pleased.": {
        "Eva Holm": [("chief executive", None, "Halden Aviation")],
    },
    "Blue Reef Ltd, whose chairman Daniel Osei was there, will pay.": {
        "Daniel Osei": [("chairman", None, "Blue Reef Ltd")],
    },
    "Jane Doe, head of the customs office, resigned.": {"Jane Doe": [("head of the customs office", None, None)]},
    "the president of the Senate, Ana Lima, spoke": {"Ana Lima": [("president", None, "Senate")]},
    # offices that a verb gives
    "Jane Doe, who is Kenya’s chief negotiator and has been both President and Prime Minister of her country, led.": {
        "Jane Doe": [("chief negotiator", "KE", None), ("President", None, None), ("Prime Minister", None, None)],
    },
    "While Ana Ruiz was president, it rained.": {"Ana Ruiz": [("president", None, None)]},
    "Eva Holm, five days into her job as the EU’s trade commissioner, flew ahead.": {
        "Eva Holm": [("trade commissioner", None, "European Union")],
    },
    "Jane Doe is the son of a president.": {"Jane Doe": []},
    # counterparts
    "Foreign Minister Jane Doe saw Batu Dorj, her Mongolian opposite number.": {
        "Jane Doe": [("Foreign Minister", None, None)],
        "Batu Dorj": [("Foreign Minister", "MN", None)],
    },
    "Foreign Minister Jane Doe saw her colleague from Ghana, Kwesi Baidoo.": {
        "Jane Doe": [("Foreign Minister", None, None)],
        "Kwesi Baidoo": [("Foreign Minister", "GH", None)],
    },
    # bodies in titles
    "White House spokesman Tom Bell said so.": {"Tom Bell": [("White House spokesman", None, "White House")]},
    "Ali bin Omar, a deputy minister in the Prime Minister’s Department, said so.": {
        "Ali bin Omar": [("deputy minister in the Prime Minister’s Department", None, "Prime Minister’s Department")],
    },
    "the chairman of the Kenya Ports Authority, Amina Wafula, left": {
        "Amina Wafula": [("chairman", None, "Kenya Ports Authority")],
    },
    "Bank of Ghana Governor Ernest Boat and IMF chief Claire Duha agreed.": {
        "Ernest Boat": [("Governor", None, "Bank of Ghana")],
        "Claire Duha": [("IMF chief", None, "International Monetary Fund")],
    },
    "Jane Doe, ambassador to the United Nations, left.": {
        "Jane Doe": [("ambassador to the United Nations", None, None)],
    },
    "the head of the EU Delegation, Ambassador Eva Holm, spoke": {
        "Eva Holm": [("head of the EU Delegation", None, "EU Delegation")],
    },
    "the chairman of the Caribbean Community, Luis Sol, left": {
        "Luis Sol": [("chairman", None, "Caribbean Community")],
    },
    "Malaysia’s Minister of Plantation Industries, Datuk Ali bin Omar, left": {
        "Ali bin Omar": [("Minister of Plantation Industries", "MY", None)],
    },
    "Opposition MP Ana Ruiz left.": {"Ana Ruiz": [("MP", None, None)]},
    "Bolivia’s hydrocarbons minister, Luis Sol, left.": {"Luis Sol": [("hydrocarbons minister", "BO", None)]},
    "a deal on Housing and Construction, President Jane Doe said": {"Jane Doe": [("President", None, None)]},
    "Eastern Provincial Commissioner Paul Olande left.": {
        "Paul Olande": [("Eastern Provincial Commissioner", None, None)],
    },
    "President Mishal Al-Ahmad Al-Jabir Al-Salim left.": {
        "Mishal Al-Ahmad Al-Jabir Al-Salim": [("President", None, None)],
    },
    "Rear Admiral (Ret’d) Jone Vula met King Harald at King Harald School.": {
        "Jone Vula": [],
        "Harald": [("King", None, None)],
    },
    "The Turkish president’s spokesman, Ömer Tan, spoke.": {"Ömer Tan": [("president’s spokesman", "TR", None)]},
    "the President’s visit to Oslo and the Prime Minister’s house": {},
    "Hon. Eva Mac, MP, Minister of Health of Zambia, left.": {"Eva Mac": [("Minister of Health", "ZM", None)]},
    "Senator Rosa “Rosie” Diaz-Lim and Siaosi 'Ulukala, the Prime Minister of Tonga, left.": {
        "Rosa “Rosie” Diaz-Lim": [("Senator", None, None)],
        "Siaosi 'Ulukala": [("Prime Minister", "TO", None)],
    },
    "Its co-chairmen are the deputy foreign ministers, Ana Petkus and Rado Sikorna.": {
        "Ana Petkus": [("deputy foreign minister", None, None)],
        "Rado Sikorna": [("deputy foreign minister", None, None)],
    },
    "Foreign Ministers Jon Spence for London, Ann West for Oslo and Kaj Mort for Nuuk left.": {
        "Jon Spence": [("Foreign Minister", "GB", None)],
        "Ann West": [("Foreign Minister", "NO", None)],
        "Kaj Mort": [("Foreign Minister", "GL", None)],
    },
    "Akiro Tsu, Ambassador Extraordinary and Plenipotentiary of Japan to Zambia, left.": {
        "Akiro Tsu": [("Ambassador Extraordinary and Plenipotentiary", "JP", None)],
    },
    "Halden chairwoman Magda Ruiz and the president of Embera, Luis Gomes Neto, met.": {
        "Magda Ruiz": [("Halden chairwoman", None, "Halden")],
        "Luis Gomes Neto": [("president", None, "Embera")],
    },
    "Commissioner Jane Doe of the Federal Police Board left.": {
        "Jane Doe": [("Commissioner", None, "Federal Police Board")],
    },
    "Ana Ruiz, chief negotiator for Uruguay since 2021, left.": {"Ana Ruiz": [("chief negotiator", "UY", None)]},
    "the chairman of the company, Eva Holm, left": {"Eva Holm": [("chairman", None, None)]},
    "Jane Doe, head of the Audit Office, left.": {"Jane Doe": [("head of the Audit Office", None, "Audit Office")]},
    "a deal on police housing and training, Prime Minister Jane Doe said": {
        "Jane Doe": [("Prime Minister", None, None)],
    },
    "Lord Okoro of Peckham, the Minister for Development, left.": {
        "Okoro of Peckham": [("Minister for Development", None, None)],
    },
    # names that are offices or countries
    "Dr Sultan Al Qassim and Datuk Seri Amir Hamzah bin Azizan sat down.": {
        "Sultan Al Qassim": [],
        "Amir Hamzah bin Azizan": [],
    },
    "Abdul Amir al-Anbari spoke.": {"Abdul Amir al-Anbari": []},
    "His Majesty King Harun II of Jordan spoke.": {"Harun II": [("King", "JO", None)]},
    "Mongolia’s mining minister, Ch. Bat, left.": {"Ch. Bat": [("mining minister", "MN", None)]},
    # persons without an office, and things that are none
    "Emma Larsen told reporters that it was over.": {"Emma Larsen": []},
    "They met Hassan Omar and Kim Su-min at Abbey Road.": {"Hassan Omar": [], "Kim Su-min": []},
    "The Treaty Establishing Maritime Boundaries and the Greater Sunrise field were discussed.": {},
    "The Jane Austen Society of Peru met near Victoria Falls.": {},
    "It left from San Juan Airport on Good Friday.": {},
}  # fmt: skip


@pytest.mark.parametrize(("text", "people"), SAID.items(), ids=range(len(SAID)))
def test_who_holds_which_office(text: str, people: dict[str, list[tuple[str, str | None, str | None]]]) -> None:
    document = read_document(article_from_text(f"Short talks on a wet Monday\n\n{text}\n", "a.txt"))
    found = {
        entity.name: [(office.title, office.country, office.body) for office, _ in entity.offices]
        for entity in document.entities.values()
        if entity.kind is ActorKind.PERSON
    }
    assert found == people


BODIES: dict[str, list[str]] = {
    "the Institute of Strategic Studies (ISS) Malaysia and ISS Malaysia agreed": [
        "Institute of Strategic Studies (ISS) Malaysia",
    ],
    "Reef Services Sdn Bhd and PT Samudra Indonesia signed": ["PT Samudra Indonesia", "Reef Services Sdn Bhd"],
    "the Kenya-Norway Chamber of Commerce and the National Council for Human Rights": [
        "Kenya-Norway Chamber of Commerce",
        "National Council for Human Rights",
    ],
    "the Southern Relief Movement (SRM) signed; the SRM denied it": ["Southern Relief Movement"],
    "the chairman of the Oman Chamber of Commerce (OCC), Ole Hansen, left; the OCC was asked": [
        "Oman Chamber of Commerce",
    ],
    "ships of the Kenya Coast Guard met the Royal Norwegian Navy and His Majesty’s Armed Forces": [
        "His Majesty’s Armed Forces",
        "Kenya Coast Guard",
        "Royal Norwegian Navy",
    ],
    "the Ministry of Jal Shakti and Kenya’s Ministry of Water agreed": ["Ministry of Jal Shakti", "Ministry of Water"],
    "the Bureau of Vector-borne Disease and the Committee on Roads of the People’s Majlis met": [
        "Bureau of Vector-borne Disease",
        "Committee on Roads",
        "People's Majlis",
    ],
    "the State Security Service of the Republic of Peru agreed": ["State Security Service of the Republic of Peru"],
    "the Third Army Region and the Ports Authority met": ["Ports Authority", "Third Army Region"],
    "the Standing Committee on Treaties will look at it": ["Standing Committee on Treaties"],
    "the Free Trade Agreement (FTA) and the Joint Action Plan (JAP) were signed": [],
    "the Kenyan Defence Forces Logistics Command and the Kenyan Defence Forces agreed": [
        "Kenyan Defence Forces",
        "Kenyan Defence Forces Logistics Command",
    ],
    "the Ministerio de Obras Públicas and Astilleros del Norte signed": [
        "Astilleros del Norte",
        "Ministerio de Obras Públicas",
    ],
    "the Roads Authority (Statens Vegvesen, SVV) and an SVV official": ["Roads Authority"],
    "the Ministry of Trade of the Republic of Kenya and the Ministry of Trade of the Republic of Peru": [
        "Ministry of Trade of the Republic of Kenya",
        "Ministry of Trade of the Republic of Peru",
    ],
    "Norddal Ammo AS and the Border Troops": ["Border Troops", "Norddal Ammo AS"],
    "the leaders of the African Union and Chad": ["African Union"],
    "the IGP and Police left": [],
    # bodies without a noun of bodies in their names
    "the refiner Sudara Oils and the Chinese builder Hanzhou Linfa signed": ["Hanzhou Linfa", "Sudara Oils"],
    "Germany’s Nordwerke won; the state-owned Tisza-Korin group lost": ["Nordwerke", "Tisza-Korin"],
    "it was backed by the Finnish state credit agency, Vientivera. An MDK official agreed": ["MDK", "Vientivera"],
    "SELTra, the local operator, won a contract; a stake in Porto Azul went to Karim Group": [
        "Karim Group",
        "Porto Azul",
        "SELTra",
    ],
    "operators DARFA and Balkantrans are to sign": ["Balkantrans", "DARFA"],
    "an agreement between Lexar and the Kenya Ports Authority": ["Kenya Ports Authority", "Lexar"],
    "Jane Doe won, Kenya’s Amina Wafula lost, and the trader Peter Holm left for Porto Azul": [],
    "they met in Santa Rosa in Brazil’s Amazon, and near Porto Azul a plant was built by Jane Doe": [],
    "Minister Ana Petroshka left. Petroshka met Halden Motors, and Petroshka agreed": ["Halden Motors"],
    "the Blue Line and Black Friday, the day of sales, were discussed": [],
    "OSLO PROTESTS AS TALKS FAIL": [],
    "Marina Silva and Direct Rule (which ended in 1999)": [],
    "the Norwegian side and the Nordic Maritime Agency met": ["Nordic Maritime Agency"],
    "Renewable Energy and Civil Aviation were on the agenda": [],
    "ships in the South China Sea and off Northern Ireland": [],
}  # fmt: skip


@pytest.mark.parametrize(("text", "names"), BODIES.items(), ids=range(len(BODIES)))
def test_bodies_of_an_article(text: str, names: list[str]) -> None:
    document = read_document(article_from_text(f"Short talks on a wet Monday\n\nThen {text}.\n", "a.txt"))
    found = [entity.name for entity in document.entities.values() if entity.kind is ActorKind.ORGANISATION]
    assert sorted(found) == names
