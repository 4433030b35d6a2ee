# SPDX-License-Identifier: MIT
"""The whole application in a process of its own, as a person starts it."""

import subprocess
import sys

SCRIPT = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from workstation import app

def finish():
    (window,) = [w for w in QApplication.topLevelWidgets() if w.inherits("QMainWindow")]
    print(window.windowTitle(), window.isVisible())
    window.close()

run = QApplication.exec
QApplication.exec = staticmethod(lambda: (QTimer.singleShot(0, finish), run())[1])
sys.exit(app.run(Path(sys.argv[1])))
"""


def test_it_opens_a_case_shows_it_and_ends_well(case, tmp_path):
    case.close()
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(case.path)],
        capture_output=True,
        text=True,
        timeout=50,
        check=False,
    )
    assert (done.returncode, done.stdout.strip()) == (0, "case — Analyst Workstation True")
    assert "Traceback" not in done.stderr
    assert [p.name for p in tmp_path.glob("case.awdb*") if p.is_file()] == ["case.awdb"]
    assert (tmp_path / "settings" / "settings.json").exists()
