# SPDX-License-Identifier: MIT
"""Ties are read upward from who speaks, and no others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from workstation.storage import actors
from workstation.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TIES = (
    ("Ilan Dovar", "speaks for", "Ministry of Ports"),
    ("Ministry of Ports", "is organ of", "Ostra"),
    ("Ostra", "is member of", "Harbour League"),
    ("Harbour League", "is organ of", "Council of Seas"),
    ("Mira Teld", "speaks for", "Veland"),
)


@pytest.fixture
def case(path: Path) -> Iterator[Workspace]:
    with Workspace.open(path) as opened:
        for name in {end for one, _, other in TIES for end in (one, other)}:
            opened.actors.create(name)
        for one, tie, other in TIES:
            opened.actors.affiliate(uid(opened, one), tie, uid(opened, other))
        yield opened


def uid(case: Workspace, name: str) -> str:
    return case.actors.named(name).uid


def above(case: Workspace, *names: str) -> set[tuple[str, str]]:
    db = case._store.read
    numbers = [case.actors.named(name).id for name in names]
    found = actors.affiliations_above(db, numbers)
    return {(tie.actor_name, tie.body_name) for tie in found if tie.tie.rolls_up}


def test_from_a_speaker_up_to_the_top(case: Workspace) -> None:
    assert above(case, "Ilan Dovar") == {
        ("Ilan Dovar", "Ministry of Ports"),
        ("Ministry of Ports", "Ostra"),
    }


def test_membership_is_not_followed(case: Workspace) -> None:
    assert above(case, "Ostra") == set()


def test_nobody_to_start_from(case: Workspace) -> None:
    assert above(case) == set()


def test_a_cycle_ends(case: Workspace) -> None:
    case.actors.affiliate(uid(case, "Ostra"), "is organ of", uid(case, "Ministry of Ports"))
    assert ("Ostra", "Ministry of Ports") in above(case, "Ilan Dovar")
    assert len(above(case, "Ilan Dovar")) == 3


def test_what_was_joined_stands_as_one(case: Workspace) -> None:
    """Ties of either lead on, whichever of them a tie names."""
    case.actors.create("The Ports")
    case.actors.join(uid(case, "Mira Teld"), [uid(case, "The Ports")])
    case.actors.affiliate(uid(case, "Ilan Dovar"), "speaks for", uid(case, "The Ports"))
    bodies = {body for _, body in above(case, "Ilan Dovar")}
    assert {"Ministry of Ports", "Ostra", "Mira Teld", "Veland"} == bodies


def test_who_speaks_for_somebody_at_a_time_only(case: Workspace) -> None:
    """Whoever has a dated tie, whoever was joined with him, and whoever speaks for one of them."""

    def bound() -> set[str]:
        named = actors.named_by_id(case._store.read, actors.bound_in_time(case._store.read))
        return {name for _, name in named.values()}

    assert bound() == set()
    case.actors.affiliate(uid(case, "Mira Teld"), "speaks for", uid(case, "Ostra"), until="2026")
    assert bound() == {"Mira Teld"}
    below = case.actors.create("Teld's office").rows[0]
    case.actors.create("M. Teld")
    case.actors.join(uid(case, "Mira Teld"), [uid(case, "M. Teld")])
    case.actors.affiliate(below, "is organ of", uid(case, "M. Teld"))
    assert bound() == {"Mira Teld", "M. Teld", "Teld's office"}
