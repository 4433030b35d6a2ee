# SPDX-License-Identifier: MIT
"""Which report of a group to read first, and how early its statement was made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workstation.domain.claims import Form

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workstation.domain.claims import Claim
    from workstation.domain.sources import Source

_CLOSEST = (Form.DIRECT, Form.MIXED, Form.INDIRECT)
_NEVER = "9999"


def lead_report(claims: Iterable[Claim]) -> Claim:
    """The report closest to the speaker's own words, then the fuller, then the earlier."""
    return min(
        claims,
        key=lambda claim: (
            _CLOSEST.index(claim.form),
            -len(claim.content.exact.split()),
            _day(claim) or _NEVER,
            claim.published_on or _NEVER,
            claim.uid,
        ),
    )


def said_since(claims: Iterable[Claim]) -> str | None:
    """The earliest day any report puts the statement on."""
    return min((day for claim in claims if (day := _day(claim))), default=None)


def lead_text(sources: Iterable[Source]) -> Source:
    """The first published, then the longest: the nearest we hold to what the others copied."""
    return min(
        sources,
        key=lambda source: (source.published_on or _NEVER, -source.words, source.uid),
    )


def published_since(sources: Iterable[Source]) -> str | None:
    """The earliest day one of them was published on."""
    return min((source.published_on for source in sources if source.published_on), default=None)


def _day(claim: Claim) -> str | None:
    date = claim.statement_date
    return None if date is None else date.earliest or date.latest
