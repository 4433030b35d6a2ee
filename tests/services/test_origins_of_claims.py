# SPDX-License-Identifier: MIT
"""One statement reported in many places, and one report behind several speakers."""

import pytest

from workstation.domain.figures import parse_figures
from workstation.domain.origins import LinkStatus
from workstation.workspace import Facts


@pytest.fixture
def says(work):
    """A claim of a speaker in a source of its own, published on a day."""

    def claim(speaker, words, outlet="Dawn Post", day="2026-11-10", **fields):
        text = f"{outlet}, {day}: {words}"
        facts = Facts(publisher=outlet, published_on=day)
        source = work.sources.add_text(text, facts=facts, extract=False).uid
        piece = (text.index(words), len(text))
        uid = work.claims.mark(source, (piece,), speaker=speaker).rows[0]
        if fields:
            work.claims.set(uid, **fields)
        return uid

    return claim


@pytest.fixture
def calder(work):
    return work.actors.create("Calder", "state").rows[0]


@pytest.fixture
def lorn(work):
    return work.actors.create("Adva Lorn", "person").rows[0]


SHORT = "no cutter of ours was near the ferry that night"
FULL = "no cutter of ours was anywhere near the ferry that night, and the reports are a provocation"


def test_reports_of_one_statement_with_their_lead(work, says, calder):
    early = says(calder, SHORT, "Harbour Wire", "2026-11-09", statement_date="9 November 2026")
    full = says(calder, FULL, "Dawn Post")
    direct = says(calder, SHORT, "Velm Courier", "2026-11-11", form="direct")
    later = says(calder, SHORT, "Coast Radio", "2026-12-20", statement_date="19 December 2026")
    assert work.origins.suggest() == 2
    (group,) = work.origins.of_claim(full)
    assert set(group.members) == {early, full, direct}
    assert (group.lead, group.since) == (direct, "2026-11-09")
    assert work.origins.of_claim(later) == []


def test_an_undated_report_never_makes_two_statements_one(work, says, calder):
    for day in ("2026-11-02", "2026-11-09"):
        says(calder, SHORT, f"Paper of {day}", day, statement_date=day)
    source = work.sources.add_text(f"Somebody wrote: {SHORT}", extract=False).uid
    work.claims.mark(source, ((16, 16 + len(SHORT)),), speaker=calder)
    assert work.origins.suggest() == 1


def test_joined_actors_are_one_speaker_and_others_are_not(work, says, calder, lorn):
    twin = work.actors.create("Republic of Calder", "state").rows[0]
    one, other = says(calder, SHORT, "A"), says(twin, SHORT, "B")
    says(lorn, SHORT, "C")
    assert work.origins.suggest() == 0
    work.actors.join(calder, [twin])
    work.origins.suggest()
    assert set(work.origins.of_claim(one)[0].members) == {one, other}


def test_the_same_figures_bring_looser_words_together(work, says, lorn):
    one = says(lorn, "31 people had died in the strait before dawn", "A")
    says(lorn, "rescuers counted 31 people who lost their lives in the strait", "B")
    says(lorn, "rescuers counted 12 people who left the strait", "C")
    for uid in [claim.uid for claim in work.claims.rows(work.claims.find())]:
        work.claims.set(uid, figures=parse_figures(work.claims.get(uid).content.exact))
    work.origins.suggest()
    assert [len(group.members) for group in work.origins.of_claim(one)] == [2]


def test_a_decision_by_hand_counts_statements_once(work, says, calder):
    claims = [says(calder, SHORT, name) for name in ("A", "B", "C")]
    work.origins.suggest()
    assert work.origins.origin_of(claims) == {}
    ties = work.origins.find("same statement", "suggested")
    work.origins.confirm([tie.uid for tie in ties])
    assert set(work.origins.origin_of(claims).values()) == {min(claims)}
    work.origins.split("same statement", claims[2])
    work.origins.suggest()
    assert set(work.origins.origin_of(claims)) == set(claims[:2])


def test_rejected_claims_are_in_no_group(work, says, calder):
    one, other = says(calder, SHORT, "A"), says(calder, SHORT, "B")
    work.origins.suggest()
    work.claims.reject([other])
    assert work.origins.of_claim(one) == []


def test_two_speakers_rest_on_one_report(work, says, calder, lorn):
    report = work.actors.create("Strait report of the Marine Institute", "document").rows[0]
    words = "forty vessels were damaged in the harbour by the winter storms"
    one = says(calder, words, "A", about=(report,))
    other = says(lorn, f"{words} of last year", "B", about=(report,))
    third = says(work.actors.create("Velm Union", "organisation").rows[0], words, "C")
    work.origins.suggest()
    (tie,) = work.origins.find("same information")
    assert {tie.one, tie.other} == {one, other}
    assert tie.status is LinkStatus.SUGGESTED
    assert "Marine Institute" in tie.reason
    assert work.origins.of_claim(third) == []


def test_new_sources_touch_only_those_who_speak_in_them(work, says, calder, lorn):
    for speaker in (calder, lorn):
        says(speaker, SHORT, f"A of {speaker}")
        says(speaker, SHORT, f"B of {speaker}")
    last = says(calder, FULL, "C")
    assert work.origins.suggest(sources=[work.claims.get(last).source]) == 2
    assert work.origins.suggest() == 1
    assert work.origins.suggest(sources=[work.claims.get(last).source]) == 0
    assert len(work.origins.groups("same statement")) == 2
