# SPDX-License-Identifier: MIT
"""What the colour roles of pictures look like in light, dark and print.

Text roles stand out from every ground by at least 4.5 : 1; a stance is never told by its colour
alone. "line" is for hairlines that mean nothing; a line that means something takes "muted".
"""

from collections.abc import Mapping
from enum import StrEnum

Colours = Mapping[str, str]


class PictureTheme(StrEnum):
    """Where a picture will be looked at."""

    LIGHT = "light"
    DARK = "dark"
    PRINT = "print"


GROUNDS = ("surface", "raised")

LIGHT: Colours = {
    "surface": "#F7F7F5",
    "raised": "#FFFFFF",
    "line": "#E3E3DF",
    "text": "#1E2226",
    "muted": "#62686F",
    "accent": "#2F6FB0",
    "selection": "#E3EDF8",
    "warning": "#8F5300",
    "mark": "#E2EFF8",
    "yes": "#0072B2",
    "no": "#B5460F",
    "partly": "#4B6E8A",
    "doubts": "#8A6D00",
    "will_not_say": "#5F6670",
    "unclear": "#5F6670",
}

DARK: Colours = {
    "surface": "#1C1E21",
    "raised": "#24272B",
    "line": "#353A40",
    "text": "#E6E8EA",
    "muted": "#A3ABB4",
    "accent": "#6FB1E8",
    "selection": "#2B3A49",
    "warning": "#F0B45A",
    "mark": "#1F3B50",
    "yes": "#56B4E9",
    "no": "#F0884A",
    "partly": "#8FB3CC",
    "doubts": "#E6C84F",
    "will_not_say": "#A7AFBA",
    "unclear": "#A7AFBA",
}

# Paper is white and hairlines must survive a printer; the rest is as in the light.
PRINT: Colours = {
    **LIGHT,
    "surface": "#FFFFFF",
    "line": "#C4C8CC",
    "text": "#111417",
    "muted": "#4F555B",
    "selection": "#E8EDF2",
    "mark": "#EDF2F6",
}

THEMES: Mapping[PictureTheme, Colours] = {
    PictureTheme.LIGHT: LIGHT,
    PictureTheme.DARK: DARK,
    PictureTheme.PRINT: PRINT,
}
