# SPDX-License-Identifier: MIT
"""The window's composition: application, theme, window."""

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication

from workstation.settings import Settings
from workstation.ui import report
from workstation.ui.kit.copying import leave_text
from workstation.ui.kit.theme import Theme, load_fonts
from workstation.ui.main_window import TITLE, MainWindow


def run(path: Path | None = None, argv: Sequence[str] = ()) -> int:
    """Open the window and stay until it is closed.

    Args:
        path: a workspace to open; without one the last, or the example case.
        argv: arguments for Qt.

    Returns:
        The exit status.
    """
    app = QApplication([sys.argv[0], *argv])
    app.setApplicationName(TITLE)
    app.setApplicationDisplayName(TITLE)
    settings = Settings.load()
    load_fonts()
    window = MainWindow(settings, Theme(app, settings.theme))
    report.install(window)
    window.open_first(path)
    window.show()
    app.aboutToQuit.connect(leave_text)
    return app.exec()
