# SPDX-License-Identifier: MIT
"""Quotations: where they open, where they close, in the marks of many languages."""

import re
from dataclasses import dataclass

_PAIRS = {"“": "”", "«": "»", "„": "“”", "「": "」", "『": "』", "‹": "›", "‘": "’"}
_MARK = re.compile("''|``|[“”\"«»„「」『』‹›‘’']")


@dataclass(frozen=True, slots=True)
class Quote:
    """One quotation with its marks, `[start, end)`; `closed` when its closing mark stands."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool

    @property
    def inner(self) -> tuple[int, int]:
        """The words between the marks."""
        return self.inner_start, self.inner_end


def quotations(text: str, start: int, end: int) -> list[Quote]:
    """The outermost quotations of one paragraph, in order.

    One that is not closed runs to the end of the paragraph.
    """
    found: list[Quote] = []
    opened: tuple[int, int, str] | None = None  # where, where the words start, closing marks
    for match in _MARK.finditer(text, start, end):
        at, after, mark = match.start(), match.end(), match.group()
        if opened is None:
            closing = _opens(text, at, after, mark, start)
            if closing:
                opened = at, after, closing
        elif mark in opened[2].split(" ") and _closes(text, at, after, mark, end):
            found.append(Quote(opened[0], after, opened[1], at, closed=True))
            opened = None
    if opened is not None and opened[2] not in ("’", "'"):
        found.append(Quote(opened[0], end, opened[1], end, closed=False))
    return [q for q in found if text[q.inner_start : q.inner_end].strip()]


def _opens(text: str, at: int, after: int, mark: str, start: int) -> str:
    """The marks that may close what this one opens, parted by spaces; "" when it opens nothing."""
    before = text[at - 1] if at > start else " "
    behind = text[after : after + 1]
    if mark in ("‘", "'"):
        fits = not before.isalnum() and behind.isalnum()
        return ("’" if mark == "‘" else "'") if fits else ""
    if mark == '"':
        ends = not before.isspace() and not behind.strip()  # as in `round," said`
        return '"' if at == start or not (before.isalnum() or ends) else ""
    if mark in ("''", "``"):
        return "'' \"" if not before.isalnum() else ""
    if mark == "»":  # German and Danish books turn the angles round
        return "«" if not before.isalnum() and behind.isalnum() else ""
    return " ".join(_PAIRS.get(mark, ""))


def _closes(text: str, at: int, after: int, mark: str, end: int) -> bool:
    if mark not in ("’", "'"):
        return True
    behind = text[after : after + 1] if after < end else " "
    return not behind.isalnum() and (text[at - 1] in ".,!?" or behind in ".,;:!?")
