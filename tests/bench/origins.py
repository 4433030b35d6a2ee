# SPDX-License-Identifier: MIT
"""Common origins of many articles: copies planted among them, found as a job, at four sizes.

The copies are edited as desks do it: another headline, paragraphs cut, sentences put in, some
inside an article as long again. Recall and precision are of the pairs that hang together.
"""

from collections.abc import Sequence

from crowds import crowd
from measuring import Figure, child

SIZES = (1_000, 2_000, 5_000, 10_000)
LONG = 100_000
CLAIMS = (1_000, 10_000, 100_000)
MANY = (1_000_000,)


def bench(*, quick: bool, long: bool = False) -> list[Figure]:
    """The whole search, the search after one more article, and how good it is."""
    sizes = SIZES[:2] if quick else SIZES
    figures: list[Figure] = []
    for size in (*sizes, LONG) if long else sizes:
        found = child("origins_child.py", size)
        said, name = found.said, f"origins: {size:,} articles"
        target = 60 if size <= SIZES[-1] else None
        figures += [
            Figure(name, "s", [said["seconds"]], target=target),
            Figure(f"{name}, processor", "s", [said["cpu"]]),
            Figure(f"{name}, of it per 1,000", "s", [said["cpu"] / size * 1_000]),
            Figure(f"{name}, one more", "s", [said["again"]]),
            Figure(f"{name}, recall", "", [said["recall"]], target=0.9, at_least=True),
            Figure(f"{name}, precision", "", [said["precision"]], target=0.95, at_least=True),
            Figure(f"{name}, memory", "MiB", [found.peak]),
        ]
    return figures + _crowded(CLAIMS[:2] if quick else (*CLAIMS, *(MANY if long else ())))


def _crowded(sizes: Sequence[int]) -> list[Figure]:
    """The search over texts and statements of crowded cases."""
    figures: list[Figure] = []
    for size in sizes:
        found = child("origins_crowd.py", crowd(size))
        name, said = f"origins: {size:,} claims", found.said
        note = f"{said['ties']:,.0f} ties in {size // 20:,} sources"
        figures += [
            Figure(name, "s", [said["seconds"]], note=note),
            Figure(f"{name}, one source", "s", [said["one"]]),
            Figure(f"{name}, memory", "MiB", [found.peak]),
        ]
    return figures
