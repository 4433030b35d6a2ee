# SPDX-License-Identifier: MIT
"""What a sealed file says of itself before anything of it is opened.

The format is age's (age-encryption.org/v1): a header of short lines, then the contents in chunks.
"""

import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path

from workstation.errors import UserError

_FORMAT = b"age-encryption.org/"
_FIRST = b"age-encryption.org/v1\n"
_AS_TEXT = b"-----BEGIN AGE ENCRYPTED FILE-----"
_LONGEST = 1 << 20  # of a header; one for a thousand keys is shorter
_CHUNK, _TAG, _NONCE = 1 << 16, 16, 16
# The memory a passphrase takes doubles with each step: 2 GB here. The library would take 8 GB.
_MOST_WORK = 21


@dataclass(frozen=True, slots=True)
class Header:
    """The beginning of a sealed file: its length in bytes, and whether a passphrase opens it."""

    length: int
    by_passphrase: bool

    def sealed_size(self, plain: int) -> int:
        """How long a whole sealed file is that holds so many bytes."""
        chunks = max(1, -(-plain // _CHUNK))
        return self.length + _NONCE + plain + _TAG * chunks


def is_sealed(path: Path) -> bool:
    """Whether a file begins as a sealed one does, whatever it is called."""
    try:
        if not stat.S_ISREG(os.lstat(path).st_mode):  # a pipe would never end
            return False
        with path.open("rb") as file:
            return file.read(len(_AS_TEXT)).startswith((_FORMAT, _AS_TEXT))
    except OSError:
        return False


def read_header(path: Path) -> Header:
    """Look at the beginning of a sealed file.

    Raises:
        UserError: it is damaged, cannot be read, or asks for more work than any honest file.
    """
    try:
        with path.open("rb") as file:
            return parse(file.read(_LONGEST), path.name)
    except OSError as error:
        raise UserError(
            f"“{path.name}” cannot be read ({error.strerror or error}); choose another file."
        ) from error


def parse(data: bytes, name: str) -> Header:
    """Look at the beginning of a sealed file that is called `name`.

    Raises:
        UserError: it is damaged, or asks for more work than any honest file.
    """
    if data.startswith(_AS_TEXT):
        raise UserError(
            f"“{name}” is sealed as text, which is not read here; ask its sender for the sealed "
            "file itself."
        )
    last = data.find(b"\n--- ")
    end = data.find(b"\n", last + 1)
    if not data.startswith(_FIRST) or last < 0 or end < 0:
        raise damaged(name)
    work = [line for line in data[:last].split(b"\n") if line.startswith(b"-> scrypt")]
    for line in work:
        _check_work(line, name)
    return Header(end + 1, bool(work))


def _check_work(line: bytes, name: str) -> None:
    stated = re.fullmatch(rb"-> scrypt \S+ ([1-9]\d*)", line)
    if stated is None:
        raise damaged(name)
    if len(stated[1]) > 2 or int(stated[1]) > _MOST_WORK:
        raise UserError(
            f"“{name}” would take far more time and memory to open than any sealed workspace and "
            "was left alone; ask its sender to seal it again."
        )


def damaged(name: str) -> UserError:
    """What is said of a sealed file that is not whole."""
    return UserError(f"“{name}” is damaged or was cut short; ask its sender for it once more.")
