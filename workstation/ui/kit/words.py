# SPDX-License-Identifier: MIT
"""Numbers, dates and acts as people read them, in their own locale."""

from collections.abc import Iterable
from unicodedata import bidirectional

from PySide6.QtCore import QDate, QLocale

from workstation.domain.claims import Act

_ISOLATE, _POP = "\u2068", "\u2069"  # keep a right-to-left name from turning its neighbours round


def number(value: int) -> str:
    """A whole number with the locale's grouping."""
    return QLocale().toString(value)


def count(value: int, noun: str, plural: str = "") -> str:
    """How many of what: "1 document", "12 documents"."""
    return f"{number(value)} {noun if value == 1 else plural or noun + 's'}"


def day(iso: str | None) -> str:
    """An ISO day as "12 Nov 2026"; months and years alone stay what they are."""
    if not iso:
        return ""
    date = QDate.fromString(iso, "yyyy-MM-dd")
    return QLocale().toString(date, "d MMM yyyy") if date.isValid() else iso


def language(code: str) -> str:
    """A language's name from its code; empty for none."""
    if not code:
        return ""
    known = QLocale.codeToLanguage(code)
    return QLocale.languageToString(known) if known is not QLocale.Language.AnyLanguage else code


def joined(parts: Iterable[str]) -> str:
    """The parts that say anything, a dot between them, each in its own direction."""
    return " · ".join(_isolated(part) for part in parts if part)


def _isolated(part: str) -> str:
    if any(bidirectional(character) in ("R", "AL") for character in part):
        return f"{_ISOLATE}{part}{_POP}"
    return part


def act_words(act: Act) -> str:
    """The neutral word for an act: our sentences say "says"."""
    return "says" if act is Act.STATES else act.value
