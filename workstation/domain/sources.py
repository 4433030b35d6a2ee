# SPDX-License-Identifier: MIT
"""Sources: documents as received."""

from dataclasses import dataclass
from enum import StrEnum

from workstation.domain.claims import Standing
from workstation.domain.open_values import Opens


class ReviewState(StrEnum):
    """How far a person has gone through a source."""

    NEW = "new"
    IN_REVIEW = "in review"
    READ = "read"


@dataclass(frozen=True, slots=True)
class Source:
    """One source as a screen, a brief or the command line shows it.

    Missing facts are empty or None, never invented; dates are ISO days. `reliability` is the
    letter in force: the source's own, else its publisher's, else "F". `parent` is the mail a
    document was attached to. `words` counts words of the text. `trouble` says why the text could
    not be read for claims. `conflicts` are fields of which several values are kept.
    """

    id: int
    uid: str
    title: str
    name: str = ""
    text: str = ""  # uid of its text
    publisher: str | None = None
    publisher_name: str = ""
    author: str = ""
    published_on: str | None = None
    accessed_on: str | None = None
    url: str = ""
    language: str = ""
    media_type: str = ""
    sha256: str = ""
    words: int = 0
    reliability: str = "F"
    own_reliability: str = ""
    marking: str = ""
    standing: Standing = Standing.CURRENT
    standing_on: str | None = None
    replaced_by: str | None = None
    review: ReviewState = ReviewState.NEW
    read_by: str = ""
    descriptor: str = ""
    parent: str | None = None
    claims: int = 0
    suggested: int = 0
    decided: int = 0
    extracted: bool = False
    trouble: str = ""
    conflicts: Opens = ()

    @property
    def missing(self) -> tuple[str, ...]:
        """Facts the document does not give, in words: what the amber chip says."""
        gaps = []
        if self.published_on is None:
            gaps.append("date")
        if self.publisher is None:
            gaps.append("publisher")
        return tuple(gaps)


@dataclass(frozen=True, slots=True)
class Text:
    """The immutable text of a source; `pages` are the offsets at which pages start."""

    uid: str
    source: str
    text: str
    pages: tuple[int, ...] = ()

    def page_at(self, offset: int) -> int | None:
        """The page, counted from 1, on which `offset` lies; None without pages."""
        if not self.pages:
            return None
        return max(1, sum(start <= offset for start in self.pages))
