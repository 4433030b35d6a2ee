# SPDX-License-Identifier: MIT
"""Taking in texts with hash and full-text index, beside the least that could do so."""

from corpus import texts
from measuring import CACHE, Child, Figure, child, in_turn

MEMORY = 300  # MiB


def bench(*, quick: bool) -> list[Figure]:
    """1,000 and 10,000 texts without extraction, and 1,000 with it."""
    large, rounds = (3_000, 1) if quick else (10_000, 3)
    texts(CACHE / "texts", large)
    return [
        *_without(1_000, rounds + 2),
        *_without(large, rounds),
        *_with(1_000, 1 if quick else 3),
    ]


def _without(count: int, rounds: int) -> list[Figure]:
    folder = CACHE / "texts"
    ours, bare = in_turn(
        rounds,
        lambda: child("importing_ours.py", folder, count, "plain"),
        lambda: child("importing_bare.py", folder, count),
    )
    name = f"import: {count:,} texts"
    found = [
        Figure(name, "docs/s", _rate(ours), _rate(bare), 0.4, at_least=True),
        Figure(f"{name}, processor", "s", _cpu(ours), _cpu(bare)),
    ]
    if count > 1_000:
        slowing = [one.said["last"] / one.said["first"] for one in ours]
        found += [
            Figure(f"{name}, last/first thousand", "ratio", slowing, target=1.2),
            Figure(f"{name}, memory", "MiB", [one.peak for one in ours], target=MEMORY),
        ]
    return found


def _with(count: int, rounds: int) -> list[Figure]:
    folder = CACHE / "texts"
    ours, bare = in_turn(
        rounds,
        lambda: child("importing_ours.py", folder, count, "extract"),
        lambda: child("importing_bare.py", folder, count),
    )
    peak = [one.peak for one in ours]
    return [
        Figure(f"import: {count:,} texts and claims", "docs/s", _rate(ours), _rate(bare)),
        Figure(f"import: {count:,} texts and claims, memory", "MiB", peak, target=MEMORY),
    ]


def _rate(children: list[Child]) -> list[float]:
    return [one.said["documents"] / one.said["seconds"] for one in children]


def _cpu(children: list[Child]) -> list[float]:
    return [one.said["cpu"] for one in children]
