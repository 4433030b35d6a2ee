# SPDX-License-Identifier: MIT
"""What rests on a source or claim, and is to be looked at when it no longer stands."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rest:
    """One thing that rests on another: what it is, in words, and where it belongs."""

    noun: str
    uid: str
    words: str
    where: str = ""


@dataclass(frozen=True, slots=True)
class Resting:
    """Everything that rests on a source or claim."""

    claims: tuple[Rest, ...] = ()
    positions: tuple[Rest, ...] = ()
    assessments: tuple[Rest, ...] = ()
    briefs: tuple[Rest, ...] = ()

    @property
    def groups(self) -> tuple[tuple[str, tuple[Rest, ...]], ...]:
        """The kinds that hold anything, with what they are called."""
        named = (
            ("Claims", self.claims),
            ("Positions", self.positions),
            ("Judgements", self.assessments),
            ("Briefs", self.briefs),
        )
        return tuple((name, rests) for name, rests in named if rests)

    @property
    def needs_a_look(self) -> bool:
        """Whether a person has judged or written something that rests on it."""
        return bool(self.assessments or self.briefs)
