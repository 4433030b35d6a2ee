# SPDX-License-Identifier: MIT
"""Buttons that open a menu made anew each time, and the entries such menus have."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton

from workstation.ui.kit.fields import button


def menu_button(name: str, fill: Callable[[QMenu], object], text: str = "") -> QPushButton:
    """A button with a chevron; `fill` gets the empty menu when it opens."""
    made = button(text, icon="chevron-down", tip=name, name=name)
    direction = made.layoutDirection()
    made.setLayoutDirection(direction.RightToLeft)  # the chevron after the words
    menu = QMenu(made)
    menu.setLayoutDirection(direction)

    def fresh() -> None:
        menu.clear()
        fill(menu)

    menu.aboutToShow.connect(fresh)
    made.setMenu(menu)
    return made


def radio(
    menu: QMenu, entries: Mapping[Any, str], chosen: object, then: Callable[[Any], object]
) -> None:
    """Entries of which one is chosen."""
    group = QActionGroup(menu)
    for key, words in entries.items():
        action = tick(menu, words, key == chosen, partial(then, key))
        group.addAction(action)


def tick(menu: QMenu, words: str, on: bool, then: Callable[[], object]) -> QAction:
    """An entry that is on or off."""
    action = QAction(words.replace("&", "&&"), menu, checkable=True)
    action.setChecked(on)
    action.triggered.connect(lambda _=False: then())
    menu.addAction(action)
    return action
