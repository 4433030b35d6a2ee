# SPDX-License-Identifier: MIT
"""The pages as they will be printed: old ones stay until the new ones have arrived."""

from collections import OrderedDict

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget
from typing_extensions import override

from workstation.ui.kit.theme import colour

_MARGIN = 24
_GAP = 16
_A4 = 297 / 210
_A4_INCHES = 210 / 25.4
_KEPT = 6  # decoded pages; a page of 1,700 × 2,400 is 16 MB
_WIDEST = 920
_ZOOMS = (0.5, 3.0)


class PagePreview(QAbstractScrollArea):
    """Pages below one another, as wide as there is room for.

    Signals:
        page_changed: the page in view, counted from 1, and how many there are.
        sharper_wanted: the pages shown do not have the size of their place on the screen.
    """

    page_changed = Signal(int, int)
    sharper_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: tuple[bytes, ...] = ()
        self._shapes: list[float] = []
        self._decoded: OrderedDict[int, QImage] = OrderedDict()
        self._ppi = 0.0
        self._zoom = 1.0
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Page preview")
        self.verticalScrollBar().valueChanged.connect(self._tell_page)

    # what it shows

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    @property
    def page(self) -> int:
        """The page that fills most of the view, counted from 1; 0 without pages."""
        middle = self.verticalScrollBar().value() + self.viewport().height() / 3
        tops = [top for top, _ in self._places()]
        return sum(top <= middle for top in tops) or min(1, len(tops))

    def wanted_ppi(self) -> float:
        """Resolution at which one pixel of a page is one of the screen."""
        exact = self._page_width() * self.devicePixelRatioF() / _A4_INCHES
        return round(min(300, max(48, exact)), 2)

    def show_pages(self, pages: tuple[bytes, ...], ppi: float) -> None:
        """Put new pages (PNG, rendered at `ppi`) in the place of the old ones."""
        self._pages = pages
        self._ppi = ppi
        self._shapes = [_shape(page) for page in pages]
        self._decoded.clear()
        self._lay_out()
        self.viewport().update()
        self._tell_page()

    def clear(self) -> None:
        """Show an empty desk."""
        self.show_pages((), 0)

    def go_to(self, page: int) -> None:
        """Bring the top of a page, counted from 1, to the top of the view."""
        places = self._places()
        if places:
            at = max(1, min(page, len(places))) - 1
            self.verticalScrollBar().setValue(int(places[at][0]) - _GAP)

    def zoom(self, factor: float) -> None:
        """Make pages larger or smaller than the width of the view."""
        at = self._fraction()
        self._zoom = max(_ZOOMS[0], min(_ZOOMS[1], self._zoom * factor))
        self._settle(at)

    def fit_width(self) -> None:
        """As wide as there is room for."""
        at = self._fraction()
        self._zoom = 1.0
        self._settle(at)

    # Qt

    @override
    def sizeHint(self) -> QSize:
        return QSize(560, 700)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        at = self._fraction()
        super().resizeEvent(event)
        self._settle(at)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1.1 if event.angleDelta().y() > 0 else 1 / 1.1)
            event.accept()
        else:
            super().wheelEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_PageDown: self.page + 1,
            Qt.Key.Key_PageUp: self.page - 1,
            Qt.Key.Key_Home: 1,
            Qt.Key.Key_End: self.page_count,
        }
        if event.key() in steps:
            self.go_to(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), colour("surface"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        scrolled = self.verticalScrollBar().value()
        width = self._page_width()
        left = round(max(_MARGIN, (self.viewport().width() - width) / 2))
        left -= self.horizontalScrollBar().value()
        for number, (top, height) in enumerate(self._places()):
            place = QRectF(left, round(top - scrolled), width, round(height))
            if place.intersects(QRectF(event.rect())):
                self._paint_page(painter, place, number)

    def _paint_page(self, painter: QPainter, place: QRectF, number: int) -> None:
        for spread, strength in ((3, 10), (2, 14), (1, 20)):
            painter.fillRect(
                place.adjusted(-spread, -spread + 1, spread, spread + 1), QColor(0, 0, 0, strength)
            )
        picture = self._picture(number)
        size = picture.deviceIndependentSize() / self.devicePixelRatioF()
        if abs(size.width() - place.width()) < 2:  # then pixel for pixel
            place = QRectF(place.topLeft(), size)
        painter.fillRect(place, Qt.GlobalColor.white)
        painter.drawImage(place, picture)
        painter.setPen(QPen(colour("line"), 1))
        painter.drawRect(place.adjusted(-0.5, -0.5, 0.5, 0.5))

    def _picture(self, number: int) -> QImage:
        """The decoded page; few are kept, for a long brief would fill the memory."""
        picture = self._decoded.pop(number, None) or QImage.fromData(self._pages[number])
        self._decoded[number] = picture
        while len(self._decoded) > _KEPT:
            self._decoded.popitem(last=False)
        return picture

    # measures

    def _page_width(self) -> float:
        room = self.viewport().width() - 2 * _MARGIN
        return round(max(160, min(_WIDEST, room)) * self._zoom)

    def _places(self) -> list[tuple[float, float]]:
        """Top and height of each page."""
        width, top, places = self._page_width(), float(_MARGIN), []
        for shape in self._shapes:
            places.append((top, width * shape))
            top += width * shape + _GAP
        return places

    def _fraction(self) -> float:
        bar = self.verticalScrollBar()
        return bar.value() / bar.maximum() if bar.maximum() else 0.0

    def _settle(self, fraction: float) -> None:
        self._lay_out()
        self.verticalScrollBar().setValue(round(fraction * self.verticalScrollBar().maximum()))
        self.viewport().update()
        self._tell_page()
        if self._pages and abs(self.wanted_ppi() - self._ppi) > 0.5:
            self.sharper_wanted.emit()

    def _lay_out(self) -> None:
        places = self._places()
        bottom = sum(places[-1]) + _MARGIN if places else 0
        view = self.viewport().size()
        self.verticalScrollBar().setRange(0, max(0, int(bottom) - view.height()))
        self.verticalScrollBar().setPageStep(view.height())
        self.verticalScrollBar().setSingleStep(40)
        over = int(self._page_width()) + 2 * _MARGIN - view.width()
        self.horizontalScrollBar().setRange(0, max(0, over))
        self.horizontalScrollBar().setPageStep(view.width())

    def _tell_page(self) -> None:
        self.page_changed.emit(self.page, self.page_count)


def _shape(png: bytes) -> float:
    """Height over width, read from the header of a PNG without decoding it."""
    width = int.from_bytes(png[16:20], "big")
    height = int.from_bytes(png[20:24], "big")
    return height / width if width else _A4
