# SPDX-License-Identifier: MIT
"""Who a source phrase means, and when that stays open."""

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


def test_authorities_documents_and_collectives(read):
    claims = read(
        "Kenyan authorities said that the road was closed. A UN report revealed that it was "
        "mined. Local residents said they had heard nothing."
    )
    assert claims.speakers() == ["Kenyan authorities", "UN report", None]
    assert ("Kenyan authorities", "is organ of", "Kenya", "") in claims.bonds()
    assert claims.mention("UN report").kind is ActorKind.DOCUMENT


def test_actors_of_the_workspace_are_preferred(read):
    known = [KnownActor("Movement of the North", ("MoN",), ActorKind.ARMED_GROUP)]
    claims = read("The MoN denied that it had attacked the town.", known=known)
    assert claims.speakers() == ["Movement of the North"]
    assert claims.mention("Movement of the North").kind is ActorKind.ARMED_GROUP


def test_a_body_named_after_its_description(read):
    claims = read("Brightwater Lines runs it. The operator, Brightwater Lines, said it was safe.")
    assert claims.speakers() == ["Brightwater Lines"]
