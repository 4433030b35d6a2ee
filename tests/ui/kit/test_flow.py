# SPDX-License-Identifier: MIT
"""The flowing layout: it breaks where there is no more room, and skips what is hidden."""

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from workstation.ui.kit.flow import FlowLayout


@pytest.fixture
def flow(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    made = FlowLayout(holder, spacing=10)
    for _ in range(4):
        part = QLabel()
        part.setFixedSize(100, 20)
        made.addWidget(part)
    yield made
    holder.deleteLater()


@pytest.mark.parametrize(("width", "height"), [(430, 20), (429, 50), (210, 50), (100, 110)])
def test_it_breaks_where_there_is_no_more_room(flow, width, height):
    assert flow.heightForWidth(width) == height


def test_what_is_hidden_takes_no_room(flow):
    flow.itemAt(0).widget().hide()
    assert flow.heightForWidth(320) == 20


def test_it_never_asks_for_more_than_its_widest_part(flow):
    assert flow.minimumSize().width() == 100
