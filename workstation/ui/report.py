# SPDX-License-Identifier: MIT
"""What happens when the program itself is wrong: one dialog, with a report to copy."""

import platform
import sys
import traceback
from types import TracebackType

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from workstation import __version__
from workstation.ui.kit.dialogs import Dialog
from workstation.ui.kit.fields import button


def describe(error: BaseException) -> str:
    """The report: versions, and where it happened; nothing from any document."""
    where = "".join(traceback.format_exception(type(error), error, error.__traceback__))
    return (
        f"Analyst Workstation {__version__}\n"
        f"Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}\n\n{where}"
    )


class ReportDialog(Dialog):
    """Says that it is our fault and that the workspace is safe."""

    shown: "ReportDialog | None" = None

    def __init__(self, parent: QWidget | None, report: str) -> None:
        super().__init__(
            parent,
            "Something went wrong in the program",
            "Close",
            "This is a mistake of ours, not yours. Your workspace is as it was after the last "
            "completed action. You can go on; sending us this report would help.",
        )
        self.setModal(False)
        self.cancel.hide()
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setMinimumSize(560, 220)
        self.report.setAccessibleName("Report")
        self.body.addWidget(self.report)
        self.foot.insertWidget(0, button("Copy report", self._on_copy, icon="copy"))

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())

    @classmethod
    def tell(cls, parent: QWidget | None, error: BaseException) -> None:
        """Show the report, unless one is on the screen already."""
        if cls.shown is not None:
            return
        cls.shown = cls(parent, describe(error))
        cls.shown.finished.connect(lambda _: setattr(cls, "shown", None))
        cls.shown.show()


def install(parent: QWidget) -> None:
    """Let every unforeseen failure end up in the dialog, and on the terminal."""

    def hook(kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:
        sys.__excepthook__(kind, error, where)
        if isinstance(error, Exception):
            ReportDialog.tell(parent, error)

    sys.excepthook = hook
