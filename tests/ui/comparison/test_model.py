# SPDX-License-Identifier: MIT
"""The comparison's item model."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from workstation.domain.comparison import Column, Face
from workstation.domain.frames import Frame, RowHead
from workstation.domain.questions import Question
from workstation.domain.views import View
from workstation.ui.comparison.loading import first_blocks
from workstation.ui.comparison.model import BLOCK, ComparisonModel


@pytest.fixture
def model(frame, faces, states):
    made = ComparisonModel()
    made.show(frame)
    made.fill(frame, [(0, 0)], states, faces)
    return made


@pytest.mark.parametrize("transposed", [False, True])
def test_the_model_keeps_qts_rules(qtmodeltester, frame, transposed):
    model = ComparisonModel()
    model.show(replace(frame, view=View(transposed=transposed)))
    qtmodeltester.check(model)
    assert (model.rowCount(), model.columnCount()) == ((3, 3) if transposed else (2, 4))


def test_headings_name_the_columns(model):
    headings = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(3)]
    assert headings == ["Question", "Calder", "Ostra"]


def test_cells_are_told_in_words(model):
    assert model.data(model.index(0, 0)) == "Was the bridge open? — contested"
    assert model.data(model.index(0, 2)) == "says yes (suggested), 12 Nov 2026; C3"
    assert model.data(model.index(1, 1)) == ""
    tip = model.data(model.index(0, 0), Qt.ItemDataRole.ToolTipRole)
    assert tip == "Was the bridge open?\nto lorries\n1 yes, 1 no"


def test_transposed_the_same_cell_stands_across(frame, faces, states):
    model = ComparisonModel()
    turned = replace(frame, view=View(transposed=True))
    model.show(turned)
    model.fill(turned, [(0, 0)], states, faces)
    assert model.data(model.index(1, 1)) == "says yes (suggested), 12 Nov 2026; C3"
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Was the bridge open?"
    assert model.index_of("q0", "y") == model.index(1, 1)


def test_the_same_shape_keeps_every_index_and_its_cells(qtbot, model, frame, faces):
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        assert model.show(replace(frame, unreviewed=7))
    assert model.face(model.index(0, 1)) == faces["q0", "x"]
    assert model.need(range(2), range(3)) == [(0, 0)], "they are read again all the same"
    with qtbot.waitSignal(model.modelReset):
        assert not model.show(Frame())


def test_a_cell_is_found_by_its_uids(model):
    found = model.index_of("q0", "y")
    assert (found.row(), found.column()) == (0, 2)
    assert not model.index_of("gone").isValid()


def large(rows: int, columns: int) -> Frame:
    return Frame(
        rows=tuple(RowHead(Question(n, f"q{n}", f"Question {n}?")) for n in range(rows)),
        columns=tuple(Column(f"c{n}", f"Actor {n}") for n in range(columns)),
    )


def test_only_blocks_in_sight_are_needed_and_few_are_kept():
    model, frame = ComparisonModel(), large(2_000, 500)
    model.show(frame)
    assert model.need(range(5), range(3)) == [(0, 0)]
    assert model.need(range(BLOCK - 1, BLOCK + 1), range(3)) == [(0, 0), (1, 0)]
    for block in range(100):
        faces = {(f"q{block * BLOCK}", "c0"): Face()}
        model.fill(frame, [(block, 0)], {}, faces)
    assert len(model._faces) <= 64
    assert model.need(range(BLOCK), range(1)) == [(0, 0)], "the oldest was let go"
    rows, columns = model.within([(1, 2)])
    assert rows == [f"q{n}" for n in range(BLOCK, 2 * BLOCK)]
    assert columns == [f"c{n}" for n in range(2 * BLOCK, 3 * BLOCK)]


def test_first_blocks_are_few_where_much_is_held():
    small, wide = large(10, 10), large(2_000, 500)
    assert first_blocks(small) == [(0, 0)]
    assert first_blocks(wide) == [(0, 0)]
    heavy = replace(small, rows=(replace(small.rows[0], positions=50_000),))
    assert first_blocks(heavy) == []
