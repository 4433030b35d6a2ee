# SPDX-License-Identifier: MIT
"""Gathers what stands round an exported comparison: whose it is, its marking, its filters."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from workstation.analysis.exports import Exported
from workstation.analysis.gaps import gap_words
from workstation.analysis.imprints import Imprint, banner
from workstation.analysis.position_rows import Known
from workstation.analysis.view_words import filter_words, view_words
from workstation.domain.markings import highest
from workstation.domain.views import View
from workstation.services.gaps import gaps_of
from workstation.storage import exporting, workspaces

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workstation.domain.claims import Claim
    from workstation.domain.comparison import Comparison
    from workstation.storage.database import Store


def gathered(store: Store, comparison: Comparison, view: View | None = None) -> Exported:
    """The comparison with its imprint, and with its gaps where the view shows them.

    Args:
        store: where the case is.
        comparison: what is seen.
        view: how it is looked at.
    """
    view = view or View(axis=comparison.axis)
    title, default, copy = workspaces.facts(store.read, "title", "default_marking", "filtered")
    imprint = Imprint(
        title=title,
        view=view_words(view),
        filters=filter_words(view.narrowing, _names(store, comparison, view)),
        made_on=dt.datetime.now(dt.UTC).date().isoformat(),
        basis=comparison.basis,
        banner=banner(comparison),
        marking=highest(_markings(comparison), default or "TLP:CLEAR"),
        copy=copy,
    )
    empty = _gaps(store, comparison) if view.gaps else {}
    return Exported(comparison, imprint, view.transposed, empty)


def _gaps(store: Store, comparison: Comparison) -> dict[tuple[str, str], str]:
    """What is told of cells that hold nothing, by question and column."""
    found = gaps_of(store, comparison)
    return {place: "; ".join(gap_words(gap)) for place, gap in found.items() if gap.empty}


def known_of(store: Store, comparison: Comparison) -> Known:
    """What the rows of positions need beside the claims."""
    claims = list(_claims(comparison))
    bodies = {claim.capacity.body for claim in claims if claim.capacity.body}
    texts = {claim.text for claim in claims}
    return Known(
        exporting.actor_names(store.read, bodies), exporting.page_starts(store.read, texts)
    )


def _claims(comparison: Comparison) -> Iterator[Claim]:
    for row in comparison.rows:
        for cell in row.cells.values():
            yield from (one.claim for one in cell.placed)


def _markings(comparison: Comparison) -> Iterator[str]:
    """Every label that is shown; what has none counts as the workspace's default."""
    yield ""
    yield from {claim.marking for claim in _claims(comparison)}
    yield from (row.question.marking for row in comparison.rows)


def _names(store: Store, comparison: Comparison, view: View) -> dict[str, str]:
    """What the uids in the filters are called."""
    wanted = view.narrowing
    names = {row.question.uid: row.question.wording for row in comparison.rows}
    names |= exporting.actor_names(store.read, {*wanted.actors, *wanted.publishers})
    names |= exporting.source_titles(store.read, wanted.sources)
    return names
