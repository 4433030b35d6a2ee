# SPDX-License-Identifier: MIT
"""The Sources tab: list left, reader in the middle, the suggestion in hand on the right."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QKeyEvent
from typing_extensions import override

from workstation.domain.reports import Received
from workstation.domain.sources import ReviewState
from workstation.errors import UserError
from workstation.ui.sources import keys
from workstation.ui.sources.desk import Desk
from workstation.ui.sources.marks import legend, speaker_key, speakers
from workstation.ui.sources.page import byline
from workstation.ui.sources.redating import set_facts
from workstation.ui.sources.review import Review
from workstation.ui.sources.verbs import verbs

if TYPE_CHECKING:
    from workstation.ui.session import Session
    from workstation.ui.sources.facts import SourceFacts
    from workstation.ui.sources.original import Original
    from workstation.ui.sources.picking import Picking
    from workstation.ui.sources.placing import Placing

_READS = frozenset(("source", "claim", "actor", "alias", "position", "link", "question"))


class SourcesTab(Desk):
    """Reading and review."""

    def __init__(self, session: "Session") -> None:
        super().__init__(session)
        self.review = Review(session)
        self._connect()
        self._verbs = verbs(self)
        writable = not session.workspace.read_only
        self.reader.can_mark = writable
        self.inspector.set_writable(writable=writable)
        self.setFocusProxy(self.reader)
        self.on_source_shown()
        self.list.reload()
        self.to_get.refresh(frozenset(("source",)))  # soon: the window is painted first

    def _connect(self) -> None:
        self.list.chosen.connect(self.on_source_chosen)
        self.list.model.modelReset.connect(self._show_whole)
        self.list.fill_requested.connect(self.fill)
        self.list.remove_requested.connect(self._remove)
        self.review.source_shown.connect(self.on_source_shown)
        self.review.queue_changed.connect(self.on_queue_changed)
        self.review.speaker_needed.connect(lambda: self.pick("speaker"))
        self.reader.claim_clicked.connect(self.review.choose)
        self.reader.mark_requested.connect(lambda start, end: self.review.mark((start, end)))
        self.inspector.edit_requested.connect(self.pick)
        self.inspector.verb_requested.connect(self.do)
        self._switch.currentChanged.connect(self._on_switched)
        self._session.received.connect(self.on_received)
        self.review.alike_found.connect(self._show_alike)
        self.to_get.claim_chosen.connect(self.reveal)
        self.beside.clicked.connect(lambda _=False: self.toggle_original())
        self.reader.installEventFilter(self)
        self.list.view.installEventFilter(self)

    # parts that are built when they are first needed, so that the window paints early

    @cached_property
    def facts(self) -> "SourceFacts":
        """The page of the source's facts."""
        from workstation.ui.sources.facts import SourceFacts

        made = SourceFacts(self._session)
        made.redated.connect(self._on_redated)
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

    def _on_switched(self, page: int) -> None:
        self._pages.setCurrentWidget(self.facts if page else self.inspector)
        self._show_facts()

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

    def _show_facts(self) -> None:
        if self._switch.currentIndex():
            self.facts.show_source(self.review.source)

    # the tab's own contract

    @property
    def keys(self) -> str:
        """The keys that work now; none while there is nothing to review."""
        return keys.LINE if self.review.source is not None else ""

    def reveal(self, uid: str) -> None:
        """Show a source, or a claim in its source."""
        source, claim = uid, ""
        try:
            found = self._session.workspace.claims.get(uid)
            source, claim = found.source, found.uid
        except UserError:
            pass  # not a claim, so a source
        self.review.open(source, claim)
        self.list.reveal(source)

    def refresh(self, nouns: frozenset[str]) -> None:
        """Read again what these kinds of change may have touched."""
        if not nouns & _READS:
            return
        self.to_get.refresh(nouns)
        if "source" in nouns:
            self.list.reload()
        self.list.refresh()
        if self.review.source is not None:
            shown = byline(self.review.source), self.review.source.title
            try:
                self.review.refresh()
                if (byline(self.review.source), self.review.source.title) != shown:
                    self.reader.restyle(self.review.source)
            except UserError:
                self.review.close()  # it was removed

    def actions(self) -> list[QAction]:
        """What can be done here."""
        entries = (
            ("Mark the source as read to the end", self.review.mark_read),
            ("Fill in facts of the selected sources…", lambda: self.fill(self.list.selected())),
            ("Remove the selected sources", lambda: self._remove(self.list.selected())),
            ("Join with the next claim", self.review.join),
            ("Make this suggestion again", self._reset),
            ("Show the original beside the text", self.toggle_original),
        )
        made = []
        for words, act in entries:
            action = QAction(words, self)
            looks = act == self.toggle_original
            action.setEnabled(looks or not self._session.workspace.read_only)
            action.triggered.connect(lambda _=False, act=act: act())
            made.append(action)
        return made

    # what is shown

    def _show_whole(self) -> None:
        empty = not self.list.model.ids and not self.list.narrowed
        self._whole.setCurrentIndex(1 if empty else 0)
        if not self.list.model.ids:
            self.review.close()

    def on_source_chosen(self, uid: str) -> None:
        """Another source is current in the list."""
        if uid:
            self.leave()
            self.review.open(uid)

    def on_source_shown(self) -> None:
        """Show the source from its beginning."""
        source, text = self.review.source, self.review.text
        self._show_facts()
        self._session.status_changed.emit(self.keys)
        self._show_original()
        if source is None or text is None:
            self.reader.clear_text()
            self.inspector.show_nothing()
            self.legend.show_speakers([])
            return
        self.reader.show_text(source, text)
        self.on_queue_changed()

    def on_queue_changed(self) -> None:
        """Show the claims again, and the one in hand."""
        queue, claim, text = self.review.queue, self.review.claim, self.review.text
        self.reader.show_claims(queue.claims, queue.current)
        self.legend.show_speakers(legend(queue.claims))
        self._show_facts()
        if claim is None or text is None:
            self.inspector.show_nothing()
            return
        workspace = self._session.workspace
        tick = speakers(queue.claims)[speaker_key(claim)]
        names = workspace.actors.names()
        why = workspace.claims.why(claim.uid)
        source = self.review.source
        done = not queue.left and source is not None and source.review is not ReviewState.READ
        self.inspector.show_claim(queue, claim, text.text, tick, names)
        self.inspector.show_why(why, finishable=done)
        self.reader.reveal((claim.content.start, claim.content.end))
        self.review.look_for_alike()
        self._show_original()

    def _show_alike(self) -> None:
        if self.review.claim is not None:
            self.inspector.show_alike(self.review.claim, self.review.alike)

    def _on_redated(self, words: str, lines: list[str]) -> None:
        self.report.show_lines(words, lines, unfolded=True)

    def on_received(self, received: Sequence[Received]) -> None:
        """Say what became of the documents, and show the first that is new."""
        self.report.show_report(received)
        first = next((one.uid for one in received if one.uid), None)
        self.list.reload()
        if first:
            self.list.reveal(first)

    # verbs

    def do(self, verb: str) -> None:
        """Do what a key or button asks for."""
        if self._session.workspace.read_only and verb not in (
            "next",
            "previous",
            "compare",
            "original",
        ):
            self._session.trouble.emit(
                f"Nothing was changed. {self._session.workspace.read_only_reason}"
            )
            return
        self._verbs[verb]()

    def leave(self) -> None:
        """Give up placing the claim in hand."""
        if "placing" in vars(self):
            self.placing.leave()

    def pick(self, field: str) -> None:
        """Open the picker of a field of the claim in hand."""
        self._switch.setCurrentIndex(0)
        self.picking.open(field, self.inspector.grid.value(field))

    def _reset(self) -> None:
        claim = self.review.claim
        if claim is not None:
            self._session.write(lambda workspace: workspace.claims.reset([claim.uid]))

    def fill(self, uids: list[str]) -> None:
        """Fill in what several sources lack."""
        if not uids:
            return
        from workstation.ui.sources.fill_dialog import FillDialog

        names = sorted(self._session.workspace.actors.names().values(), key=str.casefold)
        facts = FillDialog.ask(self.window(), len(uids), names)
        if facts:
            self.fill_with(uids, facts)

    def fill_with(self, uids: list[str], facts: dict[str, str]) -> None:
        """Fill in these facts, and list the dates that are read otherwise from then on."""
        set_facts(self._session, uids, facts, self._on_redated)

    def _remove(self, uids: list[str]) -> None:
        if uids:
            self._session.write(lambda workspace: workspace.sources.remove(uids))

    # events

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(event)
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        waiting = "placing" in vars(self) and self.placing.waiting
        if waiting and event.text().strip() and self.placing.key(event.text()):
            return True
        verb = keys.verb_of(event)
        if not verb or (verb not in ("leave", "original") and self.review.claim is None):
            return False
        self.do(verb)
        return True

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "review"):
            source = self.review.source
            if source is not None:
                self.reader.restyle(source)
                self.on_queue_changed()
