# SPDX-License-Identifier: MIT
"""Reading again with a newer engine: decisions stay, nothing is doubled, nothing comes back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from workstation.domain.attributions import Attribution, Extraction
from workstation.domain.uids import claim_uid
from workstation.services import crews
from workstation.services.rereading import plan
from workstation.services.tasks import Answer, Task
from workstation.storage.rereading import Standing

if TYPE_CHECKING:
    from workstation.domain.claims import Claim
    from workstation.workspace import Workspace

TEXT = (
    "The ministry said that the old ferry was safe. Roth denied that a cutter had hit the ferry. "
    "The mayor warned that the harbour would stay shut. Calder promised that it would pay.\n"
)
FERRY = "the old ferry was safe"
CUTTER = "a cutter had hit the ferry"
HARBOUR = "the harbour would stay shut"
PAY = "it would pay"
SPEAKERS = {FERRY: "The ministry", CUTTER: "Roth", HARBOUR: "The mayor", PAY: "Calder"}


def piece(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def found(*contents: str | tuple[str, str], version: str = "1", **more: Any) -> Extraction:
    """What an engine found: contents, or contents with speakers."""
    made = []
    for one in contents:
        words, speaker = one if isinstance(one, tuple) else (one, _speaker(one))
        made.append(Attribution((piece(words),), (piece(speaker),), (), confidence=0.8, **more))
    return Extraction(tuple(made), engine="test", version=version)


def _speaker(words: str) -> str:
    return next(name for content, name in SPEAKERS.items() if words in content or content in words)


class Engine:
    """Finds what it is told to."""

    def __init__(self) -> None:
        self.finds = found(FERRY, CUTTER, HARBOUR)
        self.label = "test 1"

    def read(self, task: Task) -> Answer:
        return Answer(self.finds, self.label)


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> Engine:
    made = Engine()
    monkeypatch.setattr(crews, "read", made.read)
    return made


@pytest.fixture
def source(work: Workspace, engine: Engine) -> str:
    return work.sources.add_text(TEXT).uid or ""


def claims(work: Workspace, source: str) -> dict[str, Claim]:
    return {claim.content.exact: claim for claim in work.claims.of_source(source)}


def again(work: Workspace, source: str) -> int:
    """Read again; the preview must have told the truth, and a second time changes nothing."""
    before = work.claims.of_source(source)
    told = work.sources.preview_again([source])
    assert work.claims.of_source(source) == before, "a preview writes nothing"
    new = work.sources.extract([source], again=True)
    after = work.claims.of_source(source)
    assert (len(told.added), told.kept) == (new, len(after) - new)
    assert told.gone == len(before) - told.kept
    assert work.sources.extract([source], again=True) == 0
    assert work.claims.of_source(source) == after
    assert work.checks.run() == []
    return new


def test_what_is_found_again_keeps_its_uid_and_gets_the_new_facts(
    work: Workspace, engine: Engine, source: str
) -> None:
    before = claims(work, source)[CUTTER]
    engine.finds = found(FERRY, CUTTER, HARBOUR, version="2", hedge=(piece("had"),))
    assert again(work, source) == 0
    after = claims(work, source)[CUTTER]
    assert (after.uid, after.engine, after.hedge) == (before.uid, "test 2", "had")


def test_an_undecided_suggestion_not_found_again_goes(
    work: Workspace, engine: Engine, source: str
) -> None:
    work.questions.add("Did a cutter hit the ferry?")
    assert work.questions.positions(), "a suggested position is no decision"
    engine.finds = found(FERRY, PAY)
    assert again(work, source) == 1
    assert set(claims(work, source)) == {FERRY, PAY}
    work.questions.suggest()
    engine.finds = found(FERRY, CUTTER, HARBOUR)
    assert again(work, source) == 2
    assert set(claims(work, source)) == {FERRY, CUTTER, HARBOUR}


def test_reading_without_again_takes_nothing_out(
    work: Workspace, engine: Engine, source: str
) -> None:
    engine.finds = found(PAY)
    assert work.sources.extract([source]) == 1
    assert len(claims(work, source)) == 4


@pytest.mark.parametrize("decide", ["accept", "reject", "park", "correct", "remove", "undone"])
def test_a_decision_stays_and_is_not_suggested_in_other_words(
    work: Workspace, engine: Engine, source: str, decide: str
) -> None:
    uid = claims(work, source)[CUTTER].uid
    verbs = {
        "accept": lambda: work.claims.accept([uid]),
        "reject": lambda: work.claims.reject([uid]),
        "park": lambda: work.claims.park(uid),
        "correct": lambda: work.claims.set(uid, act="warns"),
        "remove": lambda: work.claims.remove([uid]),
        "undone": lambda: (work.claims.accept([uid]), work.history.undo()),
    }
    verbs[decide]()
    decided = work.claims.get(uid)
    engine.finds = found(FERRY, f"that {CUTTER}", HARBOUR)
    assert again(work, source) == 0
    assert work.claims.get(uid) == decided
    engine.finds = found(FERRY, "cutter", HARBOUR)  # a fifth of the words is another statement
    assert again(work, source) == 1


def test_a_claim_made_by_hand_is_not_suggested_again(work: Workspace, engine: Engine) -> None:
    source = work.sources.add_text(TEXT, extract=False).uid or ""
    made = work.claims.mark(source, [piece(PAY)]).rows[0]
    engine.finds = found(FERRY, PAY)
    assert work.sources.extract() == 1
    assert [claim.uid for claim in work.claims.of_source(source) if PAY in claim.content.exact] == [
        made
    ]


def test_joined_and_split_claims_stay_as_people_left_them(
    work: Workspace, engine: Engine, source: str
) -> None:
    uid = claims(work, source)[HARBOUR].uid
    work.claims.split(uid, piece("would stay")[0])
    left = claims(work, source)
    assert uid not in {claim.uid for claim in left.values()}
    assert again(work, source) == 0
    assert claims(work, source) == left


@pytest.mark.parametrize("what", ["note", "dismissed", "judgement", "link", "reference"])
def test_what_a_persons_work_rests_on_stays(
    work: Workspace, engine: Engine, source: str, what: str
) -> None:
    uid = claims(work, source)[CUTTER].uid
    question = work.questions.add("Did a cutter hit the ferry?").rows[0]
    if what == "note":
        work.notes.add("claim", uid, "Ask Roth.")
    elif what == "dismissed":
        work.questions.dismiss([one.uid for one in work.questions.of_claim(uid)])
    elif what == "judgement":
        work.assessments.record(
            question,
            judgement="No cutter hit it.",
            likelihood="likely",
            confidence="low",
            claims_for=[uid],
        )
    elif what == "link":
        from workstation.services.receiving import link

        with work._door.change("Tie") as writing:
            link(writing, "claim", "same statement", uid, claims(work, source)[FERRY].uid)
    else:
        work.claims.set(claims(work, source)[FERRY].uid, answers=uid)
    engine.finds = found(FERRY, f"that {CUTTER}")
    assert again(work, source) == 0
    kept = {CUTTER, FERRY}
    assert set(claims(work, source)) == kept


def test_two_speakers_of_the_same_words_stay_two(
    work: Workspace, engine: Engine, source: str
) -> None:
    engine.finds = found((FERRY, "The ministry"), (FERRY, "The mayor"))
    again(work, source)
    first, second = work.claims.of_source(source)
    work.claims.accept([first.uid])
    assert again(work, source) == 0
    assert {one.uid for one in work.claims.of_source(source)} == {first.uid, second.uid}


def test_outdated_names_what_another_engine_has_read(
    work: Workspace, engine: Engine, source: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = work.sources.engine()
    assert work.sources.outdated() == [source]
    engine.label = now.label
    waiting = work.sources.add_text("Another text of one line.\n", extract=False).uid
    engine.finds = Extraction(engine="test")
    assert work.sources.pending() == 1
    work.sources.extract(again=True)
    assert work.sources.outdated() == []
    assert work.sources.pending() == 0, f"{waiting} waited and is read as well"
    assert claims(work, source) == {}


def test_a_preview_names_what_would_be_new(work: Workspace, engine: Engine, source: str) -> None:
    engine.finds = found(FERRY, PAY)
    told = work.sources.preview_again([source])
    (row,) = told.added
    assert (row.source, row.speaker, row.exact, row.confidence) == (source, "Calder", PAY, 0.8)
    assert (told.sources, told.kept, told.gone, told.failed) == (1, 1, 2, 0)
    assert work.sources.outdated() == [source]


def test_a_preview_counts_what_cannot_be_read(
    work: Workspace, source: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(task: Task) -> Answer:
        raise ValueError("no")

    monkeypatch.setattr(crews, "read", failing)
    told = work.sources.preview_again([source])
    assert (told.failed, told.added, told.gone) == (1, (), 0)
    assert work.sources.get(source).extracted


def test_an_answer_points_to_the_claim_that_is_there(
    work: Workspace, engine: Engine, source: str
) -> None:
    uid = claims(work, source)[CUTTER].uid
    work.claims.accept([uid])
    two = found(f"that {CUTTER}", PAY)
    answering = replace(two.attributions[1], answers=0)
    engine.finds = replace(two, attributions=(two.attributions[0], answering))
    again(work, source)
    assert claims(work, source)[PAY].answers == uid


def test_the_claim_names_the_engine_that_found_it(
    work: Workspace, engine: Engine, source: str
) -> None:
    engine.finds = found(FERRY, engine="rules")
    again(work, source)
    assert claims(work, source)[FERRY].engine == "rules 1"


def standing(words: str, **how: bool) -> Standing:
    uid = claim_uid("t", (piece(words),), (piece(_speaker(words)),))
    told = {"decided": False, "held": False, "shown": True, "asked": False} | how
    return Standing(uid, (piece(words),), **told)


def test_a_plan_leaves_own_voice_and_what_is_no_speech() -> None:
    own = standing(PAY, asked=True)
    planned = plan(found(FERRY, speech=False), "t", [own, standing(CUTTER)])
    assert (planned.fresh, planned.again) == ((), ())
    assert planned.gone == (standing(CUTTER).uid,)
    assert planned.kept == 1


def test_a_double_never_changes_what_it_doubles() -> None:
    held = standing(CUTTER, held=True)
    planned = plan(found(f"that {CUTTER}"), "t", [held])
    assert (planned.uids, planned.fresh, planned.again) == ((held.uid,), (), ())
    assert plan(found(CUTTER), "t", [held]).again == (0,)
