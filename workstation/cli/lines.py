# SPDX-License-Identifier: MIT
"""Reading JSON lines: one object a line, compressed or not."""

import gzip
import json
import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from workstation.errors import UserError

_GZIP = b"\x1f\x8b"
# Not splitlines: U+2028 and its like may stand inside a JSON string.
_END = re.compile(r"\r\n?|\n")


def objects(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """The objects of a file, each with where it stands: "Line 3 of “texts.jsonl”".

    Raises:
        UserError: the file cannot be read, or a line is no JSON object.
    """
    for number, line in enumerate(_END.split(_text(path)), start=1):
        if not line.strip():
            continue
        where = f"Line {number} of “{path}”"
        try:
            one = json.loads(line)
        except (ValueError, RecursionError):
            raise UserError(f"{where} is not JSON; write one object a line.") from None
        if not isinstance(one, dict):
            raise UserError(f"{where} is not an object; write one object a line.")
        yield where, one


def _text(path: Path) -> str:
    try:
        read = path.read_bytes()
        return (gzip.decompress(read) if read.startswith(_GZIP) else read).decode("utf-8-sig")
    except FileNotFoundError:
        raise UserError(f"There is no file “{path}”.") from None
    except (OSError, EOFError, zlib.error, UnicodeDecodeError) as error:
        raise UserError(f"“{path}” cannot be read as UTF-8 text: {error}.") from error
