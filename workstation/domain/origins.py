# SPDX-License-Identifier: MIT
"""Common origins: what was copied, said once, taken from one report, or put out anew."""

from dataclasses import dataclass
from enum import StrEnum

from workstation.domain.comparison import Independence
from workstation.domain.spans import Piece


class LinkKind(StrEnum):
    """What an undirected tie between two sources or two claims says (design section 2)."""

    SAME_TEXT = "same text"
    VERSION_OF = "version of"
    SAME_STATEMENT = "same statement"
    SAME_INFORMATION = "same information"
    INDEPENDENT = "independent"

    @property
    def noun(self) -> str:
        """What it ties: sources or claims."""
        return "source" if self in (LinkKind.SAME_TEXT, LinkKind.VERSION_OF) else "claim"


# What may be suggested, and what groups things; *independent* is a person's word alone.
GROUPING = tuple(kind for kind in LinkKind if kind is not LinkKind.INDEPENDENT)


class LinkStatus(StrEnum):
    """What a person decided about a tie."""

    SUGGESTED = "suggested"
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True)
class Alike:
    """A tie as computed: uids of its ends in order, how sure, and why in words."""

    kind: LinkKind
    one: str
    other: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Link:
    """A tie with what a person decided about it; `score` is 0 for one made by hand."""

    uid: str
    kind: LinkKind
    one: str
    other: str
    status: LinkStatus
    score: float = 0.0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Things of one origin: the connected ties, represented by the smallest uid (rule 16).

    `lead` is the member to read first, `since` the earliest day one of them bears, `status`
    *suggested* while any tie that holds it together is.
    """

    uid: str
    kind: LinkKind
    members: tuple[str, ...]
    lead: str
    since: str | None
    status: LinkStatus
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Dependence:
    """Whether claims lean on one another, and the sentence that says by what (rule 10)."""

    independence: Independence
    sentence: str


@dataclass(frozen=True, slots=True)
class Changed:
    """A stretch of paragraphs that one version has otherwise; empty where it has none."""

    before: tuple[str, ...]
    after: tuple[str, ...]


class Kept(StrEnum):
    """How a quote stands in the original it was taken from."""

    VERBATIM = "verbatim"
    DIFFERS = "differs"
    NOT_FOUND = "not found"


@dataclass(frozen=True, slots=True)
class Quoted:
    """A claim's words beside the original: where they stand in it and what differs.

    `place` is the nearest passage of the original, `passage` its words; `lost` are pieces of
    the claim's words that the passage lacks, `gained` pieces of the passage that they lack.
    """

    claim: str
    words: str
    kept: Kept
    place: Piece | None = None
    passage: str = ""
    lost: tuple[Piece, ...] = ()
    gained: tuple[Piece, ...] = ()
