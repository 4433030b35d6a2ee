# SPDX-License-Identifier: MIT
"""What the list shows of a change."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from workstation.domain.changes import Change
from workstation.domain.history import Listed, moment
from workstation.ui.kit import theme
from workstation.ui.kit.paged import Column

_INK, _TIP = int(Qt.ItemDataRole.ForegroundRole), int(Qt.ItemDataRole.ToolTipRole)


def initials(name: str) -> str:
    """The first letters of a name: "Anna Maria Lind" → "AML"."""
    return "".join(word[0] for word in name.split() if word[0].isalnum())[:3].upper() or "?"


def label_words(change: Change) -> str:
    """What was done, and whether it has been taken back since."""
    return f"{change.label} · taken back" if change.undone else change.label


def thing_words(one: Listed) -> str:
    """What it is about, unless what was done says so already."""
    return "" if one.thing and one.thing.removesuffix(" …") in one.change.label else one.thing


def _ink(one: Listed) -> QColor:
    aside = one.change.undone or one.change.undoes
    return theme.colour("muted" if aside else "text")


def _tip(one: Listed) -> str:
    change = one.change
    told = f"{label_words(change)}\n{change.analyst_name}, {moment(change.made_at)}"
    return f"{told}\n{one.thing}" if thing_words(one) else told


_ROLES = {_INK: _ink, _TIP: _tip}
COLUMNS: tuple[Column[Listed], ...] = (
    Column("When", lambda one: moment(one.change.made_at), width=144, roles=_ROLES),
    Column("Who", lambda one: initials(one.change.analyst_name), width=52, roles=_ROLES),
    Column("What", lambda one: label_words(one.change), width=224, roles=_ROLES),
    Column("About", thing_words, width=200, roles=_ROLES),
)
