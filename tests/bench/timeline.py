# SPDX-License-Identifier: MIT
"""Opening the timeline, and a month of it, beside the bare SQL that counts the same claims."""

from collections.abc import Iterator

from crowds import crowd
from measuring import Figure, child

SIZES = (1_000, 10_000, 100_000, 1_000_000)


def bench(*, quick: bool) -> Iterator[Figure]:
    """Each figure at every size; the bare SQL runs in the same process, by turns with ours."""
    for claims in SIZES[:3] if quick else SIZES:
        said = child("timeline_child.py", crowd(claims), 3 if quick else 7).said
        name = f"timeline: {claims:,}"
        yield Figure(f"{name}, opened", "ms", said["open"], said["open_bare"], target=3)
        yield Figure(f"{name}, a month", "ms", said["month"], said["month_bare"], target=3)
        note = f"{said['shapes']} shapes"
        yield Figure(f"{name}, laid out and drawn", "ms", said["drawn"], target=100, note=note)
        yield Figure(f"{name}, memory", "MiB", [said["memory"]])
