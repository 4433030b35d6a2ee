# SPDX-License-Identifier: MIT
"""Sealed files on the command line: what closes them, what opens them, and keys.

A passphrase is typed or stands in a file, never on the command line, where others could read it.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from workstation.cli.common import options, progress
from workstation.domain.sealing import Key, Seal
from workstation.errors import UserError
from workstation.sharing.headers import is_sealed, read_header
from workstation.sharing.keys import make_key, read_recipients, read_text
from workstation.workspace import Workspace

_path = click.Path(path_type=Path)
_passphrase_file = click.option(
    "--passphrase-file", type=_path, help="The first line of this file is the passphrase."
)
seal_options = options(
    click.option("--seal", is_flag=True, help="Seal it with a passphrase, which is asked for."),
    _passphrase_file,
    click.option(
        "--recipient",
        "recipients",
        multiple=True,
        help="Seal it for this public key (age1…, ssh-…), or for those in this file.",
    ),
)
key_options = options(
    _passphrase_file,
    click.option("--identity", type=_path, help="The file that holds your key."),
)


def seal_of(*, seal: bool, passphrase_file: Path | None, recipients: Sequence[str]) -> Seal | None:
    """The seal that options ask for; a passphrase is asked for twice where somebody types.

    Raises:
        UserError: there is nobody to ask, or what is given makes no seal.
    """
    keys = tuple(key for one in recipients for key in _keys(one))
    if passphrase_file is not None:
        return Seal(_first_line(passphrase_file), keys)
    if recipients:
        return Seal(recipients=keys)
    if not seal:
        return None
    if not sys.stdin.isatty():
        raise UserError("There is nobody here to ask for a passphrase; use --passphrase-file.")
    return Seal(click.prompt("Passphrase", hide_input=True, confirmation_prompt=True, err=True))


def key_for(path: Path, *, passphrase_file: Path | None, identity: Path | None) -> Key | None:
    """What opens a file; None for one that is not sealed.

    Raises:
        UserError: it is damaged, or what is needed was not given and there is nobody to ask.
    """
    if not is_sealed(path):
        return None
    if read_header(path).by_passphrase:
        if passphrase_file is not None:
            return Key(_first_line(passphrase_file))
        if not sys.stdin.isatty():
            raise UserError(f"“{path.name}” is sealed with a passphrase; use --passphrase-file.")
        return Key(click.prompt(f"Passphrase of “{path.name}”", hide_input=True, err=True))
    if identity is None:
        raise UserError(f"“{path.name}” is sealed for keys; give the file of yours by --identity.")
    return Key(identity=identity)


def _keys(given: str) -> tuple[str, ...]:
    """Public keys: one as it is, or those in a file."""
    if given.startswith(("age1", "ssh-", "AGE-")) and not Path(given).exists():
        return read_recipients(given)
    found = read_recipients(read_text(Path(given)))
    if not found:
        raise UserError(f"“{given}” holds no public key; put one on each line.")
    return found


def _first_line(path: Path) -> str:
    words = next(iter(read_text(path).splitlines()), "")
    if not words.strip():
        raise UserError(f"“{path.name}” begins with an empty line; write the passphrase there.")
    return words


@click.command("key")
@click.argument("target", type=_path)
def key_command(target: Path) -> None:
    """Make a key: TARGET opens what is sealed for it; the public key is printed.

    Give the public key to those who send you files, and keep TARGET to yourself.
    """
    click.echo(make_key(target))


@click.command("unseal")
@click.argument("sealed", type=_path)
@click.argument("target", type=_path)
@key_options
def unseal_command(
    sealed: Path, target: Path, passphrase_file: Path | None, identity: Path | None
) -> None:
    """Make of a SEALED file a workspace of its own, TARGET, which is not sealed."""
    key = key_for(sealed, passphrase_file=passphrase_file, identity=identity)
    with progress() as ticket:
        Workspace.unseal(sealed, target, ticket, key=key)
    click.echo(str(target.resolve()))
