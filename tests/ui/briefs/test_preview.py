# SPDX-License-Identifier: MIT
"""The page preview: sizes, turning, sharpness, and few decoded pages."""

import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QColor, QImage

from workstation.ui.briefs.preview import PagePreview


def page(width=400, height=566, colour="#336699"):
    picture = QImage(width, height, QImage.Format.Format_RGB32)
    picture.fill(QColor(colour))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    return bytes(buffer.data().data())


@pytest.fixture
def preview(qtbot):
    made = PagePreview()
    qtbot.addWidget(made)
    made.resize(448, 500)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_pages_fill_the_width_and_can_be_turned(qtbot, preview):
    preview.show_pages((page(), page(), page()), preview.wanted_ppi())
    assert (preview.page, preview.page_count) == (1, 3)
    qtbot.keyClick(preview, Qt.Key.Key_PageDown)
    assert preview.page == 2
    qtbot.keyClick(preview, Qt.Key.Key_End)
    assert preview.page == 3
    qtbot.keyClick(preview, Qt.Key.Key_Home)
    assert preview.page == 1


def test_new_pages_take_the_place_of_the_old_at_the_same_spot(preview):
    preview.show_pages((page(), page(), page()), preview.wanted_ppi())
    preview.go_to(2)
    before = preview.verticalScrollBar().value()
    preview.show_pages((page(), page(), page(), page()), preview.wanted_ppi())
    assert preview.verticalScrollBar().value() == before
    assert (preview.page, preview.page_count) == (2, 4)


def test_fewer_pages_leave_a_page_in_view(preview):
    preview.show_pages((page(), page(), page()), preview.wanted_ppi())
    preview.go_to(3)
    preview.show_pages((page(),), preview.wanted_ppi())
    assert (preview.page, preview.page_count) == (1, 1)


def test_a_larger_page_asks_for_a_sharper_one(qtbot, preview):
    preview.show_pages((page(),), preview.wanted_ppi())
    ppi = preview.wanted_ppi()
    with qtbot.waitSignal(preview.sharper_wanted):
        preview.zoom(1.5)
    assert preview.wanted_ppi() == pytest.approx(1.5 * ppi, rel=0.02)
    preview.fit_width()
    assert preview.wanted_ppi() == ppi


def test_the_page_is_really_painted(preview):
    preview.show_pages((page(),), preview.wanted_ppi())
    picture = preview.grab().toImage()
    assert picture.pixelColor(picture.width() // 2, picture.height() // 2) == QColor("#336699")


def test_a_long_brief_keeps_few_pages_decoded(preview):
    preview.show_pages(tuple(page(40, 57) for _ in range(30)), preview.wanted_ppi())
    for number in range(1, 31):
        preview.go_to(number)
        preview.grab()
    assert len(preview._decoded) <= 6


def test_no_pages_is_an_empty_desk(preview):
    preview.clear()
    assert (preview.page, preview.page_count) == (0, 0)
    preview.grab()
