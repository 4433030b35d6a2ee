# SPDX-License-Identifier: MIT
"""Reading again: first what it would add and take away, then, if wanted, the reading itself."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QWidget

from workstation.domain.reports import Addition, Reread
from workstation.ui.kit.dialogs import Dialog
from workstation.ui.kit.fields import label
from workstation.ui.kit.paged import Column, PagedTableModel
from workstation.ui.kit.rows import RowDelegate
from workstation.ui.kit.tables import PagedTable
from workstation.ui.kit.trust import share_words
from workstation.ui.kit.words import count

if TYPE_CHECKING:
    from workstation.ui.jobs import Job
    from workstation.ui.session import Session

PROMISE = (
    "Nothing you have accepted, rejected or corrected is touched. "
    "This only looks; nothing is changed until you say so."
)


@dataclass(frozen=True, slots=True)
class Line:
    """One addition as a row of the table."""

    id: int
    one: Addition


def _words(line: Line) -> str:
    return " ".join(line.one.exact.split())


COLUMNS: tuple[Column[Line], ...] = (
    Column("Source", lambda line: line.one.title, width=190),
    Column("Speaker, as written", lambda line: line.one.speaker or "nobody named", width=150),
    Column("Right", lambda line: share_words(line.one.confidence), width=116),
    Column("Says", _words, roles={int(Qt.ItemDataRole.ToolTipRole): _words}),
)


def summary(found: Reread, least: float) -> str:
    """What reading again would change, in sentences."""
    where = len({one.source for one in found.added})
    low = sum(one.confidence < least for one in found.added)
    adds = f"Adds {count(len(found.added), 'suggestion')}" if found.added else "Adds nothing"
    adds += f" in {where} of {count(found.sources, 'source')}" if found.added else ""
    below = f", {low} of them below your threshold" if low else ""
    stay = "stays as it is" if found.kept == 1 else "stay as they are"
    parts = [f"{adds}{below}. {count(found.kept, 'claim')} {stay}."]
    if found.gone:
        which = "suggestion that nobody has" if found.gone == 1 else "suggestions that nobody has"
        again = "is not found again and goes" if found.gone == 1 else "are not found again and go"
        parts.append(f"{found.gone} {which} decided about {again}.")
    if found.failed:
        parts.append(f"{count(found.failed, 'source')} could not be read.")
    return " ".join(parts)


class ReadingAgain(Dialog):
    """Stays beside the work until the look is done, and then until it is answered."""

    def __init__(self, parent: QWidget | None, session: "Session", uids: Sequence[str]) -> None:
        facts = session.engine.facts
        by = f" with {facts.label}" if facts is not None else ""
        heading = f"Read {count(len(uids), 'source')} again{by}"
        super().__init__(parent, heading, "Read again", PROMISE)
        self.setModal(False)
        self._session, self._uids = session, tuple(uids)
        self.said = label("Looking what would be found …", wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName("Progress")
        self.model: PagedTableModel[Line] = PagedTableModel(COLUMNS, self._rows, self)
        self._lines: list[Line] = []
        self.table = PagedTable(self.model, "What would be added")
        self.table.setItemDelegate(RowDelegate(self.table))
        self.table.empty_text = "What would be added is listed here."
        for part in (self.said, self.bar):
            self.body.addWidget(part)
        self.body.addWidget(self.table, 1)
        self.go.setEnabled(False)
        self.resize(880, 560)
        self.job = self._look()
        self.rejected.connect(self.job.cancel)
        session.destroyed.connect(self.reject)

    def _look(self) -> "Job":
        workspace, uids = self._session.workspace, self._uids
        job = self._session.lanes.read(
            lambda ticket: workspace.sources.preview_again(uids, ticket), "Looking again"
        )
        job.progressed.connect(self._on_progress)
        job.succeeded.connect(self.show_found)
        job.failed.connect(self._session.on_failed)
        job.failed.connect(lambda _: self.reject())
        return job

    def _on_progress(self, done: int, total: int, _what: str) -> None:
        self.bar.setRange(0, max(total, 0))
        self.bar.setValue(done)
        self.said.setText(f"Looking what would be found · {done} of {count(total, 'source')}")

    def _rows(self, ids: "array[int]") -> list[Line]:
        return [self._lines[number] for number in ids]

    def show_found(self, found: Reread) -> None:
        """Show what would change, and offer to do it."""
        least = self._session.settings.least_confidence
        self._lines = [Line(number, one) for number, one in enumerate(found.added)]
        self.bar.hide()
        self.said.setText(summary(found, least))
        self.table.empty_text = "Nothing would be added."
        self.table.show_ids(array("q", range(len(self._lines))))
        self.go.setEnabled(True)
        self.go.setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None, session: "Session", uids: Sequence[str]) -> "ReadingAgain":
        """Look, show what was found, and read these sources again if asked to."""
        dialog = cls(parent, session, uids)
        dialog.accepted.connect(lambda: session.intake.read_again(uids))
        dialog.show()
        return dialog
