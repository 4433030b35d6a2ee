# SPDX-License-Identifier: MIT
"""A brief of some 45 pages, whole processes, beside plain Typst setting as many pages.

Bare Typst gets the same fonts, the same PDF standards (A-3a, UA-1) and plain headings,
paragraphs, footnotes and tables of invented words.
"""

from measuring import Figure, child, in_turn


def bench(*, quick: bool) -> list[Figure]:
    """Clock, processor and memory of both."""
    ours, bare = in_turn(
        2 if quick else 7,
        lambda: child("briefs_child.py", "ours"),
        lambda: child("briefs_child.py", "bare"),
    )
    pages = f"{ours[0].said['pages']:.0f} pages beside {bare[0].said['pages']:.0f}"
    return [
        Figure(
            f"brief: {name}",
            unit,
            [of(one) for one in ours],
            [of(one) for one in bare],
            bound,
            note=pages,
        )
        for name, unit, of, bound in (
            ("clock", "s", lambda one: one.wall, 2),
            ("processor", "s", lambda one: one.cpu, 2),
            ("memory", "MiB", lambda one: one.peak, None),
        )
    ]
