# SPDX-License-Identifier: MIT
"""Lists of members: affiliations, never claims."""

from workstation.domain.actors import ActorKind


def test_membership_lists_are_bonds_not_claims(read):
    claims = read(
        "The Orva League is a small bloc. Its membership comprises three states, namely Kenya, "
        "Chad and Mali."
    )
    assert len(claims) == 0
    assert {body for _, tie, body, _ in claims.bonds() if tie == "is member of"} == {"Orva League"}
    assert len(claims.bonds()) == 3


def test_members_that_were_never_met_before(read):
    claims = read("The Orva Pact (OP) groups Dennland, the Republic of Sella and Marn.")
    assert {actor for actor, *_ in claims.bonds()} == {"Dennland", "Republic of Sella", "Marn"}
    pieces = {claims.words(bond.pieces) for bond in claims.extraction.bonds}
    assert pieces == {"Dennland", "Republic of Sella", "Marn"}


def test_one_name_is_no_list(read):
    assert read("The Orva League comprises Kenya alone.").bonds() == set()


def test_groups_that_are_named_as_such(read):
    claims = read(
        "Fear of armed groups such as the Red Banner (RB) grew. The RB said the road was closed."
    )
    assert claims.mention("Red Banner").kind is ActorKind.ARMED_GROUP
