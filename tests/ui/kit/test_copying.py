# SPDX-License-Identifier: MIT
"""What was copied does not outlive the program."""

import subprocess
import sys

SCRIPT = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from workstation.ui.kit.copying import copy, leave_text
app = QApplication([])
app.aboutToQuit.connect(leave_text)
QTimer.singleShot(0, lambda: copy("<table><tr><td>x</td></tr></table>", "x"))
QTimer.singleShot(50, app.quit)
app.exec()
print(app.clipboard().text())
"""


def test_leaving_after_copying_ends_well_and_keeps_the_text():
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout) == (0, "x\n")
