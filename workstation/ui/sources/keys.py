# SPDX-License-Identifier: MIT
"""The review keys, in one table, and the line that names them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

LINE = (
    "Enter accept · Backspace not a claim (Shift: in all sources) · Space park · "
    "N next  P previous · E why · S speaker  A act  D date  F figure  R relay  T standing · "
    "Q place · 1–6 credibility · [ ] { } boundaries · J join  X split · G compare  O original"
)

_SPECIAL = {
    Qt.Key.Key_Return: "accept",
    Qt.Key.Key_Enter: "accept",
    Qt.Key.Key_Backspace: "reject",
    Qt.Key.Key_Space: "park",
    Qt.Key.Key_Escape: "leave",
}
_SHIFTED = {"accept": "accept_all", "reject": "reject_all"}
_TYPED = {
    "s": "speaker",
    "a": "act",
    "d": "statement_date",
    "f": "figures",
    "r": "relays",
    "t": "standing",
    "[": "start_back",
    "]": "start_on",
    "{": "end_back",
    "}": "end_on",
    "j": "join",
    "x": "split",
    "q": "place",
    "n": "next",
    "p": "previous",
    "g": "compare",
    "o": "original",
    "e": "why",
    **{str(digit): f"credibility_{digit}" for digit in range(1, 7)},
}
_OTHER = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


def verb_of(event: QKeyEvent) -> str:
    """What a key asks for; "" when it is no review key."""
    if event.modifiers() & _OTHER:
        return ""
    verb = _SPECIAL.get(Qt.Key(event.key()), "")
    if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
        verb = _SHIFTED.get(verb, verb)
    return verb or _TYPED.get(event.text().lower(), "")
