# SPDX-License-Identifier: MIT
"""Who a source phrase means, and when that stays open."""

import pytest

from workstation.domain.actors import ActorKind
from workstation.domain.claims import CapacityKind
from workstation.extraction import KnownActor


def test_surnames_after_full_names(read):
    claims = read("Minister Lena Dorn left. Dorn said that the road was closed.")
    assert claims.speakers() == ["Lena Dorn"]
    assert "Dorn" in claims[0].reason


def test_a_surname_that_two_share_is_open(read):
    claims = read("Minister Lena Dorn met General Karim Dorn. Dorn said the road was closed.")
    assert claims[0].speaker not in ("Lena Dorn", "Karim Dorn")


def test_pronouns_take_the_nearest_fitting_person(read):
    claims = read(
        "Spokeswoman Lena Dorn said the road was closed. She added that it was mined. "
        "He said that this was false."
    )
    assert claims.speakers() == ["Lena Dorn", "Lena Dorn", None]
    assert "nearest" in claims[1].reason
    assert "not settled" in claims[2].reason


def test_a_pronoun_after_an_unnamed_source_is_open(read):
    claims = read(
        "Minister Lena Dorn spoke. A survivor, who asked not to be named, said she had fled. "
        "She said the road was closed."
    )
    assert claims.speakers() == [None, None]
    assert claims.source(0).startswith("A survivor")


def test_offices_and_bodies(read):
    claims = read(
        "Orva Council (OC) Secretary General Karim Vell said that the talks had failed. "
        "The head of the Denn Border Service, Colonel Toma Rusk, said the road was closed."
    )
    assert claims.speakers() == ["Karim Vell", "Toma Rusk"]
    assert claims[1].capacity is CapacityKind.UNCLEAR
    assert ("Toma Rusk", "holds office in", "Denn Border Service", "head") in claims.bonds()


def test_an_office_without_a_name_and_a_spokesman(read):
    claims = read(
        "Pakistan's special envoy to Kenya asserted that talks had begun. "
        "A Taliban spokesman said that nobody had come."
    )
    assert claims.speakers() == ["Pakistan's special envoy to Kenya", None]
    assert [one.capacity_body for one in claims] == ["Pakistan", "Taliban"]
    assert claims[1].capacity is CapacityKind.FOR
    assert claims[1].reason == "spokesman of Taliban, without a name"
    assert (
        "Pakistan's special envoy to Kenya",
        "holds office in",
        "Pakistan",
        "special envoy to Kenya",
    ) in claims.bonds()


def test_former_offices_give_no_bond(read):
    claims = read("Former Kenyan President Karim Vell said that the talks had failed.")
    assert claims.speakers() == ["Karim Vell"]
    assert claims.bonds() == set()


def test_parenthesised_aliases(read):
    claims = read(
        "The Orva Liberation Front (OLF) crossed the river. The OLF said that it had won."
    )
    assert claims.speakers() == ["Orva Liberation Front"]
    assert claims.mention("Orva Liberation Front").aliases == ("OLF",)


def test_descriptions_take_what_fits(read):
    claims = read(
        "The Denn Health Ministry opened a school. The ministry said that it was full. "
        "The group said that it was empty."
    )
    assert claims.speakers() == ["Denn Health Ministry", None]
    assert "nearest" in claims[0].reason


def test_the_group_is_the_subject_not_whom_it_speaks_about(read):
    claims = read(
        "The Orva Liberation Front (OLF) celebrated the Taliban victory. "
        "In a statement, the group declared the Taliban victory as a gift."
    )
    assert claims.speakers() == ["Orva Liberation Front"]


def test_authorities_documents_and_collectives(read):
    claims = read(
        "Kenyan authorities said that the road was closed. A UN report revealed that it was "
        "mined. Local residents said they had heard nothing."
    )
    assert claims.speakers() == ["Kenyan authorities", "UN report", None]
    assert ("Kenyan authorities", "is organ of", "Kenya", "") in claims.bonds()
    assert claims.mention("UN report").kind is ActorKind.DOCUMENT


