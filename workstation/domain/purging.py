# SPDX-License-Identifier: MIT
"""What goes for good when something is purged, and what of it is left behind."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Purge:
    """Purging one row: it and all rows that cannot be without it.

    `rows` counts what goes by noun; `named_in` counts rows that stay and name something that goes;
    `backups` are names of copies beside the workspace that still hold it.
    """

    noun: str
    uid: str
    label: str
    rows: Mapping[str, int] = field(default_factory=dict)
    named_in: int = 0
    backups: tuple[str, ...] = ()
