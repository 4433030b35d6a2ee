# SPDX-License-Identifier: MIT
"""Pictures as plain shapes: one drawing, painted in a window or written as SVG.

Lengths are in pixels of a 96 dpi page, y grows downward. Colours are names of roles ("text",
"muted", "line", "surface", "raised", "accent", "yes", "no", …); who draws knows their values in
light, dark and print.
"""

from dataclasses import dataclass
from enum import StrEnum

BODY = 13.0  # the height of body text, which sizes of words are relative to


class Stroke(StrEnum):
    """How a line is drawn; kinds are told apart by it, never by colour alone."""

    SOLID = "solid"
    DASHED = "dashed"
    DOTTED = "dotted"


class Anchor(StrEnum):
    """Which end of a text stands at its point."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True)
class Path:
    """A line through points, closed and filled if `fill` is a role."""

    points: tuple[tuple[float, float], ...]
    stroke: str = "line"
    width: float = 1.0
    style: Stroke = Stroke.SOLID
    fill: str = ""
    thing: str = ""  # uid of what it stands for


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle with rounded corners."""

    x: float
    y: float
    width: float
    height: float
    fill: str = ""
    stroke: str = ""
    style: Stroke = Stroke.SOLID
    radius: float = 0.0
    opacity: float = 1.0
    thing: str = ""
    title: str = ""  # what it stands for, in words: a tool tip, an accessible name


@dataclass(frozen=True, slots=True)
class Disc:
    """A circle."""

    x: float
    y: float
    radius: float
    fill: str = ""
    stroke: str = ""
    style: Stroke = Stroke.SOLID
    thing: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """A line of text; `y` is its baseline. `size` is relative to the body text."""

    x: float
    y: float
    text: str
    role: str = "text"
    size: float = 1.0
    bold: bool = False
    anchor: Anchor = Anchor.START
    struck: bool = False
    thing: str = ""


Shape = Path | Box | Disc | Words


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing: its size, its shapes from back to front, and what it shows in a sentence."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    title: str = ""
    description: str = ""
