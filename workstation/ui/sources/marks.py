# SPDX-License-Identifier: MIT
"""How claims are marked in the reader: which pieces, in which colours, for which speaker."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from workstation.domain.claims import Claim, Status
from workstation.domain.spans import Piece
from workstation.ui.kit import theme
from workstation.ui.kit.offsets import Offsets


@dataclass(frozen=True, slots=True)
class Placing:
    """Where the stored text begins in the reader's document, and how its places translate."""

    offsets: Offsets
    base: int  # UTF-16 units before the text: title and facts

    def to_qt(self, place: int) -> int:
        """Document position of a place in the text."""
        return self.base + self.offsets.to_qt(place)

    def from_qt(self, position: int) -> int:
        """Place in the text of a document position; those before the text are its start."""
        return self.offsets.from_qt(max(0, position - self.base))


def shown(claims: Sequence[Claim]) -> list[Claim]:
    """The claims that are marked: all but those found not to be claims."""
    return [claim for claim in claims if claim.status is not Status.REJECTED]


def speakers(claims: Sequence[Claim]) -> dict[str, int]:
    """The speakers in order of appearance, each with the number its colour goes by."""
    found: dict[str, int] = {}
    for claim in claims:
        found.setdefault(speaker_key(claim), len(found))
    return found


def speaker_key(claim: Claim) -> str:
    """What tells one speaker of a text from another."""
    return claim.speaker or claim.speaker_as_written.casefold()


def speaker_name(claim: Claim) -> str:
    """The speaker as shown."""
    return claim.speaker_name or claim.speaker_as_written or "speaker unknown"


def legend(claims: Sequence[Claim]) -> list[tuple[str, int]]:
    """Each speaker's name with the number its colour goes by."""
    marked = shown(claims)
    names = {speaker_key(claim): speaker_name(claim) for claim in marked}
    return [(names[key], number) for key, number in speakers(marked).items()]


def selections(
    document: QTextDocument, placing: Placing, claims: Sequence[Claim], current: str
) -> list[QTextEdit.ExtraSelection]:
    """The formats laid over the text; the claim in hand last, so that it wins."""
    marked = sorted(shown(claims), key=lambda claim: claim.uid == current)
    made = []
    for claim in marked:
        now = claim.uid == current
        layers = [(claim.content.pieces, "ground", _ground(claim, now=now))]
        layers.append((claim.cue_pieces, "line", "muted"))
        if now:
            layers.append((claim.speaker_pieces, "line", "accent"))
        made += [
            _over(document, placing, piece, **{how: theme.colour(role)})
            for pieces, how, role in layers
            for piece in pieces
        ]
    return made


def _ground(claim: Claim, *, now: bool) -> str:
    role = "mark" if claim.status.accepted else "mark_open"
    return f"{role}_now" if now else role


def _over(
    document: QTextDocument,
    placing: Placing,
    piece: Piece,
    *,
    ground: QColor | None = None,
    line: QColor | None = None,
) -> QTextEdit.ExtraSelection:
    cursor = QTextCursor(document)
    cursor.setPosition(placing.to_qt(piece[0]))
    cursor.setPosition(placing.to_qt(piece[1]), QTextCursor.MoveMode.KeepAnchor)
    form = QTextCharFormat()
    if ground is not None:
        form.setBackground(ground)
    if line is not None:
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        form.setUnderlineColor(line)
    made = QTextEdit.ExtraSelection()
    made.cursor = cursor
    made.format = form
    return made
