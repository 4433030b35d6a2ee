# SPDX-License-Identifier: MIT
"""What an attribution carries: relays, hedges, dates, figures, about whom; and other languages."""

import pytest

from workstation.domain.claims import Act, Modality, Recurrence
from workstation.domain.engines import RULES
from workstation.extraction import extract, facts, relations


@pytest.mark.parametrize(
    ("text", "speaker", "relay"),
    [
        ("Minister Lena Dorn told Reuters that the road was closed.", "Lena Dorn", "Reuters"),
        ("In an interview with the Denn Times, Minister Lena Dorn said that the road was closed.",
         "Lena Dorn", "Denn Times"),
        ("As reported by TASS, Minister Lena Dorn said that the road was closed.", "Lena Dorn",
         "TASS"),
        ("Minister Lena Dorn said the road was closed, according to Xinhua.", "Lena Dorn",
         "Xinhua"),
        ("AFP, citing the Denn Health Ministry, reported that the road was closed.",
         "Denn Health Ministry", "AFP"),
    ],
)  # fmt: skip
def test_relays(read, text, speaker, relay):
    claims = read(text)
    assert claims.speakers() == [speaker]
    (found,) = claims[0].relays
    assert found.as_written == relay
    assert claims.words(found.pieces) == relay


def test_a_relay_holds_for_its_own_sentence(read):
    claims = read(
        "Minister Lena Dorn told Reuters that the road was closed. She said it was mined."
    )
    assert [len(one.relays) for one in claims] == [1, 0]


def test_hedge_modality_recurrence_and_negation(read):
    claims = read("Lena Dorn has repeatedly said that the army may not come back.")
    assert claims[0].recurrence is Recurrence.REPEATED
    assert claims[0].modality is Modality.POSSIBLE
    assert not claims[0].negated
    assert read("Lena Dorn did not deny that the army had left.")[0].negated
    assert claims.words(claims[0].hedge) == "may"
    assert read("Lena Dorn said the army will come back.")[0].modality is Modality.FUTURE
    assert read("Lena Dorn said the army should come back.")[0].modality is Modality.SHOULD


def test_dates_of_statement_and_event(read):
    text = "In March, Lena Dorn said that the army had left the valley in August 2021."
    claims = read(text)
    assert claims[0].statement_date.as_written == "In March"
    assert claims[0].statement_date.earliest is None
    assert claims[0].event_date.edtf == "2021-08"
    claims = read(text, published_on="2026-11-23")
    assert claims[0].statement_date.earliest == "2026-03-01"


def test_a_day_inside_speech_counts_from_the_day_it_was_said(read):
    claims = read(
        "On 5 May 2026, Lena Dorn said that the army had left yesterday.",
        published_on="2026-11-23",
    )
    assert claims[0].event_date.earliest == "2026-05-04"


def test_promises_are_open_to_the_future(read):
    claims = read("Lena Dorn promised to leave in February.", published_on="2026-11-23")
    assert claims[0].event_date.earliest == "2027-02-01"


def test_figures_and_about(read):
    claims = read("Lena Dorn accused Kenya of arming over 600 Taliban fighters.")
    assert claims[0].about == ("Kenya", "Taliban")
    (figure,) = claims[0].figures
    assert figure.counted == "Taliban fighters"


def test_a_denial_of_an_accusation_answers_it(read):
    claims = read(
        "The Kenyan government accused the Taliban of burning fields. "
        "The Taliban rejected the accusation."
    )
    assert claims[1].act is Act.DENIES
    assert claims[1].answers == 0


def test_relations_are_flat_unless_asked(read):
    claims = read("Lena Dorn said that Karim Vell had denied any contact. Lena Dorn hopes to win.")
    flat = relations(claims.extraction, claims_only=False, nested=False)
    assert [one["speech"] for one in flat] == [True, False]
    assert set(flat[0]) == {"source", "cue", "content", "speech", "confidence", "engine"}
    assert len(relations(claims.extraction, claims_only=True, nested=False)) == 1
    assert len(relations(claims.extraction, claims_only=True, nested=True)) == 2
    both = read("France and Spain said that the talks had failed and that the road was closed.")
    (one,) = relations(both.extraction, claims_only=True, nested=False)
    assert len(one["content"]) == 1
    assert one["engine"] == RULES


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("ru", "«Дорога закрыта с утра», — заявил министр Лев Дорн.", "Лев Дорн"),
        ("fr", "« La route est fermée depuis hier », a déclaré Lena Dorn.", "Lena Dorn"),
        ("es", "«La carretera está cerrada desde ayer», dijo Lena Dorn.", "Lena Dorn"),
        ("de", "„Die Straße ist seit gestern gesperrt“, sagte Lena Dorn.", "Lena Dorn"),
        ("ar", "قال كريم فيل: «الطريق مغلق منذ أمس».", "كريم فيل"),
    ],
)
def test_direct_quotations_in_other_languages(language, text, speaker):
    for told in (language, ""):
        found = extract(text, language=told)
        assert [one.speaker for one in found.attributions] == [speaker]
        assert found.notes


def test_other_languages_give_nothing_rather_than_wrong():
    assert (
        extract("Ministeren sa: «Veien er stengt siden i går».", language="no").attributions == ()
    )
    assert extract("Лев Дорн заявив, що дорога закрита.").attributions == ()


def test_engine_and_version_are_told():
    found = extract("")
    assert (found.engine, found.version) == (facts().name, facts().version)
    assert extract("", engine=RULES).engine == RULES
    assert found.attributions == ()
