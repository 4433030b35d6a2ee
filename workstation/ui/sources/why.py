# SPDX-License-Identifier: MIT
"""Why this? What a suggestion rests on: its words, who found it, how sure that is."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from workstation.domain.claims import Claim
from workstation.domain.engines import EngineFacts
from workstation.domain.spans import Piece, words_at
from workstation.ui.kit import icons, theme
from workstation.ui.kit.fields import button, label
from workstation.ui.kit.trust import capital, found_words, sure_words

_LONGEST = 160  # characters of the words of one part

_SAID = ("Who", "Found", "Trust", "Unsure")
_PARTS = (
    ("Speaker", "speaker_pieces", "accent"),
    ("Cue", "cue_pieces", "muted"),
    ("Content", "", "ground"),
)


class Swatch(QWidget):
    """How a part is marked in the text: a ground, or a line below."""

    def __init__(self, how: str) -> None:
        super().__init__()
        self._how = how
        self.setFixedSize(QSize(16, 16))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._how == "ground":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("mark_open_now"))
            painter.drawRoundedRect(QRectF(0, 3, 14, 11), 2, 2)
        else:
            painter.setPen(QPen(theme.colour(self._how), 1.6))
            painter.drawLine(0, 12, 14, 12)
        painter.end()


def quoted(text: str, pieces: tuple[Piece, ...]) -> str:
    """The words of these pieces in one line; "none" without any."""
    words = " ".join(words_at(text, pieces).split())
    if len(words) > _LONGEST:
        words = words[:_LONGEST].rpartition(" ")[0] + " …"
    return words or "none"


def reasons(
    claim: Claim, facts: EngineFacts | None, by_tagger: bool, doubts: Mapping[str, str]
) -> dict[str, str]:
    """What is said besides the words, by the names of `_SAID`; "" where there is nothing to say."""
    sure = sure_words(claim, facts)
    sure = f"{sure[:1].lower()}{sure[1:]}"
    return {
        "Who": _sentence("named in the text" if claim.reason == "named" else claim.reason),
        "Found": found_words(claim, by_tagger=by_tagger),
        "Trust": f"Score {claim.confidence:.2f}: {sure}." if sure else "",
        "Unsure": _sentence("; ".join(dict.fromkeys(doubts.values()))),
    }


def _sentence(words: str) -> str:
    return f"{capital(words)}." if words else ""


class WhyThis(QWidget):
    """Folded to one line; unfolds below it and stays as it was left.

    Signals:
        toggled: (open) somebody folded or unfolded it.
    """

    toggled = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.fold = button("Why this?", self.toggle, kind="link", icon="chevron-right")
        self.fold.setStyleSheet("padding-left: 0")
        self.fold.setToolTip("What this suggestion rests on (E)")
        self.panel = QWidget()
        self._grid = QGridLayout(self.panel)
        self._grid.setContentsMargins(0, 2, 0, 4)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(2, 1)
        self._parts = [self._row(name, Swatch(how))[1] for name, _, how in _PARTS]
        self._said = {name: self._row(name) for name in _SAID}
        key = label("E", "key")
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self.fold)
        head.addStretch(1)
        head.addWidget(key)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.panel)
        self.set_open(False)

    def _row(self, name: str, swatch: Swatch | None = None) -> tuple[QLabel, QLabel]:
        """A name with its words beside it."""
        row, top = self._grid.rowCount(), Qt.AlignmentFlag.AlignTop
        caption, words = label(name, "caption"), label("", "why", wrap=True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if swatch is not None:
            self._grid.addWidget(swatch, row, 0, top)
        self._grid.addWidget(caption, row, 1, top)
        self._grid.addWidget(words, row, 2, top)
        return caption, words

    # folding

    @property
    def is_open(self) -> bool:
        """Whether the reasons are shown."""
        return not self.panel.isHidden()

    def set_open(self, is_open: bool) -> None:
        """Show the reasons, or only that there are some."""
        self.panel.setVisible(is_open)
        self.fold.setIcon(icons.icon("chevron-down" if is_open else "chevron-right", "muted"))
        self.fold.setAccessibleName("Hide why this was suggested" if is_open else "Why this?")

    def toggle(self) -> None:
        """Fold or unfold."""
        self.set_open(not self.is_open)
        self.toggled.emit(self.is_open)

    # showing

    def show_claim(self, claim: Claim, text: str, said: Mapping[str, str]) -> None:
        """Show the parts of this claim of a text, and what is said about them."""
        for words, (_, name, _) in zip(self._parts, _PARTS, strict=True):
            pieces = getattr(claim, name) if name else claim.content.pieces
            words.setText(quoted(text, pieces))
        for name, (caption, words) in self._said.items():
            words.setText(said[name])
            caption.setVisible(bool(said[name]))
            words.setVisible(bool(said[name]))
        self.panel.setAccessibleName("; ".join(f"{n}: {words}" for n, words in said.items()))
