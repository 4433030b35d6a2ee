# SPDX-License-Identifier: MIT
"""What a verb tells the person who asked: taken in, found, written, at fault."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Facts:
    """What a person says about documents as they come in; empty fields say nothing."""

    title: str = ""
    author: str = ""
    publisher: str = ""
    published_on: str | None = None
    url: str = ""
    reliability: str = ""
    marking: str = ""


class Result(StrEnum):
    """What became of a document."""

    ADDED = "added"
    DUPLICATE = "duplicate"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Received:
    """One document offered: what became of it, and why when it was refused."""

    path: str
    result: Result
    uid: str | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Addition:
    """One claim that reading a source again would suggest anew; `speaker` is as written."""

    source: str
    title: str
    speaker: str
    exact: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Reread:
    """What reading sources again would change; nothing has been written yet.

    `kept` counts the claims that stay as they are, `gone` the undecided suggestions that are
    not found again, `failed` the sources that could not be read.
    """

    sources: int
    added: tuple[Addition, ...]
    kept: int
    gone: int
    failed: int = 0


class GetKind(StrEnum):
    """What could be fetched."""

    OUTLET = "outlet"  # an agency's or outlet's own report
    DOCUMENT = "document"
    INTERVIEW = "interview"
    STATEMENT = "statement"


@dataclass(frozen=True, slots=True)
class ToGet:
    """A document, outlet, interview or statement that is quoted and not held as a source.

    `actor` is the uid of the document or outlet where it is known as one, `claims` counts what
    came through it, `sources` are the uids that quote it, `example` the uid of one such claim.
    `uid` is what a tie to the original hangs on; it follows from the actor or the name.
    """

    name: str
    actor: str | None
    claims: int
    sources: tuple[str, ...]
    example: str
    kind: GetKind = GetKind.OUTLET
    uid: str = ""


@dataclass(frozen=True, slots=True)
class Dated:
    """One date of a claim, as the document words it and as it is read now.

    `clock` is "statement_date" or "event_date".
    """

    claim: str
    source: str
    clock: str
    as_written: str
    shown: str


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found by a search, with the words around the match and why it matched."""

    noun: str
    uid: str
    title: str
    snippet: str = ""
    source: str | None = None
    start: int | None = None
    end: int | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong in a workspace file, in one sentence."""

    kind: str
    sentence: str
    repaired: bool = False


@dataclass(frozen=True, slots=True)
class Written:
    """A file that was written."""

    path: Path
    pages: int = 0
    missing_characters: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Grading:
    """One dated reliability letter of a publisher."""

    graded_on: str
    letter: str
    reason: str
    graded_by: str


@dataclass(frozen=True, slots=True)
class Note:
    """Free words on anything."""

    uid: str
    noun: str
    row: str
    words: str
    made_on: str
    made_by: str


@dataclass(frozen=True, slots=True)
class Edition:
    """One immutable release of a brief; `document` is its PDF."""

    uid: str
    brief: str
    number: int
    released_at: str
    cut_off: str
    marking: str
    author: str
    approver: str
    recipients: str
    sha256: str
    document: bytes = b""
