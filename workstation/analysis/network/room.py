# SPDX-License-Identifier: MIT
"""The room that is left on a picture for names and signs."""

_CELL = 64.0
_Rectangle = tuple[float, float, float, float]


class Room:
    """The ground already written on, by cells of a grid."""

    def __init__(self) -> None:
        self._cells: dict[tuple[int, int], list[_Rectangle]] = {}

    def take(self, left: float, top: float, right: float, down: float) -> bool:
        """Take a rectangle if it is free."""
        columns = range(int(left // _CELL), int(right // _CELL) + 1)
        rows = range(int(top // _CELL), int(down // _CELL) + 1)
        cells = [(column, row) for column in columns for row in rows]
        for cell in cells:
            for other in self._cells.get(cell, ()):
                if left < other[2] and other[0] < right and top < other[3] and other[1] < down:
                    return False
        for cell in cells:
            self._cells.setdefault(cell, []).append((left, top, right, down))
        return True
