# SPDX-License-Identifier: MIT
"""What a timeline holds: lanes, clocks, filters, changes, courses; few one by one, many counted."""

import pytest

from workstation.domain.dates import VagueDate
from workstation.domain.daynumbers import iso_of
from workstation.domain.timeline import EVENTS, NOBODY, ItemKind, Lanes
from workstation.domain.views import Clock, Narrowing, Period
from workstation.errors import UserError
from workstation.services import timeline as module
from workstation.workspace import Facts, Workspace

STATEMENTS = (
    "On 3 February 2026 Calder said no cutter was near.",
    "On 9 November 2026 Calder said a cutter was near.",
    "In March 2026 Ostra said the strait was open.",
    "In summer somebody said the ferry was old.",
)
DATES = ("3 February 2026", "9 November 2026", "March 2026", "In summer")


@pytest.fixture
def case(tmp_path):
    """Calder says no in February and yes in November; Ostra in March; one without a year."""
    with Workspace.create(tmp_path / "case.awdb", title="Strait") as work:
        text = "\n".join(STATEMENTS)
        facts = Facts(publisher="Meridian News")
        source = work.sources.add_text(text, title="Strait", facts=facts, extract=False).uid
        calder = work.actors.create("Calder", "state").rows[0]
        ostra = work.actors.create("Ostra", "state").rows[0]
        claims = []
        for words, date, speaker in zip(
            STATEMENTS, DATES, (calder, calder, ostra, None), strict=True
        ):
            start = text.index(words)
            uid = work.claims.mark(source, ((start, start + len(words)),), speaker=speaker).rows[0]
            work.claims.set(uid, statement_date=date)
            claims.append(uid)
        question = work.questions.add("Was a cutter near?").rows[0]
        work.questions.place(question, claims[0], stance="no")
        work.questions.place(question, claims[1], stance="yes")
        work.facts = {
            "claims": claims,
            "calder": calder,
            "ostra": ostra,
            "question": question,
        }
        yield work


def days(found, uid):
    return [(one.earliest, one.latest) for one in found.items if one.uid == uid]


def test_lanes_of_actors_with_days_and_vague_dates(case):
    found = case.timeline.items()
    assert [(lane.name, lane.count) for lane in found.lanes] == [("Calder", 2), ("Ostra", 1)]
    claims = case.facts["claims"]
    ((first, last),) = days(found, claims[2])
    assert last - first == 30
    assert found.whole
    assert (iso_of(found.first), iso_of(found.last)) == ("2026-02-03", "2026-11-09")
    assert found.undated == 1
    (undated,) = [one for one in found.items if not one.dated]
    assert undated.uid == claims[3]
    assert "undated" in undated.when or "unknown" in undated.when


def test_a_change_of_position_is_an_item_of_its_own(case):
    found = case.timeline.items()
    (change,) = [one for one in found.items if one.kind is ItemKind.CHANGE]
    assert change.words == "changed: no (3 Feb 2026) → yes (9 Nov 2026)"
    assert change.uid == case.facts["claims"][1]
    assert change.latest - change.earliest == 279


@pytest.mark.parametrize("lanes", list(Lanes))
@pytest.mark.parametrize("clock", list(Clock))
def test_every_clock_with_every_kind_of_lane(case, clock, lanes):
    found = case.timeline.items(clock, lanes)
    placed = 2 if lanes is Lanes.QUESTION else 4
    claims = [one for one in found.items if one.kind is ItemKind.CLAIM]
    assert len({one.uid for one in claims}) == placed
    assert found.undated + sum(lane.count for lane in found.lanes) == placed


def test_publication_counts_by_the_source(case):
    assert case.timeline.items(Clock.PUBLICATION).undated == 4
    source = case.sources.rows(case.sources.find())[0]
    case.sources.set([source.uid], published_on="2026-11-12")
    found = case.timeline.items(Clock.PUBLICATION)
    assert found.undated == 0
    assert {(one.when) for one in found.items if one.kind is ItemKind.CLAIM} == {"12 Nov 2026"}
    assert NOBODY in [lane.key for lane in found.lanes]


@pytest.mark.parametrize(
    ("narrowing", "number"),
    [
        (lambda f: Narrowing(actors=(f["calder"],)), 2),
        (lambda f: Narrowing(questions=(f["question"],)), 2),
        (lambda f: Narrowing(stances=("yes",)), 1),
        (lambda _: Narrowing(text="strait"), 1),
        (lambda _: Narrowing(text="zebra"), 0),
        (lambda _: Narrowing(accepted_only=True), 4),
        (lambda _: Narrowing(suggested=False), 4),
        (lambda _: Narrowing(standings=("retracted",)), 0),
        (lambda _: Narrowing(reliability=("F",)), 4),
        (lambda _: Narrowing(reliability=("A",)), 0),
        (lambda _: Narrowing(credibility=(6,)), 4),
        (lambda _: Narrowing(acts=("denies",)), 0),
    ],
)
def test_narrowing(case, narrowing, number):
    for lanes in (Lanes.ACTOR, Lanes.PUBLISHER):
        found = case.timeline.items(Clock.STATEMENT, lanes, narrowing(case.facts))
        assert len({one.uid for one in found.items}) == number


def test_a_period_lets_in_whatever_may_lie_in_it(case):
    period = Period(since="2026-03-20", until="2026-04-30")
    found = case.timeline.items(period=period)
    assert [one.uid for one in found.items if one.dated] == [case.facts["claims"][2]]
    assert not found.whole


