# SPDX-License-Identifier: MIT
"""What the window shows while no workspace is open."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workstation.ui.kit.empty import EmptyView
from workstation.ui.kit.fields import button, label
from workstation.ui.opening import is_there


class StartView(QWidget):
    """Open, create, or go on with a recent case."""

    def __init__(
        self,
        on_new: Callable[[], object],
        on_open: Callable[[], object],
        on_path: Callable[[Path], object],
        recent: Sequence[str],
    ) -> None:
        super().__init__()
        frame = QVBoxLayout(self)
        empty = EmptyView(
            "layers",
            "No case is open",
            "A case is one file: documents, who says what in them, and where they contradict "
            "each other. Start one, or drop a workspace here.",
            "New workspace…",
            on_new,
        )
        frame.addStretch(2)
        frame.addWidget(empty)
        middle = Qt.AlignmentFlag.AlignHCenter
        frame.addWidget(button("Open a workspace…", on_open, kind="link"), alignment=middle)
        known = [Path(name) for name in recent if is_there(Path(name))]
        if known:
            frame.addSpacing(16)
            frame.addWidget(label("Recent", "caption"), alignment=middle)
        for path in known[:5]:
            made = button(path.stem, partial(on_path, path), kind="link", tip=str(path))
            frame.addWidget(made, alignment=middle)
        self._notice = label("", "muted")
        frame.addSpacing(16)
        frame.addWidget(self._notice, alignment=middle)
        frame.addStretch(3)

    def say(self, notice: str) -> None:
        """Say what is under way."""
        self._notice.setText(notice)
