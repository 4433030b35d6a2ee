# SPDX-License-Identifier: MIT
"""Which claims lean on one another, and what a claim lacks to count as confirmed (rules 6, 10).

Known origins are those a person confirmed; a suggested one leaves independence unknown.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from workstation.analysis.counts import chain_of
from workstation.analysis.origins.components import Components
from workstation.domain.comparison import Independence
from workstation.domain.origins import Dependence

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from workstation.domain.claims import Claim

    Origins = Mapping[str, frozenset[str]]  # uids of the known origins of a claim, by its uid

_ONE = Dependence(Independence.UNKNOWN, "One report alone is neither dependent nor independent.")
_UNKNOWN = Dependence(
    Independence.UNKNOWN,
    "They share no carrier and no known origin; that they are independent is not shown.",
)


def dependence(
    claims: Sequence[Claim], origins: Origins, independent: Collection[frozenset[str]]
) -> Dependence:
    """Whether these claims lean on one another.

    Args:
        claims: the reports looked at.
        origins: the known origins of each.
        independent: pairs of claims that an analyst said are independent.
    """
    if len(claims) < 2:
        return _ONE
    leaning = Components()
    for key in {key for claim in claims for key in _ties(claim, origins)}:
        holders = [claim.uid for claim in claims if key in _ties(claim, origins)]
        for other in holders[1:]:
            leaning.join(holders[0], other)
    heads = {claim.uid: leaning.head(claim.uid) for claim in claims}
    if len(set(heads.values())) == 1:
        return Dependence(Independence.DEPENDENT, _by_what(claims, origins))
    for one, other in combinations(heads, 2):
        if heads[one] != heads[other] and frozenset((one, other)) in independent:
            return Dependence(Independence.SHOWN, "An analyst found that they are independent.")
    return _UNKNOWN


def missing_confirmation(
    claim: Claim,
    agreeing: Sequence[Claim],
    principal: Callable[[Claim], str | None],
    origins: Origins,
) -> str:
    """What a claim lacks to be called confirmed by other sources; empty when it lacks nothing."""
    mine = principal(claim)
    if mine is None:
        return "Its own speaker is not identified."
    if not agreeing:
        return "Nobody else is placed with the same answer on a question."
    others = [one for one in agreeing if principal(one) not in (None, mine)]
    if not others:
        return "Whoever agrees speaks for the same principal, or is not identified."
    apart = [one for one in others if not _ties(claim, origins) & _ties(one, origins)]
    if not apart:
        return f"{_named(others)} came to us by the same carrier, relay or origin."
    return ""


def _ties(claim: Claim, origins: Origins) -> frozenset[str]:
    """What a claim may share with others: carrier, relays, known origins."""
    return chain_of(claim) | origins.get(claim.uid, frozenset())


def _by_what(claims: Sequence[Claim], origins: Origins) -> str:
    """What they all have in common, in a sentence."""
    shared = frozenset.intersection(*(chain_of(claim) for claim in claims))
    names = _carriers(claims)
    through = sorted(names[key] for key in shared if names.get(key))
    if through:
        return f"All of them came through {through[0]}."
    if frozenset.intersection(*(origins.get(claim.uid, frozenset()) for claim in claims)):
        return "All of them have one known origin."
    return "Each shares a carrier or a known origin with another of them."


def _carriers(claims: Sequence[Claim]) -> dict[str, str]:
    """Names of publishers and relays, by what `chain_of` calls them."""
    names = {claim.publisher or "": claim.publisher_name for claim in claims}
    names |= {relay.actor or "": relay.as_written for one in claims for relay in one.relays}
    return names


def _named(claims: Sequence[Claim]) -> str:
    names = list(dict.fromkeys(claim.speaker_name for claim in claims))
    return "What " + (names[0] if len(names) == 1 else f"{names[0]} and others") + " said"
