# SPDX-License-Identifier: MIT
"""The tiny case in the window, with a question, and a colleague's copy of it."""

import pytest

from workstation.domain.changes import Analyst
from workstation.workspace import Workspace

OSEI = Analyst("b" * 32, "B. Osei")
QUESTION = "Was the boat old?"


@pytest.fixture
def question(case):
    """The uid of a question that both files hold."""
    return case.questions.add(QUESTION).rows[0]


@pytest.fixture
def copied(case, question, tmp_path):
    """A function that has a colleague do something in a copy; the path of that copy."""

    def copy(*acts, name="theirs"):
        path = case.save_copy(tmp_path / f"{name}.awdb")
        with Workspace.open(path, analyst=OSEI) as theirs:
            for act in acts:
                act(theirs)
        return path

    return copy


@pytest.fixture
def opened(window, case, settle):
    """A function that opens the case in the window, all read."""

    def enter(**how):
        case.close()
        window.enter(Workspace.open(case.path, analyst=Analyst("a" * 32, "A. Lind"), **how))
        settle(window.session)
        return window

    return enter


@pytest.fixture
def shown(qtbot, window):
    """A function that waits for a dialog of a kind over the window."""

    def find(kind):
        qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(kind)))
        return next(one for one in window.findChildren(kind) if one.isVisible())

    return find
