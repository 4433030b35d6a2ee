# SPDX-License-Identifier: MIT
"""Lanes: results, failures and cancelling reach the main thread; closing drains."""

import threading

import pytest

from workstation.errors import Cancelled, UserError
from workstation.ui.jobs import Lanes


@pytest.fixture
def lanes(qapp):
    made = Lanes()
    yield made
    made.close()


def test_a_result_arrives_on_the_main_thread(qtbot, lanes):
    where = []
    job = lanes.read(lambda _: threading.get_ident())
    job.succeeded.connect(lambda _: where.append(threading.get_ident()))
    with qtbot.waitSignal(job.succeeded) as got:
        pass
    assert where == [threading.get_ident()]
    assert got.args[0] != threading.get_ident()


def test_a_failure_is_carried_as_it_is(qtbot, lanes):
    def fail(_):
        raise UserError("The disk is full; make room.")

    with qtbot.waitSignal(lanes.write(fail).failed) as got:
        pass
    assert isinstance(got.args[0], UserError)


def test_writes_keep_their_order_and_share_a_thread(qtbot, lanes):
    threads, order = set(), []
    for number in range(20):
        lanes.write(lambda _, n=number: (order.append(n), threads.add(threading.get_ident())))
    qtbot.waitUntil(lambda: not lanes.busy)
    assert order == list(range(20))
    assert len(threads) == 1


def test_cancelling_ends_at_the_next_step(qtbot, lanes):
    begun = threading.Event()

    def endless(ticket):
        done = 0
        while True:
            done += 1
            ticket.step(done)
            begun.set()

    job = lanes.long(endless, "Counting")
    assert begun.wait(5)
    with qtbot.waitSignals([job.cancelled, job.finished]):
        job.cancel()


def test_progress_is_reported_and_the_last_report_is_never_dropped(qtbot, lanes):
    reports = []

    def work(ticket):
        for done in range(1, 1001):
            ticket.step(done, 1000, "document")

    job = lanes.long(work, "Reading")
    job.progressed.connect(lambda *report: reports.append(report))
    with qtbot.waitSignal(job.finished):
        pass
    assert reports[-1] == (1000, 1000, "document")
    assert len(reports) < 100


def test_long_work_does_not_hold_up_a_change(qtbot, lanes):
    go_on = threading.Event()
    long = lanes.long(lambda _: go_on.wait(10), "Importing")
    with qtbot.waitSignal(lanes.write(lambda _: "saved").succeeded):
        pass
    assert long.running
    go_on.set()


def test_closing_cancels_waits_and_does_the_last_thing_in_the_write_lane(qapp):
    lanes, seen = Lanes(), []

    def until_cancelled(ticket):
        try:
            while True:
                ticket.step(0)
        except Cancelled:
            seen.append("stopped")
            raise

    lanes.long(until_cancelled, "Reading")
    lanes.write(lambda _: seen.append("written"))
    lanes.close(lambda: seen.append("closed"))
    assert seen[-1] == "closed"
    assert set(seen) <= {"written", "stopped", "closed"}
