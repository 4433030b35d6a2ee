# SPDX-License-Identifier: MIT
"""What came from two people and is probably one thing: suggested, joined only by a person."""

from collections.abc import Iterable
from dataclasses import dataclass

from workstation.domain.origins import LinkKind

MOST_LISTED = 2_000  # the surest; nobody reads more at one sitting


@dataclass(frozen=True, slots=True)
class End:
    """One side of a double: a source's title or a claim's words, and whose and where it is."""

    uid: str
    words: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Double:
    """Two things that are probably one; `uid` is that of the link that would join them.

    `here` was in this file before, `there` comes or came with the other one.
    """

    uid: str
    kind: LinkKind
    here: End
    there: End
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Doubles:
    """All that was found: how many of each noun, and the surest of them.

    `unread` texts of this file have no signature yet, so that they were compared by their exact
    words only.
    """

    sources: int = 0
    claims: int = 0
    unread: int = 0
    listed: tuple[Double, ...] = ()

    @property
    def total(self) -> int:
        """How many there are."""
        return self.sources + self.claims


def together(every: Iterable[Doubles]) -> Doubles:
    """What was found in several files, as one."""
    found = list(every)
    return Doubles(
        sum(one.sources for one in found),
        sum(one.claims for one in found),
        max((one.unread for one in found), default=0),
        tuple(pair for one in found for pair in one.listed)[:MOST_LISTED],
    )
