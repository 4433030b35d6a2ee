# SPDX-License-Identifier: MIT
"""Relations in words: what is compared of each, and of which kind it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from workstation.domain.claims import Form
from workstation.domain.spans import Piece
from workstation.extraction.scoring.labels import ROLES, Document, Relation
from workstation.extraction.scoring.speech import speech_words
from workstation.extraction.scoring.words import Numbers, Words, tidy

Chunk = tuple[int, int]  # numbers of the first and the last word


class Cue(StrEnum):
    """What sort of cue a relation has."""

    SPEECH = "speech"
    OTHER = "other"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Worded:
    """One relation as sets of words.

    Attributes:
        words: of each role, the words it touches.
        chunks: of each role, its pieces as runs of words.
        exact: the pieces of the content, tidied.
        form: whether its content stands in quotation marks: wholly, partly, not at all.
        cue_kind: what sort of cue it has.
    """

    words: Mapping[str, Numbers]
    chunks: Mapping[str, frozenset[Chunk]]
    exact: tuple[Piece, ...]
    form: Form
    cue_kind: Cue

    @property
    def source(self) -> Numbers:
        """The words of who says it."""
        return self.words["source"]

    @property
    def cue(self) -> Numbers:
        """The attributing words."""
        return self.words["cue"]

    @property
    def content(self) -> Numbers:
        """The words of what is said."""
        return self.words["content"]

    @property
    def kinds(self) -> tuple[str, str]:
        """The kinds it is counted among."""
        return f"type.{self.form}", f"cue.{self.cue_kind}"


@dataclass(frozen=True, slots=True)
class Judged:
    """The relations of a text that count, and how many do not: without words, or ignored."""

    relations: tuple[Worded, ...]
    empty: int
    ignored: int


def judged(document: Document, words: Words, ignored: Numbers) -> Judged:
    """The relations in words; one mostly within `ignored` words does not count."""
    made = [worded(relation, words) for relation in document.relations]
    filled = [one for one in made if one.content]
    kept = [one for one in filled if 2 * len(one.content & ignored) <= len(one.content)]
    return Judged(tuple(kept), len(made) - len(filled), len(filled) - len(kept))


def worded(relation: Relation, words: Words) -> Worded:
    """One relation in words."""
    pieces: dict[str, tuple[Piece, ...]] = {role: getattr(relation, role) for role in ROLES}
    tidied = {role: tidy(found, words.text) for role, found in pieces.items()}
    touched = {role: words.at(found) for role, found in pieces.items()}
    return Worded(
        words=touched,
        chunks={role: _chunks(found, words) for role, found in tidied.items()},
        exact=tidied["content"],
        form=_form(touched["content"], words.quoted),
        cue_kind=_kind(touched["cue"], words),
    )


def _chunks(pieces: tuple[Piece, ...], words: Words) -> frozenset[Chunk]:
    return frozenset((run[0], run[-1]) for run in map(words.run, pieces) if run)


def _form(content: Numbers, quoted: Numbers) -> Form:
    if content <= quoted:
        return Form.DIRECT
    return Form.MIXED if content & quoted else Form.INDIRECT


def _kind(cue: Numbers, words: Words) -> Cue:
    if not cue:
        return Cue.NONE
    return Cue.OTHER if speech_words().isdisjoint(words.spelled(cue)) else Cue.SPEECH
