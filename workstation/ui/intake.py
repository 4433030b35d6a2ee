# SPDX-License-Identifier: MIT
"""Taking documents in from the window: dropped, chosen or pasted; then reading them."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtWidgets import QWidget

from workstation.ui.kit.dialogs import ask_files
from workstation.ui.kit.words import count

if TYPE_CHECKING:
    from workstation.jobs import Ticket
    from workstation.ui.jobs import Job
    from workstation.ui.session import Session
    from workstation.workspace import Workspace

TOUCHED = frozenset(("source", "actor", "claim", "position", "link"))
_FOLLOWED = 20_000  # sources; among more, common origins are looked for when asked only
_CHUNK = 500


def dropped_paths(data: QMimeData) -> list[Path]:
    """The local files and folders in what was dropped or copied."""
    urls = data.urls() if data.hasUrls() else []
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]


def acceptable(data: QMimeData) -> bool:
    """Whether anything here could become a source."""
    return bool(dropped_paths(data)) or (data.hasText() and bool(data.text().strip()))


def choose_documents(parent: QWidget, intake: "Intake") -> None:
    """Choose documents to add."""
    kinds = "Documents (*.txt *.md *.html *.htm *.pdf *.docx *.odt *.rtf *.eml);;All files (*)"
    ask_files(parent, "Add documents", kinds, intake.add)


class Intake(QObject):
    """Puts documents into the workspace in the background, then has them read.

    Signals:
        reading: (uid) this source is being read now; "" when none is any more.
    """

    reading = Signal(str)

    def __init__(self, session: "Session") -> None:
        super().__init__(session)
        self._session = session
        self._job: Job | None = None

    def take(self, data: QMimeData) -> None:
        """Take in whatever was dropped or pasted: files first, else plain words."""
        paths = dropped_paths(data)
        if paths:
            self.add(paths)
        elif data.hasText() and data.text().strip():
            self.add_text(data.text())

    def add(self, paths: Sequence[Path]) -> None:
        """Take in files and folders."""
        workspace = self._session.workspace

        def work(ticket: "Ticket") -> object:
            return workspace.sources.add(list(paths), extract=False, ticket=ticket)

        title = f"Adding {paths[0].name}" if len(paths) == 1 else f"Adding {len(paths)} items"
        self._session.job(title, work, self._on_received, nouns=TOUCHED)

    def add_text(self, text: str) -> None:
        """Take in words as a source of their own."""
        workspace = self._session.workspace

        def work(_: "Ticket") -> object:
            return [workspace.sources.add_text(text, extract=False)]

        self._session.job("Adding pasted text", work, self._on_received, nouns=TOUCHED)

    def read_pending(self) -> None:
        """Have every source read that has not been yet; once at a time."""
        workspace = self._session.workspace
        pending = 0 if workspace.read_only else workspace.sources.pending()
        if pending and (self._job is None or not self._job.running):
            self._read(f"Reading {count(pending, 'document')}", unread, again=False)

    def read_again(self, uids: Sequence[str]) -> None:
        """Have these sources read again; what people decided stays."""
        title = f"Reading {count(len(uids), 'document')} again"
        self._read(title, lambda _: list(uids), again=True)

    def _read(self, title: str, which: "Callable[[Workspace], list[str]]", *, again: bool) -> None:
        workspace = self._session.workspace
        uids: list[str] = []

        def work(ticket: "Ticket") -> int:
            uids.extend(which(workspace))
            read = tuple(uids)
            found = workspace.sources.extract(read, ticket, again=again)
            uids.clear()  # from here on nothing is being read
            workspace.questions.suggest(ticket, sources=read)
            if len(workspace.sources.find()) <= _FOLLOWED:
                workspace.origins.suggest(ticket, sources=read)
            return found

        self._job = self._session.job(title, work, self._on_read, nouns=TOUCHED)
        self._job.progressed.connect(
            lambda done, *_: self.reading.emit(uids[done] if done < len(uids) else "")
        )
        self._job.finished.connect(lambda: self.reading.emit(""))

    def _on_received(self, received: object) -> None:
        self._session.received.emit(received)
        self.read_pending()

    def _on_read(self, suggestions: int) -> None:
        found = count(suggestions, "new suggestion")
        self._session.message.emit(f"Documents read: {found} to review.", False)
        self.read_pending()


def unread(workspace: "Workspace") -> list[str]:
    """The sources that no engine has been through, in the order in which they came."""
    ids = workspace.sources.find()
    return [
        source.uid
        for start in range(0, len(ids), _CHUNK)
        for source in workspace.sources.rows(ids[start : start + _CHUNK])
        if not source.extracted and not source.trouble
    ]
