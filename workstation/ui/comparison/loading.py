# SPDX-License-Identifier: MIT
"""Reading the comparison for the window: the frame first, then the cells that are in sight."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from workstation.domain.frames import Frame, State
from workstation.domain.views import View
from workstation.ui.comparison.model import BLOCK, Block, ComparisonModel, Faces
from workstation.ui.kit.latest import Latest
from workstation.ui.session import Session

if TYPE_CHECKING:
    from workstation.workspace import Workspace

_AT_ONCE = 4 * BLOCK * BLOCK  # cells that are read together with the frame
_MUCH = 20_000  # positions
_REST_MS = 15  # while somebody scrolls, only where the table rests is read
_Read = tuple[Frame, list[Block], dict[str, State], Faces]


class Loader(QObject):
    """Fills a model, dropping answers that come too late.

    Signals:
        framed: (same) another frame is shown; whether its shape is that of the one before.
        filled: cells have arrived.
    """

    framed = Signal(bool)
    filled = Signal()

    def __init__(self, session: Session, model: ComparisonModel, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._model = model
        self._frames = Latest(self, session)
        self._asked: set[Block] = set()
        self._pending: list[Block] = []
        self._resting = QTimer(self, singleShot=True, interval=_REST_MS)
        self._resting.timeout.connect(self._read_pending)

    def load(self, view: View) -> None:
        """Read the frame of a view; what is shown stays until it is there."""

        def ask(workspace: "Workspace") -> _Read:
            frame = workspace.comparison.frame(view)
            blocks = first_blocks(frame)
            return frame, blocks, *_read(workspace, frame, blocks)

        self._frames.ask(ask, self._on_framed)

    def need(self, lines: range, sections: range) -> None:
        """Read what of these lines and sections is missing, once the table rests."""
        missing = [b for b in self._model.need(lines, sections) if b not in self._asked]
        if missing:
            self._pending = missing
            self._resting.start()

    def _on_framed(self, found: _Read) -> None:
        frame, blocks, states, cells = found
        self._asked.clear()
        self._pending = []
        same = self._model.show(frame)
        self._model.fill(frame, blocks, states, cells)
        self.framed.emit(same)

    def _read_pending(self) -> None:
        frame, blocks = self._model.frame, self._pending
        self._pending = []
        self._asked.update(blocks)

        def ask(workspace: "Workspace") -> _Read:
            return frame, blocks, *_read(workspace, frame, blocks)

        self._session.read(ask, self._on_filled)

    def _on_filled(self, found: _Read) -> None:
        frame, blocks, states, cells = found
        self._asked.difference_update(blocks)
        if frame is self._model.frame:
            self._model.fill(frame, blocks, states, cells)
            self.filled.emit()


def first_blocks(frame: Frame) -> list[Block]:
    """All blocks of a small comparison; of a larger one only those that are seen first.

    Where much is held, none: rows and columns stand at once, and cells follow.
    """
    if sum(head.positions for head in frame.rows) > _MUCH:
        return []
    rows, columns = len(frame.rows), len(frame.columns)
    whole = rows * columns <= _AT_ONCE
    last_row = -(-rows // BLOCK) if whole else min(1, rows)
    last_column = -(-columns // BLOCK) if whole else min(1, columns)
    return [(row, column) for row in range(last_row) for column in range(last_column)]


def _read(
    workspace: "Workspace", frame: Frame, blocks: list[Block]
) -> tuple[dict[str, State], Faces]:
    """States and cells of some blocks."""
    model = ComparisonModel()
    model.show(frame)
    rows, columns = model.within(blocks)
    return workspace.comparison.heads(frame, rows), workspace.comparison.faces(frame, rows, columns)
