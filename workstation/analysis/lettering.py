# SPDX-License-Identifier: MIT
"""How much room words take in a picture, near enough to lay it out without a font at hand.

An estimate from the widths of Inter: most system fonts run narrower, so that words laid out by it
fit. Who needs the exact width measures with the font itself.
"""

import unicodedata
from functools import lru_cache

from workstation.domain.pictures import BODY

# Share of an em, as Inter has it.
_WIDTHS = (
    (0.25, "ijlI'"),
    (0.30, " !,.:;|·"),
    (0.37, '()[]{}/\\frt"“”‘’'),
    (0.46, "1-_^`*"),
    (0.52, "sxzkJ?–"),
    (0.57, "acevyun7LEF"),
    (0.62, "bdghopq0234568STZPRXY$#9ßß"),
    (0.68, "ABKVU+=<>~&"),
    (0.75, "CDGHNOQ…"),
    (0.85, "mwMW%@✕◑◐●○—"),
)
_WIDTH_OF = {letter: width for width, letters in _WIDTHS for letter in letters}
_WIDE, _CAPITAL, _OTHER = 1.0, 0.72, 0.6
_BOLD = 1.05


@lru_cache(maxsize=4096)
def _em(letter: str) -> float:
    if letter in _WIDTH_OF:
        return _WIDTH_OF[letter]
    if unicodedata.category(letter) in ("Mn", "Me", "Cf", "Cc"):
        return 0.0
    if unicodedata.east_asian_width(letter) in "WF":
        return _WIDE
    return _CAPITAL if letter.isupper() else _OTHER


def text_width(text: str, size: float = 1.0, *, bold: bool = False) -> float:
    """Roughly how wide a line of text is, in pixels; `size` is relative to the body text."""
    return sum(map(_em, text)) * BODY * size * (_BOLD if bold else 1.0)


def shortened(text: str, width: float, size: float = 1.0, *, bold: bool = False) -> str:
    """The text if it fits into the width, else its beginning with "…"."""
    if text_width(text, size, bold=bold) <= width:
        return text
    room = width - text_width("…", size, bold=bold)
    end = _fitting(text, room, size, bold=bold)
    return text[:end].rstrip() + "…"


def wrapped(
    text: str, width: float, size: float = 1.0, *, bold: bool = False, most: int | None = None
) -> list[str]:
    """The text in lines no wider than `width`, at most so many; the last then ends in "…".

    A word wider than a line is broken, so that nothing runs out of its column.
    """
    lines: list[str] = []
    words = text.split()
    line = ""
    while words and (most is None or len(lines) <= most):
        longer = f"{line} {words[0]}" if line else words[0]
        if text_width(longer, size, bold=bold) <= width:
            line = longer
            words.pop(0)
        elif line:
            lines.append(line)
            line = ""
        else:
            end = max(1, _fitting(words[0], width, size, bold=bold))
            lines.append(words[0][:end])
            words[0] = words[0][end:]
    lines += [line] if line else []
    if most is not None and len(lines) > most:
        rest = f"{lines[most - 1]} {lines[most]}"
        return [*lines[: most - 1], shortened(f"{rest}…", width, size, bold=bold)]
    return lines


def _fitting(text: str, width: float, size: float, *, bold: bool) -> int:
    """How many characters of the text fit."""
    used = 0.0
    for count, letter in enumerate(text):
        used += text_width(letter, size, bold=bold)
        if used > width:
            return count
    return len(text)
