# SPDX-License-Identifier: MIT
"""Independence is shown, dependent or unknown; credibility 1 says what it lacks."""

import pytest

from workstation.domain.claims import Capacity, CapacityKind, Relay
from workstation.domain.comparison import Independence
from workstation.workspace import Facts

WORDS = "the ferry was rammed by a grey cutter"


@pytest.fixture
def says(work):
    """An accepted claim of a new person, placed "yes" on the one question."""
    question = work.questions.add("Was the ferry rammed?").rows[0]

    def claim(name, outlet, **fields):
        speaker = work.actors.create(name, "person").rows[0]
        text = f"{name} in {outlet}: {WORDS}"
        source = work.sources.add_text(text, facts=Facts(publisher=outlet), extract=False).uid
        piece = (len(text) - len(WORDS), len(text))
        uid = work.claims.mark(source, (piece,), speaker=speaker).rows[0]
        if fields:
            work.claims.set(uid, **fields)
        work.questions.place(question, uid, stance="yes")
        return uid

    return claim


def test_reports_through_one_carrier_are_dependent(work, says):
    wire = (Relay("Harbour Wire"),)
    claims = [says("Roth", "Dawn Post", relays=wire), says("Lorn", "Velm Courier", relays=wire)]
    found = work.origins.independence(claims)
    assert found.independence is Independence.DEPENDENT
    assert "Harbour Wire" in found.sentence or "carrier" in found.sentence


def test_independence_is_unknown_until_an_analyst_shows_it(work, says):
    claims = [says("Roth", "Dawn Post"), says("Lorn", "Velm Courier")]
    assert work.origins.independence(claims).independence is Independence.UNKNOWN
    work.origins.join("independent", claims, reason="both were on the quay")
    assert work.origins.independence(claims).independence is Independence.SHOWN
    assert work.origins.independence(claims[:1]).independence is Independence.UNKNOWN


def test_a_confirmed_copy_makes_its_claims_dependent(work, says):
    claims = [says("Roth", "Dawn Post"), says("Lorn", "Velm Courier")]
    work.origins.join("same text", [work.claims.get(uid).source for uid in claims])
    found = work.origins.independence(claims)
    assert found.independence is Independence.DEPENDENT
    assert found.sentence == "All of them have one known origin."


def test_two_principals_through_chains_apart_confirm(work, says):
    one, _ = says("Roth", "Dawn Post"), says("Lorn", "Velm Courier")
    assert work.origins.confirmation(one) == ""


def test_alone_nothing_is_confirmed(work, says):
    assert "Nobody else" in work.origins.confirmation(says("Roth", "Dawn Post"))


def test_one_principal_does_not_confirm_itself(work, says):
    ministry = work.actors.create("Interior ministry", "government body").rows[0]
    office = Capacity(CapacityKind.FOR, ministry)
    one = says("Roth", "Dawn Post", capacity=office)
    says("Lorn", "Velm Courier", capacity=office)
    assert "same principal" in work.origins.confirmation(one)


@pytest.mark.parametrize("way", ["publisher", "relay", "origin"])
def test_what_came_the_same_way_does_not_confirm(work, says, way):
    relays = (Relay("Harbour Wire"),) if way == "relay" else ()
    one = says("Roth", "Dawn Post", relays=relays)
    outlet = "Dawn Post" if way == "publisher" else "Velm Courier"
    other = says("Lorn", outlet, relays=relays)
    if way == "origin":
        work.origins.join("same information", [one, other])
    assert "Lorn" in work.origins.confirmation(one)


def test_an_unknown_speaker_confirms_nothing(work, says):
    one, other = says("Roth", "Dawn Post"), says("Lorn", "Velm Courier")
    work.claims.set(other, speaker=None)
    assert "not identified" in work.origins.confirmation(one)
    assert "not identified" in work.origins.confirmation(other)
