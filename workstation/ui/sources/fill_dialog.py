# SPDX-License-Identifier: MIT
"""What several sources lack, filled in for all of them at once."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QWidget

from workstation.domain.gradings import RELIABILITY
from workstation.domain.markings import TLP
from workstation.ui.kit.asking import answer
from workstation.ui.kit.dialogs import Dialog
from workstation.ui.kit.fields import label
from workstation.ui.kit.words import count


class FillDialog(Dialog):
    """What several sources lack, filled in at once; empty fields stay as they are."""

    def __init__(self, parent: QWidget | None, sources: int, publishers: Sequence[str]) -> None:
        super().__init__(
            parent,
            f"Fill in facts of {count(sources, 'source')}",
            "Fill in",
            "Only what you fill in here is changed.",
        )
        self.published_on = QLineEdit()
        self.published_on.setPlaceholderText("2026-11-12")
        self.publisher = QComboBox()
        self.publisher.setEditable(True)
        self.publisher.addItems(["", *publishers])
        self.author, self.language = QLineEdit(), QLineEdit()
        self.reliability, self.marking = QComboBox(), QComboBox()
        self.reliability.addItem("as it is", "")
        for letter, words in RELIABILITY.items():
            self.reliability.addItem(f"{letter} · {words}", letter)
        self.marking.addItem("as it is", "")
        for name in TLP:
            self.marking.addItem(name, name)
        form = QFormLayout()
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        for name, field in (
            ("Published on", self.published_on),
            ("Publisher", self.publisher),
            ("Author", self.author),
            ("Language", self.language),
            ("Reliability", self.reliability),
            ("Marking", self.marking),
        ):
            field.setAccessibleName(name)
            caption = label(name, "caption")
            caption.setMinimumHeight(30)
            form.addRow(caption, field)
        self.body.addLayout(form)
        self.published_on.setFocus()

    def facts(self) -> dict[str, str]:
        """The facts that were filled in."""
        found = {
            "published_on": self.published_on.text().strip(),
            "publisher": self.publisher.currentText().strip(),
            "author": self.author.text().strip(),
            "language": self.language.text().strip(),
            "reliability": str(self.reliability.currentData()),
            "marking": str(self.marking.currentData()),
        }
        return {name: value for name, value in found.items() if value}

    @classmethod
    def ask(
        cls, parent: QWidget | None, sources: int, publishers: Sequence[str]
    ) -> dict[str, str] | None:
        """The facts to set, or None."""
        return answer(cls(parent, sources, publishers), cls.facts)
