# SPDX-License-Identifier: MIT
"""Words of documents that no spreadsheet takes for a formula (OWASP ASVS 1.2.10)."""

import re
import unicodedata

# A spreadsheet starts a formula at these, full-width ones included.
_FORMULA = ("=", "+", "-", "@", "\u2212")
# What stands before it without being seen; some programs drop it and look again.
_UNSEEN = ("Cc", "Cf", "Zs", "Zl", "Zp")
_BREAKS = re.compile(r"[\t\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")

MOST_CHARACTERS = 32_767  # of one cell, counted in UTF-16 by those who set the limit
_SHORTENED = " … (shortened: longer than a cell can be)"


def inert(cell: str) -> str:
    """The cell with an apostrophe before it if a spreadsheet might compute it."""
    return f"'{cell}" if _acts(cell) else cell


def _acts(cell: str) -> bool:
    if cell[:1].isalnum():
        return False
    if cell[:1] in ("\t", "\r", "\n", "\x00"):
        return True
    for letter in cell:
        if unicodedata.category(letter) not in _UNSEEN:
            return unicodedata.normalize("NFKC", letter).startswith(_FORMULA)
    return False


def one_line(cell: str) -> str:
    """The cell without line breaks and tabs, which would end it where it is pasted."""
    return _BREAKS.sub(" ", cell)


def fitting(cell: str) -> str:
    """The cell as a spreadsheet has room for it; one that is cut says so."""
    if 2 * len(cell) <= MOST_CHARACTERS:
        return cell  # short enough however its letters are counted
    if len(cell.encode("utf-16-le", "surrogatepass")) // 2 <= MOST_CHARACTERS:
        return cell
    room = 2 * (MOST_CHARACTERS - len(_SHORTENED))
    begun = cell.encode("utf-16-le", "surrogatepass")[:room].decode("utf-16-le", "ignore")
    return begun + _SHORTENED
