# SPDX-License-Identifier: MIT
"""Vague dates in words; no year is ever shown that nobody stated (design rule 7)."""

import re

from PySide6.QtCore import QDate, QLocale

from workstation.domain.dates import VagueDate
from workstation.ui.kit.words import day

_MONTHS = (
    "jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|"
    "july|august|september|october|november|december"
)
_MONTH = re.compile(rf"\b({_MONTHS})\b", re.IGNORECASE)
_YEAR = re.compile(r"\b\d{4}\b")


def date_words(date: VagueDate | None) -> str:
    """A date as a card shows it: "12 Nov 2023", "Nov 2023", "Feb, year unknown", "undated"."""
    if date is None:
        return "undated"
    if date.earliest and date.latest:
        return _bounded(date.earliest, date.latest) or date.as_written
    month = _MONTH.search(date.as_written)
    if month and not _YEAR.search(date.as_written):
        return f"{month.group(0)[:3].capitalize()}, year unknown"
    return date.as_written


def _bounded(earliest: str, latest: str) -> str:
    """A day, a whole month or a whole year; empty for any other stretch."""
    if earliest == latest:
        return day(earliest)
    start, end = (QDate.fromString(iso, "yyyy-MM-dd") for iso in (earliest, latest))
    if not (start.isValid() and end.isValid()) or start.day() != 1:
        return ""
    if start.addMonths(1).addDays(-1) == end:
        return QLocale().toString(start, "MMM yyyy")
    if start.month() == 1 and start.addYears(1).addDays(-1) == end:
        return str(start.year())
    return ""
