# SPDX-License-Identifier: MIT
"""The figures of a claim: as written, their bounds, and what or whom they count."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from workstation.domain.claims import Claim
from workstation.domain.figures import Figure, Qualifier
from workstation.ui.kit.asking import answer
from workstation.ui.kit.dialogs import Dialog
from workstation.ui.kit.fields import label

_COLUMNS = ("As written", "How exact", "From", "To", "Counts whom or what", "Part of")


def _read(words: str) -> float | None:
    """A number as the person's locale writes it; None for an open bound."""
    value, sure = QLocale().toDouble(words.strip())
    if not sure:
        value, sure = QLocale.c().toDouble(words.strip())
    return value if sure else None


def _show(value: float | None) -> str:
    return "" if value is None else QLocale().toString(value, "f", 0 if value % 1 == 0 else 2)


class FiguresDialog(Dialog):
    """One row a figure; an emptied wording takes the figure away."""

    def __init__(self, parent: QWidget | None, figures: Sequence[Figure]) -> None:
        super().__init__(
            parent,
            "Figures in this claim",
            "Save figures",
            "Leave a bound empty when it is open. Figures are compared only when they count the "
            "same.",
        )
        self._figures = tuple(figures)
        self._rows: list[tuple[QLineEdit, QComboBox, list[QLineEdit]]] = []
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        for place, words in enumerate(_COLUMNS):
            grid.addWidget(label(words, "caption"), 0, place)
        for row, figure in enumerate(self._figures, 1):
            self._add(grid, row, figure)
        if not figures:
            self.body.addWidget(
                label("No figure was found here. Mark the number's words first.", "muted")
            )
        self.body.addLayout(grid)
        self.setMinimumWidth(760)

    def _add(self, grid: QGridLayout, row: int, figure: Figure) -> None:
        written = QLineEdit(figure.as_written)
        exact = QComboBox()
        for qualifier in Qualifier:
            exact.addItem(qualifier.value.replace("_", " "), qualifier)
        exact.setCurrentIndex(list(Qualifier).index(figure.qualifier))
        rest = [
            QLineEdit(words)
            for words in (
                _show(figure.low),
                _show(figure.high),
                figure.counted,
                figure.part_of or "",
            )
        ]
        for place, field in enumerate((written, exact, *rest)):
            field.setAccessibleName(f"{_COLUMNS[place]}, figure {row}")
            grid.addWidget(field, row, place)
        self._rows.append((written, exact, rest))

    def figures(self) -> tuple[Figure, ...]:
        """The figures as they stand in the form."""
        found = []
        for old, (written, exact, (low, high, counted, part_of)) in zip(
            self._figures, self._rows, strict=True
        ):
            if written.text().strip():
                found.append(
                    replace(
                        old,
                        as_written=written.text().strip(),
                        qualifier=exact.currentData(),
                        low=_read(low.text()),
                        high=_read(high.text()),
                        counted=counted.text().strip(),
                        part_of=part_of.text().strip() or None,
                    )
                )
        return tuple(found)

    @classmethod
    def ask(cls, parent: QWidget | None, claim: Claim) -> tuple[Figure, ...] | None:
        """The corrected figures, or None."""
        return answer(cls(parent, claim.figures), cls.figures)
