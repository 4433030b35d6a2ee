# SPDX-License-Identifier: MIT
"""Finding the one thing a person means by a uid, a part of it, a title or a name."""

from collections.abc import Sequence

from workstation.errors import UserError


def the_one(noun: str, asked: str, candidates: Sequence[tuple[str, str]]) -> str:
    """Uid of the only candidate.

    Raises:
        UserError: there is none, or there are several; the sentence lists them.
    """
    if len(candidates) == 1:
        return candidates[0][0]
    if not candidates:
        raise UserError(f"There is no {noun} “{asked}”; the list command shows what there is.")
    listed = "; ".join(f"{uid[-8:]} {name}" for uid, name in candidates[:8])
    raise UserError(f"“{asked}” may mean several: {listed}. Name one by its uid.")
