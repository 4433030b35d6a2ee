# SPDX-License-Identifier: MIT
"""What extraction finds in a text: suggestions, before any workspace knows them."""

from dataclasses import dataclass, field

from workstation.domain.actors import ActorKind, Tie
from workstation.domain.claims import Act, CapacityKind, Form, Modality, Recurrence, Voice
from workstation.domain.dates import VagueDate
from workstation.domain.figures import Figure
from workstation.domain.spans import Piece


@dataclass(frozen=True, slots=True)
class Mention:
    """An actor as one text names it: the fullest name, and every other name used for it.

    `key` is the name by which `Attribution` and other mentions refer to it within the text.
    """

    key: str
    name: str
    kind: ActorKind = ActorKind.UNKNOWN
    aliases: tuple[str, ...] = ()
    pieces: tuple[Piece, ...] = ()  # where the fullest name stands first
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Bond:
    """An affiliation as the text states it: "CSTO Secretary General Imangali …"."""

    actor: str  # key of a mention
    tie: Tie
    body: str  # key of a mention
    office: str = ""
    pieces: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class RelayFound:
    """An outlet the statement came through, outermost first in its list."""

    as_written: str
    pieces: tuple[Piece, ...]
    actor: str | None = None  # key of a mention


@dataclass(frozen=True, slots=True)
class Attribution:
    """One suggested claim: who says what, in which exact words.

    `speaker` is the key of a mention, or None when the text does not settle it; it is then
    shown as written and never guessed. `engine` found it; `rule` names the rule that found it
    too, or alone; `reason` says why the speaker is who it is. `negated` is about the reporting
    ("did not confirm"), never the content.
    `answers` and `reports` are indexes into the list it came in; `inner` when another reports it.
    """

    content: tuple[Piece, ...]
    speaker_pieces: tuple[Piece, ...]
    cue: tuple[Piece, ...]
    speaker: str | None = None
    form: Form = Form.INDIRECT
    voice: Voice = Voice.REPORTED
    act: Act = Act.STATES
    negated: bool = False
    modality: Modality = Modality.ACTUAL
    hedge: tuple[Piece, ...] = ()
    recurrence: Recurrence = Recurrence.ONCE
    capacity: CapacityKind = CapacityKind.UNCLEAR
    capacity_body: str | None = None  # key of a mention
    capacity_pieces: tuple[Piece, ...] = ()
    relays: tuple[RelayFound, ...] = ()
    about: tuple[str, ...] = ()  # keys of mentions
    addressee: tuple[str, ...] = ()  # keys of mentions
    figures: tuple[Figure, ...] = ()
    statement_date: VagueDate | None = None
    event_date: VagueDate | None = None
    answers: int | None = None
    reports: int | None = None
    rule: str = ""
    reason: str = ""
    confidence: float = 0.5
    speech: bool = True
    engine: str = ""
    inner: bool = False

    @property
    def is_claim(self) -> bool:
        """Whether it becomes a suggested claim unasked: reported speech, no headline."""
        return self.speech and self.voice is Voice.REPORTED


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that one text gave."""

    attributions: tuple[Attribution, ...] = ()
    mentions: tuple[Mention, ...] = ()
    bonds: tuple[Bond, ...] = ()
    engine: str = ""
    version: str = ""
    notes: tuple[str, ...] = field(default=())
