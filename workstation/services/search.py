# SPDX-License-Identifier: MIT
"""Search: finding anything by its words, and saying why it was found."""

from workstation.domain.reports import Hit
from workstation.storage import search
from workstation.storage.editing import Door


class Search:
    """Finding things by words."""

    def __init__(self, door: Door) -> None:
        self._store = door.store

    def find(self, query: str, limit: int = 50) -> list[Hit]:
        """Actors, questions, claims and sources that hold these words."""
        return search.find(self._store.read, query, limit)
