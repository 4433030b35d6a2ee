# SPDX-License-Identifier: MIT
# ruff: noqa: E501 (patterns read better unbroken)
"""What a speaker does by saying it, how firmly, and how often."""

import re

from workstation.domain.claims import Act, Modality, Recurrence
from workstation.domain.spans import Piece
from workstation.extraction.finding import Found
from workstation.extraction.speech import declines

_SHOULD = re.compile(r"\b(?:should|must|ought to|has to|have to|needs? to)\b", re.I)
_POSSIBLE = re.compile(
    r"\b(?:may|might|could|possibly|perhaps|probably|likely|risk(?:s|ed)?|potential(?:ly)?)\b", re.I
)
_FUTURE = re.compile(r"\b(?:will|would|going to|shall|plans? to)\b|['’]ll\b", re.I)
_HEDGE = re.compile(
    r"\b(?:reportedly|allegedly|apparently|possibly|probably|purportedly|presumably|perhaps|"
    r"(?:very |most |highly )?likely|unlikely|may|might|could not be (?:independently )?(?:verified|confirmed)|"
    r"could|seem(?:s|ed)?(?: to)?|appear(?:s|ed)? to|it is (?:believed|thought)|is (?:believed|thought) to|"
    r"suspected|potential(?:ly)?|so-called)\b",
    re.I,
)
_REPEATED = re.compile(
    r"\b(?:repeatedly|consistently|regularly|constantly|frequently|often|routinely|continually|"
    r"persistently|always|time and again|again and again|on several occasions|long)\b",
    re.I,
)
_CONCERN = re.compile(r"(?:that )?(?:\w+ ){0,3}(?:concern|worried|alarmed)", re.I)
_FIRST_CLAUSE = 110  # characters in which modality and negation are looked for


def act_of(text: str, found: Found) -> Act:
    """The act, from the verb and what follows it."""
    if declines(text, found):
        return Act.DECLINES
    if found.lemma in ("express", "voice"):
        return (
            Act.VOICES_CONCERN
            if re.search("concern|alarm|worry|fear", text[slice(*found.cue[0])])
            else found.act
        )
    return found.act


def modality_of(text: str, found: Found, act: Act) -> Modality:
    """How the content is put, by its first clause and the act."""
    start, end = found.content[0]
    head = text[start : min(end, start + _FIRST_CLAUSE)]
    if act is Act.DEMANDS or _SHOULD.search(head):
        return Modality.SHOULD
    if act in (Act.PROMISES, Act.PREDICTS, Act.THREATENS):
        return Modality.FUTURE
    if _POSSIBLE.search(head):
        return Modality.POSSIBLE
    return Modality.FUTURE if _FUTURE.search(head) else Modality.ACTUAL


def hedges(text: str, found: Found) -> tuple[Piece, ...]:
    """The hedging words of the content and of the cue."""
    pieces = [*found.cue, *((a, min(b, a + 400)) for a, b in found.content)]
    return tuple(sorted({m.span() for a, b in pieces for m in _HEDGE.finditer(text, a, b)}))


def recurrence_of(text: str, found: Found) -> Recurrence:
    """Once, or again and again."""
    repeated = any(_REPEATED.search(text, a, b) for a, b in found.cue)
    return Recurrence.REPEATED if repeated else Recurrence.ONCE
