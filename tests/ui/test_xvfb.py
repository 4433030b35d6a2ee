# SPDX-License-Identifier: MIT
"""The real program on a real X display: it starts, shows its window, and ends well."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="X11 is asked for on Linux"),
    pytest.mark.skipif(shutil.which("Xvfb") is None, reason="Xvfb is not installed"),
]

# What a person would do, put beside the program by the interpreter itself: the program is the
# one that is installed and knows nothing of it.
DRIVER = """
import os
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

run = QApplication.exec

def look():
    app = QApplication.instance()
    (window,) = [w for w in app.topLevelWidgets() if w.inherits("QMainWindow")]
    if not window.windowHandle().isExposed() or window.session.lanes.busy:
        QTimer.singleShot(50, look)
        return
    picture = window.screen().grabWindow(window.winId())
    picture.save(os.environ["PICTURE"])
    print(app.platformName(), "·", window.windowTitle(), flush=True)
    window.close()

QApplication.exec = staticmethod(lambda: (QTimer.singleShot(0, look), run())[1])
"""


@pytest.fixture
def display():
    """A number of a display that Xvfb chose itself, ready to be used."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=(write,), stderr=subprocess.DEVNULL) as server:
        os.close(write)
        with os.fdopen(read) as ready:
            number = ready.readline().strip()
        yield f":{number}"
        server.terminate()


def colours(picture: QImage) -> int:
    """How many colours stand on a coarse grid of a picture."""
    places = [(x, y) for x in range(0, picture.width(), 8) for y in range(0, picture.height(), 8)]
    return len({picture.pixel(x, y) for x, y in places})


def test_the_program_shows_its_window_on_a_display(case, display, tmp_path):
    case.close()
    beside = tmp_path / "beside"
    beside.mkdir()
    (beside / "sitecustomize.py").write_text(DRIVER, encoding="utf-8")
    picture = tmp_path / "picture.png"
    done = subprocess.run(
        [sys.executable, "-m", "workstation", "open", str(case.path)],
        env={
            **os.environ,
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "PICTURE": str(picture),
            "PYTHONPATH": f"{beside}{os.pathsep}{Path(__file__).parents[2]}",
        },
        capture_output=True,
        text=True,
        timeout=50,
        check=False,
    )
    assert (done.returncode, done.stdout.strip()) == (0, "xcb · case — Analyst Workstation")
    assert "Traceback" not in done.stderr
    shown = QImage(str(picture))
    assert (shown.width(), shown.height()) == (1440, 900)
    assert colours(shown) > 20
    assert [p.name for p in tmp_path.glob("case.awdb*") if p.is_file()] == ["case.awdb"]
