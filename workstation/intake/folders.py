# SPDX-License-Identifier: MIT
"""Which files a list of paths and folders stands for."""

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

_NOT_DOCUMENTS = {"thumbs.db", "desktop.ini", "ehthumbs.db"}
_UNFINISHED = (".tmp", ".part", ".crdownload", ".lock", ".swp")


def documents_in(paths: Iterable[Path]) -> Iterator[Path]:
    """Every file meant, folders expanded, in a stable order.

    A file named by itself is always yielded, so that a missing one can be reported. Inside
    folders, hidden files, lock and half-loaded files, symbolic links and anything that is
    no regular file are passed over, so nothing outside the folder is ever reached.
    """
    for path in paths:
        if path.is_dir():
            yield from _within(path)
        else:
            yield path


def _within(folder: Path) -> Iterator[Path]:
    for place, folders, files in os.walk(folder, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(place, name)
            if _is_document(name) and _is_regular(path):
                yield path


def _is_document(name: str) -> bool:
    lower = name.lower()
    if lower.startswith((".", "~$", "#")) or lower in _NOT_DOCUMENTS:
        return False
    return not lower.endswith(_UNFINISHED) and not lower.endswith("~")


def _is_regular(path: Path) -> bool:
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except OSError:
        return False
