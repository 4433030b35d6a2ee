# SPDX-License-Identifier: MIT
"""A plain paper: a title and parts with sentences, points and a table; no value is markup."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of words under its heads; `widths` say how they share the room of a page."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """What stands under one heading; a part of level 3 belongs to the one of level 2 before it."""

    heading: str
    lines: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    grid: Grid | None = None
    level: int = 2


@dataclass(frozen=True, slots=True)
class Paper:
    """All of it; `facts` stand in a line under the title, `withheld` says that it is of a part."""

    title: str
    facts: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    workspace: str = ""
    marking: str = ""
    withheld: str = ""
