# SPDX-License-Identifier: MIT
"""Common origins: one story in seven outlets, folded below the list of sources."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from workstation.domain.origins import Group, LinkKind, LinkStatus
from workstation.domain.sources import Source
from workstation.ui.kit.words import count, day, joined
from workstation.ui.sources.folded import Folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workstation.ui.session import Session
    from workstation.workspace import Workspace

READS = frozenset(("source", "link"))
_PAUSE_MS = 1_000
_MOST = 200  # groups; the largest come first

Shown = tuple[Group, Source, int]  # the group, what to read first in it, how many outlets


def words(shown: Shown) -> str:
    """The story, and how many carry it: "Ferry sinks · one text in 7 outlets · suggested"."""
    group, lead, outlets = shown
    size = len(group.members)
    carried = f"one text in {count(outlets, 'outlet')}"
    if group.kind is LinkKind.VERSION_OF or outlets < 2:
        carried = count(size, "version" if group.kind is LinkKind.VERSION_OF else "copy", "copies")
    open_ = "suggested" if group.status is LinkStatus.SUGGESTED else ""
    return joined((lead.title or lead.name, carried, day(group.since), open_))


def read_groups(workspace: "Workspace") -> list[Shown]:
    """The largest groups of texts."""
    found = [*workspace.origins.groups("same text"), *workspace.origins.groups("version of")]
    found = sorted(found, key=lambda group: -len(group.members))[:_MOST]
    here = {
        source.uid: source
        for source in workspace.sources.many({uid for one in found for uid in one.members})
    }
    return [
        (group, here[group.lead], len({here[uid].publisher or uid for uid in group.members}))
        for group in found
    ]


class OriginGroups(Folded):
    """The groups of copied texts and versions, largest first; each stands for its lead."""

    def __init__(self, session: "Session") -> None:
        super().__init__("Common origins", "Texts that were copied, or put out anew.")
        self._session = session
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.reload)

    def refresh(self, nouns: frozenset[str]) -> None:
        """Read again soon, if these kinds of change may have touched it."""
        if nouns & READS:
            self._pause.start()

    def reload(self) -> None:
        """Read again, in the read pool."""
        self._session.read(read_groups, self.show_groups)

    def show_groups(self, groups: "Sequence[Shown]") -> None:
        """List these; without any there is nothing to see."""
        tip = "Click to read the one to begin with; its copies stand under Source."
        self.show_rows((words(shown), tip, shown[1].uid) for shown in groups)
