# SPDX-License-Identifier: MIT
"""Which actors of the workspace a text names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from workstation.domain.actors import ActorKind
from workstation.services import crews
from workstation.services.known import Names
from workstation.services.tasks import read

if TYPE_CHECKING:
    from workstation.services.tasks import Answer, Task
    from workstation.workspace import Workspace

PERSON, BODY = ActorKind.PERSON, ActorKind.GOVERNMENT_BODY
NAMES = Names(
    [
        ("Ilan Roth", PERSON, ("Roth",)),
        ("Orsan Transport Ministry", BODY, ("OTM", "O.T.M.")),
        ("Calder", ActorKind.STATE, ()),
    ]
)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Roth's men came.", ["Ilan Roth"]),
        ("Ilan\nRoth came to Calder.", ["Ilan Roth", "Calder"]),
        ("Rothman and the calder met; OTMs were there.", []),
        ("The O.T.M. was told.", ["Orsan Transport Ministry"]),
        ("The Orsan Transport Ministries met.", []),
        ("", []),
    ],
)
def test_names_are_matched_letter_for_letter_as_whole_words(text: str, names: list[str]) -> None:
    assert [actor.name for actor in NAMES.within(text)] == names


def test_all_names_of_an_actor_come_with_it() -> None:
    (actor,) = NAMES.within("OTM")
    assert (actor.name, actor.aliases, actor.kind) == (
        "Orsan Transport Ministry",
        ("OTM", "O.T.M."),
        BODY,
    )


def test_reading_is_told_the_actors_of_people_only(
    work: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    tasks: list[Task] = []

    def noted(task: Task) -> Answer:
        tasks.append(task)
        return read(task)

    monkeypatch.setattr(crews, "read", noted)
    work.sources.add_text("The mayor of Orsan, Lena Verrin, said that the bridge was safe.\n")
    assert tasks.pop().known == ()
    made = work.actors.create("Orsan Council", BODY).rows[0]
    work.actors.add_alias(made, "the Council of Nine")
    joined = work.actors.create("Nine", BODY).rows[0]
    work.actors.join(made, [joined])
    suggested = [one for one in work.actors.all() if one.suggested]
    assert suggested, "the first text gave some"
    work.sources.add_text("Lena Verrin told the Council of Nine that the bridge was shut.\n")
    (known,) = tasks.pop().known
    assert (known.name, set(known.aliases)) == ("Orsan Council", {"the Council of Nine", "Nine"})
    work.actors.rename(suggested[0].uid, suggested[0].name + " II")
    work.sources.add_text(f"{suggested[0].name} II said that all was well.\n")
    assert suggested[0].name + " II" in [actor.name for actor in tasks.pop().known]
