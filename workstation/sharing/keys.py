# SPDX-License-Identifier: MIT
"""Keys: a public one is given to colleagues, who seal for it; the other one is kept and opens."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from workstation.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_SSH = ("ssh-ed25519 ", "ssh-rsa ")
_LONGEST = 1 << 20  # of a file of keys
_SHOWN = 40


def make_key(path: Path) -> str:
    """Write a new key that only its owner can read; the public key to give away.

    Raises:
        UserError: something stands there already, or it cannot be written.
    """
    from pyrage import x25519

    made = x25519.Identity.generate()
    words = f"# Keep this file to yourself. Public key: {made.to_public()}\n{made}\n"
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError as error:
        raise UserError(f"“{path}” exists already; choose another name.") from error
    except OSError as error:
        raise UserError(
            f"“{path}” could not be written ({error.strerror or error}); choose another place."
        ) from error
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(words)
    return str(made.to_public())


def read_recipients(text: str) -> tuple[str, ...]:
    """The public keys in a text, one a line; lines that begin with # are remarks.

    Raises:
        UserError: a line is no public key.
    """
    found = tuple(line for one in text.splitlines() if (line := one.strip()) and line[0] != "#")
    recipients(found)
    return found


def recipients(keys: Iterable[str]) -> list[Any]:
    """Public keys as the library wants them.

    Raises:
        UserError: one of them is none.
    """
    from pyrage import RecipientError, ssh, x25519

    found = []
    for key in keys:
        kind = ssh if key.startswith(_SSH) else x25519
        try:
            found.append(kind.Recipient.from_str(key))
        except RecipientError as error:
            raise UserError(_no_recipient(key)) from error
    return found


def _no_recipient(key: str) -> str:
    if key.upper().startswith("AGE-SECRET-KEY-"):
        return (
            "This is a secret key, which opens files and is never given away; use the public one, "
            "which begins with “age1”."
        )
    shown = f"{key[:_SHOWN]}…" if len(key) > _SHOWN else key
    return f"“{shown}” is no public key; one begins with “age1”, “ssh-ed25519” or “ssh-rsa”."


def read_text(path: Path) -> str:
    """The words of a small file of keys or with a passphrase.

    Raises:
        UserError: it cannot be read, or is no such file.
    """
    try:
        with path.open("rb") as file:
            data = file.read(_LONGEST + 1)
    except OSError as error:
        raise UserError(
            f"“{path}” cannot be read ({error.strerror or error}); choose another file."
        ) from error
    try:
        if len(data) <= _LONGEST:
            return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    raise UserError(f"“{path.name}” is no plain text file; choose another file.")


def identities(text: str, name: str) -> list[Any]:
    """The keys in the text of a file called `name`, as the library wants them.

    Raises:
        UserError: there is none, or none that can be used.
    """
    from pyrage import IdentityError, ssh, x25519

    lines = [line for one in text.splitlines() if (line := one.strip()) and line[0] != "#"]
    try:
        if text.lstrip().startswith("-----BEGIN"):
            return [ssh.Identity.from_buffer(text.encode())]
        found = [x25519.Identity.from_str(line) for line in lines]
    except IdentityError as error:
        raise UserError(
            f"“{name}” holds no key that can be used here; choose a file made by “workstation "
            "sharing key” or “age-keygen”, or an SSH key without a passphrase."
        ) from error
    if not found:
        raise UserError(f"“{name}” holds no key; choose the file that holds yours.")
    return found
