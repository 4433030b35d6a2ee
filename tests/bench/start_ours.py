# SPDX-License-Identifier: MIT
"""The program itself, `workstation open CASE`, until its window is painted.

usage: start_ours.py CASE paint|rows    (rows: until the claims table shows its rows as well)
"""

import os
import sys

PATH, UNTIL = sys.argv[1:]


def until_painted(*_: object) -> int:
    """Stands in for Qt's event loop: leaves when there is something to see."""
    from PySide6.QtCore import QEventLoop
    from PySide6.QtWidgets import QApplication

    (window,) = (w for w in QApplication.topLevelWidgets() if hasattr(w, "open_first"))
    QApplication.processEvents()
    while UNTIL == "rows" and not window.tabs.tab("claims").model.page_reads:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    if window.tabs is None:
        raise SystemExit("the workspace was not opened")
    window.grab()
    os._exit(0)


def main() -> None:
    """Start as the entry point does, with the event loop exchanged."""
    if UNTIL == "rows":
        from workstation.settings import Settings, folder

        folder().mkdir(parents=True, exist_ok=True)
        Settings(views={"tab": "claims"}).save()

    import PySide6.QtWidgets

    PySide6.QtWidgets.QApplication.exec = until_painted
    from workstation.__main__ import main as run

    sys.argv[1:] = ["open", PATH]
    run()


if __name__ == "__main__":
    main()
