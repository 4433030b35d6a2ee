# SPDX-License-Identifier: MIT
"""What the window always knows of merges: which can be taken back, and what is in conflict."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from workstation.ui.kit.latest import Latest
from workstation.ui.sharing.wording import conflict_count, merge_tip

if TYPE_CHECKING:
    from workstation.domain.sharing import Merge
    from workstation.ui.main_window import MainWindow
    from workstation.ui.session import Session
    from workstation.workspace import Workspace

    _Known = tuple[Merge | None, int]

_REST_MS = 200  # of several changes in a row the last is looked at


class MergeNotices(QObject):
    """Keeps three entries of the menu and a banner up to date; reads in the background."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._latest: Latest | None = None
        self.last: Merge | None = None
        self.conflicts = 0
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self.read)

    def follow(self, session: "Session") -> None:
        """Know this session's merges from now on."""
        self._latest = Latest(session, session)
        self._know((None, 0))
        session.changed.connect(lambda _: self._rest.start())
        self.read()

    def read(self) -> None:
        """Read again, unless the workspace has been closed."""
        session = self._window.session
        if session is not None and self._latest is not None and not session.closed:
            self._latest.ask(_known, self._know)

    def _know(self, known: "_Known") -> None:
        more = known[1] > self.conflicts
        self.last, self.conflicts = known
        banner = self._window.conflict_banner
        if self.conflicts == 0:
            banner.hide()
        elif more or not banner.isHidden():  # hidden by hand, it stays so until there are more
            words = f"{conflict_count(self.conflicts)} after a merge"
            banner.say(words, "Show", self._window.commands.conflicts)
        self.update()

    def update(self) -> None:
        """Let the menu say what is known."""
        menus, session = self._window.menus, self._window.session
        if session is None:
            self._latest, self.last, self.conflicts = None, None, 0
            self._rest.stop()
            self._window.conflict_banner.hide()
        reason = session.workspace.read_only_reason if session else ""
        merging, back = menus.merge, menus.take_back
        merging.setToolTip(reason)
        back.setEnabled(session is not None and not reason and self.last is not None)
        back.setToolTip(reason or merge_tip(self.last))
        many = f" ({self.conflicts:,})" if self.conflicts else ""
        menus.conflicts.setText(f"Conflicts{many}…")


def _known(workspace: "Workspace") -> "_Known":
    return next(iter(workspace.sharing.merges()), None), len(workspace.conflicts.all())
