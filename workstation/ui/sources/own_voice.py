# SPDX-License-Identifier: MIT
"""What a publication says itself: suggested only when somebody asks for it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QWidget

from workstation.ui.intake import TOUCHED
from workstation.ui.kit.dialogs import Dialog
from workstation.ui.kit.fields import label
from workstation.ui.kit.words import count, number

if TYPE_CHECKING:
    from workstation.ui.session import Session

WORDS = (
    "A headline, and what the text says in its own voice, are statements of the publication "
    "itself. They are suggested for review like others, under the publisher's name, and stay "
    "out of comparisons until you place them on a question yourself."
)


class OwnVoice(Dialog):
    """Which of them: headlines, or what the text says in its own voice."""

    def __init__(self, parent: QWidget | None, sources: int, unnamed: int) -> None:
        of = f" in {count(sources, 'source')}" if sources > 1 else ""
        heading = f"Suggest the publication's own statements{of}"
        super().__init__(parent, heading, "Suggest", WORDS)
        self.headline = QCheckBox("The headline")
        self.narrator = QCheckBox("What the text says in its own voice")
        for box in (self.headline, self.narrator):
            box.setChecked(True)
            box.toggled.connect(lambda _: self._on_toggled())
            self.body.addWidget(box)
        if unnamed:
            has = "has" if unnamed == 1 else "have"
            which = "This source" if sources == 1 else f"{number(unnamed)} of them"
            note = f"{which} {has} no publisher yet. Fill it in first, so that it is the speaker."
            self.body.addWidget(label(note, "warning", wrap=True))
        self.headline.setFocus()

    def _on_toggled(self) -> None:
        self.go.setEnabled(self.headline.isChecked() or self.narrator.isChecked())

    @classmethod
    def ask(cls, parent: QWidget | None, session: "Session", uids: Sequence[str]) -> "OwnVoice":
        """Ask, and have them suggested."""
        unnamed = sum(not one.publisher for one in session.workspace.sources.many(uids))
        dialog = cls(parent, len(uids), unnamed)

        def suggest() -> None:
            headline, narrator = dialog.headline.isChecked(), dialog.narrator.isChecked()
            session.job(
                "Suggesting the publication's own statements",
                lambda ticket: session.workspace.sources.suggest_own_voice(
                    uids, headline=headline, narrator=narrator, ticket=ticket
                ),
                lambda found: session.message.emit(said(found), False),
                nouns=TOUCHED,
            )

        dialog.accepted.connect(suggest)
        dialog.open()
        return dialog


def said(found: int) -> str:
    """What became of it, in a sentence."""
    new = count(found, "statement")
    return f"{new} of the publication suggested." if found else "No statement was found to suggest."
