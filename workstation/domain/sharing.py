# SPDX-License-Identifier: MIT
"""Sharing: what a merge would do or has done, and fields on which two files differ."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path

from workstation.domain.changes import Value
from workstation.domain.doubles import Doubles


@dataclass(frozen=True, slots=True)
class GivenBack:
    """What a file held only as a stub, or not at all, and another gives back to it.

    Former and present values of fields, the words of changes, the original files of sources.
    """

    values: int = 0
    changes: int = 0
    originals: int = 0

    def __bool__(self) -> bool:
        return bool(self.values or self.changes or self.originals)


@dataclass(frozen=True, slots=True)
class Merge:
    """One merge made in this file.

    `counts` are rows brought in by noun, `changed` how many rows held before have other values.
    """

    id: int
    uid: str
    file: str
    analyst: str
    made_at: str
    counts: Mapping[str, int] = field(default_factory=dict)
    changed: int = 0
    given_back: GivenBack = GivenBack()


@dataclass(frozen=True, slots=True)
class NounPreview:
    """What a merge would do to the rows of one noun, in numbers of rows.

    `changed_there` and `changed_here` are rows both files hold that one of them has edited since;
    `conflicts` are fields in conflict afterwards that are not now.
    """

    noun: str
    new: int = 0
    changed_there: int = 0
    changed_here: int = 0
    deleted_there: int = 0
    conflicts: int = 0
    same: int = 0


@dataclass(frozen=True, slots=True)
class Preview:
    """What a merge would do; nothing has been touched.

    `doubles` are things that would come in and are probably here under another uid. `purged`
    counts, by noun, what is held here and was purged there; it stays here.
    """

    file: str
    title: str
    same_workspace: bool
    nouns: tuple[NounPreview, ...] = ()
    doubles: Doubles = field(default_factory=Doubles)
    given_back: GivenBack = GivenBack()
    purged: Mapping[str, int] = field(default_factory=dict)

    @property
    def changes_nothing(self) -> bool:
        """Whether all of the file is here already."""
        brings = any(one.new or one.changed_there for one in self.nouns)
        return not (brings or self.given_back or self.purged)


@dataclass(frozen=True, slots=True)
class Looked:
    """One of several files looked into: what merging it would do, or why it cannot be merged."""

    path: Path
    found: Preview | None = None
    refused: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one of several files: a merge, a refusal, or neither because of a stop."""

    file: str
    merge: Merge | None = None
    refused: str = ""


def in_total(every: Iterable[Preview]) -> tuple[NounPreview, ...]:
    """The numbers of several previews added up; what two files share is in each of them."""
    nouns: dict[str, NounPreview] = {}
    for one in (noun for found in every for noun in found.nouns):
        held = nouns.get(one.noun, NounPreview(one.noun))
        names = [field.name for field in fields(one) if field.name != "noun"]
        sums = {name: getattr(held, name) + getattr(one, name) for name in names}
        nouns[one.noun] = NounPreview(one.noun, **sums)
    return tuple(nouns.values())


@dataclass(frozen=True, slots=True)
class Contender:
    """One value of a field in conflict, with the edit that set it, who made it and when.

    `analyst` and `made_at` are empty for what a row was born with.
    """

    edit: str
    value: Value
    analyst: str = ""
    made_at: str = ""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field of a row of which both values are kept until a person settles it (rule 15).

    `standing` is the value that is shown where one is needed; `label` names the row.
    """

    noun: str
    row: str
    field: str
    label: str
    contenders: tuple[Contender, ...]
    standing: Value = None


@dataclass(frozen=True, slots=True)
class Uses:
    """Where something is used: wordings of questions, titles of briefs."""

    questions: tuple[str, ...] = ()
    briefs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Scope:
    """What of a workspace leaves with a copy; without anything set, all of it.

    `questions`, `actors` and `sources` are uids; `since` and `until` days on which something was
    said; nothing marked above `marking` leaves. `tell_withheld` lets the copy say how much stays.
    """

    questions: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    accepted: bool = False
    marking: str = ""
    originals: bool = True
    history: bool = True
    suggestions: bool = True
    tell_withheld: bool = True

    @property
    def narrows(self) -> bool:
        """Whether only what belongs to some claims leaves."""
        return bool(self.questions or self.actors or self.sources or self.since or self.until)

    @property
    def is_whole(self) -> bool:
        """Whether every row leaves."""
        return not (self.narrows or self.accepted or self.marking) and self.suggestions


@dataclass(frozen=True, slots=True)
class Leaving:
    """Of one noun, how many rows leave with a copy and how many stay."""

    noun: str
    leaves: int
    stays: int


@dataclass(frozen=True, slots=True)
class Listing:
    """Titles of what leaves, or of what stays, as many as are listed; `total` counts all."""

    titles: tuple[str, ...]
    total: int
