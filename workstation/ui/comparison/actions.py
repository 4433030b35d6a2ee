# SPDX-License-Identifier: MIT
"""What can be done in the Comparison tab: for its menu, the palette and by keys."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from workstation.ui.comparison.toolbar import FORMATS

if TYPE_CHECKING:
    from workstation.ui.comparison.tab import ComparisonTab


def actions_of(tab: "ComparisonTab") -> list[QAction]:
    """The actions of a tab, those with keys working while the focus is in it."""
    entries = (
        ("New question…", "Ctrl+Shift+Q", tab.questions.new),
        ("Edit question…", "F2", tab.questions.edit),
        ("Delete question", "", tab.questions.remove),
        ("Purge the question…", "", tab.questions.purge),
        ("Move question up\tAlt+Up", "", lambda: tab.questions.move(-1)),
        ("Move question down\tAlt+Down", "", lambda: tab.questions.move(1)),
        ("Record a judgement…\tA", "", tab.questions.assess),
        ("Confirm positions\tEnter", "", tab.deciding.confirm_shown),
        ("Place claims on questions…", "", tab.place_claims),
        ("Quotes side by side\tB", "", lambda: tab.show_aside(not tab.aside.isVisible())),
        ("Open in sources\tG", "", tab.open_source),
        ("Open or close the current body\tO", "", tab.open_body),
        (
            "Pin or unpin the current column",
            "",
            lambda: tab.on_column(tab.viewing.pin_column),
        ),
        ("Hide the current column", "", lambda: tab.on_column(tab.viewing.hide_column)),
        ("Pin or unpin the current question", "", lambda: tab.on_row(tab.viewing.pin_row)),
        ("Hide the current question", "", lambda: tab.on_row(tab.viewing.hide_row)),
        ("Fold or unfold the group", "", lambda: tab.viewing.fold(tab.table.current_head())),
        ("Show what is hidden", "", tab.toolbar.unhide),
        ("Filter the comparison", "Ctrl+F", tab.viewing.toggle_filters),
        ("Save this view…", "", tab.viewing.save),
        ("Record a search that found nothing…", "", tab.gaps.record),
        ("Show the disagreements", "", tab.show_disagreements),
        ("Show the table", "", lambda: tab.show_mode("table")),
        ("Brief from this view", "", tab.leaving.make_brief),
        ("Share these questions…", "", tab.leaving.share),
        ("Copy the table", "Ctrl+C", tab.leaving.copy),
        *((f"Export: {w}…", "", lambda s=s: tab.leaving.export(s)) for s, w in FORMATS.items()),
    )
    made = []
    for text, shortcut, act in entries:
        action = QAction(text, tab)
        if shortcut:
            action.setShortcut(shortcut)
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            tab.addAction(action)
        action.triggered.connect(lambda _=False, act=act: act())
        made.append(action)
    return made
