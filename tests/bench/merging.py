# SPDX-License-Identifier: MIT
"""Merging a whole file, the same again, and a preview, beside the bare INSERT … SELECT."""

from collections.abc import Iterator

from crowds import crowd
from measuring import Child, Figure, child

SIZES = (10_000, 100_000, 1_000_000)


def bench(*, quick: bool) -> Iterator[Figure]:
    """Each figure at every size."""
    for claims in SIZES[:2] if quick else SIZES:
        yield from _figures(f"merging: {claims:,}", child("merging_child.py", crowd(claims)))


def _figures(name: str, found: Child) -> Iterator[Figure]:
    said = found.said
    note = f"{said['rows']:,} rows; at least half as fast as bare"
    yield Figure(f"{name}, everything new", "s", said["merge"], said["bare"], target=2, note=note)
    yield Figure(f"{name}, the same again", "s", said["again"], said["merge"], target=0.4)
    yield Figure(f"{name}, preview of 1,000 differences", "s", said["preview"], target=10)
    yield Figure(f"{name}, merging these", "s", said["few"])
    yield Figure(f"{name}, taking that back", "s", said["back"])
    yield Figure(f"{name}, a whole copy", "s", said["copy"], said["vacuum"], target=2)
    yield Figure(f"{name}, a copy by marking", "s", said["part"], said["vacuum"])
    yield Figure(f"{name}, memory", "MiB", [found.peak])
