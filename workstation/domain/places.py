# SPDX-License-Identifier: MIT
"""Fractional place keys: whatever has an order can be put between any two (rule 19).

Keys are strings over `_DIGITS` that compare as text; none ends in the lowest digit, so
there is always room before and between.
"""

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def place_between(before: str | None, after: str | None) -> str:
    """A key that sorts after `before` and before `after`; None means the open end.

    Raises:
        ValueError: `before` does not sort before `after`.
    """
    low, high = before or "", after
    if high is not None and low >= high:
        raise ValueError(f"no place between {before!r} and {after!r}")
    key = ""
    bounded = high is not None
    for index in range(max(len(low), len(high or "")) + 2):
        floor = _DIGITS.index(low[index]) if index < len(low) else 0
        ceiling = (
            _DIGITS.index(high[index]) if bounded and high and index < len(high) else len(_DIGITS)
        )
        middle = (floor + ceiling) // 2
        if middle > floor:
            return key + _DIGITS[middle]
        key += _DIGITS[floor]
        bounded = bounded and floor == ceiling
    raise AssertionError("unreachable: two digits more than either key always leave room")
