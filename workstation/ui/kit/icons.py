# SPDX-License-Identifier: MIT
"""Icons from one library (Lucide), coloured by role when they are painted."""

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QImage, QPainter, QPixmap
from typing_extensions import override

from workstation.resources import resource
from workstation.ui.kit.theme import roles

if TYPE_CHECKING:
    from PySide6.QtSvg import QSvgRenderer

SMALL, LARGE = 16, 20


@cache
def _drawing(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


@cache
def _renderer(name: str, colour: str) -> "QSvgRenderer":
    from PySide6.QtSvg import QSvgRenderer

    drawing = _drawing(name).replace("currentColor", colour)
    return QSvgRenderer(QByteArray(drawing.encode()))


def paint_icon(painter: QPainter, name: str, rect: QRectF, role: str = "muted") -> None:
    """Draw an icon into `rect` in the colour of a role."""
    _renderer(name, getattr(roles(), role)).render(painter, rect)


@cache
def _picture(name: str, colour: str, width: int, height: int, ratio: float) -> QImage:
    """An icon drawn once for each colour and size; tables paint the same few by hundreds."""
    picture = QImage(QSize(width, height) * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    _renderer(name, colour).render(painter, QRectF(0, 0, width, height))
    painter.end()
    return picture


class _RoleEngine(QIconEngine):
    """Paints an icon in its role's colour of the moment, so a theme change needs no reload."""

    def __init__(self, name: str, role: str) -> None:
        super().__init__()
        self._name, self._role = name, role

    @override
    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        if mode is QIcon.Mode.Disabled:
            painter.setOpacity(0.45)
        colour, ratio = getattr(roles(), self._role), painter.device().devicePixelRatioF()
        drawn = _picture(self._name, colour, rect.width(), rect.height(), ratio)
        painter.drawImage(rect, drawn)

    @override
    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return picture

    @override
    def clone(self) -> QIconEngine:
        return _RoleEngine(self._name, self._role)


@cache
def icon(name: str, role: str = "muted") -> QIcon:
    """An icon by its Lucide name, in the colour of a role of the theme."""
    return QIcon(_RoleEngine(name, role))
