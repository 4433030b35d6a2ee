# SPDX-License-Identifier: MIT
"""A period on one of the three clocks: chosen in a small popup, told in words."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QGridLayout, QLineEdit, QWidget

from workstation.domain.dates import resolve_date, show_edtf
from workstation.domain.views import Clock, Period
from workstation.ui.kit.fields import button, label

CLOCKS = {
    Clock.STATEMENT: "Said",
    Clock.EVENT: "Happened",
    Clock.PUBLICATION: "Published",
}


def period_words(period: Period) -> str:
    """A period in words: "Said from 1 Feb 2031 to 28 Feb 2031, dated only"."""
    parts = [CLOCKS[period.clock]]
    parts += [f"from {show_edtf(period.since)}"] if period.since else []
    parts += [f"to {show_edtf(period.until)}"] if period.until else []
    words = " ".join(parts)
    return words if period.undated else f"{words}, dated only"


class PeriodPopup(QFrame):
    """Clock, first and last day; what cannot be read as a day is said and not taken."""

    def __init__(self, anchor: QWidget, then: Callable[[Period], object]) -> None:
        super().__init__(anchor.window(), Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("kind", "popup")
        self.setAccessibleName("Period")
        self._then = then
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 12, 12, 12)
        grid.setSpacing(8)
        self.clock = QComboBox()
        for clock, words in CLOCKS.items():
            self.clock.addItem(words, clock)
        self.clock.setAccessibleName("Clock")
        self.since, self.until = QLineEdit(), QLineEdit()
        for box, name in ((self.since, "From"), (self.until, "To")):
            box.setPlaceholderText("2031-02-01")
            box.setAccessibleName(name)
            box.returnPressed.connect(self.take)
        self.undated = QCheckBox("Undated ones too")
        self.undated.setChecked(True)
        self.trouble = label("", "warning", wrap=True)
        self.trouble.hide()
        for line, (words, widget) in enumerate(
            (("Clock", self.clock), ("From", self.since), ("To", self.until))
        ):
            grid.addWidget(label(words, "muted"), line, 0)
            grid.addWidget(widget, line, 1)
        grid.addWidget(self.undated, 3, 1)
        grid.addWidget(self.trouble, 4, 0, 1, 2)
        grid.addWidget(button("Filter", self.take, kind="primary"), 5, 1)

    @classmethod
    def open_at(cls, anchor: QWidget, then: Callable[[Period], object]) -> "PeriodPopup":
        """Show it below a widget; `then` gets the period."""
        made = cls(anchor, then)
        made.move(anchor.mapToGlobal(QPoint(0, anchor.height() + 2)))
        made.show()
        made.since.setFocus()
        return made

    def take(self) -> None:
        """Take the period if both days can be read."""
        days = []
        for box, last in ((self.since, False), (self.until, True)):
            text = box.text().strip()
            found = resolve_date(text) if text else None
            day = None if found is None else found.latest if last else found.earliest
            if text and day is None:
                self.trouble.setText(f"“{text}” is no day; write it like 2031-02-28.")
                self.trouble.show()
                return
            days.append(day)
        period = Period(self.clock.currentData(), days[0], days[1], self.undated.isChecked())
        self.close()
        self._then(period)
