# SPDX-License-Identifier: MIT
"""Asks which actor is meant: search, candidates, or a new one."""

from collections.abc import Sequence
from typing import TYPE_CHECKING
from unicodedata import combining, normalize

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QWidget
from typing_extensions import override

from workstation.domain.actors import Actor, ActorKind
from workstation.ui.kit.asking import answer
from workstation.ui.kit.dialogs import Dialog
from workstation.ui.kit.fields import search_box

if TYPE_CHECKING:
    from workstation.workspace import Workspace

_SHOWN = 60
_LOOSE = 4  # rank of a name that merely shares a word
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class NewActor(str):
    """A picked name that no actor bears yet; `actor_uid` makes the actor."""

    __slots__ = ()


def actor_uid(workspace: "Workspace", picked: str) -> str:
    """The uid of what was picked; a new actor is created now. For use inside a write."""
    if isinstance(picked, NewActor):
        return workspace.actors.create(str(picked), ActorKind.UNKNOWN).rows[0]
    return picked


def candidates(actors: Sequence[Actor], text: str, limit: int = _SHOWN) -> list[Actor]:
    """Actors whose name or alias answers to `text`, best first.

    Whole names come before beginnings, beginnings of words before the middle of them, and names
    that merely share a word last; among equals whoever says more. Case and accents do not count.
    """
    wanted = _folded(text)
    if not wanted:
        ranked = sorted(actors, key=lambda a: (-a.claims, _folded(a.name)))
        return ranked[:limit]
    found = [(rank, actor) for actor in actors if (rank := _rank(actor, wanted)) is not None]
    found.sort(key=lambda pair: (pair[0], -pair[1].claims, _folded(pair[1].name)))
    return [actor for _, actor in found[:limit]]


class ActorPicker(Dialog):
    """A search box over a list of actors; the arrow keys move in the list while typing."""

    def __init__(
        self, parent: QWidget | None, workspace: "Workspace", current: str | None, written: str
    ) -> None:
        note = f"Written as “{written}”" if written else ""
        super().__init__(parent, "Choose an actor", "Choose", note)
        self._actors = workspace.actors.all()
        self._current = current
        self._picks: list[str] = []
        self._build()
        self.search.textChanged.connect(self._show_candidates)
        self.search.installEventFilter(self)
        self.list.itemActivated.connect(self.accept)
        self.search.setText(written)
        self._show_candidates()
        self.search.selectAll()
        self.search.setFocus()

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        workspace: "Workspace",
        current: str | None = None,
        written: str = "",
    ) -> str | None:
        """Let the analyst choose.

        Args:
            parent: the window it belongs to.
            workspace: where the actors are read from.
            current: uid of the actor it is now.
            written: the name as the text has it.

        Returns:
            The uid of an actor, a `NewActor` (turn it into a uid with `actor_uid` inside the
            write that uses it), or None when nothing was chosen.
        """
        return answer(cls(parent, workspace, current, written), cls.picked)

    def picked(self) -> str | None:
        """What is selected now."""
        row = self.list.currentRow()
        return self._picks[row] if 0 <= row < len(self._picks) else None

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search and isinstance(event, QKeyEvent) and event.key() in _MOVES:
            self.list.event(event)
            return True
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        self.search = search_box("Name or alias, or a new name", "Search actors")
        self.body.addWidget(self.search)
        self.list = QListWidget()
        self.list.setAccessibleName("Actors found")
        self.list.setUniformItemSizes(True)
        self.body.addWidget(self.list, 1)
        self.resize(460, 480)

    def _show_candidates(self) -> None:
        self._picks = []
        self.list.clear()
        text = " ".join(self.search.text().split())
        found = candidates(self._actors, text)
        rows = [(_described(actor), actor.uid) for actor in found]
        known = any(_folded(actor.name) == _folded(text) for actor in found)
        if text and not known:
            # A loose likeness must not be what Enter takes: then the new name comes first.
            likely = bool(found) and _rank(found[0], _folded(text)) != _LOOSE
            rows.insert(len(rows) if likely else 0, (f"New actor “{text}”", NewActor(text)))
        # Kept here and not as item data: Qt would make a plain string of a `NewActor`.
        self._picks = [picked for _, picked in rows]
        self.list.addItems([shown for shown, _ in rows])
        marked = not text and self._current in self._picks
        at = self._picks.index(str(self._current)) if marked else 0
        self.list.setCurrentRow(at)
        self.go.setEnabled(bool(rows))


def _described(actor: Actor) -> str:
    kind = "" if actor.kind is ActorKind.UNKNOWN else f" · {actor.kind.value}"
    count = f" · {actor.claims} claims" if actor.claims > 1 else " · 1 claim"
    return f"{actor.name}{kind}{count if actor.claims else ''}"


def _rank(actor: Actor, wanted: str) -> int | None:
    ranks = [_rank_name(_folded(name), wanted) for name in (actor.name, *actor.aliases)]
    return min((rank for rank in ranks if rank is not None), default=None)


def _rank_name(name: str, wanted: str) -> int | None:
    if name == wanted:
        return 0
    if name.startswith(wanted):
        return 1
    if f" {wanted}" in name:
        return 2
    if wanted in name:
        return 3
    shared = {word for word in name.split() if len(word) > 3} & set(wanted.split())
    return _LOOSE if shared else None


def _folded(text: str) -> str:
    """Key for comparing names: no case, no accents, single spaces."""
    plain = "".join(c for c in normalize("NFKD", text) if not combining(c))
    return " ".join(plain.casefold().split())
