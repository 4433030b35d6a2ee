# SPDX-License-Identifier: MIT
"""Common origins: one story in seven outlets, folded below the list of sources."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer

from workstation.domain.origins import Group, LinkKind
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
    """How many carry the story, and which: "In 7 outlets · Ferry sinks in the strait"."""
    group, lead, outlets = shown
    carried = f"In {count(outlets, 'outlet')}"
    if group.kind is LinkKind.VERSION_OF:
        carried = count(len(group.members), "version")
    elif outlets < 2:
        carried = count(len(group.members), "copy", "copies")
    return joined((carried, lead.title or lead.name))


def tip(shown: Shown) -> str:
    """Since when, how sure, and what a click does."""
    group, lead, _ = shown
    since = f"since {day(group.since)}" if group.since else ""
    facts = joined((lead.publisher_name, since, group.status.value))
    return f"{facts}\nClick to read the one to begin with; its copies stand under Source."


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
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
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
        self.show_rows((words(shown), tip(shown), shown[1].uid) for shown in groups)
