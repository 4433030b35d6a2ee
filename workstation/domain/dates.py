# SPDX-License-Identifier: MIT
"""Dates as people write them: bounds plus wording (design rule 7, standards 11)."""

from dataclasses import dataclass
from enum import StrEnum


class DateBasis(StrEnum):
    """Where the bounds of a date come from."""

    STATED = "stated"
    DERIVED = "derived"  # from the publication or statement date
    ANALYST = "analyst"


@dataclass(frozen=True, slots=True)
class VagueDate:
    """A date as written, with the days it may mean.

    `earliest` and `latest` are ISO days, both included; None is an open bound. A wording
    without a year has null bounds until the publication date is known.
    """

    as_written: str
    edtf: str = ""
    earliest: str | None = None
    latest: str | None = None
    basis: DateBasis = DateBasis.STATED
