# SPDX-License-Identifier: MIT
"""The Sources tab: list left, reader in the middle, the suggestion in hand on the right."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QKeyEvent
from typing_extensions import override

from workstation.domain.claims import Claim
from workstation.domain.reports import Received
from workstation.domain.sources import ReviewState
from workstation.errors import UserError
from workstation.ui.sources import keys
from workstation.ui.sources.actions import actions
from workstation.ui.sources.inspector import InHand
from workstation.ui.sources.marks import legend, speaker_key, speakers
from workstation.ui.sources.page import byline
from workstation.ui.sources.parts import Parts
from workstation.ui.sources.redating import set_facts
from workstation.ui.sources.verbs import LOOKS, verbs

if TYPE_CHECKING:
    from workstation.ui.session import Session

_READS = frozenset(("source", "claim", "actor", "alias", "position", "link", "question"))
_REORDERS = frozenset(("source", "question"))
_WHY = "sources.why"


class SourcesTab(Parts):
    """Reading and review."""

    def __init__(self, session: "Session") -> None:
        super().__init__(session)
        self._connect()
        self._verbs = verbs(self)
        writable = not session.workspace.read_only
        self.reader.can_mark = writable
        self.inspector.set_writable(writable=writable)
        self.inspector.why.set_open(bool(session.settings.views.get(_WHY, False)))
        self.inspector.show_order(self.review.order)
        self.setFocusProxy(self.reader)
        self.on_source_shown()
        self.list.reload()
        self.review.read_order(begin=True)
        for folded in (self.to_get, self.groups):
            folded.refresh(frozenset(("source",)))  # soon: the window is painted first
        self.on_engine_known()

    def _connect(self) -> None:
        self._connect_list()
        self.review.source_shown.connect(self.on_source_shown)
        self.review.queue_changed.connect(self.on_queue_changed)
        self.review.speaker_needed.connect(lambda: self.pick("speaker"))
        self.review.order_changed.connect(self.on_order_changed)
        self.inspector.order_chosen.connect(self.review.set_order)
        self.inspector.why.toggled.connect(self._remember_why)
        self._session.engine.known.connect(self.on_engine_known)
        self.reader.claim_clicked.connect(self.review.choose)
        self.reader.mark_requested.connect(lambda start, end: self.review.mark((start, end)))
        self.inspector.edit_requested.connect(self.pick)
        self.inspector.verb_requested.connect(self.do)
        self._switch.currentChanged.connect(self._on_switched)
        self._session.received.connect(self.on_received)
        self.review.alike_found.connect(self._show_alike)
        self.to_get.chosen.connect(self.reveal)
        self.to_get.compared.connect(self._tell)
        self.groups.chosen.connect(self.list.reveal)
        self.origin.claim_chosen.connect(self.reveal)
        self.beside.clicked.connect(lambda _=False: self.toggle_original())
        self.reader.installEventFilter(self)

    def _on_switched(self, page: int) -> None:
        self._pages.setCurrentWidget(self.facts if page else self.inspector)
        self._show_facts()

    def _connect_list(self) -> None:
        self.list.chosen.connect(self.on_source_chosen)
        self.list.model.modelReset.connect(self._show_whole)
        self.list.fill_requested.connect(self.fill)
        self.list.own_voice_requested.connect(self.suggest_own)
        self.list.read_again_requested.connect(self.read_again)
        self.list.remove_requested.connect(self.remove)
        self.list.view.installEventFilter(self)
        self._session.intake.reading.connect(self.list.show_reading)

    # the tab's own contract

    def reveal(self, uid: str) -> None:
        """Show a source, or a claim in its source."""
        source, claim = uid, ""
        try:
            found = self._session.workspace.claims.get(uid)
            source, claim = found.source, found.uid
        except UserError:
            pass  # not a claim, so a source
        if self.review.round is None:
            self.review.read_order()  # not to go to its first claim any more
        self.review.open(source, claim)
        self.list.reveal(source)

    def refresh(self, nouns: frozenset[str]) -> None:
        """Read again what these kinds of change may have touched."""
        if not nouns & _READS:
            return
        self.to_get.refresh(nouns)
        self.groups.refresh(nouns)
        if "source" in nouns:
            self.list.reload()
        if nouns & _REORDERS:
            self.review.read_order()
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
        return actions(self)

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
            self.legend.show_speakers([])
            self._show_no_claim()
            return
        if self.list.current() != source.uid:
            self.list.reveal(source.uid)
        self.reader.show_text(source, text)
        self.on_queue_changed()

    def on_queue_changed(self) -> None:
        """Show the claims again, and the one in hand."""
        queue, claim = self.review.queue, self.review.claim
        self.reader.show_claims(queue.claims, queue.current)
        self.legend.show_speakers(legend(queue.claims))
        self._show_facts()
        if claim is None:
            self._show_no_claim()
            return
        self.show_in_hand(claim)
        self.reader.reveal((claim.content.start, claim.content.end))
        self.review.look_for_alike()
        self._show_original()

    def show_in_hand(self, claim: Claim) -> None:
        """Let the inspector show the claim in hand."""
        review, source, engine = self.review, self.review.source, self._session.engine
        number, total = review.place
        shown = InHand(
            claim,
            number,
            total,
            text=review.text.text if review.text is not None else "",
            tick=speakers(review.queue.claims)[speaker_key(claim)],
            names=self._session.workspace.actors.names(),
            note=review.note,
            facts=engine.measured_for(claim.source),
            by_tagger=engine.reads_by_tagger(claim.source),
        )
        unread = source is not None and source.review is not ReviewState.READ
        self.inspector.show_claim(shown, finishable=unread and not review.queue.left)
        self.inspector.foot.show_below(review.below, unfolded=review.unfolded)
        self.origin.show_claim(claim)

    def _show_no_claim(self) -> None:
        self.inspector.show_nothing(*self.review.nothing)
        self.inspector.foot.show_below(self.review.below, unfolded=self.review.unfolded)

    def on_order_changed(self) -> None:
        """Name the order, and where in it the claim in hand stands."""
        self.inspector.show_order(self.review.order)
        if self.review.claim is not None:
            self.show_in_hand(self.review.claim)
            self._show_alike()

    def on_engine_known(self) -> None:
        """Say who reads here, on the claim in hand as well."""
        self.inspector.foot.show_engine(self._session.engine.facts)
        self.list.show_outdated(self._session.engine.outdated)
        self.on_order_changed()

    def _remember_why(self, is_open: bool) -> None:
        self._session.settings.views[_WHY] = is_open

    def _show_alike(self) -> None:
        if self.review.claim is not None:
            self.inspector.show_alike(self.review.claim, self.review.alike)

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
        if self._session.workspace.read_only and verb not in LOOKS:
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

    def reset(self) -> None:
        """Make the claim in hand a suggestion again."""
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
        set_facts(self._session, uids, facts, self._tell)

    def remove(self, uids: list[str]) -> None:
        """Remove these sources from view."""
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