def test_joined_actors_share_a_lane(case):
    case.actors.join(case.facts["calder"], [case.facts["ostra"]])
    (lane,) = case.timeline.items().lanes
    assert (lane.name, lane.count) == ("Calder", 3)


def test_a_rejected_claim_is_gone_and_a_retracted_one_struck(case):
    first, second = case.facts["claims"][:2]
    case.claims.reject([first])
    case.claims.set(second, standing="retracted")
    found = case.timeline.items()
    assert first not in {one.uid for one in found.items}
    assert [one.current for one in found.items if one.uid == second] == [False]


def test_crowded_lanes_are_counted(case, monkeypatch):
    monkeypatch.setattr(module, "_FEW", 1)
    found = case.timeline.items()
    assert {bucket.lane for bucket in found.buckets} == {case.facts["calder"]}
    assert sum(bucket.count for bucket in found.buckets) == 2
    assert not found.whole
    assert case.facts["claims"][2] in {one.uid for one in found.items}


def test_a_crowd_within_a_period_is_counted_within_it(case, monkeypatch):
    monkeypatch.setattr(module, "_FEW", 0)
    period = Period(since="2026-03-10", until="2026-03-20")
    (bucket,) = case.timeline.items(period=period).buckets
    assert (bucket.count, bucket.first, bucket.last) == (1, 739_695, 739_695)


def test_open_dates_and_unknown_speakers_are_counted_too(case, monkeypatch):
    monkeypatch.setattr(module, "_FEW", 0)
    since, _, until, nobody = case.facts["claims"]
    case.claims.set(since, statement_date=VagueDate("since May", earliest="2026-05-01"))
    case.claims.set(until, statement_date=VagueDate("before 11 June", latest="2026-06-10"))
    case.claims.set(nobody, statement_date="July 2026")
    found = {one.lane: iso_of(one.first) for one in case.timeline.items().buckets if one.count == 1}
    assert found == {
        case.facts["calder"]: "2026-11-09",
        case.facts["ostra"]: "2026-06-10",
        NOBODY: "2026-07-31",
    }
    may = Period(since="2026-05-01", until="2026-05-31")
    held = {(one.lane, iso_of(one.first)) for one in case.timeline.items(period=may).buckets}
    assert held == {(case.facts["calder"], "2026-05-01"), (case.facts["ostra"], "2026-05-31")}


def test_only_few_have_a_day_of_what_they_tell(case):
    first, *rest = case.facts["claims"]
    case.claims.set(first, event_date="1 February 2026")
    found = case.timeline.items(Clock.EVENT)
    assert [(lane.name, lane.count) for lane in found.lanes] == [("Calder", 1)]
    assert (found.dated, found.undated) == (1, len(rest))


@pytest.mark.parametrize(
    ("clock", "index"),
    [(Clock.STATEMENT, "claims_of_speaker"), (Clock.EVENT, "claims_of_event")],
)
def test_lanes_of_actors_are_counted_from_an_index(case, monkeypatch, clock, index):
    ran = []
    case.timeline._store.read.set_trace_callback(ran.append)
    case.timeline.items(clock)
    case.timeline._store.read.set_trace_callback(None)
    (sql,) = (one for one in ran if one.startswith("SELECT c.speaker_id, count"))
    plan = case.timeline._store.read.execute(f"EXPLAIN QUERY PLAN {sql}").fetchall()
    assert any(f"INDEX {index}" in row[3] for row in plan)


def test_days_without_claims_make_counts_no_coarser(case, monkeypatch):
    monkeypatch.setattr(module, "_FEW", 0)
    wide = Period(since="1990-01-01", until="2060-12-31")
    found = case.timeline.items(period=wide).buckets
    assert found
    assert all(bucket.first == bucket.last for bucket in found)


def test_the_fullest_lanes_are_kept(case, monkeypatch):
    monkeypatch.setattr(module, "MOST_LANES", 1)
    found = case.timeline.items()
    assert ([lane.name for lane in found.lanes], found.lanes_left_out) == (["Calder"], 1)
    assert {one.lane for one in found.items if one.dated} == {case.facts["calder"]}


def test_events_have_a_lane(case):
    case.events.add("Ferry sinks", happened="night of 2 February 2026", place="Sable Strait")
    case.events.add("Inquiry opens")
    found = case.timeline.items()
    assert found.lanes[0].key == EVENTS
    told = {one.words: one.dated for one in found.items if one.kind is ItemKind.EVENT}
    assert told == {"Ferry sinks": True, "Inquiry opens": False}
    assert found.undated == 2


def test_a_course_in_time_with_its_reversal(case):
    found = case.timeline.course(case.facts["calder"], case.facts["question"])
    assert [one.position.stance for one in found.placed] == ["no", "yes"]
    assert [[one.position.stance for one in steps] for steps in found.changes] == [["no", "yes"]]
    assert case.timeline.courses(case.facts["calder"]) == [
        (case.facts["question"], "Was a cutter near?", 2)
    ]
    assert case.timeline.course(case.facts["ostra"], case.facts["question"]).placed == ()


def test_a_course_of_nobody_is_refused(case):
    with pytest.raises(UserError, match="no actor"):
        case.timeline.course("f" * 32, case.facts["question"])
    with pytest.raises(UserError, match="no question"):
        case.timeline.course(case.facts["calder"], "f" * 32)


def test_an_empty_workspace_has_nothing(workspace):
    found = workspace.timeline.items()
    assert (found.lanes, found.items, found.undated) == ((), (), 0)
