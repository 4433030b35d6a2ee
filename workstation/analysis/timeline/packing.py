# SPDX-License-Identifier: MIT
"""Packing what overlaps into as few rows as possible."""

from collections.abc import Sequence
from heapq import heappop, heappush

Extent = tuple[float, float]  # from, to


def pack(extents: Sequence[Extent], gap: float = 0.0) -> list[int]:
    """The row of each extent, such that none touches another of its row.

    Args:
        extents: in any order.
        gap: what is kept free between neighbours of a row.

    Returns:
        A row number for each, in the order given; the lowest free one is taken.
    """
    rows = [0] * len(extents)
    free: list[int] = []  # rows that have become free, lowest first
    busy: list[tuple[float, int]] = []  # the end of each row still taken
    made = 0
    for index in sorted(range(len(extents)), key=lambda at: (extents[at], at)):
        start, end = extents[index]
        while busy and busy[0][0] + gap <= start:
            heappush(free, heappop(busy)[1])
        if free:
            row = heappop(free)
        else:
            row, made = made, made + 1
        rows[index] = row
        heappush(busy, (end, row))
    return rows
