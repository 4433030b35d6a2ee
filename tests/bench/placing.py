# SPDX-License-Identifier: MIT
"""Placing claims: how right suggestions are on those placed by hand, and how long they take.

Quality is told by part, from cases looked at while the rules were shaped to one counted only when
they were finished: `tests/analysis/placing_gold/README.md`. Speed is told at four sizes: one claim
weighed against all questions, a new question, and a full pass.
"""

from typing import Any

from crowds import crowd
from measuring import Figure, child

PARTS = ("tuning", "aside", "fresh", "development", "final")
SIZES = (1_000, 10_000, 100_000, 1_000_000)
AIM = 0.8


def bench(*, quick: bool) -> list[Figure]:
    """Quality by part, then each verb by size."""
    figures = [figure for part in PARTS for figure in _quality(part)]
    for size in SIZES[:2] if quick else SIZES:
        figures += _speed(size)
    return figures


def _quality(part: str) -> list[Figure]:
    said: dict[str, Any] = child("placing_quality.py", part).said
    return [
        Figure(
            f"placing, {part}: {name}",
            "P / R",
            (rate["precision"], rate["recall"]),
            target=AIM if name in ("questions", "answers") else None,
            at_least=True,
            note=f"{rate['right']} right, {rate['given']} given, {rate['labelled']} labelled",
        )
        for name, rate in said.items()
    ]


def _speed(size: int) -> list[Figure]:
    found = child("placing_child.py", crowd(size))
    said, name = found.said, f"placing: {size:,} claims"
    return [
        Figure(f"{name}, one claim", "ms", [said["claim"]]),
        Figure(f"{name}, a new question", "s", [said["question"]]),
        Figure(f"{name}, full pass", "s", [said["all"]], note=f"{said['suggested']:.0f} kept"),
        Figure(f"{name}, per 1,000", "ms", [said["all"] / size * 1e6]),
        Figure(f"{name}, new questions", "s", [said["propose"]]),
        Figure(f"{name}, memory", "MiB", [found.peak]),
    ]
