# SPDX-License-Identifier: MIT
"""Cold start to a painted window on 100,000 claims, whole processes, beside a bare window."""

from cases import case
from measuring import Child, Figure, child, in_turn

CLAIMS = 100_000


def bench(*, quick: bool) -> list[Figure]:
    """Painted window, its memory, and how much later the table of claims is filled."""
    path, rounds = case(CLAIMS), 3 if quick else 9
    ours, bare = in_turn(
        rounds, lambda: child("start_ours.py", path, "paint"), lambda: child("start_bare.py")
    )
    filled, beside = in_turn(
        3 if quick else 5,
        lambda: child("start_ours.py", path, "rows"),
        lambda: child("start_bare.py"),
    )
    return [
        Figure("start: painted window, clock", "s", _wall(ours), _wall(bare), 4),
        Figure("start: painted window, processor", "s", _cpu(ours), _cpu(bare), 4),
        Figure(
            "start: painted window, memory",
            "MiB",
            [one.peak for one in ours],
            [one.peak for one in bare],
            2.5,
        ),
        Figure(
            "start: claims table filled, clock",
            "s",
            _wall(filled),
            _wall(beside),
            note="opens on the Claims tab",
        ),
        Figure(
            "start: claims table filled, memory",
            "MiB",
            [one.peak for one in filled],
            [one.peak for one in beside],
        ),
    ]


def _wall(children: list[Child]) -> list[float]:
    return [one.wall for one in children]


def _cpu(children: list[Child]) -> list[float]:
    return [one.cpu for one in children]
