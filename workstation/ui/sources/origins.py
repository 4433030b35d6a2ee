# SPDX-License-Identifier: MIT
"""Where a source's text comes from: its copies and versions, with the decision about them."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from workstation.domain.origins import Changed, Group, LinkKind, LinkStatus
from workstation.domain.sources import Source
from workstation.ui.kit.fields import ValueButton, button, label, line
from workstation.ui.kit.latest import Latest
from workstation.ui.kit.words import count, day, joined

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from workstation.ui.session import Session
    from workstation.workspace import Workspace

_MOST = 12  # other sources named one by one
_CHANGES_HIGH = 200

Read = tuple[tuple[Group, ...], "Mapping[str, Source]"]


def heading(group: Group, others: int) -> str:
    """What the group is: "Same text as 6 other sources"."""
    if group.kind is LinkKind.VERSION_OF:
        return f"{count(others, 'other version')} of this document"
    return f"Same text as {count(others, 'other source')}"


def why(group: Group, uid: str) -> str:
    """How sure that is: what was found, or that a person decided it."""
    mine = [tie for tie in group.links if uid in (tie.one, tie.other)] or list(group.links)
    if group.status is LinkStatus.SUGGESTED:
        return joined(("suggested", mine[0].reason))
    return joined(("confirmed", mine[0].reason))


def name(source: Source, *, first: bool) -> str:
    """One of the others, the one to read first marked."""
    told = (source.publisher_name, day(source.published_on), "read first" if first else "")
    return joined((*told, source.title or source.name))


def told(changes: "Sequence[Changed]") -> str:
    """What changed, paragraph by paragraph, taken out (−) and put in (+)."""
    if not changes:
        return "Word for word the same; only headings, dates or bytes differ."
    return "\n\n".join(
        "\n".join([*(f"− {p}" for p in one.before), *(f"+ {p}" for p in one.after)])
        for one in changes
    )


class SourceOrigins(QWidget):
    """The groups of the source that is read; nothing at all while it belongs to none.

    Signals:
        source_chosen: (uid) another member should be read.
    """

    source_chosen = Signal(str)

    def __init__(self, session: "Session") -> None:
        super().__init__()
        self._session = session
        self._latest = Latest(self, session)
        self._uid = ""
        self._shown: Read | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.hide()

    def show_source(self, source: Source | None) -> None:
        """Read and show the groups of this source."""
        uid = source.uid if source is not None else ""
        if uid != self._uid:
            self._uid, self._shown = uid, None
            self._clear()
        if uid:
            self._latest.ask(partial(_read, uid), self._show)

    def _show(self, read: Read) -> None:
        if read == self._shown:
            return
        self._shown = read
        self._clear()
        groups, sources = read
        for group in groups:
            self._column.addWidget(self._section(group, sources))
        self.setVisible(bool(groups))

    def _clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self.hide()

    def _section(self, group: Group, sources: "Mapping[str, Source]") -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(2)
        others = [uid for uid in group.members if uid != self._uid]
        column.addWidget(label(heading(group, len(others)), "strong", wrap=True))
        column.addWidget(label(why(group, self._uid), "caption", wrap=True))
        for uid in others[:_MOST]:
            other = ValueButton("Read")
            other.set_value(name(sources[uid], first=uid == group.lead))
            other.clicked.connect(lambda _=False, uid=uid: self.source_chosen.emit(uid))
            column.addWidget(other)
        if len(others) > _MOST:
            column.addWidget(label(f"and {count(len(others) - _MOST, 'more', 'more')}", "caption"))
        if group.kind is LinkKind.VERSION_OF:
            self._offer_changes(column, group, sources)
        if not self._session.workspace.read_only:
            column.addLayout(line(*self._decisions(group)))
        return made

    def _decisions(self, group: Group) -> list[QWidget]:
        uid, kind = self._uid, group.kind
        out = partial(self._session.write, lambda workspace: workspace.origins.split(kind, uid))
        if group.status is LinkStatus.CONFIRMED:
            return [button("Take this source out", out)]
        open_ = [tie.uid for tie in group.links if tie.status is LinkStatus.SUGGESTED]
        confirm = partial(self._session.write, lambda workspace: workspace.origins.confirm(open_))
        return [button("Confirm", confirm), button("Not the same", out)]

    def _offer_changes(
        self, column: QVBoxLayout, group: Group, sources: "Mapping[str, Source]"
    ) -> None:
        """A button that shows what this version has otherwise than the one before, or after."""
        order = sorted(group.members, key=lambda uid: (sources[uid].published_on or "", uid))
        place = order.index(self._uid)
        before, after = order[max(0, place - 1)], order[max(1, place)]
        view = QPlainTextEdit()
        view.setReadOnly(True)
        view.setFixedHeight(_CHANGES_HIGH)
        view.setAccessibleName("What changed")
        view.hide()

        def show() -> None:
            self._latest_changes(before, after, view)

        changed = button("What changed", show, kind="link", icon="git-compare-arrows")
        changed.setStyleSheet("padding-left: 0")
        column.addWidget(changed, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(view)

    def _latest_changes(self, before: str, after: str, view: QPlainTextEdit) -> None:
        def arrived(changes: "Sequence[Changed]") -> None:
            view.setPlainText(told(changes))
            view.show()

        Latest(view, self._session).ask(
            lambda workspace: workspace.origins.what_changed(before, after), arrived
        )


def _read(uid: str, workspace: "Workspace") -> Read:
    groups = tuple(workspace.origins.of_source(uid))
    members = {member for group in groups for member in group.members}
    return groups, {source.uid: source for source in workspace.sources.many(members)}
