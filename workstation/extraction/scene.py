# SPDX-License-Identifier: MIT
"""What the reader of a text knows at some sentence."""

from dataclasses import dataclass, field, replace

from workstation.domain.actors import ActorKind
from workstation.domain.attributions import Bond
from workstation.domain.claims import CapacityKind
from workstation.domain.spans import Piece
from workstation.extraction.cast import Cast


@dataclass(frozen=True, slots=True)
class Seen:
    """Somebody who spoke or was a sentence's subject, for pronouns further on."""

    sentence: int
    paragraph: int
    key: str | None
    kind: ActorKind
    gender: str
    spoke: bool
    body: str | None = None  # for which it spoke
    body_pieces: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a source phrase came to; `key` is None when the text does not settle it."""

    key: str | None
    reason: str
    kind: ActorKind = ActorKind.UNKNOWN
    gender: str = ""
    bonds: tuple[Bond, ...] = ()
    body: str | None = None
    body_pieces: tuple[Piece, ...] = ()
    personal: bool = False  # speaks for nobody else; `body_pieces` show it

    def spoken_for(self, body: str | None, pieces: tuple[Piece, ...]) -> "Resolved":
        """The same, speaking for a body, as these pieces show."""
        return replace(self, body=body, body_pieces=pieces) if body else self

    @property
    def capacity(self) -> CapacityKind:
        """In whose name this one speaks."""
        if self.personal:
            return CapacityKind.PERSONAL
        return CapacityKind.FOR if self.body else CapacityKind.UNCLEAR


@dataclass
class Scene:
    """What the reader of a text knows at some sentence."""

    text: str
    cast: Cast
    sentence: int = 0
    paragraph: int = 0
    start: int = 0  # of the sentence
    end: int = 0
    recent: list[tuple[int, int]] = field(default_factory=list)  # the last sentences
    seen: list[Seen] = field(default_factory=list)
    capitals: dict[str, str] | None = None  # those the text tells of, once looked for

    def remember(self, resolved: Resolved, *, spoke: bool) -> None:
        """Keep somebody in mind for pronouns and descriptions that follow."""
        self.seen.append(
            Seen(
                self.sentence,
                self.paragraph,
                resolved.key,
                resolved.kind,
                resolved.gender,
                spoke,
                resolved.body,
                resolved.body_pieces,
            )
        )
