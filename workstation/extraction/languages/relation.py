# SPDX-License-Identifier: MIT
"""One relation as places in a line, before it is known who is meant."""

from dataclasses import dataclass

from workstation.domain.claims import Act
from workstation.domain.spans import Piece


@dataclass(frozen=True, slots=True)
class Relation:
    """Speaker, verb and content.

    Attributes:
        who: the speaker's phrase; None when the text leaves it out.
        begin: where its clause begins and what stands before ends; `end` where it ends itself,
            when it is set off.
        oblique: whether the phrase stands in another case than a name has by itself.
        aside: whether it is set off from the statement: "according to", "said the minister".
        relay: through whom the text has it.
    """

    who: Piece | None
    cue: tuple[Piece, ...]
    content: tuple[Piece, ...]
    rule: str
    begin: int
    end: int = 0
    act: Act = Act.STATES
    negated: bool = False
    oblique: bool = False
    aside: bool = False
    relay: Piece | None = None
    quotes: tuple[Piece, ...] = ()
