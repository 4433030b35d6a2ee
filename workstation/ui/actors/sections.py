# SPDX-License-Identifier: MIT
"""The parts of the card: names, ties, likenesses, joined actors and the letter."""

from collections.abc import Callable
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from workstation.analysis.open_words import either
from workstation.domain.actors import Actor, ActorKind, Affiliation, Alias, Tie
from workstation.domain.dates import VagueDate, show_date
from workstation.domain.gradings import RELIABILITY
from workstation.ui.actors.affiliation_dialog import AffiliationDialog
from workstation.ui.actors.section import Section, linked
from workstation.ui.actors.small_dialogs import GradeDialog
from workstation.ui.kit.actor_picker import actor_uid
from workstation.ui.kit.fields import button, icon_button
from workstation.ui.kit.latest import Latest
from workstation.ui.kit.words import count, day
from workstation.ui.session import Session

if TYPE_CHECKING:
    from workstation.domain.changes import Change
    from workstation.workspace import Workspace

_TIED_HERE = {
    Tie.HOLDS_OFFICE_IN: "holds office here",
    Tie.SPEAKS_FOR: "speaks for it",
    Tie.ORGAN_OF: "is an organ of it",
    Tie.MEMBER_OF: "is a member",
}


class ActorSection(Section):
    """A section about one actor.

    Signals:
        actor_requested: (uid) another actor was clicked.
        source_requested: (uid) a source was clicked.
    """

    actor_requested = Signal(str)
    source_requested = Signal(str)

    def __init__(
        self,
        session: Session,
        heading: str,
        action: str = "",
        on_action: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(heading, action, on_action)
        self.session = session
        self.actor: Actor | None = None

    def show_actor(self, actor: Actor) -> None:
        """Fill the section anew."""
        self.actor = actor
        self.clear()
        self.fill(actor)

    def fill(self, actor: Actor) -> None:
        """Add the lines; for subclasses."""

    def write(self, act: "Callable[[Workspace], Change]") -> None:
        """Change something, with toast and undo."""
        self.session.write(act)

    def remover(self, name: str, act: "Callable[[Workspace], Change]") -> QWidget:
        """A small cross; the Delete key works on it too."""
        made = icon_button("x", name, lambda: self.write(act))
        made.setEnabled(not self.session.workspace.read_only)
        key = QShortcut(QKeySequence(Qt.Key.Key_Delete), made, lambda: self.write(act))
        key.setContext(Qt.ShortcutContext.WidgetShortcut)
        return made

    def source_line(self, uid: str | None) -> str:
        """Where it was seen, as a link; empty for nowhere."""
        if not uid:
            return ""
        source = self.session.workspace.sources.get(uid)
        return linked(source.title or source.name, f"source:{uid}")

    def on_link(self, target: str) -> None:
        """Follow a link of a line."""
        noun, _, uid = target.partition(":")
        (self.source_requested if noun == "source" else self.actor_requested).emit(uid)


class Aliases(ActorSection):
    """Names it is called by, and where; one more is typed at the end."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "Also called", "Add a name", self.on_add)
        self.entry = QLineEdit()
        self.entry.setPlaceholderText("Another name, then Enter")
        self.entry.setAccessibleName("Another name")
        self.entry.hide()
        self.entry.returnPressed.connect(self.on_entered)
        self.entry.editingFinished.connect(self.entry.hide)
        self.add_below(self.entry)

    def fill(self, actor: Actor) -> None:
        """One line for each alias."""
        aliases = self.session.workspace.actors.aliases(actor.uid)
        for alias in aliases:
            self._add_alias(alias)
        if not aliases:
            self.say("No other name is known.")

    def _add_alias(self, alias: Alias) -> None:
        remove = self.remover(
            f"Remove “{alias.name}” (Del)",
            lambda workspace: workspace.actors.remove_alias(alias.uid),
        )
        self.add(escape(alias.name), self._seen(alias), self.on_link, (remove,))

    def _seen(self, alias: Alias) -> str:
        where = self.source_line(alias.source)
        parts = [f"seen in {where}" if where else "", escape(alias.reason)]
        return " · ".join(part for part in parts if part)

    def on_add(self) -> None:
        """Open the line to type in."""
        self.entry.clear()
        self.entry.show()
        self.entry.setFocus()

    def on_entered(self) -> None:
        """Add the typed name."""
        name, actor = " ".join(self.entry.text().split()), self.actor
        self.entry.clear()
        if name and actor is not None:
            self.write(lambda workspace: workspace.actors.add_alias(actor.uid, name))


class Affiliations(ActorSection):
    """What it belongs to, and who belongs to it."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "Affiliations", "Add an affiliation…", self.on_add)

    def fill(self, actor: Actor) -> None:
        """One line for each tie, its dates and evidence below."""
        ties = self.session.workspace.actors.affiliations(actor.uid)
        for tie in ties:
            self._add_tie(tie, actor)
        if not ties:
            self.say("Nothing is known of whom it belongs to or speaks for.")

    def _add_tie(self, tie: Affiliation, actor: Actor) -> None:
        remove = self.remover(
            "Remove this affiliation (Del)",
            lambda workspace: workspace.actors.remove_affiliation(tie.uid),
        )
        self.add(_tie_words(tie, actor), self._below(tie), self.on_link, (remove,))

    def _below(self, tie: Affiliation) -> str:
        parts = [f"{_when(tie.since)} – {_when(tie.until)}"]
        if tie.evidence is not None:
            parts.append(f"“{escape(tie.evidence.exact)}”")
        where = self.source_line(tie.source)
        parts.extend(part for part in (where, escape(tie.reason)) if part)
        return " · ".join(parts)

    def on_add(self) -> None:
        """Ask for a tie and add it."""
        actor = self.actor
        if actor is None:
            return
        new = AffiliationDialog.ask(self, self.session.workspace, actor)
        if new is None:
            return
        self.write(
            lambda workspace: workspace.actors.affiliate(
                actor.uid,
                new.tie,
                actor_uid(workspace, new.body),
                office=new.office,
                since=new.since,
                until=new.until,
                reason=new.reason,
            )
        )


class Likenesses(ActorSection):
    """Actors that may be the same one; nobody is joined by name (rule 12)."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "Possibly the same as")
        self._latest = Latest(self, session)

    @override
    def show_actor(self, actor: Actor) -> None:
        """Look for likenesses in the read pool: every other actor is compared."""
        if self.actor is None or self.actor.uid != actor.uid:
            self.hide()
        self.actor = actor
        self._latest.ask(
            lambda workspace: workspace.actors.possibly_same(actor.uid),
            lambda found: self._show(actor, found),
        )

    def _show(self, actor: Actor, found: list[tuple[Actor, str]]) -> None:
        self.clear()
        self.setVisible(bool(found))
        for other, reason in found:
            self._add_likeness(actor, other, reason)

    def _add_likeness(self, actor: Actor, other: Actor, reason: str) -> None:
        def join() -> None:
            self.write(lambda workspace: workspace.actors.join(actor.uid, [other.uid]))

        made = button("Join", join, icon="merge", name=f"Join with {other.name}")
        made.setEnabled(not self.session.workspace.read_only)
        name = linked(other.name, f"actor:{other.uid}")
        self.add(name, escape(reason), self.on_link, (made,))


class Joined(ActorSection):
    """The actors this one stands for; splitting brings them back."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "Joined actors", "Split", self.on_split)
        self.action.setToolTip("Make each an actor of its own again")

    def fill(self, actor: Actor) -> None:
        """How many stand as one, and under which names."""
        self.setVisible(bool(actor.joined))
        if not actor.joined:
            return
        aliases = self.session.workspace.actors.aliases(actor.uid)
        names = [name for name in actor.aliases if name not in {a.name for a in aliases}]
        standing = count(len(actor.joined) + 1, "actor")
        called = f": also {', '.join(names)}" if names else ""
        self.add(escape(f"{standing} stand here as one{called}."))

    def on_split(self) -> None:
        """Take them apart."""
        actor = self.actor
        if actor is not None and actor.joined:
            self.write(lambda workspace: workspace.actors.split(actor.uid))


class Reliability(ActorSection):
    """The letter of a publisher, with its history."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "Reliability as a publisher", "Grade…", self.on_grade)

    def fill(self, actor: Actor) -> None:
        """The letter in words, then every grading, newest first."""
        grades = self.session.workspace.actors.grades(actor.uid)
        publishes = actor.kind is ActorKind.MEDIA_OUTLET or actor.sources_published > 0
        self.setVisible(publishes or bool(grades))
        if actor.reliability == "F" and not grades:
            self.say("Not assessed.")
            return
        letter = either(actor.reliability, actor.conflicts, "reliability")
        words = RELIABILITY.get(letter, "")  # of several, the lines below say who gave which
        self.add(f"<b>{escape(letter)}</b>&nbsp;&nbsp;{escape(words)}")
        for given in grades:
            parts = [day(given.graded_on[:10]), given.letter, given.reason, given.graded_by]
            self.say(" · ".join(part for part in parts if part))

    def on_grade(self) -> None:
        """Ask for a letter and its reason."""
        actor = self.actor
        if actor is None:
            return
        graded = GradeDialog.ask(self, actor.name, actor.reliability)
        if graded is not None:
            letter, reason = graded
            self.write(lambda workspace: workspace.actors.grade(actor.uid, letter, reason))


def _when(date: VagueDate | None) -> str:
    return escape(show_date(date)) if date is not None else "?"


def _tie_words(tie: Affiliation, actor: Actor) -> str:
    office = f" as {escape(tie.office)}" if tie.office else ""
    if tie.body == actor.uid or (tie.body in actor.joined):
        return f"{linked(tie.actor_name, f'actor:{tie.actor}')} {_TIED_HERE[tie.tie]}{office}"
    return f"{tie.tie.value} {linked(tie.body_name, f'actor:{tie.body}')}{office}"
