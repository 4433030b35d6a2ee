# SPDX-License-Identifier: MIT
"""Sealed files in the window: what opens them is asked for; one may become a workspace."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from workstation.domain.sealing import SUFFIX, Key
from workstation.errors import UserError, WrongKeyError
from workstation.sharing.headers import is_sealed, read_header
from workstation.ui.jobs import Lanes
from workstation.ui.kit.dialogs import WORKSPACES, Dialog, ask_files, ask_save
from workstation.ui.kit.fields import ElidedLabel, button, label, line
from workstation.ui.sharing.sealing import password

if TYPE_CHECKING:
    from workstation.jobs import Ticket
    from workstation.ui.main_window import MainWindow

_BY_PASSPHRASE = "It was sealed with a passphrase, which its sender can tell you."
_FOR_KEYS = "It was sealed for keys. Choose the file that holds yours."


class UnlockDialog(Dialog):
    """Asks what opens a sealed file: its passphrase, or the file with one's key."""

    def __init__(
        self, parent: QWidget | None, name: str, trouble: str, *, by_passphrase: bool
    ) -> None:
        words = _BY_PASSPHRASE if by_passphrase else _FOR_KEYS
        super().__init__(parent, f"“{name}” is sealed", "Open", words)
        self.go.setEnabled(False)
        self.passphrase = password("Passphrase")
        self.passphrase.textChanged.connect(lambda typed: self.go.setEnabled(bool(typed)))
        self._identity: Path | None = None
        self.chosen = ElidedLabel("muted")
        self.chosen.say("No file chosen")
        self.choosing = button("Choose a key…", self._choose)
        if by_passphrase:
            self.body.addWidget(self.passphrase)
            self.passphrase.setFocus()
        else:
            row = line(self.choosing, self.chosen)
            row.setStretch(1, 1)
            self.body.addLayout(row)
            self.choosing.setFocus()
        if trouble:
            self.body.addWidget(label(trouble, "warning", wrap=True))

    @property
    def key(self) -> Key:
        """What was given."""
        return Key(self.passphrase.text(), self._identity)

    @classmethod
    def ask(
        cls, parent: QWidget, path: Path, then: Callable[[Key], object], trouble: str = ""
    ) -> "UnlockDialog":
        """Ask; `then` gets what was given.

        Raises:
            UserError: the file is damaged, or asks for too much work.
        """
        by_passphrase = read_header(path).by_passphrase
        dialog = cls(parent, path.name, trouble, by_passphrase=by_passphrase)
        dialog.accepted.connect(lambda: then(dialog.key))
        dialog.open()
        return dialog

    def _choose(self) -> None:
        ask_files(self, "Choose your key", "All files (*)", lambda paths: self.take(paths[0]))

    def take(self, path: Path) -> None:
        """Use the key in this file."""
        self._identity = path
        self.chosen.say(path.name)
        self.go.setEnabled(True)


def with_key(
    window: "MainWindow", path: Path, then: Callable[[Key | None], object], trouble: str = ""
) -> None:
    """Ask what opens a file, if it is sealed; `then` gets that, or None for any other file."""
    if not is_sealed(path):
        then(None)
        return
    try:
        UnlockDialog.ask(window, path, then, trouble)
    except UserError as error:
        window.on_trouble(str(error))


class Unsealing(QObject):
    """Makes workspaces of sealed files, one at a time, and has them opened."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._lanes = Lanes(self)

    def ask(self, path: Path, trouble: str = "") -> None:
        """Ask what opens a sealed file and where to keep what is in it, then open that."""
        name = path.name.removesuffix(SUFFIX)
        kept = name if name.endswith(".awdb") else f"{name}.awdb"

        def choose(key: Key | None) -> None:
            ask_save(
                self._window,
                "Keep the opened workspace as",
                WORKSPACES,
                kept,
                lambda target: self.unseal(path, target, key),
            )

        with_key(self._window, path, choose, trouble)

    def unseal(self, path: Path, target: Path, key: Key | None) -> None:
        """Make a workspace of a sealed file in the background and open it."""
        from workstation.workspace import Workspace

        def work(ticket: "Ticket") -> Path:
            return Workspace.unseal(path, target, ticket, key=key)

        job = self._lanes.long(work, f"Opening {path.name}")
        job.succeeded.connect(self._window.open_path)
        job.failed.connect(lambda error: self._on_failed(path, error))
        self._window.foot.watch(job)

    def _on_failed(self, path: Path, error: BaseException) -> None:
        if isinstance(error, WrongKeyError):
            self.ask(path, str(error))
        elif isinstance(error, UserError):
            self._window.on_trouble(str(error))
        else:
            sys.excepthook(type(error), error, error.__traceback__)

    def close(self) -> None:
        """Stop; nothing half made is left."""
        self._lanes.close()
