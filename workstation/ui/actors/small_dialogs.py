# SPDX-License-Identifier: MIT
"""Two short questions: who is new here, and how reliable is a publisher."""

from PySide6.QtWidgets import QComboBox, QLineEdit, QRadioButton, QWidget

from workstation.domain.actors import ActorKind
from workstation.domain.gradings import RELIABILITY
from workstation.ui.actors.kinds import ICONS, kind_word
from workstation.ui.kit.asking import answer
from workstation.ui.kit.dialogs import Dialog
from workstation.ui.kit.icons import icon


class NewActorDialog(Dialog):
    """Name and kind of a new actor."""

    def __init__(self, parent: QWidget | None, name: str) -> None:
        super().__init__(parent, "New actor", "Create")
        self.name = QLineEdit(name)
        self.name.setAccessibleName("Name")
        self.name.setPlaceholderText("Name, as most would write it")
        self.body.addWidget(self.name)
        self.kind = kind_box()
        self.body.addWidget(self.kind)
        self.name.textChanged.connect(self._judge)
        self.name.setFocus()
        self._judge()

    @classmethod
    def ask(cls, parent: QWidget | None, name: str = "") -> tuple[str, ActorKind] | None:
        """Let the analyst name a new actor; None when cancelled."""
        return answer(cls(parent, name), cls.named)

    def named(self) -> tuple[str, ActorKind]:
        """Name and kind as entered."""
        return " ".join(self.name.text().split()), ActorKind(self.kind.currentData())

    def _judge(self) -> None:
        self.go.setEnabled(bool(self.name.text().strip()))


class GradeDialog(Dialog):
    """The letter of a publisher, with the reason for it."""

    def __init__(self, parent: QWidget | None, name: str, letter: str) -> None:
        super().__init__(
            parent,
            f"How reliable is {name}?",
            "Grade",
            "As a publisher, whatever it publishes. Its sources inherit the letter.",
        )
        self.letters = {key: QRadioButton(f"{key}   {words}") for key, words in RELIABILITY.items()}
        for key, button in self.letters.items():
            button.setChecked(key == letter)
            self.body.addWidget(button)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText("Reason")
        self.reason.setAccessibleName("Reason")
        self.body.addWidget(self.reason)

    @classmethod
    def ask(cls, parent: QWidget | None, name: str, letter: str) -> tuple[str, str] | None:
        """Let the analyst grade; letter and reason, or None when cancelled."""
        return answer(cls(parent, name, letter), cls.grade)

    def grade(self) -> tuple[str, str]:
        """Letter and reason as entered."""
        letter = next((key for key, button in self.letters.items() if button.isChecked()), "F")
        return letter, self.reason.text().strip()


def kind_box() -> QComboBox:
    """A drop-down of all kinds of actor."""
    box = QComboBox()
    box.setAccessibleName("Kind of actor")
    for kind in ActorKind:
        box.addItem(icon(ICONS[kind]), kind_word(kind).capitalize(), kind)
    box.setCurrentIndex(box.findData(ActorKind.UNKNOWN))
    return box
