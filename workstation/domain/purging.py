# SPDX-License-Identifier: MIT
"""What goes for good when something is purged, and what of it is left behind."""

from collections.abc import Mapping
from dataclasses import dataclass, field

FORMER = "edit"  # the noun of a value that is emptied for good while its row stays


@dataclass(frozen=True, slots=True)
class Thing:
    """A row, or a former value of one (`FORMER`, under the uid of its edit), with its name."""

    noun: str
    uid: str
    label: str


@dataclass(frozen=True, slots=True)
class Purge:
    """Purging things: they and all rows that cannot be without them.

    `rows` counts what goes by noun; `named_in` counts rows that stay and name something that goes;
    `backups` are names of copies beside the workspace that still hold it.
    """

    things: tuple[Thing, ...]
    rows: Mapping[str, int] = field(default_factory=dict)
    named_in: int = 0
    backups: tuple[str, ...] = ()
