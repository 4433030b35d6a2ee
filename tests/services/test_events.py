# SPDX-License-Identifier: MIT
"""Events: recorded in words, tied to claims, taken back."""

import pytest

from workstation.errors import UserError


def test_a_date_in_words(workspace):
    workspace.events.add("Ferry sinks", happened="early March 2025", place=" Sable Strait ")
    (event,) = workspace.events.all()
    assert (event.title, event.place, event.as_written) == (
        "Ferry sinks",
        "Sable Strait",
        "early March 2025",
    )
    assert event.earliest is not None
    assert event.earliest.startswith("2025-03")


def test_it_may_lie_ahead(workspace):
    workspace.events.add("Elections", happened="12 May 2031")
    assert workspace.events.all()[0].latest == "2031-05-12"


def test_an_event_needs_a_title(workspace):
    with pytest.raises(UserError, match="title"):
        workspace.events.add("  ")
    uid = workspace.events.add("Ferry sinks").rows[0]
    with pytest.raises(UserError, match="title"):
        workspace.events.set(uid, title="")


def test_the_earliest_first_and_undated_before(workspace):
    workspace.events.add("Second", happened="2026")
    workspace.events.add("First", happened="2021")
    workspace.events.add("Some day")
    assert [one.title for one in workspace.events.all()] == ["Some day", "First", "Second"]


def test_changed_and_taken_back(workspace):
    uid = workspace.events.add("Ferry sinks", happened="2026").rows[0]
    workspace.events.set(uid, title="Ferry founders", happened="", place="Tarn")
    event = workspace.events.get(uid)
    assert (event.title, event.when, event.place) == ("Ferry founders", "", "Tarn")
    workspace.history.undo()
    assert workspace.events.get(uid).title == "Ferry sinks"


def test_claims_are_tied_untied_and_survive_it(case):
    work = case.work
    uid = work.events.add("Ferry sinks").rows[0]
    work.events.tie(case.claims[:2], uid)
    assert work.events.claims(uid) == case.claims[:2]
    assert work.events.get(uid).claims == 2
    work.events.tie(case.claims[:1], None)
    assert work.events.of_claim(case.claims[0]) is None
    assert work.events.of_claim(case.claims[1]).title == "Ferry sinks"
    work.events.remove(uid)
    assert work.events.all() == []
    assert work.claims.get(case.claims[1]).content.exact
    assert work.events.of_claim(case.claims[1]) is None
    work.history.undo()
    assert work.events.claims(uid) == case.claims[1:2]


def test_named_by_title_or_uid(workspace):
    uid = workspace.events.add("Ferry sinks").rows[0]
    assert workspace.events.named("ferry SINKS").uid == uid
    assert workspace.events.named(uid[:12]).uid == uid
    with pytest.raises(UserError):
        workspace.events.named("Bridge falls")
    with pytest.raises(UserError):
        workspace.events.set("f" * 32, title="Nothing")
