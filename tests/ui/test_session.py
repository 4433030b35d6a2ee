# SPDX-License-Identifier: MIT
"""A session writes, announces, undoes, and tells the user's world from our mistakes."""

import sys

from workstation.errors import UserError


def test_a_write_is_announced_before_done_is_called(qtbot, session, case):
    claim = case.claims.rows(case.claims.find())[0]
    told = []
    session.changed.connect(told.append)
    session.message.connect(lambda text, undoable: told.append((text, undoable)))
    with qtbot.waitSignal(session.changed):
        session.write(lambda w: w.claims.accept([claim.uid]), told.append)
    assert "claim" in told[0]
    assert told[1] == (told[2].label, True)
    assert case.claims.get(claim.uid).status.accepted


def test_undo_and_redo(qtbot, session, case):
    claim = case.claims.rows(case.claims.find())[0]
    with qtbot.waitSignal(session.changed):
        session.write(lambda w: w.claims.accept([claim.uid]))
    with qtbot.waitSignal(session.changed):
        session.undo()
    assert not case.claims.get(claim.uid).status.accepted
    with qtbot.waitSignal(session.changed):
        session.redo()
    assert case.claims.get(claim.uid).status.accepted


def test_the_users_world_is_a_calm_sentence(qtbot, session):
    def refuse(_):
        raise UserError("The disk is full; make room and try again.")

    with qtbot.waitSignal(session.trouble) as got:
        session.write(refuse)
    assert got.args == ["The disk is full; make room and try again."]


def test_our_mistake_reaches_the_hook(qtbot, session, monkeypatch):
    seen = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: seen.append(kind))
    session.read(lambda _: 1 / 0, lambda _: None)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [ZeroDivisionError]


def test_pasted_text_becomes_a_source_and_is_read(qtbot, session, case, settle):
    with qtbot.waitSignal(session.received) as got:
        session.intake.add_text("Orsan said that the hospital had counted 40 dead.")
    assert got.args[0][0].result == "added"
    settle(session)
    assert case.sources.pending() == 0


def test_closing_leaves_one_file(session, case, tmp_path, qtbot):
    with qtbot.waitSignal(session.changed):
        session.write(lambda w: w.actors.create("Orsan", "state"))
    session.close()
    assert [p.name for p in tmp_path.glob("case.awdb*") if p.is_file()] == ["case.awdb"]
