# SPDX-License-Identifier: MIT
"""The preview with what can be done to the brief above it, and the page number below."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout

from workstation.errors import UserError
from workstation.ui.briefs.preview import PagePreview
from workstation.ui.kit.banner import Banner
from workstation.ui.kit.fields import button, frame, icon_button, label
from workstation.ui.kit.latest import Latest
from workstation.ui.session import Session
from workstation.workspace import Workspace

PAUSE_MS = 300  # after the last change


class PreviewPanel(QFrame):
    """Keeps the pages of one brief up to date; old ones stay until the new ones arrive."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setProperty("kind", "side")
        self._uid = ""
        self._latest = Latest(self, session)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self._slow = QTimer(self, singleShot=True, interval=600)
        self._slow.timeout.connect(lambda: self.state.setText("Setting the pages…"))
        self._build()
        self.preview.page_changed.connect(self._show_page)
        self.preview.sharper_wanted.connect(self._pause.start)

    def _build(self) -> None:
        self.preview = PagePreview()
        self.notice = Banner()
        self.write_button = button("Write PDF…", kind="primary", icon="printer")
        self.release_button = button("Release edition…", icon="stamp")
        self.more_button = button("", kind="quiet", icon="ellipsis", name="More", tip="More")
        self.more_menu = QMenu(self.more_button)
        self.more_button.setMenu(self.more_menu)
        self.back_button = icon_button("chevron-left", "Previous page", lambda: self._turn(-1))
        self.on_button = icon_button("chevron-right", "Next page", lambda: self._turn(1))
        self.page = label("", "caption")
        self.page.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.page.setMinimumWidth(72)
        self.state = label("", "caption")
        bar = frame("bar")
        head = QHBoxLayout(bar)
        head.setContentsMargins(16, 9, 12, 9)
        head.setSpacing(8)
        for widget in (self.write_button, self.release_button):
            head.addWidget(widget)
        head.addStretch(1)
        head.addWidget(self.more_button)
        foot = frame("foot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 3, 12, 3)
        row.setSpacing(2)
        row.addWidget(self.state)
        row.addStretch(1)
        row.addWidget(self.back_button)
        row.addWidget(self.page)
        row.addWidget(self.on_button)
        row.addStretch(1)
        row.addWidget(icon_button("zoom-out", "Smaller (Ctrl+-)", self._smaller))
        row.addWidget(icon_button("zoom-in", "Larger (Ctrl++)", self._larger))
        row.addWidget(icon_button("move-horizontal", "Fit width (Ctrl+0)", self.preview.fit_width))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (bar, self.notice):
            layout.addWidget(part)
        layout.addWidget(self.preview, 1)
        layout.addWidget(foot)

    @property
    def up_to_date(self) -> bool:
        """Whether the pages shown are of the brief as it was last asked for."""
        return not self._pause.isActive() and not self._slow.isActive()

    def show_brief(self, uid: str) -> None:
        """Show another brief at once; the same one 300 ms after its last change."""
        if uid != self._uid:
            self._uid = uid
            self.notice.hide()
            self.preview.go_to(1)
            self._ask()
        else:
            self._pause.start()

    def clear(self) -> None:
        """Show no pages."""
        self._uid = ""
        self._latest.drop()
        self._slow.stop()
        self._pause.stop()
        self.preview.clear()

    def say_missing(self, characters: tuple[str, ...]) -> None:
        """List what the fonts lack and how it was printed instead."""
        if not characters:
            self.notice.hide()
            return
        listed = ", ".join(_named(character) for character in characters[:8])
        more = f" and {len(characters) - 8} more" if len(characters) > 8 else ""
        self.notice.say(f"Boxed, for want of a glyph: {listed}{more}", tone="warning")

    def _ask(self) -> None:
        self._pause.stop()
        if not self._uid:
            return
        uid, ppi = self._uid, self.preview.wanted_ppi()
        self._slow.start()

        def set_pages(workspace: Workspace) -> tuple[bytes, ...]:
            try:
                return tuple(workspace.briefs.pages(uid, ppi=ppi))
            except UserError:
                if any(brief.uid == uid for brief in workspace.briefs.all()):
                    raise
                return ()  # it was removed, or undone, while its pages were being set

        def arrived(pages: tuple[bytes, ...]) -> None:
            self.on_set()
            self.preview.show_pages(pages, ppi)

        job = self._latest.ask(set_pages, arrived)  # held: a signal does not keep its job alive
        job.failed.connect(self.on_set)

    def on_set(self) -> None:
        """The pages arrived, or will not."""
        self._slow.stop()
        self.state.setText("")

    def _show_page(self, page: int, pages: int) -> None:
        self.page.setText(f"{page} of {pages}" if pages else "")
        self.back_button.setEnabled(page > 1)
        self.on_button.setEnabled(page < pages)

    def _turn(self, by: int) -> None:
        self.preview.go_to(self.preview.page + by)

    def _larger(self) -> None:
        self.preview.zoom(1.2)

    def _smaller(self) -> None:
        self.preview.zoom(1 / 1.2)


def _named(character: str) -> str:
    codes = " ".join(f"U+{ord(unit):04X}" for unit in character)
    return f"{character} ({codes})" if character.isprintable() else codes
