# SPDX-License-Identifier: MIT
"""Take pictures of every tab: empty, demonstration and crowded, light and dark.

python build_spec/screenshots/take.py [--out build/screenshots] [--tab sources] [--no-crowd]
"""

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from crowd import crowd  # noqa: E402
from PySide6.QtCore import QEventLoop, QLocale, QTimer  # noqa: E402
from PySide6.QtGui import QFont, QFontDatabase  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402
from views import age, comparison_views, views  # noqa: E402

from workstation.resources import resource  # noqa: E402
from workstation.settings import Settings  # noqa: E402
from workstation.ui.kit.theme import Theme, load_fonts  # noqa: E402
from workstation.ui.main_window import MainWindow  # noqa: E402
from workstation.ui.tabs import TABS  # noqa: E402
from workstation.workspace import Workspace  # noqa: E402

Views = Callable[[MainWindow, Callable[[MainWindow], None]], Iterator[tuple[str, QWidget]]]
LARGE, SMALL = (1440, 900), (1024, 700)


def wait(milliseconds: int) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def settle(window: MainWindow) -> None:
    """Wait until nothing is under way, then until it is painted."""
    for _ in range(100):
        wait(100)
        if window.session is None or not window.session.lanes.busy:
            break
    wait(250)
    window.toast.hide()


def make_cases(folder: Path, made: Path | None, *, with_crowd: bool) -> dict[str, Path]:
    """The cases: empty, typical, read by an older engine, crowded."""
    empty = folder / "empty.awdb"
    Workspace.create(empty, title="A new case").close()
    example = folder / "settings" / "example"
    if made is None:
        demonstration = Workspace.demonstration(example)
    else:
        example.mkdir(parents=True)
        demonstration = Path(shutil.copy(made, example / "demo.awdb"))
    aged = folder / "aged.awdb"
    shutil.copy(demonstration, aged)
    age(aged)
    cases = {"empty": empty, "demonstration": demonstration, "aged": aged}
    if with_crowd:
        crowded = folder / "crowded.awdb"
        shutil.copy(demonstration, crowded)
        crowd(crowded)
        cases["crowded"] = crowded
    return cases


def take(window: MainWindow, out: Path, names: list[str], what: str) -> None:
    """Picture these tabs of the case that is open."""
    for name in names:
        window.show_tab(name)
        settle(window)
        target = out / f"{name}-{what}.png"
        window.grab().save(str(target))
        print(target)


def take_views(window: MainWindow, out: Path, what: str, shown: Views = views) -> None:
    """Picture the views that are no tabs."""
    for name, widget in shown(window, settle):
        target = out / f"view-{name}-{what}.png"
        widget.grab().save(str(target))
        print(target)


def take_case(
    window: MainWindow, path: Path, out: Path, names: list[str], what: tuple[str, str]
) -> None:
    """Picture a case: large, and what is worth it small as well."""
    state, theme = what
    window.resize(*LARGE)
    window.open_path(path)
    settle(window)
    take(window, out, names, f"{state}-{theme}")
    extra = state == "aged" and "sources" in names
    if extra:
        take_views(window, out, theme)
    window.resize(*SMALL)
    if extra:
        take_views(window, out, f"small-{theme}")
    if state == "demonstration":
        take(window, out, names, f"small-{theme}")
    if state == "demonstration" and "comparison" in names:
        take_views(window, out, f"small-{theme}", comparison_views)
        window.resize(*LARGE)
        take_views(window, out, theme, comparison_views)


def main() -> int:
    """Take them all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("build/screenshots"))
    parser.add_argument("--tab", action="append", choices=[kind.name for kind in TABS])
    parser.add_argument("--no-crowd", action="store_true")
    parser.add_argument("--demonstration", type=Path, help="one made before, to save time")
    chosen = parser.parse_args()
    names = chosen.tab or [kind.name for kind in TABS]
    chosen.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        os.environ["WORKSTATION_SETTINGS"] = str(Path(temporary) / "settings")
        made = chosen.demonstration
        cases = make_cases(Path(temporary), made, with_crowd=not chosen.no_crowd)
        app = QApplication.instance() or QApplication(sys.argv[:1])
        _look_alike(app)
        for theme in ("light", "dark"):
            window = MainWindow(Settings.load(), Theme(app, theme))
            window.show()
            for state, path in cases.items():
                take_case(window, path, chosen.out, names, (state, theme))
            window.close()
    return 0


def _look_alike(app: QApplication) -> None:
    """The same font and locale on every machine, so that pictures can be compared."""
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    load_fonts()
    for path in sorted(resource("fonts").glob("Inter-*.otf")):
        QFontDatabase.addApplicationFont(str(path))
    font = QFont("Inter")
    font.setPixelSize(13)
    app.setFont(font)


if __name__ == "__main__":
    raise SystemExit(main())
