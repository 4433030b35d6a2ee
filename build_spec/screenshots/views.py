# SPDX-License-Identifier: MIT
"""Views beside the tabs that are worth a picture: of review, engine and comparison."""

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtWidgets import QApplication, QDialog, QWidget

from workstation.domain.questions import Stance
from workstation.domain.views import Narrowing, View
from workstation.ui.main_window import MainWindow
from workstation.ui.sources.ordering import Order

Settle = Callable[[MainWindow], None]
SURE = 0.9


def age(path: Path) -> None:
    """Let an older engine have read every second source of a closed workspace, with gaps."""
    db = sqlite3.connect(path)
    db.execute("UPDATE sources SET extracted = 'rules 0' WHERE id % 2 = 0")
    db.execute(
        "DELETE FROM claims WHERE status = 'suggested' AND id % 3 = 0 AND source_id % 2 = 0 "
        "AND id NOT IN (SELECT claim_id FROM positions)"
    )
    db.execute(
        "UPDATE sources SET extracted = 'failed: rules 0: it holds no sentence.' WHERE id % 5 = 3"
    )
    db.commit()
    db.close()


def views(window: MainWindow, settle: Settle) -> Iterator[tuple[str, QWidget]]:
    """Each view by name, as the widget to picture; all is put back afterwards."""
    window.show_tab("sources")
    settle(window)
    tab = window.tabs.tab("sources")  # type: ignore[union-attr]
    tab.inspector.why.set_open(True)
    settle(window)
    yield "why", window
    tab.inspector.why.set_open(False)
    for order in (Order.CONTESTED, Order.NOVELTY):
        tab.review.set_order(order)
        settle(window)
        yield order.value, window
    tab.inspector.choose_order()
    settle(window)
    yield "orders", tab.inspector.opened
    tab.inspector.opened.close()
    tab.review.set_order(Order.DOCUMENT)
    window.settings.least_confidence = SURE
    tab.review.refresh()
    settle(window)
    yield "below", window
    yield from _dialogs(window, settle)
    window.settings.least_confidence = 0.0
    tab.review.refresh()


def comparison_views(window: MainWindow, settle: Settle) -> Iterator[tuple[str, QWidget]]:
    """The comparison looked at in every way; the plain table is put back afterwards."""
    window.show_tab("comparison")
    settle(window)
    tab = window.tabs.tab("comparison")  # type: ignore[union-attr]
    narrowing = Narrowing(stances=(Stance.YES, Stance.NO), suggested=False)
    for name, view in (
        ("rolled", View(roll_up=True)),
        ("transposed", View(transposed=True)),
        ("gaps", View(gaps=True)),
        ("chips", View(narrowing=narrowing)),
    ):
        tab.toolbar.set_view(view)
        settle(window)
        body = next((one for one in tab.model.frame.columns if one.parts), None)
        tab.viewing.open_column(body)
        settle(window)
        yield f"comparison-{name}", window
    tab.viewing.toggle_filters()
    settle(window)
    yield "comparison-filters", window
    tab.viewing.toggle_filters()
    tab.toolbar.set_view(View())
    settle(window)
    tab.table.choose(tab.model.frame.rows[0].uid)
    tab.show_aside(shown=True)
    settle(window)
    yield "comparison-aside", window
    tab.show_aside(shown=False)


def _dialogs(window: MainWindow, settle: Settle) -> Iterator[tuple[str, QWidget]]:
    tab = window.tabs.tab("sources")  # type: ignore[union-attr]
    for name, act in (
        ("preferences", window.commands.preferences),
        ("own-voice", tab.suggest_own),
        ("again", window.commands.read_again),
    ):
        act()
        settle(window)
        shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog)]
        for dialog in (one for one in shown if one.isVisible()):
            yield name, dialog
            dialog.reject()
            settle(window)
