# SPDX-License-Identifier: MIT
"""Texts as sets of shingles: every run of a few words, folded and hashed alike everywhere."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Hashes = NDArray[np.uint32]

RUN = 5  # words of a shingle: long enough not to recur by chance, short enough to survive edits

_WORD = re.compile(r"[^\W_]+")
_MIX = 0x9E3779B1  # odd, so that no word is lost when hashes are put together


@lru_cache(maxsize=200_000)
def _hashed(word: str) -> int:
    return crc32(word.encode("utf-8", "surrogatepass"))


def shingles(text: str) -> Hashes:
    """The shingles of a text, sorted and each once; empty for a text of fewer words than one."""
    import numpy as np

    words = _WORD.findall(text.casefold())
    hashes = np.fromiter(map(_hashed, words), dtype=np.uint32, count=len(words))
    count = max(0, len(words) - RUN + 1)
    mixed = np.zeros(count, dtype=np.uint32)
    for place in range(RUN):
        mixed = mixed * np.uint32(_MIX) + hashes[place : place + count]
        mixed ^= mixed >> np.uint32(15)
    return np.unique(mixed)
