# SPDX-License-Identifier: MIT
"""Common origins are found, decided, and stay decided, in a real workspace."""

import pytest

from tests.services.wires import OTHER, OWN, WIRE, carried, cut, edited
from workstation.domain.origins import LinkKind, LinkStatus
from workstation.errors import UserError
from workstation.workspace import Facts


@pytest.fixture
def add(work):
    def added(text, publisher="", day=None, title="", url=""):
        facts = Facts(publisher=publisher, published_on=day, url=url)
        return work.sources.add_text(text, title=title, facts=facts, extract=False).uid

    return added


@pytest.fixture
def wires(add):
    """An agency's story, an edited copy, one inside a longer article, and another story."""
    return [
        add(WIRE, "Harbour Wire", "2026-11-09"),
        add(edited(), "Dawn Post", "2026-11-10"),
        add(carried(), "Meridian News", "2026-11-10"),
        add(OTHER, "Velm Courier", "2026-11-10"),
    ]


def test_an_edited_copy_and_a_story_inside_another_are_found(work, wires):
    assert work.origins.suggest() == 2
    (group,) = work.origins.groups("same text")
    assert set(group.members) == set(wires[:3])
    assert (group.lead, group.since) == (wires[0], "2026-11-09")
    assert group.status is LinkStatus.SUGGESTED
    assert all("of the shorter text" in tie.reason for tie in group.links)


def test_only_new_texts_are_read_again(work, wires, add, ticket):
    work.origins.suggest()
    again = add(cut(WIRE, 0, 3), "Coast Radio", "2026-11-11")
    assert work.origins.suggest(ticket) == 1
    read = [report for report in ticket.reports if report[2] == "reading texts"]
    assert read == [(0, 1, "reading texts")]
    assert again in work.origins.groups("same text")[0].members
    assert work.origins.suggest() == 0
    assert wires[3] not in work.origins.groups("same text")[0].members


def test_what_is_dismissed_does_not_come_back_by_another_way(work, wires):
    work.origins.suggest()
    work.origins.split("same text", wires[1])
    for _ in range(2):
        work.origins.suggest()
        (group,) = work.origins.groups("same text")
        assert set(group.members) == {wires[0], wires[2]}


def test_one_taken_out_leaves_the_others_tied(work, add):
    one, middle, other = add(OWN), add(OTHER), add(WIRE)
    work.origins.join("same text", [middle, one, other])
    work.origins.split("same text", middle)
    (group,) = work.origins.groups("same text")
    assert set(group.members) == {one, other}
    with pytest.raises(UserError, match="no group"):
        work.origins.split("same text", middle)


def test_a_tie_confirmed_stays_though_the_text_is_no_copy(work, add):
    one, other = add(OWN, "Dawn Post"), add(OTHER, "Velm Courier")
    work.origins.join("same text", [one, other], reason="the editor told us")
    work.origins.suggest()
    (tie,) = work.origins.find("same text", "confirmed")
    assert {tie.one, tie.other} == {one, other}
    assert tie.reason == "the editor told us"
    assert work.origins.of_source(one)[0].status is LinkStatus.CONFIRMED


def test_confirming_is_undone(work, wires):
    work.origins.suggest()
    ties = work.origins.find(LinkKind.SAME_TEXT)
    work.origins.confirm([tie.uid for tie in ties])
    assert work.origins.groups("same text")[0].status is LinkStatus.CONFIRMED
    work.history.undo()
    assert {tie.status for tie in work.origins.find("same text")} == {LinkStatus.SUGGESTED}


def test_a_removed_source_takes_its_ties_along(work, wires):
    work.origins.suggest()
    work.sources.remove([wires[0], wires[2]])
    assert work.origins.groups("same text") == []


def test_what_one_publisher_changed_is_a_version(work, add):
    first = add(WIRE, "Harbour Wire", "2026-11-09", "Ferry sinks in the strait")
    later = WIRE.replace("thirty-one people", "thirty-eight people")
    second = add(later, "Harbour Wire", "2026-11-10", "Ferry sinks in the Sable strait")
    work.origins.suggest()
    (group,) = work.origins.of_source(second)
    assert (group.kind, group.lead) == (LinkKind.VERSION_OF, first)
    (change,) = work.origins.what_changed(first, second)
    assert "thirty-one" in change.before[0]
    assert "thirty-eight" in change.after[0]


def test_one_address_is_one_document(work, add):
    address = "https://www.example.org/strait/ferry/"
    add(OWN, "Dawn Post", "2026-11-09", url=f"{address}?utm_source=letter")
    add(OTHER, "Dawn Post", "2026-11-10", url="http://example.org/strait/ferry")
    add(WIRE, "Dawn Post", "2026-11-10", url="https://example.org/")
    work.origins.suggest()
    (tie,) = work.origins.find("version of")
    assert tie.reason == "the same address"


def test_too_short_or_nothing_is_no_copy(work, add):
    for number in range(3):
        add(f"No comment. {number}", f"Paper {number}")
    assert work.origins.suggest() == 0


def test_bad_input_says_the_way_out(work, wires):
    with pytest.raises(UserError, match="at least two"):
        work.origins.join("same text", [wires[0]])
    with pytest.raises(UserError, match="no group"):
        work.origins.split("same text", wires[0])
    with pytest.raises(UserError, match="list them again"):
        work.origins.confirm(["nothing"])
