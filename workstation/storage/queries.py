# SPDX-License-Identifier: MIT
"""Small things every reading module needs: conditions, id lists, full-text queries."""

from __future__ import annotations

import json
import re
from array import array
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Mapping, Sequence

Row = dict[str, Any]  # values by the names of their columns


class Conditions:
    """WHERE terms with their values, collected one by one."""

    def __init__(self, *fixed: str) -> None:
        self._terms = list(fixed)
        self.values: list[Any] = []

    def add(self, term: str, *values: object) -> None:
        """Add a term with the values of its question marks."""
        self._terms.append(term)
        self.values.extend(values)

    def add_if(self, value: object, term: str) -> None:
        """Add a term with one question mark unless `value` means "any"."""
        if value not in (None, ""):
            self.add(term, value)

    def __str__(self) -> str:
        return " AND ".join(self._terms) or "1"


def ids(db: sqlite3.Connection, sql: str, values: Sequence[Any] = ()) -> array[int]:
    """The first column of a query as a compact list of row ids."""
    return array("q", (row[0] for row in db.execute(sql, values)))


def in_order(
    db: sqlite3.Connection,
    sql: str,
    wanted: Iterable[int],
    read: Callable[[Row], Any],
) -> list[Any]:
    """Rows by id, in the order asked for.

    `sql` has one `{ids}`, yields `id` first, and no two columns of one name.
    """
    numbers = [int(number) for number in wanted]
    # The ids come in as one value, so that the statement is prepared once and kept.
    wanted_ids = "SELECT value FROM json_each(?)"
    cursor = db.execute(sql.replace("{ids}", wanted_ids), (json.dumps(numbers),))
    # Plain dicts: sqlite3.Row searches its sixty names for every one that is asked for.
    names = [column[0] for column in cursor.description]
    found = {values[0]: read(dict(zip(names, values, strict=True))) for values in cursor}
    return [found[number] for number in numbers if number in found]


def match_query(text: str) -> str:
    """What a person typed as an FTS5 query: every word, quoted phrases kept, last word open.

    Anything else the person types is taken as words, so no input is a syntax error.
    """
    terms = []
    for phrase, word in re.findall(r'"([^"]+)"|(\S+)', text):
        words = re.findall(r"\w+", phrase or word)
        if words:
            terms.append('"' + " ".join(words) + '"')
    if terms and not text.rstrip().endswith('"'):
        terms[-1] += "*"
    return " ".join(terms)


def order_by(orders: Mapping[str, str], order: str, *, descending: bool) -> str:
    """The ORDER BY words of a named order; an unknown name is a bug.

    In `orders` every column is followed by " ^", which becomes the direction.
    """
    return orders[order].replace("^", "DESC" if descending else "ASC")
