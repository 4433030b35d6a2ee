# SPDX-License-Identifier: MIT
"""The Claims tab and a bare paged table over one file. usage: paging_child.py CASE JUMPS"""

import json
import os
import random
import sqlite3
import sys
import time
from array import array
from collections import OrderedDict
from pathlib import Path

from PySide6.QtCore import QAbstractTableModel, QEventLoop, QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QHeaderView, QTableView

from workstation.settings import Settings
from workstation.ui.claims.tab import ClaimsTab
from workstation.ui.kit.tables import ROW_HEIGHT
from workstation.ui.kit.theme import Theme, load_fonts
from workstation.ui.session import Session
from workstation.workspace import Workspace

_PAGE, _PAGES = 200, 64
_IDS = "SELECT id FROM claims WHERE deleted = 0 ORDER BY source_id, start_at, id"
_ROWS = """
SELECT c.id, c.status, a.name, c.act, c.exact, c.latest, p.name, s.reliability || c.credibility,
    (SELECT count(*) FROM positions x WHERE x.claim_id = c.id)
FROM claims c JOIN sources s ON s.id = c.source_id
LEFT JOIN actors a ON a.id = c.speaker_id LEFT JOIN actors p ON p.id = s.publisher_id
WHERE c.id IN (%s)"""


class Bare(QAbstractTableModel):
    """The limit: ids in an array, pages of tuples, one role."""

    def __init__(self, path: str) -> None:
        super().__init__()
        self.db = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        self.db.execute("PRAGMA cache_size = -16000")
        self.ids = array("q", (row[0] for row in self.db.execute(_IDS)))
        self.pages = OrderedDict()

    def rowCount(self, parent=QModelIndex()):  # noqa: N802
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent=QModelIndex()):  # noqa: N802
        return 8

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        number = index.row()
        return str(self.page(number // _PAGE)[self.ids[number]][index.column() + 1])

    def page(self, number):
        found = self.pages.get(number)
        if found is None:
            wanted = self.ids[number * _PAGE : (number + 1) * _PAGE]
            marks = ",".join(map(str, wanted))
            found = {row[0]: row for row in self.db.execute(_ROWS % marks)}
            self.pages[number] = found
            if len(self.pages) > _PAGES:
                self.pages.popitem(last=False)
        return found


def bare_view(model: Bare, like: QTableView) -> QTableView:
    """A plain table with the columns, rows and size of ours."""
    view = QTableView()
    view.setModel(model)
    view.setWordWrap(False)
    view.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
    view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    view.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
    view.verticalHeader().hide()
    shown = [k for k in range(like.model().columnCount()) if not like.isColumnHidden(k)]
    for place, column in enumerate(shown):
        view.setColumnWidth(place, like.columnWidth(column))
    view.resize(like.size())
    view.show()
    return view


def jump(view: QTableView, where: float) -> tuple[float, float]:
    """Milliseconds until another place is painted, on the clock and of the processor."""
    bar = view.verticalScrollBar()
    since, cpu = time.perf_counter(), time.thread_time()
    bar.setValue(int(where * bar.maximum()))
    view.viewport().repaint()
    QApplication.processEvents()
    return (time.perf_counter() - since) * 1e3, (time.thread_time() - cpu) * 1e3


def filled_tab(case: Workspace, settings: Settings) -> tuple[ClaimsTab, float]:
    """The real tab with its rows, and the seconds its ids took."""
    tab = ClaimsTab(Session(case, settings))
    tab.resize(1440, 860)
    since = time.perf_counter()
    tab.show()
    while not tab.model.ids:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    return tab, time.perf_counter() - since


def main() -> None:
    """Jump by turns and tell each time taken."""
    path, jumps = sys.argv[1], int(sys.argv[2])
    app, settings = QApplication([]), Settings.load()
    load_fonts()
    theme = Theme(app, settings.theme)
    tab, ids = filled_tab(Workspace.open(Path(path), read_only=True), settings)
    since = time.perf_counter()
    model = Bare(path)
    bare_ids = time.perf_counter() - since
    bare = bare_view(model, tab.table)
    chance = random.Random(5)
    for view in (tab.table, bare):
        jump(view, 0.5)
    reads = tab.model.page_reads
    pairs = [(jump(tab.table, chance.random()), jump(bare, chance.random())) for _ in range(jumps)]
    said = {
        "ours": [ours[0] for ours, _ in pairs],
        "ours_cpu": [ours[1] for ours, _ in pairs],
        "bare": [limit[0] for _, limit in pairs],
        "bare_cpu": [limit[1] for _, limit in pairs],
        "pages_a_jump": (tab.model.page_reads - reads) / jumps,
        "ids": ids,
        "bare_ids": bare_ids,
    }
    print(json.dumps(said), flush=True)
    del theme
    os._exit(0)


if __name__ == "__main__":
    main()
