# SPDX-License-Identifier: MIT
"""Filling facts, and what a publication date changed in the dates of the claims (rule 7)."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from workstation.domain.reports import Dated
from workstation.ui.kit.words import count

if TYPE_CHECKING:
    from workstation.domain.changes import Change
    from workstation.ui.session import Session
    from workstation.workspace import Workspace

Tell = Callable[[str, list[str]], object]


def changes(
    before: Sequence[Dated], after: Sequence[Dated], titles: Mapping[str, str]
) -> list[str]:
    """A line for each date that is read otherwise now.

    Args:
        before: the dates as they were.
        after: the same dates now.
        titles: of the sources by uid; empty where one source needs no naming.
    """
    was = {(one.claim, one.clock): one.shown for one in before}
    lines = []
    for one in after:
        old = was.get((one.claim, one.clock), one.shown)
        if old != one.shown:
            title = titles.get(one.source, "")
            lead = f"{title} · " if title else ""
            lines.append(f"{lead}“{one.as_written}”: {old} → {one.shown}")
    return list(dict.fromkeys(lines))


def summary(lines: Sequence[str]) -> str:
    """How many dates are read otherwise now."""
    return f"{count(len(lines), 'date')} read again from the publication date"


def set_facts(
    session: "Session", uids: Sequence[str], facts: Mapping[str, Any], tell: Tell
) -> None:
    """Set facts of sources; `tell` gets a summary and lines if dates of claims changed."""
    if "published_on" not in facts:
        session.write(lambda workspace: workspace.sources.set(uids, **facts))
        return
    found: list[str] = []

    def act(workspace: "Workspace") -> "Change":
        before = workspace.sources.dated(uids)
        change = workspace.sources.set(uids, **facts)
        titles = {uid: workspace.sources.get(uid).title for uid in uids if len(uids) > 1}
        found.extend(changes(before, workspace.sources.dated(uids), titles))
        return change

    session.write(act, lambda _: tell(summary(found), found) if found else None)
