# SPDX-License-Identifier: MIT
"""The menu of what a claim may say to a question."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from workstation.domain.questions import (
    STANCE_WORDS,
    Directness,
    Position,
    Question,
    QuestionKind,
    Stance,
)
from workstation.ui.kit.place_dialog import STANCE_KEYS
from workstation.ui.kit.stance import GLYPHS

KEYS = {key: stance for stance, key in STANCE_KEYS.items()} | {"?": Stance.DOUBTS}


@dataclass(frozen=True, slots=True)
class Setting:
    """What is to be set on a position; what is None or empty stays as it is."""

    stance: Stance | None = None
    directness: Directness | None = None
    answer: str = ""


def stance_menu(
    parent: QWidget, question: Question, position: Position, then: Callable[[Setting], object]
) -> QMenu:
    """A menu of the answers this question knows, and of how directly the claim gives one."""
    menu = QMenu(parent)
    menu.setAccessibleName("What it says to the question")
    if question.kind is QuestionKind.YES_NO:
        _add_stances(menu, position, then)
    for answer in question.answers:
        _add(menu, answer, Setting(answer=answer), then, checked=position.answer == answer)
    if menu.actions():
        menu.addSeparator()
    for directness, words in (
        (Directness.EXPLICIT, "Explicit: the claim says so itself"),
        (Directness.IMPLIED, "Implied: one has to conclude it\tI"),
    ):
        checked = position.directness is directness
        _add(menu, words, Setting(directness=directness), then, checked=checked)
    return menu


def _add_stances(menu: QMenu, position: Position, then: Callable[[Setting], object]) -> None:
    for stance, words in STANCE_WORDS.items():
        text = f"{GLYPHS[stance]}  {words}\t{STANCE_KEYS[stance]}"
        _add(menu, text, Setting(stance=stance), then, checked=position.stance is stance)


def _add(
    menu: QMenu,
    text: str,
    setting: Setting,
    then: Callable[[Setting], object],
    *,
    checked: bool,
) -> None:
    action = menu.addAction(text)
    action.setCheckable(True)
    action.setChecked(checked)
    action.triggered.connect(lambda _checked=False: then(setting))


def pop_up(menu: QMenu, at: QWidget) -> None:
    """Open a menu under a widget; it goes away by itself."""
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(at.mapToGlobal(QPoint(0, at.height() + 2)))
