# SPDX-License-Identifier: MIT
"""Asks for a name, and says when it is taken."""

from collections.abc import Collection

from PySide6.QtWidgets import QLineEdit, QWidget

from workstation.ui.kit.asking import answer
from workstation.ui.kit.dialogs import Dialog
from workstation.ui.kit.fields import label


class NameDialog(Dialog):
    """One line of text."""

    def __init__(
        self, parent: QWidget | None, heading: str, action: str, taken: Collection[str], name: str
    ) -> None:
        super().__init__(parent, heading, action)
        self._taken = {one.casefold() for one in taken}
        self.box = QLineEdit(name)
        self.box.setAccessibleName("Name")
        self.box.setPlaceholderText("Name")
        self.note = label("", "caption", wrap=True)
        self.body.addWidget(self.box)
        self.body.addWidget(self.note)
        self.box.textChanged.connect(lambda _: self._check())
        self._check()

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        heading: str,
        action: str,
        *,
        taken: Collection[str] = (),
        name: str = "",
    ) -> str | None:
        """The name that was typed; None when nothing was.

        Args:
            parent: the window it belongs to.
            heading: what is named.
            action: the words of the button.
            taken: names that stand for something already; choosing one replaces it.
            name: what stands in the box at first.
        """
        return answer(cls(parent, heading, action, taken, name), cls.typed)

    def typed(self) -> str | None:
        """What is typed now."""
        return self.box.text().strip() or None

    def _check(self) -> None:
        name = self.typed()
        self.go.setEnabled(name is not None)
        taken = name is not None and name.casefold() in self._taken
        self.note.setText(f"“{name}” is there already and will be replaced." if taken else "")