def test_two_names_are_two_speakers(read):
    claims = read("France and Spain said that the talks had failed.")
    assert claims.speakers() == ["France", "Spain"]
    assert claims.content(0) == claims.content(1)


def test_membership_lists_are_bonds_not_claims(read):
    claims = read(
        "The Orva League is a small bloc. Its membership comprises three states, namely Kenya, "
        "Chad and Mali."
    )
    assert len(claims) == 0
    assert {body for _, tie, body, _ in claims.bonds() if tie == "is member of"} == {"Orva League"}
    assert len(claims.bonds()) == 3


def test_actors_of_the_workspace_are_preferred(read):
    known = [KnownActor("Movement of the North", ("MoN",), ActorKind.ARMED_GROUP)]
    claims = read("The MoN denied that it had attacked the town.", known=known)
    assert claims.speakers() == ["Movement of the North"]
    assert claims.mention("Movement of the North").kind is ActorKind.ARMED_GROUP


def test_a_body_named_after_its_description(read):
    claims = read("Brightwater Lines runs it. The operator, Brightwater Lines, said it was safe.")
    assert claims.speakers() == ["Brightwater Lines"]


def test_each_name_of_a_list_is_a_speaker(read):
    claims = read("The talks had failed, said France, Spain and Kenya.")
    assert claims.speakers() == ["France", "Spain", "Kenya"]
    claims = read(
        "Foreign Minister Lena Dorn and her Kenyan counterpart said that the talks had failed."
    )
    assert claims.speakers() == [None]


@pytest.mark.parametrize(
    ("text", "state", "reason"),
    [
        ("Kabul has denied that the road was closed.", "Afghanistan", "capital of Afghanistan"),
        ("Islamabad has accused Kabul of closing it.", "Pakistan", "standing for its government"),
        ("The Kremlin said that the road was closed.", "Russia", "seat of the government"),
        ("The White House said on Monday that the road was closed.", "United States", "seat"),
        ("Ostavia sent help. Its men came from Brenn, the capital of Ostavia. Brenn said that the "
         "road was closed.", "Ostavia", "capital of Ostavia"),
        ("The Ostavian capital, Brenn, is calm. Ostavia waits. Brenn said the road was closed.",
         "Ostavia", "capital of Ostavia"),
    ],
)  # fmt: skip
def test_capitals_and_seats_stand_for_governments(read, text, state, reason):
    claims = read(text)
    assert claims.speakers() == [state]
    assert reason in claims[0].reason
    assert claims.mention(state).kind is ActorKind.STATE


@pytest.mark.parametrize(
    "text",
    [
        "Sofia said that the road was closed.",
        "In Kabul, residents said that the road was closed.",
        "Kabul is a large city. It said that the road was closed.",
        "Kabul residents said that the road was closed.",
    ],
)
def test_a_capital_that_is_a_place_or_a_person_speaks_for_nobody(read, text):
    assert "Afghanistan" not in read(text).speakers()
    assert "Bulgaria" not in read(text).speakers()


def test_a_seat_has_a_spokesman(read):
    claims = read("Kremlin spokesman Karim Vell said that the road was closed.")
    assert (claims[0].speaker, claims[0].capacity_body) == ("Karim Vell", "Russia")


def test_personal_capacity(read):
    claims = read(
        "Speaking in a personal capacity, Minister Lena Dorn said that the road was closed. "
        "“I say this in my personal capacity,” said General Karim Vell. "
        "Minister Lena Dorn said that the judge had acted in a personal capacity."
    )
    assert [one.capacity for one in claims] == [
        CapacityKind.PERSONAL,
        CapacityKind.PERSONAL,
        CapacityKind.UNCLEAR,
    ]
    assert claims.words(claims[0].capacity_pieces) == "Speaking in a personal capacity"


def test_speaking_on_behalf_of_a_body(read):
    claims = read(
        "Karim Vell, speaking on behalf of the Denn Farmers Union, said that the road was closed."
    )
    assert claims[0].speaker == "Karim Vell"
    assert claims[0].capacity_body == "Denn Farmers Union"
