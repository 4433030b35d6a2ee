# SPDX-License-Identifier: MIT
"""What a person says about sources, checked before anything is written."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from workstation.domain.gradings import RELIABILITY
from workstation.domain.markings import read_marking
from workstation.errors import UserError
from workstation.services.receiving import publisher_uid

if TYPE_CHECKING:
    from collections.abc import Mapping

    from workstation.domain.reports import Facts
    from workstation.storage.editing import Writing


def checked(facts: Facts) -> Facts:
    """The facts, once they are known to make sense.

    Raises:
        UserError: a date, letter or marking is none.
    """
    if facts.published_on is not None:
        check_day(facts.published_on)
    letter = check_letter(facts.reliability) if facts.reliability else ""
    return replace(facts, reliability=letter, marking=read_marking(facts.marking))


def check_day(day: str) -> str:
    """The ISO day itself.

    Raises:
        UserError: it is none.
    """
    try:
        return dt.date.fromisoformat(day).isoformat()
    except ValueError:
        raise UserError(f"“{day}” is not a date; write it like 2026-11-12.") from None


def check_letter(letter: str) -> str:
    """The reliability letter itself.

    Raises:
        UserError: it is none.
    """
    if letter.upper() not in RELIABILITY:
        raise UserError(f"“{letter}” is not a reliability letter; choose one of A to F.")
    return letter.upper()


def field_values(writing: Writing, fields: Mapping[str, object]) -> dict[str, object]:
    """Fields of a source as they are stored; a publisher's name becomes an actor.

    Raises:
        UserError: a date, letter or marking is none.
    """
    values = dict(fields)
    if "publisher" in values:
        name = str(values["publisher"] or "").strip()
        values["publisher"] = publisher_uid(writing, name) if name else None
    if values.get("published_on"):
        values["published_on"] = check_day(str(values["published_on"]))
    if values.get("reliability"):
        values["reliability"] = check_letter(str(values["reliability"]))
    if values.get("marking"):
        values["marking"] = read_marking(str(values["marking"]))
    if values.get("review") == "read":
        values["read_by"] = writing.change.analyst_name
    return values
