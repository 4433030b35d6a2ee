# SPDX-License-Identifier: MIT
"""Late answers: only the last question counts, and only while somebody waits."""

from threading import Event

from PySide6.QtCore import QObject

from workstation.ui.kit.latest import Latest


def test_only_the_last_question_is_answered(session, settle):
    owner, heard = QObject(), []
    latest = Latest(owner, session)
    for number in (1, 2, 3):
        latest.ask(lambda _, number=number: number, heard.append)
    settle(session)
    assert heard == [3]


def test_nobody_hears_what_was_dropped(session, settle):
    owner, heard = QObject(), []
    latest = Latest(owner, session)
    latest.ask(lambda _: 1, heard.append)
    latest.drop()
    settle(session)
    assert heard == []


def test_an_owner_that_is_gone_hears_nothing(qtbot, session, settle):
    owner, heard, gone = QObject(), [], Event()
    Latest(owner, session).ask(lambda _: gone.wait(10), heard.append)
    with qtbot.waitSignal(owner.destroyed):
        owner.deleteLater()
    gone.set()
    settle(session)
    assert heard == []
