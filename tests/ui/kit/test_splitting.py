# SPDX-License-Identifier: MIT
"""Splitters stay where they were put."""

from PySide6.QtWidgets import QLabel, QSplitter

from workstation.settings import Settings
from workstation.ui.kit.splitting import remember


def splitter_of(qtbot, settings):
    made = QSplitter()
    qtbot.addWidget(made)
    made.addWidget(QLabel("left"))
    made.addWidget(QLabel("right"))
    made.resize(600, 100)
    remember(made, settings, "there")
    made.show()
    return made


def test_a_splitter_comes_back_where_it_was_left(qtbot):
    settings = Settings()
    first = splitter_of(qtbot, settings)
    first.moveSplitter(150, 1)
    assert settings.window["there"]
    again = splitter_of(qtbot, settings)
    assert again.sizes() == first.sizes()


def test_a_damaged_memory_is_ignored(qtbot):
    settings = Settings(window={"there": "no state é"})
    assert sum(splitter_of(qtbot, settings).sizes()) > 0
