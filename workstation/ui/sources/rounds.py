# SPDX-License-Identifier: MIT
"""Reading what an order of review goes by; for the read pool."""

from array import array
from typing import TYPE_CHECKING

from workstation.domain.claims import Claim, Status
from workstation.domain.filters import ClaimFilter
from workstation.ui.sources.ordering import Order, Round, contested, novel, once, uncertain

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from workstation.workspace import Workspace

MOST = 5_000  # suggestions that are weighed; the rest follows in document order
SAID = 10_000  # claims whose words count as said
_CHUNK = 500
_BOUNDS = (0.3, 0.5, 0.6, 0.7, 0.8, 0.9)


def read_round(workspace: "Workspace", order: Order, least: float) -> Round:
    """The suggestions that wait in all sources, in this order.

    Args:
        workspace: the case.
        order: any but the document's.
        least: suggestions less certain than this are left out.
    """
    ids = _waiting(workspace, least)
    if order is Order.CONTESTED:
        rows = workspace.comparison.table().rows
        placed = {
            one.claim.id for row in rows for cell in row.cells.values() for one in cell.placed
        }
        weighed = array("q", (number for number in ids if number in placed))
        found = contested(_once(workspace, weighed), rows)
    elif order is Order.NOVELTY:
        weighed = ids[:MOST]
        every = _rows(workspace, workspace.claims.find(ClaimFilter())[:SAID])
        said = [claim for claim in every if claim.status is not Status.REJECTED]
        found = novel(_once(workspace, weighed), said)
    else:
        weighed = _least_certain(workspace, ids, least)[:MOST]
        found = uncertain(_once(workspace, weighed))
    return Round(found.ids + _without(ids, weighed), found.notes)


def _waiting(workspace: "Workspace", least: float) -> "array[int]":
    wanted = ClaimFilter(status=Status.SUGGESTED, parked=False, least_confidence=least)
    return workspace.claims.find(wanted)


def _least_certain(workspace: "Workspace", ids: "array[int]", least: float) -> "array[int]":
    """Enough of the least certain ones, told without reading them all."""
    for bound in _BOUNDS:
        if bound > least:
            low = _without(ids, _waiting(workspace, bound))
            if len(low) >= MOST:
                return low
    return ids


def _without(ids: "array[int]", those: "Iterable[int]") -> "array[int]":
    away = set(those)
    return array("q", (number for number in ids if number not in away))


def _once(workspace: "Workspace", ids: "array[int]") -> "Sequence[Claim]":
    return once(_rows(workspace, ids))


def _rows(workspace: "Workspace", ids: "array[int]") -> list[Claim]:
    """The claims of these ids, read in portions."""
    return [
        claim
        for start in range(0, len(ids), _CHUNK)
        for claim in workspace.claims.rows(ids[start : start + _CHUNK])
    ]
