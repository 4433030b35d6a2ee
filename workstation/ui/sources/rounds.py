# SPDX-License-Identifier: MIT
"""Reading what an order of review goes by; for the read pool."""

from typing import TYPE_CHECKING

from workstation.domain.claims import Claim, Status
from workstation.domain.filters import ClaimFilter
from workstation.ui.sources.ordering import Order, Round, contested, novel, once, uncertain

if TYPE_CHECKING:
    from array import array

    from workstation.workspace import Workspace

MOST = 20_000  # claims that are weighed; the rest follows in document order
_CHUNK = 500


def read_round(workspace: "Workspace", order: Order, least: float) -> Round:
    """The suggestions that wait in all sources, in this order.

    Args:
        workspace: the case.
        order: any but the document's.
        least: suggestions less certain than this are left out.
    """
    wanted = ClaimFilter(status=Status.SUGGESTED, parked=False, least_confidence=least)
    ids = workspace.claims.find(wanted)
    waiting = once(_rows(workspace, ids[:MOST]))
    if order is Order.CONTESTED:
        found = contested(waiting, workspace.comparison.table().rows)
    elif order is Order.NOVELTY:
        said = _rows(workspace, workspace.claims.find(ClaimFilter())[:MOST])
        found = novel(waiting, [claim for claim in said if claim.status is not Status.REJECTED])
    else:
        found = uncertain(waiting)
    return Round(found.ids + ids[MOST:], found.notes)


def _rows(workspace: "Workspace", ids: "array[int]") -> list[Claim]:
    """The claims of these ids, read in portions."""
    return [
        claim
        for start in range(0, len(ids), _CHUNK)
        for claim in workspace.claims.rows(ids[start : start + _CHUNK])
    ]
