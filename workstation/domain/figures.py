# SPDX-License-Identifier: MIT
"""Figures as people write them: intervals plus wording plus what was counted (rule 8)."""

from dataclasses import dataclass
from enum import StrEnum


class Qualifier(StrEnum):
    """How exactly a figure is meant."""

    EXACT = "exact"
    ABOUT = "about"
    OVER = "over"
    UP_TO = "up_to"
    BETWEEN = "between"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number somebody gave.

    `low` and `high` are the bounds it may mean, None being open. `start` and `end` are its
    place in the text. `part_of` is the wording of the larger figure this one is a part of.
    """

    as_written: str
    low: float | None
    high: float | None
    start: int
    end: int
    unit: str = ""
    qualifier: Qualifier = Qualifier.EXACT
    counted: str = ""
    place: str = ""
    part_of: str | None = None
    cumulative: bool = False
