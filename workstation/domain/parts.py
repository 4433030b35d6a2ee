# SPDX-License-Identifier: MIT
"""How one speaks of what a filtered copy holds: it is a part, and nothing it lacks is told of.

In every function `part` says whether the workspace is a filtered copy (rules 10 and 23).
"""

OF_PART = "of what is included"


def of_part(words: str, *, part: bool) -> str:
    """What holds of all that is here: "agree", in a part "agree, of what is included"."""
    return f"{words}, {OF_PART}" if part and words else words


def nothing_here(*, part: bool) -> str:
    """What is told of an empty cell."""
    return "nothing included" if part else "nothing held"


def empty_cells(*, part: bool) -> str:
    """What stands under every table."""
    if part:
        return "An empty cell means that nothing is included, not that nothing is held or was said."
    return "An empty cell means that nothing is held, not that nothing was said."
