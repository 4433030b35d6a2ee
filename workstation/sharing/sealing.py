# SPDX-License-Identifier: MIT
"""Sealing a file and opening it again, in the age format.

The library holds Python still while it works and, with a passphrase, all of a file in memory three
times over: services call these in a process of their own.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, BinaryIO

from workstation.errors import UserError, WrongKeyError
from workstation.sharing import headers, keys

if TYPE_CHECKING:
    from pathlib import Path

    from workstation.domain.sealing import Seal

_MOST_IN_MEMORY = 1 << 30  # bytes that a passphrase may close
_MORE = 1 << 20  # that sealing adds at most
_WRONG = ("Decryption failed", "No matching keys found")  # of all the library says


def seal(plain: Path, sealed: Path, how: Seal) -> None:
    """Write the sealed form of a file.

    Raises:
        UserError: a key is none, the file is too large for a passphrase, or there is no room.
    """
    import pyrage

    if how.passphrase and plain.stat().st_size > _MOST_IN_MEMORY:
        raise UserError(
            "A copy of more than 1 GB cannot be sealed with a passphrase; seal it for your "
            "colleagues' keys, or leave the original files behind."
        )
    with plain.open("rb") as source, sealed.open("wb") as target:
        try:
            if how.passphrase:
                target.write(pyrage.passphrase.encrypt(source.read(), how.passphrase))
            else:
                pyrage.encrypt_io(source, target, keys.recipients(how.recipients))
        except pyrage.EncryptError as error:
            raise _no_room(sealed.name) from error
        target.flush()
        os.fsync(target.fileno())
    if not _is_whole(sealed, plain):
        raise _no_room(sealed.name)


def unseal(sealed: Path, plain: Path, passphrase: str, identity: str) -> None:
    """Write what is in a sealed file; until this returns, nothing of it may be believed.

    Args:
        sealed: the sealed file.
        plain: where its contents go.
        passphrase: of a file that is sealed with one.
        identity: else the text of the file that holds the key.

    Raises:
        WrongKeyError: it is not opened by this.
        UserError: it is damaged, asks for too much work, or there is no room.
    """
    import pyrage

    try:
        with sealed.open("rb") as source, plain.open("wb") as target:
            if passphrase:
                target.write(pyrage.passphrase.decrypt(_read(source, sealed.name), passphrase))
            else:
                pyrage.decrypt_io(source, target, keys.identities(identity, "The file"))
    except pyrage.DecryptError as error:
        if str(error) in _WRONG:
            raise _wrong(sealed.name, passphrase) from error
        raise headers.damaged(sealed.name) from error
    except OSError as error:
        if error.errno is None:  # what the library says of contents that do not fit together
            raise headers.damaged(sealed.name) from error
        raise
    if not _is_whole(sealed, plain):
        raise _no_room(plain.name)


def _read(source: BinaryIO, name: str) -> bytes:
    """A whole file that a passphrase opens."""
    data = source.read(_MOST_IN_MEMORY + _MORE)
    if source.read(1):
        raise UserError(
            f"“{name}” is larger than what a passphrase opens here (1 GB); ask its sender to seal "
            "it for your key."
        )
    headers.parse(data, name)  # these very bytes, for the file may have changed meanwhile
    return data


def _is_whole(sealed: Path, plain: Path) -> bool:
    """Whether both have the length they must; the library drops what the last write says."""
    header = headers.read_header(sealed)
    return header.sealed_size(plain.stat().st_size) == sealed.stat().st_size


def _wrong(name: str, passphrase: str) -> WrongKeyError:
    if passphrase:
        return WrongKeyError(f"This passphrase does not open “{name}”; check it and try again.")
    return WrongKeyError(
        f"“{name}” was not sealed for this key; choose the file that holds the right one."
    )


def _no_room(name: str) -> UserError:
    return UserError(f"“{name}” could not be written whole; make room and try again.")
