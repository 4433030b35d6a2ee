# SPDX-License-Identifier: MIT
"""Jumping in the table of claims beside the paged limit: ids and one page cache, plain words."""

from cases import case
from measuring import Figure, child

CLAIMS = 1_000_000


def bench(*, quick: bool) -> list[Figure]:
    """Jumps anywhere in the real Claims tab and in a bare table of the same size, by turns."""
    claims = 100_000 if quick else CLAIMS
    found = child("paging_child.py", case(claims), 60 if quick else 200)
    name = f"paging: {claims:,} claims"
    reads = found.said["pages_a_jump"]
    return [
        Figure(f"{name}, jump, clock", "ms", found.said["ours"], found.said["bare"], 1.5),
        Figure(f"{name}, jump, processor", "ms", found.said["ours_cpu"], found.said["bare_cpu"]),
        Figure(f"{name}, pages read a jump", "pages", [reads], target=3, note="of 16 rows"),
        Figure(f"{name}, ids found", "s", [found.said["ids"]], [found.said["bare_ids"]]),
        Figure(f"{name}, memory of both", "MiB", [found.peak]),
    ]
