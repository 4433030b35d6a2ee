# SPDX-License-Identifier: MIT
"""Briefs: what is written, its parts in order, and its releases."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Brief:
    """One brief. `questions` are uids in order; `columns` the actors its table shows."""

    id: int
    uid: str
    title: str
    template: str = "two-page"
    audience: str = ""
    bottom_line: str = ""
    questions: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()
    marking: str = ""
    made_on: str = ""
    made_by: str = ""
    editions: int = 0
