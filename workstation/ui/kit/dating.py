# SPDX-License-Identifier: MIT
"""Vague dates in words; no year is ever shown that nobody stated (design rule 7)."""

from workstation.domain.dates import VagueDate, show_date


def date_words(date: VagueDate | None) -> str:
    """A date as a card shows it: "12 Nov 2023", "Nov 2023", "Feb, year unknown", "undated"."""
    return show_date(date) if date else "undated"
