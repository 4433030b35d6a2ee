# SPDX-License-Identifier: MIT
"""Copies that travel sealed: nothing in the clear is left anywhere but where it was asked for."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from workstation.domain.sealing import SUFFIX
from workstation.errors import UserError
from workstation.jobs import Ticket
from workstation.services.processes import aside
from workstation.sharing import keys, sealing
from workstation.sharing.headers import is_sealed, read_header
from workstation.storage.database import Store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from workstation.domain.sealing import Key, Seal


def write_sealed(target: Path, how: Seal, ticket: Ticket, write: Callable[[Path], None]) -> Path:
    """Have a file written in a private place and keep its sealed form alone.

    Args:
        target: where it goes; `.age` is added where that is missing.
        how: with what, or for whom, it is sealed.
        ticket: told of it.
        write: writes the file that is sealed.

    Returns:
        Where it is.

    Raises:
        UserError: something stands there already, a key is none, or it cannot be written.
    """
    if target.suffix != SUFFIX:
        target = target.with_name(target.name + SUFFIX)
    _check_is_free(target)
    keys.recipients(how.recipients)
    with _private() as room:
        plain = Path(room) / target.stem
        write(plain)
        with _draft(target, target.name) as draft:
            aside(ticket, f"Sealing {target.name}", sealing.seal, plain, draft, how)
    return target


@contextmanager
def opened(path: Path, key: Key | None, ticket: Ticket) -> Iterator[Path]:
    """A file itself; of a sealed one what is in it, as a private file that is gone afterwards.

    Raises:
        WrongKeyError: it is not opened by this key.
        UserError: there is no key for it, it is damaged, or there is no room.
    """
    if not is_sealed(path):
        yield path
        return
    with _private() as room:
        plain = Path(room) / path.name  # what is said of it then names the file that people know
        _unseal(path, plain, key, ticket)
        yield plain


def unseal_file(path: Path, target: Path, key: Key | None, ticket: Ticket | None = None) -> Path:
    """Keep what is in a sealed file as a workspace of its own.

    Raises:
        WrongKeyError: it is not opened by this key.
        UserError: it is not sealed, there is no key for it, it is damaged or no workspace; or
            something stands at the target, or it cannot be written.
    """
    if not is_sealed(path):
        raise UserError(f"“{path.name}” is not a sealed file; choose one ending in {SUFFIX}.")
    _check_is_free(target)
    with _draft(target, path.name) as draft:
        _unseal(path, draft, key, ticket or Ticket())
        Store.open(draft, read_only="It is only looked at.").close()
    return target


def _unseal(path: Path, plain: Path, key: Key | None, ticket: Ticket) -> None:
    header = read_header(path)
    passphrase, identity = (key.passphrase, key.identity) if key else ("", None)
    if header.by_passphrase and not passphrase:
        raise UserError(f"“{path.name}” is sealed with a passphrase; give it to open the file.")
    if not header.by_passphrase and identity is None:
        raise UserError(f"“{path.name}” is sealed for keys; give the file that holds yours.")
    text = ""
    if not header.by_passphrase and identity is not None:
        text, passphrase = keys.read_text(identity), ""
        keys.identities(text, identity.name)
    with _written(plain.name):
        aside(ticket, f"Opening {path.name}", sealing.unseal, path, plain, passphrase, text)


def _check_is_free(target: Path) -> None:
    if target.exists():
        raise UserError(f"“{target}” exists already; choose another name.")


def _private(folder: Path | None = None) -> TemporaryDirectory[str]:
    """A folder that only this person can look into, and that is gone afterwards."""
    return TemporaryDirectory(prefix=".sealed-", dir=folder)


@contextmanager
def _draft(target: Path, name: str) -> Iterator[Path]:
    """A private place for a file, which gets its own name and place when it is whole."""
    with _written(target.name), _private(target.parent) as room:
        draft = Path(room) / name
        yield draft
        draft.replace(target)


@contextmanager
def _written(name: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise UserError(
            f"“{name}” could not be written ({error.strerror or error}); choose another place."
        ) from error
