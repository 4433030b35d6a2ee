# SPDX-License-Identifier: MIT
"""The parts of the tab that are built when they are first needed, so that it paints early."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from workstation.ui.kit.words import count
from workstation.ui.sources import keys
from workstation.ui.sources.claim_origin import ClaimOrigin
from workstation.ui.sources.desk import Desk
from workstation.ui.sources.review import Review

if TYPE_CHECKING:
    from workstation.ui.session import Session
    from workstation.ui.sources.facts import SourceFacts
    from workstation.ui.sources.original import Original
    from workstation.ui.sources.picking import Picking
    from workstation.ui.sources.placing import Placing


class Parts(Desk):
    """The desk with its review; the facts, the original and the pickers come when wanted."""

    def __init__(self, session: "Session") -> None:
        super().__init__(session)
        self.review = Review(session)
        self.origin = ClaimOrigin(session)
        self.inspector.add(self.origin)

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed here."""
        return self._session.workspace.read_only

    @property
    def keys(self) -> str:
        """The keys that work now; none while there is nothing to review."""
        return keys.LINE if self.review.source is not None else ""

    @cached_property
    def facts(self) -> "SourceFacts":
        """The page of the source's facts."""
        from workstation.ui.sources.facts import SourceFacts

        made = SourceFacts(self._session)
        made.redated.connect(self._tell)
        made.origins.source_chosen.connect(self.list.reveal)
        self._pages.addWidget(made)
        return made

    @cached_property
    def original(self) -> "Original":
        """The original beside the text."""
        from workstation.ui.sources.original import Original

        made = Original(self._session)
        made.closed.connect(self.toggle_original)
        made.area.installEventFilter(self)
        self.pair.addWidget(made)
        made.hide()
        half = self.pair.width() // 2
        self.pair.setSizes([half, half])
        return made

    @cached_property
    def picking(self) -> "Picking":
        """The pickers of a claim's fields."""
        from workstation.ui.sources.picking import Picking

        return Picking(self._session, self.review, self)

    @cached_property
    def placing(self) -> "Placing":
        """Placing claims on questions."""
        from workstation.ui.sources.placing import Placing

        made = Placing(self._session, self.review, self)
        made.hint_changed.connect(lambda text: self._session.status_changed.emit(text or self.keys))
        return made

    def toggle_original(self) -> None:
        """Show the original beside the text, or hide it again."""
        hidden = self.original.isHidden()
        self.original.setVisible(hidden)
        self.beside.setChecked(hidden)
        self._show_original()
        if not hidden:
            self.reader.setFocus()

    def _show_original(self) -> None:
        if "original" in vars(self) and not self.original.isHidden():
            self.original.follow(self.review.source, self.review.text, self.review.claim)

    def _tell(self, words: str, lines: list[str]) -> None:
        """Say in a line what came of something, its details unfolded."""
        self.report.show_lines(words, lines, unfolded=True)

    def _show_facts(self) -> None:
        if self._switch.currentIndex():
            self.facts.show_source(self.review.source)

    def find_origins(self) -> None:
        """Look for copies, versions and statements reported in many places, as a job."""
        workspace = self._session.workspace

        def found(new: int) -> None:
            words = count(new, "new tie") if new else "no new tie"
            self._session.message.emit(f"Common origins: {words} suggested.", False)

        self._session.job(
            "Finding common origins", workspace.origins.suggest, found, nouns=("link",)
        )

    # what is asked in a dialog

    def suggest_own(self, uids: Sequence[str] = ()) -> None:
        """Ask which of the publication's own statements to suggest, and do it."""
        from workstation.ui.sources.own_voice import OwnVoice

        wanted = list(uids) or self.list.selected()
        if wanted:
            OwnVoice.ask(self.window(), self._session, wanted)

    def read_again(self, uids: Sequence[str] = ()) -> None:
        """Show what reading these sources again would change, and do it if asked to."""
        from workstation.ui.reading_again import ReadingAgain

        wanted = list(uids) or self.list.selected()
        if wanted:
            ReadingAgain.ask(self.window(), self._session, wanted)
