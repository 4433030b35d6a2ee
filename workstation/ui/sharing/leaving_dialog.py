# SPDX-License-Identifier: MIT
"""Looking through what would leave with a copy and what would stay, by title."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QComboBox, QListWidget, QWidget

from workstation.analysis.thing_words import INNER, plural
from workstation.domain.sharing import Leaving, Listing, Scope
from workstation.ui.kit.dialogs import Dialog
from workstation.ui.kit.fields import label, line, search_box
from workstation.ui.kit.latest import Latest
from workstation.ui.kit.words import number

if TYPE_CHECKING:
    from workstation.ui.session import Session

_REST_MS = 200


class LeavingDialog(Dialog):
    """One kind of thing at a time, what leaves or what stays, narrowed by typing."""

    def __init__(
        self, parent: QWidget | None, session: "Session", scope: Scope, found: Sequence[Leaving]
    ) -> None:
        super().__init__(parent, "What leaves and what stays", "Close")
        self._latest = Latest(self, session)
        self._scope = scope
        self.cancel.hide()
        self.noun, self.which = QComboBox(), QComboBox()
        self.search = search_box("Type to narrow", "Narrow what is listed")
        self.list = QListWidget()
        self.list.setProperty("kind", "titles")
        self.told = label("", "muted", wrap=True)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._build(found)
        self._look()

    @classmethod
    def ask(
        cls, parent: QWidget | None, session: "Session", scope: Scope, found: Sequence[Leaving]
    ) -> "LeavingDialog":
        """Show it over the dialog in which the part is chosen."""
        dialog = cls(parent, session, scope, found)
        dialog.open()
        return dialog

    def _build(self, found: Sequence[Leaving]) -> None:
        for one in found:
            if one.noun != INNER and (one.leaves or one.stays):
                self.noun.addItem(plural(one.noun).capitalize(), one.noun)
        self.noun.setCurrentIndex(max(0, self.noun.findData("claim")))
        self.which.addItem("that leave", True)
        self.which.addItem("that stay here", False)
        self.noun.setAccessibleName("Kind of thing")
        self.which.setAccessibleName("What leaves, or what stays")
        self.list.setAccessibleName("Titles")
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = line(self.noun, self.which)
        head.addStretch(1)
        self.body.addLayout(head)
        for widget in (self.search, self.list, self.told):
            self.body.addWidget(widget)
        self.noun.currentIndexChanged.connect(self._look)
        self.which.currentIndexChanged.connect(self._look)
        self.search.textChanged.connect(lambda _: self._rest.start())
        self._rest.timeout.connect(self._look)
        self.resize(640, 560)

    def _look(self) -> None:
        scope, noun, leaves = self._scope, self.noun.currentData(), self.which.currentData()
        typed = self.search.text().strip()
        if noun is None:
            self.told.setText("There is nothing yet.")
            return
        self.told.setText("Reading…")
        self._latest.ask(
            lambda workspace: workspace.sharing.listing(scope, noun, leaves=leaves, text=typed),
            self._show,
        )

    def _show(self, found: Listing) -> None:
        self.list.clear()
        self.list.addItems(list(found.titles))
        for at, title in enumerate(found.titles):
            self.list.item(at).setToolTip(title)
        left = found.total - len(found.titles)
        more = f"The first {number(len(found.titles))} are listed; type to find others. "
        self.told.setText(f"{more if left > 0 else ''}{number(found.total)} in all.")
