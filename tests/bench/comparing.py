# SPDX-License-Identifier: MIT
"""The comparison of 50 questions × 200 actors beside the bare SQL that answers it."""

from collections.abc import Iterator

from crowds import crowd
from measuring import Child, Figure, child

SIZES = (1_000, 10_000, 100_000, 1_000_000)
_VIEWS = {
    "frame": "frame",
    "filter": "another filter",
    "axis": "another axis",
    "rolled": "rolled up",
}


def bench(*, quick: bool) -> Iterator[Figure]:
    """Each figure at every size; the bare SQL runs in the same process, by turns with ours."""
    for claims in SIZES[:3] if quick else SIZES:
        found = child("comparing_child.py", crowd(claims), 3 if quick else 7)
        yield from _figures(f"comparing: {claims:,}", found)


def _figures(name: str, found: Child) -> Iterator[Figure]:
    said = found.said
    for view, words in _VIEWS.items():
        note = f"{said['columns']} columns" if view == "frame" else ""
        yield Figure(
            f"{name}, {words}", "ms", said[view], said[f"{view}_bare"], target=3, note=note
        )
    yield Figure(f"{name}, shown after it", "ms", said["shown"], target=100)
    yield Figure(f"{name}, scrolled", "ms", said["scrolled"], target=100)
    yield Figure(f"{name}, every question", "ms", said["all"], note="no limit to compare with")
    yield Figure(f"{name}, memory", "MiB", [said["memory"]])
