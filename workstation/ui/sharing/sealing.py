# SPDX-License-Identifier: MIT
"""How a copy is sealed: the part of a dialog that asks for a passphrase or for keys."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from workstation.domain.sealing import Seal
from workstation.errors import UserError
from workstation.sharing.keys import read_recipients
from workstation.ui.kit.fields import label

_PASSPHRASE, _KEYS = "passphrase", "keys"
_WAYS = (
    ("Not sealed: whoever has the file can read it", ""),
    ("Sealed with a passphrase", _PASSPHRASE),
    ("Sealed for colleagues' keys", _KEYS),
)
_ADVICE = "Four or five words that do not belong together. Lost, it opens nothing any more."
_OWN = "One public key a line, as your colleagues gave them to you. With yours you open it too."


class SealFields(QWidget):
    """A choice, and the fields that it needs.

    Signals:
        changed: (whether what is chosen makes a seal, or none is wanted)
    """

    changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.way = QComboBox()
        self.way.setAccessibleName("How the copy is sealed")
        for words, way in _WAYS:
            self.way.addItem(words, way)
        self.passphrase = password("Passphrase")
        self.again = password("Passphrase, once more")
        self.keys = QPlainTextEdit()
        self.keys.setAccessibleName("Public keys")
        self.keys.setPlaceholderText("age1…")
        self.keys.setFixedHeight(4 * self.keys.fontMetrics().lineSpacing())
        self.keys.setTabChangesFocus(True)
        self.told = label("", "caption", wrap=True)
        self._build()
        self._show()

    @property
    def seal(self) -> Seal | None:
        """What is chosen; None without a seal.

        Raises:
            UserError: what is typed makes none; the sentence says why.
        """
        way = self.way.currentData()
        if way == _PASSPHRASE:
            if self.passphrase.text() != self.again.text():
                raise UserError("The two passphrases differ.")
            return Seal(self.passphrase.text())
        if way == _KEYS:
            return Seal(recipients=read_recipients(self.keys.toPlainText()))
        return None

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._form = QFormLayout()
        self._form.addRow("Seal", self.way)
        self._form.addRow("Passphrase", self.passphrase)
        self._form.addRow("Once more", self.again)
        self._form.addRow("Public keys", self.keys)
        column.addLayout(self._form)
        column.addWidget(self.told)
        self.way.currentIndexChanged.connect(self._show)
        for field in (self.passphrase, self.again, self.keys):
            field.textChanged.connect(self._check)

    def _show(self) -> None:
        way = self.way.currentData()
        self._form.setRowVisible(self.passphrase, way == _PASSPHRASE)
        self._form.setRowVisible(self.again, way == _PASSPHRASE)
        self._form.setRowVisible(self.keys, way == _KEYS)
        self.told.setVisible(bool(way))
        self._check()

    def _check(self) -> None:
        advice = _ADVICE if self.way.currentData() == _PASSPHRASE else _OWN
        typed = self.again.text() or self.keys.toPlainText()
        try:
            made = self.seal is not None
        except UserError as error:
            self.told.setText(str(error) if typed else advice)
            self.changed.emit(False)
            return
        self.told.setText(advice if made else "")
        self.changed.emit(True)


def password(name: str) -> QLineEdit:
    """A field whose words nobody reads over a shoulder."""
    made = QLineEdit()
    made.setEchoMode(QLineEdit.EchoMode.Password)
    made.setAccessibleName(name)
    return made
