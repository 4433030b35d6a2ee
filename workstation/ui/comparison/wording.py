# SPDX-License-Identifier: MIT
"""Faces, rows and counts of a comparison in words: for tooltips, screen readers, labels."""

from collections.abc import Iterable

from workstation.domain.comparison import STATE_WORDS, Axis, Cell, Comparison, Face, Row, Sign
from workstation.domain.questions import Directness
from workstation.ui.kit.words import count

AXIS_NOUNS = {
    Axis.ACTOR: ("actor", "actors"),
    Axis.SOURCE: ("source", "sources"),
    Axis.PUBLISHER: ("publisher", "publishers"),
}


def sign_words(sign: Sign) -> str:
    """One sign as read aloud: "says yes (implied, suggested), Nov 2023"."""
    notes = [
        word
        for word, holds in (
            ("implied", sign.directness is Directness.IMPLIED),
            ("suggested", sign.suggested),
            ("no longer current", not sign.current or sign.replaced),
        )
        if holds
    ]
    words = sign.text + (f" ({', '.join(notes)})" if notes else "")
    return f"{words}, {sign.when}" if sign.when else words


def face_words(face: Face) -> str:
    """A cell as one sentence; empty for a cell that holds nothing."""
    parts = [face.summary] if face.summary else [sign_words(sign) for sign in face.signs]
    if face.more:
        parts.append(f"{face.more} more")
    parts += [part for part in (face.change, face.detail, face.grade) if part]
    if face.count > 1:
        parts.append(count(face.count, "position"))
    return "; ".join(parts)


def row_words(row: Row) -> str:
    """The question column as read aloud."""
    state = STATE_WORDS[row.state]
    return f"{row.question.wording} — {state}" if state else row.question.wording


def counts_words(comparison: Comparison) -> str:
    """The caption beside the title: "7 questions · 5 actors · 21 positions"."""
    placed = sum(len(cell.placed) for cell in all_cells(comparison))
    one, many = AXIS_NOUNS[comparison.axis]
    parts = [
        count(len(comparison.rows), "question"),
        count(len(comparison.columns), one, many),
        count(placed, "position"),
    ]
    return " · ".join([*parts, comparison.basis] if comparison.basis else parts)


def banner_words(comparison: Comparison) -> str:
    """What has not been reviewed; empty when nothing waits."""
    if not comparison.unreviewed:
        return ""
    one = comparison.unreviewed == 1
    return (
        f"{count(comparison.unreviewed, 'suggestion')} in "
        f"{count(comparison.unreviewed_sources, 'source')} "
        f"{'is' if one else 'are'} not reviewed yet. Dotted positions are suggestions."
    )


def all_cells(comparison: Comparison) -> Iterable[Cell]:
    """Every cell that holds something."""
    return (cell for row in comparison.rows for cell in row.cells.values())
