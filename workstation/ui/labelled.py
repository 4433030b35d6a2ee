# SPDX-License-Identifier: MIT
"""Reviewed claims as labelled data: which sources, then where to."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QWidget

from workstation.ui.kit.dialogs import Dialog, ask_save
from workstation.ui.kit.fields import label
from workstation.ui.kit.words import count, number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workstation.domain.labels import LabelledText
    from workstation.ui.session import Session

WORDS = (
    "What you accepted, corrected and rejected, with the texts, one JSON object a line: to measure "
    "how often an engine is right, and to train a better one."
)
WARNING = "The file holds whole texts. Treat it as you treat the case."


class LabelledExport(Dialog):
    """Which sources are taken; the file is chosen next."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, "Export reviewed claims", "Choose where to keep it…", WORDS)
        self.more = QCheckBox("Also sources in review, not yet read to the end")
        note = "In those, what was missed is not known to be missed."
        self.body.addWidget(self.more)
        self.body.addWidget(label(note, "caption", wrap=True))
        self.body.addWidget(label(WARNING, "caption", wrap=True))

    @classmethod
    def ask(cls, parent: QWidget, session: "Session") -> "LabelledExport":
        """Ask which sources and where to, and write the file in the background."""
        dialog = cls(parent)
        name = f"{session.workspace.path.stem} labelled.jsonl"

        def choose() -> None:
            decided = dialog.more.isChecked()
            ask_save(
                parent,
                "Keep the labelled texts as",
                "Labelled texts (*.jsonl)",
                name,
                lambda path: export(session, path, decided=decided),
            )

        dialog.accepted.connect(choose)
        dialog.open()
        return dialog


def export(session: "Session", path: Path, *, decided: bool) -> None:
    """Write the labelled texts there, in the background."""
    session.job(
        "Exporting reviewed claims",
        lambda ticket: session.workspace.claims.export_labelled(path, ticket, decided=decided),
        lambda found: session.message.emit(said(found, path), False),
        nouns=(),
    )


def said(found: "Sequence[LabelledText]", path: Path) -> str:
    """What was written, in a sentence."""
    taken = sum(len(one.relations) for one in found)
    rejected = sum(len(one.rejected) for one in found)
    numbers = f"{number(taken)} accepted and {number(rejected)} rejected claims"
    return f"{numbers} of {count(len(found), 'source')} saved as {path.name}."
