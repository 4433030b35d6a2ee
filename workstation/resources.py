# SPDX-License-Identifier: MIT
"""One locator for what is shipped: in a source tree, a wheel and a frozen build."""

import sys
from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


@cache
def _root() -> Path:
    """The folder that holds `resources/` and `seeds/`."""
    frozen = getattr(sys, "_MEIPASS", None)
    candidates = [_PACKAGE.parent, _PACKAGE / "_shipped"]
    if frozen:
        candidates.insert(0, Path(frozen))
    for root in candidates:
        if (root / "resources").is_dir() and (root / "seeds").is_dir():
            return root
    raise FileNotFoundError("The program's resources folder is missing; please reinstall.")


def resource(*parts: str) -> Path:
    """Path of a file or folder under `resources/`."""
    return _root().joinpath("resources", *parts)


def seed(*parts: str) -> Path:
    """Path of a file or folder under `seeds/`."""
    return _root().joinpath("seeds", *parts)
