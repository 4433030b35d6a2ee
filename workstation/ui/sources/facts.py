# SPDX-License-Identifier: MIT
"""The facts of a source: shown beside it and corrected in place."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from workstation.domain.gradings import RELIABILITY
from workstation.domain.markings import TLP
from workstation.domain.sources import ReviewState, Source
from workstation.ui.kit.chips import Chip
from workstation.ui.kit.fields import FieldGrid, button, label
from workstation.ui.kit.picker import Choice, Picker, fixed
from workstation.ui.kit.standing_dialog import StandingDialog
from workstation.ui.sources.origins import SourceOrigins
from workstation.ui.sources.redating import set_facts
from workstation.ui.sources.source_card import missing_words
from workstation.ui.sources.wording import source_fields

if TYPE_CHECKING:
    from workstation.ui.session import Session

_FIELDS = (
    ("title", "Title"),
    ("publisher", "Publisher"),
    ("published_on", "Published"),
    ("author", "Author"),
    ("reliability", "Reliability"),
    ("standing", "Standing"),
    ("marking", "Marking"),
    ("review", "Review"),
    ("language", "Language"),
    ("url", "Address"),
    ("descriptor", "Descriptor"),
)


def letters(current: str) -> list[Choice]:
    """The six letters with their words."""
    return [
        Choice(letter, f"{letter} · {words}", "", letter == current)
        for letter, words in RELIABILITY.items()
    ]


def _listed(values: Sequence[str], current: str) -> list[Choice]:
    return [Choice(value, value, "", value == current) for value in values]


class SourceFacts(QWidget):
    """The facts of the source that is read, each changed where it stands.

    Signals:
        redated: (summary, lines) a publication date changed how dates of claims are read.
    """

    redated = Signal(str, list)

    def __init__(self, session: "Session") -> None:
        super().__init__()
        self._session = session
        self._source: Source | None = None
        self.setProperty("kind", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = label("", "title", wrap=True)
        self._missing = Chip("", "warning")
        self._grid = FieldGrid()
        for field, name in _FIELDS:
            self._grid.add(field, name)
        self._grid.edit_requested.connect(self.edit)
        self._origin = label("", "caption", wrap=True)
        self.origins = SourceOrigins(session)
        self._read = button("Mark as read to the end", self._on_read)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(10)
        for part in (self._title, self._missing, self._grid, self._origin, self.origins):
            column.addWidget(part)
        column.addStretch(1)
        column.addWidget(self._read)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.addWidget(scroll)
        self.opened: Picker | None = None

    def show_source(self, source: Source | None) -> None:
        """Show the facts of this source."""
        self._source = source
        self.setEnabled(source is not None and not self._session.workspace.read_only)
        self.origins.show_source(source)
        if source is None:
            return
        self._title.setText(source.title or source.name or "Untitled")
        self._missing.set_text(missing_words(source), "warning")
        self._missing.setVisible(bool(source.missing))
        missing = {"published_on": source.published_on is None, "publisher": not source.publisher}
        for field, words in source_fields(source).items():
            self._grid.set(field, words, doubt="missing" if missing.get(field) else "")
        self._origin.setText(f"{source.name} · {source.media_type} · SHA-256 {source.sha256[:12]}…")
        self._origin.setToolTip(source.sha256)
        self._read.setVisible(source.review is not ReviewState.READ)

    def edit(self, field: str) -> None:
        """Open the picker of a fact at its value."""
        source = self._source
        if source is None:
            return
        if field == "standing":
            StandingDialog.open_for(self, self._session, "source", source.uid)
            return
        offer, searchable = self._offer(field, source)
        self.opened = Picker.open_at(
            self._grid.value(field),
            dict(_FIELDS)[field],
            offer,
            lambda value: self._set(field, value),
            searchable=searchable,
            placeholder="2026-11-12" if field == "published_on" else "Type it here",
            text="" if not searchable else str(getattr(source, _attribute(field)) or ""),
        )

    def _offer(self, field: str, source: Source) -> tuple[Callable[[str], Sequence[Choice]], bool]:
        closed = {
            "reliability": lambda: letters(source.reliability),
            "marking": lambda: _listed(TLP, source.marking),
            "review": lambda: _listed([r.value for r in ReviewState], source.review.value),
        }
        if field in closed:
            return fixed(closed[field]()), False
        if field == "publisher":
            names = sorted(self._session.workspace.actors.names().values(), key=str.casefold)
            return _free(names), True
        return _free(()), True

    def _set(self, field: str, value: object) -> None:
        source = self._source
        if source is not None and value is not None:
            set_facts(self._session, [source.uid], {field: value}, self.redated.emit)

    def _on_read(self) -> None:
        self._set("review", ReviewState.READ)


def _attribute(field: str) -> str:
    return "publisher_name" if field == "publisher" else field


def _free(known: Sequence[str]) -> Callable[[str], list[Choice]]:
    """What is typed, and what of the known names answers to it."""

    def offer(typed: str) -> list[Choice]:
        low = typed.casefold()
        found = [Choice(name, name) for name in known if low in name.casefold()][:30]
        if typed and typed not in known:
            found.insert(0, Choice(typed, f"“{typed}”"))
        return found

    return offer
