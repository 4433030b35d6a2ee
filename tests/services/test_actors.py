# SPDX-License-Identifier: MIT
"""Actors: joined by a person only, and taken apart without loss."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from workstation.domain.filters import ClaimFilter
from workstation.errors import UserError

if TYPE_CHECKING:
    from workstation.workspace import Workspace


def said_by(work: Workspace, actor: str) -> list[str]:
    wanted = ClaimFilter(speaker=actor)
    return [claim.content.exact for claim in work.claims.rows(work.claims.find(wanted))]


def test_joined_actors_speak_as_one_and_split_into_what_they_were(case: Any) -> None:
    work: Workspace = case.work
    extra = case.claim("the harbour stayed open", case.twin)
    before = {uid: work.actors.get(uid) for uid in (case.calder, case.twin)}
    work.actors.join(case.calder, [case.twin])
    joined = work.actors.get(case.twin)
    assert joined == work.actors.get(case.calder)
    assert joined.name == "Calder"
    assert "Republic of Calder" in joined.aliases
    assert len(said_by(work, joined.uid)) == 2
    raw = "SELECT a.uid FROM claims c JOIN actors a ON a.id = c.speaker_id WHERE c.uid = ?"
    assert work._store.read.execute(raw, (extra,)).fetchone() == (case.twin,), "not rewritten"
    work.actors.split(joined.uid)
    assert {uid: work.actors.get(uid) for uid in before} == before
    assert said_by(work, case.twin) == ["the harbour stayed open"]


def test_the_kept_name_stands_whichever_uid_is_smaller(case: Any) -> None:
    work: Workspace = case.work
    work.actors.join(case.twin, [case.calder])
    assert work.actors.get(case.calder).name == "Republic of Calder"
    assert "Calder" in work.actors.get(case.calder).aliases


def test_three_joined_in_a_chain_are_one(case: Any) -> None:
    work: Workspace = case.work
    third = work.actors.create("Calder Republic", "state").rows[0]
    work.actors.join(case.calder, [case.twin])
    work.actors.join(case.twin, [third])
    assert {work.actors.get(uid).uid for uid in (case.calder, case.twin, third)} == {case.calder}
    assert set(work.actors.get(third).joined) == {case.twin, third}
    with pytest.raises(UserError, match="at least one other"):
        work.actors.join(case.calder, [third])


def test_matches_are_suggested_and_never_made(case: Any) -> None:
    work: Workspace = case.work
    ((other, reason),) = work.actors.possibly_same(case.calder)
    assert other.uid == case.twin
    assert "calder" in reason
    assert work.actors.get(case.calder).joined == ()
    body = work.actors.create("Sable Strait Authority").rows[0]
    short = work.actors.create("SSA").rows[0]
    assert [one.uid for one, _ in work.actors.possibly_same(body)] == [short]


def test_a_rename_keeps_the_former_name(case: Any) -> None:
    case.work.actors.rename(case.calder, "Union of Calder")
    assert "Calder" in case.work.actors.get(case.calder).aliases
    assert case.work.actors.named("Calder").uid == case.calder
    with pytest.raises(UserError, match="name"):
        case.work.actors.rename(case.calder, "  ")


def test_a_publisher_is_not_removed_under_its_sources(case: Any) -> None:
    publisher = case.work.actors.named("Meridian News").uid
    with pytest.raises(UserError, match="publishes 1 sources"):
        case.work.actors.remove([case.calder, publisher])
    assert case.work.actors.get(case.calder).name == "Calder"


def test_a_removed_speaker_leaves_the_claims(case: Any) -> None:
    case.work.actors.remove([case.calder])
    claim = case.work.claims.get(case.claims[1])
    assert claim.speaker is None
    assert case.work.checks.run() == []


def test_an_actor_is_not_tied_to_itself(case: Any) -> None:
    case.work.actors.join(case.calder, [case.twin])
    with pytest.raises(UserError, match="tied to itself"):
        case.work.actors.affiliate(case.calder, "is organ of", case.twin)
