# SPDX-License-Identifier: MIT
"""Signatures of texts, and which pairs of them are worth comparing word by word.

A signature is a MinHash of the shingles: of two texts the share of equal places estimates the
share of common shingles. Pairs are found by banding (locality-sensitive hashing) with bands of
two, so that even a short story inside an article several times its length is found. The bands
are sorted as columns of numbers: the dictionaries of datasketch's own index take some 40 KB a
text at this width, which a laptop does not have for a hundred thousand.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from workstation.analysis.origins.shingles import RUN, shingles

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy as np
    from numpy.typing import NDArray

PLACES = 256
BAND = 2
VERSION = f"minhash {PLACES} of {RUN} words, 1"
LEAST = 5  # equal places: half of a story inside a text twenty times as long has six
FEWEST = 12  # shingles; shorter texts have too few to tell a copy from a phrase


@cache
def _permutations() -> Any:  # noqa: ANN401 - the library's own parameters, made once
    from datasketch import MinHash  # type: ignore[import-untyped]

    return MinHash(PLACES, scheme="affine32").permutations


def signature(text: str) -> bytes:
    """The signature of a text as kept; empty for one too short to be told from others."""
    from datasketch import MinHash

    found = shingles(text)
    if len(found) < FEWEST:
        return b""
    made = MinHash(PLACES, hashfunc=int, permutations=_permutations(), scheme="affine32")
    made.update_batch(found.tolist())
    kept: bytes = made.hashvalues.astype("<u4").tobytes()
    return kept


def candidates(signatures: Sequence[bytes]) -> list[tuple[int, int]]:
    """Numbers of the signatures that share a band, those most alike first.

    Of many texts in one band each is paired with the first and with the one before it: enough
    to hold a group together, and no square of its size.
    """
    import numpy as np

    numbers = np.array([n for n, kept in enumerate(signatures) if kept], dtype=np.int64)
    if len(numbers) < 2:
        return []
    joined = b"".join(signatures[n] for n in numbers)
    places = np.frombuffer(joined, dtype="<u4").reshape(len(numbers), PLACES)
    bands = np.ascontiguousarray(places).view("<u8")
    keys = np.unique(np.concatenate([*_pairs(bands)]))
    one, other = keys >> 32, keys & 0xFFFFFFFF
    agreeing = _agreeing(places, one, other)
    near = agreeing >= LEAST
    one, other = one[near], other[near]
    order = np.argsort(-agreeing[near], kind="stable")
    return list(zip(numbers[one[order]].tolist(), numbers[other[order]].tolist(), strict=True))


def _pairs(bands: NDArray[np.uint64]) -> Iterator[NDArray[np.int64]]:
    """For each band, the pairs of rows equal in it, as (lower << 32 | higher)."""
    import numpy as np

    for band in bands.T:
        order = np.argsort(band, kind="stable")
        fresh = np.ones(len(order), dtype=bool)
        fresh[1:] = band[order][1:] != band[order][:-1]
        firsts = order[np.maximum.accumulate(np.where(fresh, np.arange(len(order)), 0))]
        before = np.roll(order, 1)
        again = ~fresh
        yield firsts[again] << 32 | order[again]
        yield before[again] << 32 | order[again]


def _agreeing(
    places: NDArray[np.uint32], one: NDArray[np.int64], other: NDArray[np.int64]
) -> NDArray[np.int64]:
    """In how many places the rows of each pair agree, a part of the pairs at a time."""
    import numpy as np

    step = 4_096
    counts = [
        (places[one[at : at + step]] == places[other[at : at + step]]).sum(axis=1)
        for at in range(0, len(one), step)
    ]
    return np.concatenate(counts) if counts else np.zeros(0, dtype=np.int64)
