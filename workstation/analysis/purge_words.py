# SPDX-License-Identifier: MIT
"""What goes for good, and what of it is left behind, in sentences."""

from workstation.analysis.thing_words import INNER, listing, things
from workstation.domain.purging import Purge

FOREVER = "This cannot be undone, and no merge brings it back."
ELSEWHERE = (
    "Copies of the case kept anywhere else still hold it: files passed on or saved, backups of the "
    "disk, documents and briefs already written. They have to be dealt with where they are."
)


def going_words(told: Purge) -> str:
    """What goes: "1 source, 4 claims and 2 notes"."""
    return listing(things(n, noun) for noun, n in told.rows.items() if noun != INNER)


def left_words(told: Purge, *, with_backups: bool = False) -> list[str]:
    """What is left behind, a sentence each."""
    left = []
    if told.named_in == 1:
        left.append("1 thing that stays still names it in a list, without any of its words.")
    elif told.named_in:
        left.append(
            f"{told.named_in:,} things that stay still name it in lists, without any of its words."
        )
    if told.backups and not with_backups:
        left.append(
            "1 copy in the backups beside the case may still hold it."
            if len(told.backups) == 1
            else f"{len(told.backups):,} copies in the backups beside the case may still hold it."
        )
    return left
