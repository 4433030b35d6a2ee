# SPDX-License-Identifier: MIT
"""What was purged in other files and is still here: shown, and purged here too if wanted."""

from pathlib import Path
from typing import TYPE_CHECKING

from workstation.ui.kit.purge_dialog import PurgeDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from workstation.domain.purging import Thing
    from workstation.domain.sealing import Key
    from workstation.ui.session import Session

_WHY = "Somebody purged this in “{file}”. Here it is still whole, and stays so unless you purge it."
_TOLD = "Files merged into this case say that this was purged there. Here it is still whole."
_NONE = "Nothing that is here was purged in a file merged before."


def show_told(parent: "QWidget", session: "Session") -> None:
    """What files merged before say was purged."""

    def show(things: "list[Thing]") -> None:
        if things:
            PurgeDialog.ask(parent, session, things, _TOLD)
        else:
            session.message.emit(_NONE, False)

    session.read(lambda workspace: workspace.purging.elsewhere(), show)


def show_there(parent: "QWidget", session: "Session", path: Path, key: "Key | None") -> None:
    """What another file, merged or not, says was purged."""

    def show(things: "list[Thing]") -> None:
        if things:
            PurgeDialog.ask(parent, session, things, _WHY.format(file=path.name))

    session.read(lambda workspace: workspace.purging.as_in(path, key=key), show)
