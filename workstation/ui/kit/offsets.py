# SPDX-License-Identifier: MIT
"""Code points here, UTF-16 units in Qt: converted in this one place (design rule 1)."""

from bisect import bisect_left


class Offsets:
    """Translates places between a stored text and the same text in a Qt document.

    Only characters outside the Basic Multilingual Plane differ, so only those are kept.
    """

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._astral = (
            []
            if text.isascii()
            else [place for place, character in enumerate(text) if character > "\uffff"]
        )
        # The UTF-16 place of each of them: its own place plus those before it.
        self._units = [place + before for before, place in enumerate(self._astral)]

    def to_qt(self, place: int) -> int:
        """UTF-16 units before the code point at `place`."""
        return place + bisect_left(self._astral, place)

    def from_qt(self, unit: int) -> int:
        """The code point at a UTF-16 place; inside a pair, the pair's own."""
        before = bisect_left(self._units, unit)
        place = unit - before
        if before and self._units[before - 1] + 1 == unit:
            place = self._astral[before - 1]  # between the halves of one character
        return max(0, min(place, self._length))
