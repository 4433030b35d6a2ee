# SPDX-License-Identifier: MIT
"""Paged tables: Qt's own checks, and only the pages in sight are read."""

from array import array
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt

from workstation.ui.kit.paged import PAGE, PAGES, ROW_ROLE, Column, PagedTableModel
from workstation.ui.kit.tables import PagedTable


@dataclass(frozen=True)
class Thing:
    id: int
    name: str


def fetch(ids):
    return [Thing(one, f"thing {one}") for one in ids if one != 13]


@pytest.fixture
def model(qapp):
    columns = [
        Column("Name", lambda t: t.name, sort_key="name"),
        Column("Id", lambda t: str(t.id), roles={int(Qt.ItemDataRole.ToolTipRole): lambda t: t.id}),
    ]
    made = PagedTableModel(columns, fetch)
    made.set_ids(array("q", range(1000)))
    return made


def test_qt_finds_nothing_wrong(model, qtmodeltester):
    qtmodeltester.check(model)


def test_a_jump_reads_one_page(model):
    assert model.index(777, 0).data() == "thing 777"
    assert model.index(778, 1).data() == "778"
    assert model.page_reads == 1


def test_pages_are_forgotten_in_order_of_use(qapp, model):
    model.set_ids(array("q", range(PAGE * (PAGES + 1))))
    for page in range(PAGES + 1):
        model.row(page * PAGE)
    reads = model.page_reads
    model.row(PAGES * PAGE)
    assert model.page_reads == reads
    model.row(0)
    assert model.page_reads == reads + 1


def test_roles_nobody_asked_for_cost_nothing(model):
    assert model.data(model.index(5, 0), Qt.ItemDataRole.FontRole) is None
    assert model.data(model.index(5, 0), Qt.ItemDataRole.ToolTipRole) is None
    assert model.flags(model.index(900, 0)) & Qt.ItemFlag.ItemIsSelectable
    assert model.page_reads == 0
    assert model.data(model.index(5, 1), Qt.ItemDataRole.ToolTipRole) == 5


def test_a_row_that_is_gone_is_empty(model):
    assert model.index(13, 0).data() is None
    assert model.row(13) is None
    assert model.row(-1) is None


def test_refresh_reads_again(model):
    model.row(0)
    model.refresh()
    model.row(0)
    assert model.page_reads == 2


def test_the_selection_survives_another_order(qtbot, model):
    table = PagedTable(model, "Things")
    qtbot.addWidget(table)
    table.selectRow(7)
    assert table.selected_ids() == [7]
    table.show_ids(array("q", reversed(range(1000))))
    assert table.selected_ids() == [7]
    assert table.current_id() == 7
    assert model.index(model.place_of(7), 0).data(ROW_ROLE).name == "thing 7"


def test_a_heading_asks_for_its_order_and_turns_it_round(qtbot, model):
    table = PagedTable(model, "Things")
    qtbot.addWidget(table)
    asked = []
    table.sort_requested.connect(lambda key, down: asked.append((key, down)))
    for section in (0, 0, 1):
        table.horizontalHeader().sectionClicked.emit(section)
    assert asked == [("name", False), ("name", True)]


def test_columns_are_remembered(qtbot, model):
    table, other = PagedTable(model, "Things"), PagedTable(model, "Things")
    for one in (table, other):
        qtbot.addWidget(one)
    table.setColumnHidden(1, True)
    table.setColumnWidth(0, 333)
    other.restore_layout(table.layout_state())
    assert other.isColumnHidden(1)
    assert other.columnWidth(0) in (333, table.columnWidth(0))
