# SPDX-License-Identifier: MIT
"""Saved views of the comparison, kept in the workspace under names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workstation.analysis.stored_views import from_store, to_store
from workstation.domain.places import place_between
from workstation.domain.views import SavedView
from workstation.errors import UserError
from workstation.services.naming import the_one
from workstation.storage import views

if TYPE_CHECKING:
    from workstation.domain.changes import Change
    from workstation.domain.views import View
    from workstation.storage.editing import Door

_TAB = "comparison"


class Views:
    """Everything one can do with saved views."""

    def __init__(self, door: Door) -> None:
        self._door = door
        self._store = door.store

    def all(self) -> list[SavedView]:
        """The saved views, in order."""
        return [
            SavedView(uid, name, from_store(stored))
            for uid, name, stored, _ in views.views(self._store.read, _TAB)
        ]

    def named(self, text: str) -> SavedView:
        """The view a person means by its name or uid.

        Raises:
            UserError: none or several are meant.
        """
        every = self.all()
        exact = [one for one in every if text in (one.uid, one.name)]
        found = exact or [one for one in every if one.name.casefold() == text.casefold()]
        uid = the_one("view", text, [(one.uid, one.name) for one in found])
        return next(one for one in every if one.uid == uid)

    def save(self, name: str, view: View) -> Change:
        """Keep a view under a name; a view of that name already kept is replaced.

        Raises:
            UserError: there is no name.
        """
        name = _checked(name)
        kept = views.views(self._store.read, _TAB)
        same = next((uid for uid, known, *_ in kept if known == name), None)
        with self._door.change(f"Save the view “{name}”") as writing:
            if same is not None:
                writing.set("view", same, "content", to_store(view))
            else:
                last = kept[-1][3] if kept else None
                writing.create(
                    "view",
                    name=name,
                    tab=_TAB,
                    content=to_store(view),
                    place=place_between(last, None),
                )
        return self._door.done

    def rename(self, uid: str, name: str) -> Change:
        """Call a saved view otherwise.

        Raises:
            UserError: there is no name.
        """
        with self._door.change("Rename a view") as writing:
            writing.set("view", uid, "name", _checked(name))
        return self._door.done

    def remove(self, uid: str) -> Change:
        """Take a saved view away."""
        with self._door.change("Remove a view") as writing:
            writing.delete("view", uid)
        return self._door.done


def _checked(name: str) -> str:
    if not name.strip():
        raise UserError("Give the view a name.")
    return name.strip()
