# SPDX-License-Identifier: MIT
"""Sealing: how a copy is closed, and what opens it again."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from workstation.errors import UserError

SUFFIX = ".age"  # of a sealed file, after the suffix of what is in it


@dataclass(frozen=True, slots=True)
class Seal:
    """How a copy is closed: with a passphrase, or for those who hold the keys.

    `recipients` are public keys, as `age1…` or `ssh-…`.

    Raises:
        UserError: neither is given, or both.
    """

    passphrase: str = field(default="", repr=False)
    recipients: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.passphrase and self.recipients:
            raise UserError(
                "A file is sealed with a passphrase or for keys, not both; choose one of them."
            )
        if not self.passphrase.strip() and not self.recipients:
            raise UserError("A seal needs a passphrase or somebody's key, and neither was given.")


@dataclass(frozen=True, slots=True)
class Key:
    """What opens a sealed file: its passphrase, or the file that holds one's own key."""

    passphrase: str = field(default="", repr=False)
    identity: Path | None = None


Keys = Mapping[Path, Key | None]  # what opens the sealed ones among several files
NO_KEYS: Keys = {}
