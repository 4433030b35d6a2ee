# SPDX-License-Identifier: MIT
"""What a person prefers, whatever the case: name, appearance, scales, how sure is sure enough."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QSlider, QVBoxLayout, QWidget

from workstation.domain.claims import Status
from workstation.domain.filters import ClaimFilter
from workstation.domain.likelihoods import SCHEMES
from workstation.settings import Settings
from workstation.ui.kit.dialogs import Dialog
from workstation.ui.kit.fields import label
from workstation.ui.kit.latest import Latest
from workstation.ui.kit.theme import THEMES
from workstation.ui.kit.trust import share_words
from workstation.ui.kit.words import count, number

if TYPE_CHECKING:
    from collections.abc import Callable

    from workstation.ui.session import Session
    from workstation.workspace import Workspace

_STEP = 5  # hundredths between two stops of the slider
_MOST = 95
_PAUSE_MS = 150


class Preferences(Dialog):
    """A handful of choices, kept on this machine and never in a case."""

    def __init__(
        self, parent: QWidget | None, settings: Settings, session: "Session | None"
    ) -> None:
        super().__init__(parent, "Preferences", "Save", "Kept on this machine, in no case.")
        self._latest = Latest(self, session) if session is not None else None
        self.name = QLineEdit(settings.analyst_name)
        self.theme, self.scheme = QComboBox(), QComboBox()
        for choice, words in THEMES:
            self.theme.addItem(words, choice)
        self.theme.setCurrentIndex(self.theme.findData(settings.theme))
        for scheme in SCHEMES.values():
            self.scheme.addItem(scheme.name, scheme.key)
        self.scheme.setCurrentIndex(max(0, self.scheme.findData(settings.likelihood_scheme)))
        self.least = QSlider(Qt.Orientation.Horizontal)
        self.least.setRange(0, _MOST // _STEP)
        self.least.setPageStep(2)
        self.least.setValue(round(settings.least_confidence * 100 / _STEP))
        self.meaning, self.hides = label(""), label("", "caption", wrap=True)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._count)
        self.least.valueChanged.connect(lambda _: self._on_moved())
        self._build()
        self._on_moved()

    def _build(self) -> None:
        form = QFormLayout()
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(12)
        for name, field, note in (
            ("Your name", self.name, "Signs what you change, from the next case you open on."),
            ("Appearance", self.theme, ""),
            ("Likelihood words", self.scheme, "Offered first when you record a judgement."),
        ):
            self._add(form, name, field, *([label(note, "caption", wrap=True)] if note else ()))
        self._add(form, "Suggestions shown", self.meaning, self.least, self.hides)
        self.hides.setMinimumHeight(2 * self.hides.fontMetrics().lineSpacing())
        self.hides.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.least.setAccessibleName("Least certainty of the suggestions shown")
        self.body.addLayout(form)
        self.setMinimumWidth(520)

    @staticmethod
    def _add(form: QFormLayout, name: str, field: QWidget, *below: QWidget) -> None:
        caption = label(name)
        caption.setFixedHeight(field.sizeHint().height())
        field.setAccessibleName(name)
        column = QVBoxLayout()
        column.setSpacing(4)
        for part in (field, *below):
            column.addWidget(part)
        form.addRow(caption, column)

    # how sure is sure enough

    def threshold(self) -> float:
        """How certain a suggestion must be to be shown."""
        return self.least.value() * _STEP / 100

    def _on_moved(self) -> None:
        self.meaning.setText(meaning(self.threshold()))
        self.least.setToolTip(self.meaning.text())
        self.hides.setText("Those hidden are folded away, not deleted.")
        if self._latest is not None:
            self._pause.start()

    def _count(self) -> None:
        least = self.threshold()
        if self._latest is not None:
            self._latest.ask(lambda workspace: hidden(workspace, least), self._on_counted)

    def _on_counted(self, counted: tuple[int, int]) -> None:
        away, of = counted
        now = f"Hides {number(away) if away else 'none'} of the {count(of, 'suggestion')} here now."
        self.hides.setText(f"{now} They are folded away, not deleted." if away else now)

    # asking

    def store(self, settings: Settings) -> None:
        """Keep what was chosen."""
        settings.analyst_name = self.name.text().strip() or settings.analyst_name
        settings.theme = str(self.theme.currentData())
        settings.likelihood_scheme = str(self.scheme.currentData())
        settings.least_confidence = self.threshold()
        settings.save()

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        settings: Settings,
        session: "Session | None",
        then: "Callable[[], object]",
    ) -> "Preferences":
        """Show it; `then` is called once something was saved."""
        dialog = cls(parent, settings, session)

        def save() -> None:
            dialog.store(settings)
            then()

        dialog.accepted.connect(save)
        dialog.open()
        return dialog


def meaning(least: float) -> str:
    """What a threshold lets through, in words."""
    if not least:
        return "All of them, however uncertain"
    return f"Only those right in {share_words(least)} cases or more"


def hidden(workspace: "Workspace", least: float) -> tuple[int, int]:
    """How many suggestions this threshold hides, of how many there are."""
    every = len(workspace.claims.find(ClaimFilter(status=Status.SUGGESTED)))
    sure = ClaimFilter(status=Status.SUGGESTED, least_confidence=least)
    return every - len(workspace.claims.find(sure)), every
