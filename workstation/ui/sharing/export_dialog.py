# SPDX-License-Identifier: MIT
"""A copy of a part of the workspace: what it takes, and what leaves and stays, told beforehand."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from workstation.analysis.thing_words import INNER, listing, plural, things
from workstation.domain.markings import TLP
from workstation.domain.sealing import SUFFIX, Seal
from workstation.domain.sharing import Leaving, Scope
from workstation.ui.kit.dialogs import SEALED, WORKSPACES, Dialog, ask_save
from workstation.ui.kit.fields import button, label, line
from workstation.ui.kit.latest import Latest
from workstation.ui.kit.words import count
from workstation.ui.sharing.leaving_dialog import LeavingDialog
from workstation.ui.sharing.narrowing import Narrowing
from workstation.ui.sharing.sealing import SealFields

if TYPE_CHECKING:
    from workstation.ui.session import Session

WORDS = (
    "The copy holds only what is chosen here, says for good that it is a part, and merges back "
    "without false conflicts."
)
_ALL = "Everything, whatever its marking"
_TOLD = ("source", "claim", "question", "assessment", "note", "brief")


class ExportDialog(Dialog):
    """What of the workspace leaves; the file is chosen next."""

    def __init__(
        self, parent: QWidget | None, session: "Session", scope: Scope | None = None
    ) -> None:
        super().__init__(parent, "Save a part to share", "Choose where to keep it…", WORDS)
        self._session = session
        self._latest = Latest(self, session)
        self._found: list[Leaving] = []
        self.narrowing = Narrowing(session, scope or Scope())
        self.marking = QComboBox()
        self.marking.setAccessibleName("The highest marking that leaves")
        self.marking.addItem(_ALL, "")
        for one in TLP:
            self.marking.addItem(f"Up to {one}", one)
        self.only_accepted = QCheckBox("Accepted claims only")
        self.suggestions = QCheckBox("Suggestions that nobody has decided about")
        self.originals = QCheckBox("The original files")
        self.history = QCheckBox("Former values and the words of changes")
        self.counts = QCheckBox("Say in the copy how much was withheld")
        self._build()
        self._recount()

    @property
    def scope(self) -> Scope:
        """What is chosen."""
        chosen = Scope(
            accepted=self.only_accepted.isChecked(),
            marking=self.marking.currentData(),
            originals=self.originals.isChecked(),
            history=self.history.isChecked(),
            suggestions=self.suggestions.isChecked(),
            tell_withheld=self.counts.isChecked(),
        )
        return self.narrowing.narrowed(chosen)

    @classmethod
    def ask(cls, parent: QWidget, session: "Session", scope: Scope | None = None) -> "ExportDialog":
        """Ask what leaves and where to, and write the copy in the background.

        `scope` says which questions, actors, sources and days are chosen at first.
        """
        dialog = cls(parent, session, scope)
        name = f"{session.workspace.path.stem} part.awdb"

        def choose() -> None:
            scope, seal = dialog.scope, dialog.sealing.seal
            ask_save(
                parent,
                "Keep the part as",
                SEALED if seal else WORKSPACES,
                f"{name}{SUFFIX}" if seal else name,
                lambda path: export(session, path, scope, seal),
            )

        dialog.accepted.connect(choose)
        dialog.open()
        return dialog

    def _build(self) -> None:
        self.body.addWidget(self.narrowing)
        self.narrowing.add_row("Marking", self.marking)
        self.narrowing.changed.connect(self._recount)
        for box in (self.suggestions, self.originals, self.history, self.counts):
            box.setChecked(True)
        for box in (
            self.only_accepted,
            self.suggestions,
            self.originals,
            self.history,
            self.counts,
        ):
            self.body.addWidget(box)
            box.toggled.connect(self._recount)
        self.marking.currentIndexChanged.connect(self._recount)
        self.told = label("", wrap=True)
        self.told.setAccessibleName("What leaves and what stays")
        self.told.setMinimumHeight(4 * self.told.fontMetrics().lineSpacing())
        self.look = button("Look through it…", self._look, kind="link")
        self.body.addWidget(self.told)
        self.body.addLayout(line(self.look))
        self.sealing = SealFields()
        self.sealing.changed.connect(self.go.setEnabled)
        self.sealing.way.currentIndexChanged.connect(self.fit)
        self.body.addWidget(self.sealing)
        self.setMinimumWidth(560)

    def _recount(self) -> None:
        scope = self.scope
        self.go.setEnabled(self.narrowing.days_are_read)
        self.told.setText("Counting…")
        self._latest.ask(lambda workspace: workspace.sharing.leaving(scope), self._show)

    def _show(self, found: list[Leaving]) -> None:
        self._found = found
        self.told.setText(leaving_words(found))
        self.fit()

    def _look(self) -> None:
        """Look through what leaves and what stays by title."""
        LeavingDialog.ask(self, self._session, self.scope, self._found)


def leaving_words(found: list[Leaving]) -> str:
    """What leaves and what stays, in two sentences."""
    shown = [one for one in found if one.noun in _TOLD]
    leaves = [things(one.leaves, one.noun) for one in shown if one.leaves]
    stays = [things(one.stays, one.noun) for one in shown if one.stays]
    others = sum(one.stays for one in found if one.noun not in (*_TOLD, INNER))
    if others:
        stays.append(count(others, "other row"))
    told = f"Leaves: {listing(leaves)}." if leaves else f"No {plural('claim')} or sources leave."
    return f"{told}\nStays here: {listing(stays)}." if stays else f"{told}\nNothing stays here."


def export(session: "Session", path: Path, scope: Scope, seal: Seal | None = None) -> None:
    """Write the copy there, in the background."""
    session.job(
        "Saving a part",
        lambda ticket: session.workspace.sharing.export(path, scope, ticket, seal=seal),
        lambda made: session.message.emit(f"The part was saved as {made.name}.", False),
        nouns=(),
    )
