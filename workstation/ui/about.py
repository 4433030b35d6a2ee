# SPDX-License-Identifier: MIT
"""Which versions this is, and what is worth knowing about them."""

import platform

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QWidget

from workstation import __version__
from workstation.ui.kit.dialogs import Dialog
from workstation.ui.kit.fields import label
from workstation.workspace import ENGINE_VERSION

SAFE_SQLITE = (3, 51, 3)  # earlier ones may, rarely, damage a file written from two connections


def warning(version: str) -> str:
    """What to say about an engine this old; empty for a good one."""
    if tuple(int(part) for part in version.split(".")[:3]) >= SAFE_SQLITE:
        return ""
    return (
        f"SQLite {version} has a rare fault that was mended in 3.51.3. The program works around "
        "it with a single writing connection; a newer Python or system brings the mended one."
    )


class AboutDialog(Dialog):
    """Name, versions, licence."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, f"Analyst Workstation {__version__}", "Close")
        version = ENGINE_VERSION
        self.cancel.hide()
        self.body.addWidget(
            label(
                "Who says what about this, since when, on what authority, and where do they "
                "contradict each other? Offline, in one file.",
                wrap=True,
            )
        )
        facts = f"Python {platform.python_version()} · Qt {qVersion()} · SQLite {version}"
        self.body.addWidget(label(facts, "caption"))
        self.body.addWidget(label("MIT licence. Icons by Lucide (ISC).", "caption"))
        words = warning(version)
        if words:
            self.body.addWidget(label(words, "warning", wrap=True))

    @classmethod
    def tell(cls, parent: QWidget | None) -> None:
        """Show it."""
        cls(parent).open()
