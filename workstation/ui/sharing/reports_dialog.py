# SPDX-License-Identifier: MIT
"""Every merge made in this file, and what it did; to be printed, saved, joined, at any time."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QSplitter, QTextBrowser, QWidget

from workstation.domain.history import moment
from workstation.ui.kit.dialogs import Dialog
from workstation.ui.kit.fields import button, label
from workstation.ui.kit.latest import Latest
from workstation.ui.kit.words import count
from workstation.ui.sharing.doubles_dialog import DoublesDialog
from workstation.ui.sharing.report_page import page
from workstation.ui.sharing.report_saving import save_report

if TYPE_CHECKING:
    from workstation.domain.doubles import Doubles
    from workstation.domain.papers import Paper
    from workstation.domain.sharing import Merge
    from workstation.ui.session import Session
    from workstation.workspace import Workspace

_UID = Qt.ItemDataRole.UserRole


class ReportsDialog(Dialog):
    """The merges at the left, the last one first; the report of the chosen one beside them."""

    def __init__(self, parent: QWidget | None, session: "Session") -> None:
        super().__init__(parent, "Merge reports", "Print or save…")
        self._session = session
        self._latest = Latest(self, session)
        self._doubles: Doubles | None = None
        self.list = QListWidget()
        self.list.setAccessibleName("Merges")
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setStyleSheet("QListWidget::item { padding: 6px 12px; }")
        self.page = QTextBrowser()
        self.page.setAccessibleName("What the merge did")
        self.page.setOpenLinks(False)
        self.page.setFrameShape(QFrame.Shape.NoFrame)
        self.page.document().setDocumentMargin(16)
        self.none = label("Nothing has been merged into this workspace.", wrap=True)
        self._build()
        self._fill(session.workspace.sharing.merges())
        session.changed.connect(self._on_changed)  # what was joined is no double any more

    @classmethod
    def show_all(cls, parent: QWidget, session: "Session") -> "ReportsDialog":
        """Show the merges of the open workspace."""
        dialog = cls(parent, session)
        dialog.open()
        return dialog

    @property
    def merge(self) -> str:
        """The uid of the chosen merge; empty for none."""
        item = self.list.currentItem()
        return str(item.data(_UID)) if item else ""

    def _build(self) -> None:
        self.across = QSplitter(Qt.Orientation.Horizontal)
        self.across.addWidget(self.list)
        self.across.addWidget(self.page)
        self.across.setStretchFactor(1, 1)
        self.across.setSizes([250, 600])
        self.body.addWidget(self.none)
        self.body.addWidget(self.across, 1)
        self.join = button("", self._on_join, icon="link")
        self.join.hide()
        self.foot.insertWidget(0, self.join)
        self.cancel.setText("Close")
        self.cancel.setAccessibleName("Close")
        self.go.clicked.disconnect()
        self.go.clicked.connect(lambda: save_report(self, self._session, [self.merge]))
        self.list.currentItemChanged.connect(lambda *_: self._read())

    def _fill(self, made: "list[Merge]") -> None:
        for one in made:
            item = QListWidgetItem(f"{one.file}\n{moment(one.made_at)}, {one.analyst}")
            item.setData(_UID, one.uid)
            self.list.addItem(item)
        self.across.setVisible(bool(made))
        self.none.setVisible(not made)
        self.go.setVisible(bool(made))
        if made:
            self.setMinimumSize(640, 420)
            self.resize(900, 600)
            self.list.setCurrentRow(0)

    def _read(self) -> None:
        uid = self.merge

        def ask(workspace: "Workspace") -> "tuple[Paper, Doubles]":
            return workspace.sharing.report(uid), workspace.sharing.doubles(uid)

        self._latest.ask(ask, lambda told: self._tell(*told))

    def _tell(self, paper: "Paper", doubles: "Doubles") -> None:
        self.page.setHtml(page(paper))
        self._doubles = doubles
        self.join.setText(f"Join {count(doubles.total, 'probable double')}…")
        self.join.setAccessibleName(self.join.text())
        self.join.setVisible(doubles.total > 0)

    def _on_join(self) -> None:
        if self._doubles is not None:
            DoublesDialog.ask(self, self._session, self._doubles)

    def _on_changed(self, _: object) -> None:
        if self.merge:
            self._read()
