# SPDX-License-Identifier: MIT
"""The actor picker: who is found first, and what comes back."""

import gc
import weakref

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from workstation.domain.actors import Actor, ActorKind
from workstation.ui.kit.actor_picker import ActorPicker, NewActor, actor_uid, candidates
from workstation.workspace import Workspace

ACTORS = [
    Actor(1, "u1", "Coast guard of Calder", claims=2),
    Actor(2, "u2", "Calder", aliases=("Republic of Calder",), claims=9),
    Actor(3, "u3", "Élodie Marchand"),
    Actor(4, "u4", "Meridian News", aliases=("The Meridian",)),
]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("calder", ["u2", "u1"]),
        ("CALDER", ["u2", "u1"]),
        ("elodie", ["u3"]),
        ("the meridian", ["u4"]),
        ("guard", ["u1"]),
        ("guard of the coast", ["u1"]),
        ("nobody", []),
        ("", ["u2", "u1", "u3", "u4"]),
    ],
)
def test_the_best_answer_comes_first(text, found):
    assert [actor.uid for actor in candidates(ACTORS, text)] == found


@pytest.fixture
def workspace(tmp_path):
    with_actors = Workspace.create(tmp_path / "case.awdb")
    for name in ("Ostran interior ministry", "Calder"):
        with_actors.actors.create(name, ActorKind.UNKNOWN)
    yield with_actors
    with_actors.close()


def test_what_the_text_says_is_searched_first(qtbot, workspace):
    picker = ActorPicker(None, workspace, None, "interior ministry")
    qtbot.addWidget(picker)
    assert picker.picked() == workspace.actors.named("Ostran interior ministry").uid


def test_a_written_name_nobody_bears_is_offered_as_new(qtbot, workspace):
    picker = ActorPicker(None, workspace, None, "Shipping union")
    qtbot.addWidget(picker)
    picked = picker.picked()
    assert isinstance(picked, NewActor)
    assert workspace.actors.get(actor_uid(workspace, picked)).name == "Shipping union"


def test_a_loose_likeness_is_not_what_enter_takes(qtbot, workspace):
    picker = ActorPicker(None, workspace, None, "Calderan interior ministry")
    qtbot.addWidget(picker)
    assert picker.list.count() == 2
    assert isinstance(picker.picked(), NewActor)


def test_arrow_keys_move_in_the_list_while_typing(qtbot, workspace):
    picker = ActorPicker(None, workspace, None, "")
    qtbot.addWidget(picker)
    first = picker.picked()
    qtbot.keyClick(picker.search, Qt.Key.Key_Down)
    assert picker.picked() not in (first, None)
    qtbot.keyClicks(picker.search, "ostr")
    assert picker.picked() == workspace.actors.named("Ostran interior ministry").uid


def test_ask_answers_and_is_freed(qtbot, workspace):
    calder = workspace.actors.named("Calder").uid
    seen = []

    def answer():
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ActorPicker)
        seen.append(weakref.ref(dialog))
        dialog.accept()

    QTimer.singleShot(0, answer)
    assert ActorPicker.ask(None, workspace, calder, "Calder") == calder
    gc.collect()
    qtbot.waitUntil(lambda: seen[0]() is None)
