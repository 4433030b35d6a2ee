# SPDX-License-Identifier: MIT
"""The line at the foot: the keys that work here, and long work under way."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from workstation.ui.jobs import Job
from workstation.ui.kit.fields import ElidedLabel, icon_button, label

HEIGHT = 28


class Foot(QFrame):
    """Shows the oldest job that is taking long, with a way to cancel it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "foot")
        self.setFixedHeight(HEIGHT)
        self._slow: list[Job] = []
        self._keys = ElidedLabel("caption")
        self._what = label("", "caption")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(140)
        self._bar.setAccessibleName("Progress")
        self._cancel = icon_button("x", "Cancel", self._on_cancel)
        self._cancel.setFixedSize(22, 22)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 8, 0)
        row.setSpacing(8)
        row.addWidget(self._keys, 1)
        for widget in (self._what, self._bar, self._cancel):
            row.addWidget(widget)
        self._show_job()

    def show_keys(self, text: str) -> None:
        """Name the keys that work where the focus is."""
        self._keys.say(text)

    def keys(self) -> str:
        """The keys shown."""
        return self._keys.words()

    def words(self) -> str:
        """What is said about the work under way."""
        return self._what.text()

    def watch(self, job: Job) -> None:
        """Show this job once it has taken 600 ms."""
        job.slow.connect(lambda: self._on_slow(job))
        job.progressed.connect(lambda done, total, what: self._on_step(job, done, total, what))
        job.finished.connect(lambda: self._on_finished(job))

    def _on_slow(self, job: Job) -> None:
        self._slow.append(job)
        self._show_job()

    def _on_finished(self, job: Job) -> None:
        if job in self._slow:
            self._slow.remove(job)
        self._show_job()

    def _show_job(self) -> None:
        busy = bool(self._slow)
        for widget in (self._what, self._bar, self._cancel):
            widget.setVisible(busy)
        if busy:
            self._bar.setRange(0, 0)
            self._what.setText(f"{self._slow[0].title} …")

    def _on_step(self, job: Job, done: int, total: int, what: str) -> None:
        if not self._slow or self._slow[0] is not job:
            return
        if total > 0:
            self._bar.setRange(0, total)
            self._bar.setValue(done)
            self._what.setText(f"{job.title} · {done} of {total}")
        else:
            self._what.setText(f"{job.title} · {done}")
        self._what.setToolTip(what)

    def _on_cancel(self) -> None:
        if self._slow:
            self._slow[0].cancel()
            self._what.setText("Stopping …")
