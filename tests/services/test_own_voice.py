# SPDX-License-Identifier: MIT
"""The publication's own statements as suggestions under the publisher's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from workstation.domain.attributions import Attribution, Extraction
from workstation.domain.claims import Voice
from workstation.services import crews
from workstation.services.tasks import Answer, Task
from workstation.workspace import Facts

if TYPE_CHECKING:
    from workstation.domain.claims import Claim
    from workstation.workspace import Workspace

TEXT = (
    "Ferry sinks in strait\n\nThe old ferry Marisel sank in rough seas. The ministry said that "
    "the ferry was sound. The harbour was closed for the night.\n"
)


@pytest.fixture
def source(work: Workspace) -> str:
    facts = Facts(publisher="Meridian News")
    return work.sources.add_text(TEXT, title="Ferry sinks in strait", facts=facts).uid or ""


def own(work: Workspace, source: str) -> list[Claim]:
    return [one for one in work.claims.of_source(source) if one.voice is not Voice.REPORTED]


def test_the_publisher_is_the_speaker(work: Workspace, source: str) -> None:
    before = work.claims.of_source(source)
    assert work.sources.suggest_own_voice([source]) == 3
    made = own(work, source)
    assert [one.voice.value for one in made] == ["headline", "narrator", "narrator"]
    assert {one.speaker_name for one in made} == {"Meridian News"}
    assert {one.status.value for one in made} == {"suggested"}
    assert {one.engine for one in made} == {"own voice 1"}
    assert [one for one in work.claims.of_source(source) if one not in made] == before
    assert work.sources.suggest_own_voice([source]) == 0, "a second time nothing is new"
    assert work.checks.run() == []


def test_only_what_was_asked_for(work: Workspace, source: str) -> None:
    assert work.sources.suggest_own_voice([source], headline=False, narrator=False) == 0
    assert work.sources.suggest_own_voice([source], narrator=False) == 1
    assert work.sources.suggest_own_voice([source], headline=False) == 2


def test_without_a_publisher_nobody_is_the_speaker_until_there_is_one(work: Workspace) -> None:
    source = work.sources.add_text(TEXT, title="Ferry sinks in strait").uid or ""
    work.sources.suggest_own_voice([source])
    assert {one.speaker for one in own(work, source)} == {None}
    work.sources.set([source], publisher="Meridian News")
    work.sources.suggest_own_voice([source])
    assert {one.speaker_name for one in own(work, source)} == {"Meridian News"}


def test_they_stay_out_of_suggested_positions_until_placed(work: Workspace, source: str) -> None:
    work.sources.suggest_own_voice([source])
    question = work.questions.add("Did the old ferry Marisel sink in rough seas?").rows[0]
    work.questions.suggest()
    sank = next(one for one in own(work, source) if "sank" in one.content.exact)
    assert sank.uid not in {one.claim.uid for one in work.questions.positions(question)}
    work.questions.place(question, sank.uid, stance="yes")
    assert sank.uid in {one.claim.uid for one in work.questions.positions(question)}


def test_what_a_person_decided_stays_and_is_not_suggested_again(
    work: Workspace, source: str
) -> None:
    work.sources.suggest_own_voice([source])
    rejected, accepted, _ = own(work, source)
    work.claims.reject([rejected.uid])
    work.claims.accept([accepted.uid])
    assert work.sources.suggest_own_voice([source]) == 0
    statuses = [one.status.value for one in own(work, source)]
    assert statuses == ["rejected", "accepted", "suggested"]


def test_a_sentence_with_a_claim_in_it_is_left_alone(work: Workspace) -> None:
    source = work.sources.add_text(TEXT, extract=False).uid or ""
    start = TEXT.index("old ferry Marisel")
    work.claims.mark(source, [(start, start + 9)])
    assert work.sources.suggest_own_voice([source], headline=False) == 1


def test_reading_again_keeps_them_unless_somebody_is_found_to_say_it(
    work: Workspace, source: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    work.sources.suggest_own_voice([source])
    assert work.sources.extract([source], again=True) == 0
    assert len(own(work, source)) == 3
    start = TEXT.index("The harbour was closed")
    said = Attribution(((start, start + 22),), (), ())

    def better(task: Task) -> Answer:
        return Answer(Extraction((said,), engine="better", version="9"), "better 9")

    monkeypatch.setattr(crews, "read", better)
    assert work.sources.extract([source], again=True) == 1
    assert [one.content.exact for one in own(work, source)] == [
        "Ferry sinks in strait",
        "The old ferry Marisel sank in rough seas",
    ]
