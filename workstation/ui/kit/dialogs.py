# SPDX-License-Identifier: MIT
"""The frame of every dialog, and the file choosers.

A dialog offers a classmethod `ask(parent, …) -> Result | None`; tests patch that one name.
The file choosers do not wait: `then` is called if something was chosen.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from workstation.ui.kit.fields import button, label

WORKSPACES = "Workspaces (*.awdb)"
RECEIVED = "Workspaces (*.awdb *.age)"  # sealed ones too
SEALED = "Sealed workspaces (*.age)"


class Dialog(QDialog):
    """A heading, a body (`self.body`), and a foot with Cancel and one named action.

    Subclasses fill `self.body`; `self.go` is the named action's button.
    """

    def __init__(self, parent: QWidget | None, heading: str, action: str, words: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(heading)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setMinimumWidth(440)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(20, 20, 20, 16)
        frame.setSpacing(12)
        frame.addWidget(label(heading, "title", wrap=True))
        if words:
            frame.addWidget(label(words, "muted", wrap=True))
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        frame.addLayout(self.body, 1)
        self.foot = QHBoxLayout()
        self.foot.addStretch(1)
        self.cancel = button("Cancel", self.reject)
        self.foot.addWidget(self.cancel)
        self.go = button(action, self.accept, kind="primary")
        self.go.setDefault(True)
        self.foot.addWidget(self.go)
        frame.addSpacing(4)
        frame.addLayout(self.foot)

    def fit(self) -> None:
        """Grow to what it says now; it never shrinks under the pointer."""
        if layout := self.layout():
            layout.activate()
            wanted = layout.totalHeightForWidth(self.width())
            self.resize(self.width(), max(wanted, self.height()))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        layout = self.layout()
        if layout and self.height() == self.sizeHint().height():  # else somebody chose another
            wanted = layout.totalHeightForWidth(self.width())
            self.resize(self.width(), max(wanted, self.minimumHeight()))
        self.fit()  # Qt gives no dialog more than two thirds of the screen by itself
        super().showEvent(event)


def ask_files(parent: QWidget, title: str, kinds: str, then: Callable[[list[Path]], None]) -> None:
    """Choose existing files; `then` gets them."""
    from PySide6.QtWidgets import QFileDialog  # slow to load, so only when somebody chooses

    chooser = QFileDialog(parent, title)
    chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    chooser.setFileMode(QFileDialog.FileMode.ExistingFiles)
    chooser.setNameFilter(kinds)
    chooser.filesSelected.connect(lambda names: then([Path(name) for name in names]))
    chooser.open()


def ask_save(
    parent: QWidget, title: str, kinds: str, name: str, then: Callable[[Path], None]
) -> None:
    """Choose where to save; `name` is offered, its suffix is added when none is typed."""
    from PySide6.QtWidgets import QFileDialog

    chooser = QFileDialog(parent, title)
    chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    chooser.setNameFilter(kinds)
    chooser.setDefaultSuffix(Path(name).suffix.lstrip("."))
    chooser.selectFile(name)
    chooser.fileSelected.connect(lambda chosen: then(Path(chosen)))
    chooser.open()


def ask_folder(parent: QWidget, title: str, then: Callable[[Path], None]) -> None:
    """Choose a folder."""
    from PySide6.QtWidgets import QFileDialog

    chooser = QFileDialog(parent, title)
    chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    chooser.setFileMode(QFileDialog.FileMode.Directory)
    chooser.fileSelected.connect(lambda chosen: then(Path(chosen)))
    chooser.open()
