# SPDX-License-Identifier: MIT
"""The drawing of a network: zoomed, moved and chosen from, by pointer and by keys."""

from dataclasses import replace
from math import hypot

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget
from typing_extensions import override

from workstation.analysis.network.drawing import Sight, actor_at, describe, draw, fitting
from workstation.domain.network import Network, Places
from workstation.domain.pictures import Picture
from workstation.ui.kit import theme
from workstation.ui.kit.picture import colours, paint
from workstation.ui.kit.words import count

_STEP, _LEAST, _MOST = 1.25, 0.02, 6.0  # zoom
_MOVE = 80.0  # pixels an arrow key moves the sight, with Ctrl
_DRAGGED = 4  # pixels after which a press is no click


class NetworkCanvas(QWidget):
    """Shows a network.

    Signals:
        chosen: (uid of an actor, or nothing)
        opened: (uid of an actor) a double click or Enter.
    """

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.network, self.places = Network(), Places()
        self.sight = Sight(1, 1)
        self.current = ""
        self._is_fitted = True
        self._pressed: QPointF | None = None
        self._before = self.sight
        self._picture: Picture | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(240, 200)
        self.setAccessibleName("Network")

    # what is shown

    def show_network(self, network: Network, places: Places) -> None:
        """Show another network; the sight stays where the person put it."""
        self.network, self.places = network, places
        self.setAccessibleDescription(describe(network))
        if self.current not in places:
            self.choose("")
        if self._is_fitted:
            self.fit()
        self._redraw()

    def choose(self, uid: str) -> None:
        """Bring one actor with its ties forward; nobody if empty."""
        if uid != self.current:
            self.current = uid
            self._redraw()
            self.chosen.emit(uid)

    def reveal(self, uid: str) -> None:
        """Choose an actor and put it in the middle."""
        if uid in self.places:
            x, y = self.places[uid]
            self._look(replace(self.sight, x=x, y=y))
            self.choose(uid)

    def fit(self) -> None:
        """See everything."""
        self._look(fitting(self.places, self.width(), self.height()))
        self._is_fitted = True

    def zoom(self, factor: float, about: QPointF | None = None) -> None:
        """Nearer or further, what is under a point staying there."""
        point = about or QPointF(self.width() / 2, self.height() / 2)
        at = (point.x(), point.y())
        before = self.sight.ground(at)
        zoom = min(_MOST, max(_LEAST, self.sight.zoom * factor))
        after = replace(self.sight, zoom=zoom).ground(at)
        x, y = self.sight.x + before[0] - after[0], self.sight.y + before[1] - after[1]
        self._look(replace(self.sight, zoom=zoom, x=x, y=y))

    def picture(self) -> Picture:
        """What is seen now."""
        if self._picture is None:
            self._picture = draw(self.network, self.places, self.sight, self.current)
        return self._picture

    def _look(self, sight: Sight) -> None:
        self.sight = sight
        self._is_fitted = False
        self._redraw()

    def _redraw(self) -> None:
        self._picture = None
        self.update()

    # events

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("surface"))
        paint(painter, self.picture(), colours())
        if self.hasFocus():
            painter.setPen(theme.colour("accent"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_fitted:
            self.fit()
        else:
            self._look(replace(self.sight, width=self.width(), height=self.height()))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoom(_STEP ** (event.angleDelta().y() / 120), event.position())
        event.accept()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed, self._before = event.position(), self.sight

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            over = self._under(event.position())
            shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)
            return
        moved = event.position() - self._pressed
        if moved.manhattanLength() >= _DRAGGED:
            zoom = self._before.zoom
            x, y = self._before.x - moved.x() / zoom, self._before.y - moved.y() / zoom
            self._look(replace(self._before, x=x, y=y))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        moved = (event.position() - self._pressed).manhattanLength() >= _DRAGGED
        self._pressed = None
        if not moved:
            self.choose(self._under(event.position()))

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        uid = self._under(event.position())
        if uid:
            self.opened.emit(uid)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            self._tell(event.pos(), event.globalPos())
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ARROWS:
            dx, dy = _ARROWS[key]
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                zoom = self.sight.zoom
                x, y = self.sight.x + dx * _MOVE / zoom, self.sight.y + dy * _MOVE / zoom
                self._look(replace(self.sight, x=x, y=y))
            else:
                self._go(dx, dy)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current:
            self.opened.emit(self.current)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.zoom(1 / _STEP if key is Qt.Key.Key_Minus else _STEP)
        elif key is Qt.Key.Key_0:
            self.fit()
        elif key is Qt.Key.Key_Escape:
            self.choose("")
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def _under(self, point: QPointF) -> str:
        return actor_at(self.network, self.places, self.sight, (point.x(), point.y()))

    def _tell(self, point: QPoint, where: QPoint) -> None:
        uid = self._under(QPointF(point))
        node = next((one for one in self.network.nodes if one.uid == uid), None)
        if node is None:
            QToolTip.hideText()
        else:
            claims = count(node.claims, "claim")
            QToolTip.showText(where, f"{node.name} · {node.kind.value} · {claims}", self)

    def _go(self, dx: int, dy: int) -> None:
        """Choose the next actor in a direction; at first, the one in most ties."""
        if self.current not in self.places:
            first = self.network.nodes[0].uid if self.network.nodes else ""
            self.choose(first)
            return
        x, y = self.places[self.current]
        best, found = float("inf"), ""
        for uid, (px, py) in self.places.items():
            ahead = (px - x) * dx + (py - y) * dy
            aside = abs((px - x) * dy) + abs((py - y) * dx)
            if uid != self.current and ahead > 0 and ahead >= aside / 2:
                cost = hypot(ahead, 2 * aside)
                if cost < best:
                    best, found = cost, uid
        if found:
            self.choose(found)
            point = self.sight.at(self.places[found])
            if not (0 < point[0] < self.width() and 0 < point[1] < self.height()):
                self.reveal(found)


_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
