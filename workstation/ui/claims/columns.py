# SPDX-License-Identifier: MIT
"""What the table shows of a claim."""

from collections.abc import Callable, Mapping
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QApplication

from workstation.analysis.open_words import either, grade_words, told
from workstation.domain.claims import Claim, Status
from workstation.ui.kit import theme
from workstation.ui.kit.dating import date_words
from workstation.ui.kit.icons import icon
from workstation.ui.kit.paged import Column
from workstation.ui.kit.quote_card import said_words
from workstation.ui.kit.words import act_words, day

# Icon and colour role of each status; the word stands beside them.
STATUS_LOOKS = {
    Status.SUGGESTED: ("sparkles", "warning"),
    Status.ACCEPTED: ("check", "yes"),
    Status.ACCEPTED_IN_BULK: ("list-checks", "yes"),
    Status.REJECTED: ("x", "muted"),
}


def speaker_words(claim: Claim) -> str:
    """Who speaks; the words of the text while nobody has been recognised in them."""
    return claim.speaker_name or claim.speaker_as_written or "nobody named"


def columns(wordings: Mapping[str, str]) -> tuple[Column[Claim], ...]:
    """The columns; `wordings` gives the wording of a question by its uid."""

    def asked(claim: Claim) -> str:
        known = [wordings[uid] for uid in claim.questions if uid in wordings]
        return known[0] if len(known) == 1 else f"{len(known)} questions" if known else ""

    def asked_tip(claim: Claim) -> str:
        return "\n".join(wordings.get(uid, "") for uid in claim.questions)

    return (
        Column(
            "Status", status_words, "status", width=136, roles=_looks(_status_icon, _status_ink)
        ),
        Column("Speaker", speaker_words, "speaker", width=176, roles=_ink(_speaker_ink)),
        Column("Act", lambda c: act_words(c.act), "act", width=92),
        Column("Content", said_words, "document", width=384, roles=_content_roles()),
        Column("Said", lambda c: date_words(c.statement_date), "statement_date", width=150),
        Column("Publisher", _publisher, "publisher", width=150, roles=_tip(_source_tip)),
        Column("Published", lambda c: day(c.published_on), "published_on", width=104, hidden=True),
        Column("Grade", _grade, "grade", width=112, roles=_tip(_open_tip)),
        Column("Question", asked, width=200, roles=_tip(asked_tip)),
    )


def status_words(claim: Claim) -> str:
    """What was decided about it, and that it waits for later."""
    status = either(claim.status.value, claim.conflicts, "status")
    return f"{status}, parked" if claim.parked else status


def _status_icon(claim: Claim) -> object:
    return icon(*STATUS_LOOKS[claim.status])


def _status_ink(claim: Claim) -> QColor:
    return theme.colour("text" if claim.status is Status.SUGGESTED else "muted")


def _speaker_ink(claim: Claim) -> QColor:
    return theme.colour("text" if claim.speaker else "warning")


def _publisher(claim: Claim) -> str:
    return claim.publisher_name or claim.source_title


def _source_tip(claim: Claim) -> str:
    return claim.source_title


def _grade(claim: Claim) -> str:
    return grade_words(claim)


def _open_tip(claim: Claim) -> str:
    return "\n".join(told(claim.conflicts))


def _reading(claim: Claim) -> QFont:
    return _reading_font(QApplication.font().key(), claim.status is Status.REJECTED)


@lru_cache(maxsize=8)
def _reading_font(_base: str, struck: bool) -> QFont:
    """The serif beside the interface font of this key, made once: a page asks for dozens."""
    font = theme.reading()
    font.setStrikeOut(struck)
    return font


def _content_roles() -> dict[int, Callable[[Claim], object]]:
    return {
        int(Qt.ItemDataRole.FontRole): _reading,
        int(Qt.ItemDataRole.ToolTipRole): said_words,
    }


def _looks(
    picture: Callable[[Claim], object], ink: Callable[[Claim], object]
) -> dict[int, Callable[[Claim], object]]:
    return {int(Qt.ItemDataRole.DecorationRole): picture, **_ink(ink)}


def _ink(ink: Callable[[Claim], object]) -> dict[int, Callable[[Claim], object]]:
    return {int(Qt.ItemDataRole.ForegroundRole): ink}


def _tip(words: Callable[[Claim], str]) -> dict[int, Callable[[Claim], object]]:
    return {int(Qt.ItemDataRole.ToolTipRole): words}
