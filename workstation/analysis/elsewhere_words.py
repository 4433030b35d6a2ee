# SPDX-License-Identifier: MIT
"""What a merge would give back, and what was purged in the other file, in sentences."""

from collections.abc import Mapping

from workstation.analysis.thing_words import INNER, listing, things
from workstation.domain.sharing import GivenBack


def given_back_words(back: GivenBack, verb: str = "gives back") -> str:
    """What was withheld here and comes back: "gives back 3 values that were withheld here"."""
    told = (
        (back.values, "1 value", "{:,} values"),
        (back.changes, "the words of 1 change", "the words of {:,} changes"),
        (back.originals, "1 original file", "{:,} original files"),
    )
    parts = [one if n == 1 else many.format(n) for n, one, many in told if n]
    was = "was" if (back.values, back.changes) == (1, 0) and not back.originals else "were"
    return f"{verb} {listing(parts)} that {was} withheld here" if parts else ""


def purged_words(purged: Mapping[str, int]) -> str:
    """What is here and was purged there: "2 claims and 1 note, held here, were purged there"."""
    parts = [things(n, noun) for noun, n in purged.items() if noun != INNER]
    was = "was" if sum(n for noun, n in purged.items() if noun != INNER) == 1 else "were"
    return f"{listing(parts)} held here {was} purged there" if parts else ""
