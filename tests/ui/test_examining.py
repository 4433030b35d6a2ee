# SPDX-License-Identifier: MIT
"""Rules are applied behind the person's back, once work rests."""


def test_what_a_change_touched_is_examined_once_work_rests(qtbot, session, case):
    asked = case.questions.add("Did 31 people die?").rows[0]
    session.examining.start()
    qtbot.waitUntil(lambda: not session.lanes.busy)
    assert case.disagreements.waiting() == 0
    session.write(lambda workspace: workspace.questions.set(asked, exclusive=False))
    qtbot.waitUntil(lambda: not session.lanes.busy)
    assert case.disagreements.waiting() == 1
    qtbot.waitUntil(lambda: case.disagreements.waiting() == 0, timeout=10_000)


def test_a_closed_session_examines_nothing(session, case):
    case.questions.add("Did 31 people die?")
    session.close()
    session.examining.start()
    assert not session.lanes.busy
