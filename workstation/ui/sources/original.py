# SPDX-License-Identifier: MIT
"""The original beside the text: pages of a PDF as pictures, all else as plain characters.

Nothing of a document is ever rendered live here, and nothing is loaded.
"""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFontDatabase, QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workstation.domain.claims import Claim
from workstation.domain.sources import Source, Text
from workstation.ui.kit import theme
from workstation.ui.kit.dialogs import ask_save
from workstation.ui.kit.empty import EmptyView
from workstation.ui.kit.fields import button, icon_button, label
from workstation.ui.kit.latest import Latest
from workstation.ui.kit.words import number

if TYPE_CHECKING:
    from workstation.ui.session import Session

PDF = "application/pdf"
_MARGIN = 12
_PAUSE_MS = 120
_DIM = QColor(0, 0, 0, 40)  # over white paper in a dark room
_A4 = 2**0.5


class Sheet(QWidget):
    """One page as a picture, as wide as there is room; the old one stays until the next is in."""

    def __init__(self) -> None:
        super().__init__()
        self.picture = QImage()
        self.setAccessibleName("Page of the original")

    def show_picture(self, picture: QImage) -> None:
        """Put this picture in the place of the one shown."""
        self.picture = picture
        self.fit()
        self.update()

    def fit(self) -> None:
        """Be as high as the picture is at this width."""
        shape = _A4 if self.picture.isNull() else self.picture.height() / self.picture.width()
        self.setFixedHeight(round((self.width() - 2 * _MARGIN) * shape) + 2 * _MARGIN)

    @override
    def sizeHint(self) -> QSize:
        return QSize(360, 500)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.picture.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place = self.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        painter.drawImage(place, self.picture)
        if theme.roles().dark:
            painter.fillRect(place, _DIM)
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.drawRect(place.adjusted(-1, -1, 0, 0))
        painter.end()


class Original(QWidget):
    """Shows the original of the source that is read, at the page of the claim in hand.

    Signals:
        closed: it should no longer be shown.
    """

    closed = Signal()

    def __init__(self, session: "Session") -> None:
        super().__init__()
        self._session = session
        self._source: Source | None = None
        self._claim = ""
        self._latest = Latest(self, session)
        self.page, self.pages = 1, 0
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._ask_page)
        self.setProperty("kind", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(260)
        self.sheet = Sheet()
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.area.setAccessibleName("Original")
        self.area.setWidget(self.sheet)
        self.plain = QPlainTextEdit()
        self.plain.setReadOnly(True)
        self.plain.setFrameShape(QFrame.Shape.NoFrame)
        self.plain.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.plain.setAccessibleName("Original as received")
        self._other = EmptyView(
            "file-text",
            "Shown by its own program only",
            "This format has no pages before a program lays it out. Save the original to open it.",
            "Save original…",
            self.save,
        )
        self._build()

    def _build(self) -> None:
        self.back = icon_button("chevron-left", "Previous page", lambda: self.turn(-1))
        self.on = icon_button("chevron-right", "Next page", lambda: self.turn(1))
        self.where = label("", "caption")
        head = QHBoxLayout()
        head.setContentsMargins(_MARGIN, 6, 8, 2)
        head.setSpacing(4)
        for part in (self.where, self.back, self.on):
            head.addWidget(part)
        head.addStretch(1)
        head.addWidget(button("Save original…", self.save, kind="link"))
        head.addWidget(icon_button("x", "Hide the original (O)", self.closed.emit))
        self._views = QStackedWidget()
        for view in (self.area, self.plain, self._other):
            self._views.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._views, 1)

    # what is shown

    def follow(self, source: Source | None, text: Text | None, claim: Claim | None) -> None:
        """Show this source, and the page of this claim when another one came in hand."""
        uid = claim.uid if claim else ""
        if source is None or text is None:
            self._source = None
            self._latest.drop()
            self._show_text("")
            return
        anew = self._source is None or self._source.uid != source.uid
        if not anew and uid == self._claim:
            return
        self._source, self._claim = source, uid
        page = (claim and text.page_at(claim.content.start)) or (1 if anew else self.page)
        if source.media_type == PDF:
            self.pages = len(text.pages)
            self.go_to(page, anew=anew)
        elif anew:
            self._latest.ask(
                lambda workspace: workspace.sources.received_as(source.uid), self._show_text
            )

    def _show_text(self, words: str) -> None:
        self.pages = 0
        self.where.setText("Original as received")
        self.back.hide()
        self.on.hide()
        self.plain.setPlainText(words)
        self._views.setCurrentWidget(self.plain if words or not self._source else self._other)

    # pages

    def turn(self, by: int) -> None:
        """Go some pages on or back."""
        self.go_to(self.page + by)

    def go_to(self, page: int, *, anew: bool = False) -> None:
        """Show this page, counted from 1."""
        page = max(1, min(page, self.pages))
        if page == self.page and not anew:
            return
        self.page = page
        self.where.setText(f"Original · page {number(page)} of {number(self.pages)}")
        for knob, there in ((self.back, page > 1), (self.on, page < self.pages)):
            knob.show()
            knob.setEnabled(there)
        if anew:
            self.sheet.show_picture(QImage())
        self._views.setCurrentWidget(self.area)
        self._ask_page()

    def _ask_page(self) -> None:
        source, page = self._source, self.page
        if source is None or source.media_type != PDF:
            return
        width = round((self.area.viewport().width() - 2 * _MARGIN) * self.devicePixelRatioF())
        self._latest.ask(
            lambda workspace: workspace.sources.picture(source.uid, page, max(width, 100)),
            partial(self._on_picture, page),
        )

    def _on_picture(self, page: int, png: bytes) -> None:
        self.sheet.show_picture(QImage.fromData(png))
        self.sheet.setAccessibleDescription(f"page {page} of {self.pages}")

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.pages and event.oldSize().width() != event.size().width():
            self._pause.start()  # the old picture is stretched meanwhile

    # the bytes

    def save(self) -> None:
        """Write the bytes as received where the person says."""
        source = self._source
        if source is None:
            return
        name = Path(source.name).name or "original"
        ask_save(
            self.window(), "Save original", "All files (*)", name, partial(self._write, source)
        )

    def _write(self, source: Source, path: Path) -> None:
        self._session.read(
            lambda workspace: workspace.sources.save_original(source.uid, path),
            lambda _: self._session.message.emit(f"Saved “{path.name}”", False),
        )
