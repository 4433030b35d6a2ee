# SPDX-License-Identifier: MIT
"""Looking for disagreements: a full pass over a case, and what one decision makes look again."""

from collections.abc import Iterator

from crowds import crowd
from measuring import Figure, child

SIZES = (1_000, 10_000, 100_000, 1_000_000)
_PASS_SECONDS = 60


def bench(*, quick: bool) -> Iterator[Figure]:
    """Each figure at every size; the bare limit reads the same rows and does nothing with them."""
    for claims in SIZES[:3] if quick else SIZES:
        found = child("disagreeing_child.py", crowd(claims))
        said = found.said
        name = f"disagreeing: {claims:,}"
        note = f"{said['found']:,} found on {said['questions']:,} questions"
        yield Figure(f"{name}, full pass", "s", said["whole"], target=_PASS_SECONDS, note=note)
        yield Figure(f"{name}, beside reading alone", "s", said["whole"], said["bare"])
        yield Figure(
            f"{name}, after accepting one claim",
            "ms",
            said["one"],
            note=f"examines {said['again']} question(s) again",
        )
        yield Figure(f"{name}, the list", "ms", said["list"])
        yield Figure(f"{name}, memory", "MiB", [found.peak])
