# SPDX-License-Identifier: MIT
"""What becomes of a text's claims when it is read: no doubles, no revival, decisions stay."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workstation.domain.engines import OWN_VOICE
from workstation.domain.spans import overlap
from workstation.domain.uids import claim_uid

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workstation.domain.attributions import Attribution, Extraction
    from workstation.storage.rereading import Standing

SAME_WORDS = 0.5  # from this overlap on, two contents count as the same words


@dataclass(frozen=True, slots=True)
class Plan:
    """What to do with what was found.

    Attributes:
        uids: of each attribution's claim; where it doubles a claim, of that one.
        fresh: attributions by number that become new suggestions.
        again: attributions by number whose undecided suggestion stands already.
        gone: uids of suggestions that are not found again and that nothing rests on.
        kept: how many claims to be seen stay.
    """

    uids: tuple[str, ...]
    fresh: tuple[int, ...]
    again: tuple[int, ...]
    gone: tuple[str, ...]
    kept: int


def plan(found: Extraction, text: str, standing: Sequence[Standing]) -> Plan:
    """Weigh what was found in a text against the claims that stand on it.

    A claim that a person has decided on, or that a person's work rests on, is left alone, and
    nothing is suggested anew that says it in substantially the same words.
    """
    by_uid = {one.uid: one for one in standing}
    firm = [one for one in standing if one.decided or one.held]
    own = [claim_uid(text, one.content, one.speaker_pieces) for one in found.attributions]
    uids = [
        uid if uid in by_uid else _doubled(one, firm) or uid
        for uid, one in zip(own, found.attributions, strict=True)
    ]
    spoken = {own[n]: n for n, one in enumerate(found.attributions) if _is_wanted(one)}
    gone = [one.uid for one in standing if one.uid not in spoken and _may_go(one, found)]
    return Plan(
        uids=tuple(uids),
        fresh=tuple(n for uid, n in spoken.items() if uid not in by_uid and uids[n] == uid),
        again=tuple(n for uid, n in spoken.items() if uid in by_uid and not by_uid[uid].decided),
        gone=tuple(gone),
        kept=sum(one.shown for one in standing) - len(gone),
    )


def _is_wanted(one: Attribution) -> bool:
    """Whether it becomes a claim: what somebody says, or an own statement asked for."""
    return one.is_claim or one.engine == OWN_VOICE


def _doubled(one: Attribution, firm: Sequence[Standing]) -> str | None:
    """Uid of the firm claim that says the same words."""
    same = (claim.uid for claim in firm if overlap(one.content, claim.pieces) >= SAME_WORDS)
    return next(same, None)


def _may_go(one: Standing, found: Extraction) -> bool:
    """Whether it is a mere suggestion, and none of those that stay until they prove wrong."""
    if one.decided or one.held:
        return False
    return not one.asked or any(
        other.is_claim and overlap(one.pieces, other.content) > 0 for other in found.attributions
    )
