# SPDX-License-Identifier: MIT
"""The comparison's item model."""

from dataclasses import replace

from PySide6.QtCore import Qt

from workstation.domain.comparison import Comparison
from workstation.ui.comparison.model import ComparisonModel


def test_the_model_keeps_qts_rules(qtmodeltester, comparison):
    model = ComparisonModel()
    model.show(comparison)
    qtmodeltester.check(model)
    assert (model.rowCount(), model.columnCount()) == (2, 4)


def test_headings_name_the_columns(comparison):
    model = ComparisonModel()
    model.show(comparison)
    headings = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(3)]
    assert headings == ["Question", "Calder", "Ostra"]


def test_cells_are_told_in_words(comparison):
    model = ComparisonModel()
    model.show(comparison)
    assert model.data(model.index(0, 0)) == "Was the bridge open? — contested"
    assert model.data(model.index(0, 2)) == "says yes (suggested), 12 Nov 2026; C3"
    assert model.data(model.index(1, 1)) == ""


def test_the_same_shape_keeps_every_index(qtbot, comparison):
    model = ComparisonModel()
    model.show(comparison)
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        assert model.show(replace(comparison, unreviewed=7))
    with qtbot.waitSignal(model.modelReset):
        assert not model.show(Comparison())


def test_a_cell_is_found_by_its_uids(comparison):
    model = ComparisonModel()
    model.show(comparison)
    found = model.index_of("q0", "y")
    assert (found.row(), found.column()) == (0, 2)
    assert not model.index_of("gone").isValid()
