# SPDX-License-Identifier: MIT
"""The order of review: what comes next after each decision."""

from dataclasses import replace

import pytest

from workstation.domain.claims import Claim, Status
from workstation.domain.spans import span_of
from workstation.ui.sources.queue import Queue


def claim(number, status=Status.SUGGESTED, *, parked=False):
    span = span_of("some words here", (0, 4))
    return Claim(
        number, f"c{number}", "s", "", "t", "a", "A", "A", span, status=status, parked=parked
    )


@pytest.fixture
def queue():
    states = (Status.ACCEPTED, Status.SUGGESTED, Status.REJECTED, Status.SUGGESTED)
    return Queue(tuple(claim(n, status) for n, status in enumerate(states)))


def test_it_begins_with_the_first_that_waits(queue):
    assert queue.first().current == "c1"
    assert queue.first().number == 2
    assert queue.left == 2


def test_steps_leave_out_what_is_no_claim_and_stop_at_the_ends(queue):
    assert queue.at("c1").step(1).current == "c3"
    assert queue.at("c3").step(1).current == "c3"
    assert queue.at("c0").step(-1).current == "c0"


def test_after_the_last_it_goes_on_from_the_beginning(queue):
    assert queue.at("c3").after_decision().current == "c1"


def test_parked_ones_are_passed_over(queue):
    claims = list(queue.claims)
    claims[1] = replace(claims[1], parked=True)
    assert Queue(tuple(claims), "c0").after_decision().current == "c3"


def test_with_nothing_left_it_stays(queue):
    done = Queue(tuple(claim(n, Status.ACCEPTED) for n in range(3)), "c1")
    assert done.after_decision().current == "c1"
    assert Queue().first().current == ""


def test_a_vanished_claim_gives_way_to_the_next(queue):
    left = [c for c in queue.claims if c.uid != "c1"]
    assert queue.at("c1").fresh(left).current == "c2"
    assert queue.at("c3").fresh(queue.claims[:3]).current == "c2"
    assert queue.at("c1").fresh([]).current == ""
