# SPDX-License-Identifier: MIT
"""The line of headings over many columns with long names and names from right to left."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter

from workstation.domain.comparison import Column
from workstation.domain.frames import Frame, RowHead
from workstation.domain.questions import Question
from workstation.ui.comparison.lettering import direction_of, letters, wrapped, write
from workstation.ui.comparison.model import ComparisonModel
from workstation.ui.comparison.table import ComparisonTable

HEBREW, ARABIC = "ממשלת Ostra הזמנית", "وزارة النقل"


@pytest.fixture
def table(qtbot):
    """Five hundred columns."""
    made = ComparisonTable(ComparisonModel())
    qtbot.addWidget(made)
    made.resize(900, 400)
    made.show()
    return made


def show(table, name):
    columns = tuple(Column(f"c{n}", name.format(n)) for n in range(500))
    rows = (RowHead(Question(1, "q0", "Was the bridge open?")),)
    table.model().show(Frame(columns=columns, rows=rows))


def test_names_that_fit_stand_on_one_line(table):
    show(table, "Calder {}")
    assert table.horizontalHeader().height() == 36


def test_long_names_get_a_second_line_above_the_frozen_column_too(table):
    show(table, "Ministry of Transport and Waterways {}")
    heights = {head.height() for head in (table.horizontalHeader(), table._frozen.headings)}
    assert heights == {52}
    show(table, "Calder {}")
    assert table.horizontalHeader().height() == 36


def test_the_room_of_a_dragged_column_decides_anew(table):
    show(table, "Calder {}")
    table.setColumnWidth(1, 96)
    show(table, "Calder, Harbour {}")
    assert table.horizontalHeader().height() == 52
    for section in range(1, 501):
        table.setColumnWidth(section, 250)
    assert table.horizontalHeader().height() == 36


def test_a_word_wider_than_its_column_is_broken(qapp):
    first, *_ = wrapped("Donaudampfschifffahrtsgesellschaft", letters().strong.toString(), 90, 2)
    assert first
    assert len(first) < 20


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Calder", Qt.LayoutDirection.LeftToRight),
        (HEBREW, Qt.LayoutDirection.RightToLeft),
        (f"▸ {ARABIC}", Qt.LayoutDirection.RightToLeft),
        ("12", Qt.LayoutDirection.LeftToRight),
    ],
)
def test_the_first_letter_tells_the_direction(text, direction):
    assert direction_of(text) is direction


def test_what_runs_from_right_to_left_still_stands_at_the_left(qapp):
    image = QImage(400, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    write(painter, QRect(0, 0, 400, 30), HEBREW)
    painter.end()
    inked = [x for x in range(400) for y in range(30) if image.pixel(x, y) != 0xFFFFFFFF]
    assert inked
    assert min(inked) < 10
