# SPDX-License-Identifier: MIT
"""What a merge did, as it can be told at any later time from what was written down of it."""

from dataclasses import dataclass

from workstation.domain.history import Step
from workstation.domain.sharing import Merge

MOST_NAMED = 100  # things of a kind, changes or conflicts; nobody reads more on paper


@dataclass(frozen=True, slots=True)
class Came:
    """How many rows of a noun came in, and what the first of them are called."""

    noun: str
    number: int
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Claimed:
    """One of the values of a field in conflict, in words, and who set it when."""

    words: str
    analyst: str = ""
    made_at: str = ""


@dataclass(frozen=True, slots=True)
class Contested:
    """A field that the merge put in conflict, with its values then; `settled` by now or not."""

    noun: str
    name: str
    field: str
    values: tuple[Claimed, ...]
    settled: bool


@dataclass(frozen=True, slots=True)
class MergeAccount:
    """The whole story of one merge.

    `work_of` counts the changes that came along by analyst. `changed` are the first of
    `merge.changed` rows' values that became others here. `alike` counts, by noun, the rows that
    both files held and that stayed as they were; `barred` what was purged here and stayed out.
    `stays` says why it cannot be taken back now, and is empty if it can.
    """

    merge: Merge
    work_of: tuple[tuple[str, int], ...]
    came: tuple[Came, ...]
    changed: tuple[Step, ...]
    values: int
    contested: tuple[Contested, ...]
    conflicts: int
    alike: tuple[tuple[str, int], ...]
    barred: int
    stays: str
    marking: str
