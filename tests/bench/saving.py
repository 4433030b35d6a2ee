# SPDX-License-Identifier: MIT
"""One claim saved durably beside one bare commit of a row of the same shape."""

from cases import case
from measuring import Figure, child

CLAIMS = 100_000


def bench(*, quick: bool) -> list[Figure]:
    """Accepting one suggestion, and making one claim by hand, in a workspace of 100,000."""
    said = child("saving_child.py", case(CLAIMS), 60 if quick else 300).said
    return [
        Figure("saving: accept one claim", "ms", said["accept"], said["bare"], 3),
        Figure("saving: make one claim", "ms", said["mark"], said["bare"], 4),
    ]
