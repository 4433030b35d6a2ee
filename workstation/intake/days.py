# SPDX-License-Identifier: MIT
"""Calendar days as documents state them about themselves."""

import re
from datetime import date
from email.utils import parsedate

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sep sept",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
_ISO = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T\d+Z?)?$")
_DAY_FIRST = re.compile(r"(?:[a-z]+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]+)\.?,?\s+(\d{4})\b")
_MONTH_FIRST = re.compile(r"(?:[a-z]+,?\s+)?([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b")


def iso_day(written: str) -> str | None:
    """The day that `written` states beyond doubt, as `YYYY-MM-DD`; otherwise None.

    The day is the one written, in the offset of whoever wrote it. Anything that could be
    read two ways (`03/04/2026`) or lacks a day or a year is None.
    """
    text = written.strip().lower()[:80]
    if found := _ISO.match(text):
        return _day(found[1], found[3], found[4])
    if found := _COMPACT.match(text):
        return _day(*found.groups())
    if found := _DAY_FIRST.match(text):
        return _day(found[3], _MONTHS.get(found[2], 0), found[1])
    if found := _MONTH_FIRST.match(text):
        return _day(found[3], _MONTHS.get(found[1], 0), found[2])
    return None


def mail_day(written: str) -> str | None:
    """The day of a mail's `Date` header in the sender's own offset, or None."""
    try:
        parts = parsedate(written)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return _day(*parts[:3]) if parts else None


def _day(year: str | int, month: str | int, day: str | int) -> str | None:
    try:
        found = date(int(year), int(month), int(day))
    except (ValueError, OverflowError):
        return None
    return found.isoformat() if found.year >= 1400 else None
