# SPDX-License-Identifier: MIT
"""A copy of a part of the workspace: what it takes, and what leaves and stays, told beforehand."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QWidget

from workstation.analysis.thing_words import INNER, listing, plural, things
from workstation.domain.markings import TLP
from workstation.domain.sealing import SUFFIX, Seal
from workstation.domain.sharing import Leaving, Scope
from workstation.ui.kit.dialogs import SEALED, WORKSPACES, Dialog, ask_save
from workstation.ui.kit.fields import label
from workstation.ui.kit.latest import Latest
from workstation.ui.kit.words import count
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

    def __init__(self, parent: QWidget | None, session: "Session") -> None:
        super().__init__(parent, "Save a part to share", "Choose where to keep it…", WORDS)
        self._latest = Latest(self, session)
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
        return Scope(
            accepted=self.only_accepted.isChecked(),
            marking=self.marking.currentData(),
            originals=self.originals.isChecked(),
            history=self.history.isChecked(),
            suggestions=self.suggestions.isChecked(),
            tell_withheld=self.counts.isChecked(),
        )

    @classmethod
    def ask(cls, parent: QWidget, session: "Session") -> "ExportDialog":
        """Ask what leaves and where to, and write the copy in the background."""
        dialog = cls(parent, session)
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
        form = QFormLayout()
        form.addRow("Marking", self.marking)
        self.body.addLayout(form)
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
        self.body.addWidget(self.told)
        self.sealing = SealFields()
        self.sealing.changed.connect(self.go.setEnabled)
        self.sealing.way.currentIndexChanged.connect(self.fit)
        self.body.addWidget(self.sealing)
        self.setMinimumWidth(520)

    def _recount(self) -> None:
        scope = self.scope
        self.told.setText("Counting…")
        self._latest.ask(
            lambda workspace: workspace.sharing.leaving(scope),
            lambda found: self.told.setText(leaving_words(found)),
        )


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
