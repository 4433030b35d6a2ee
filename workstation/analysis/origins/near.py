# SPDX-License-Identifier: MIT
"""Which of many held texts are worth comparing with a few new ones, by their signatures.

`signatures.candidates` pairs all with all; here the held ones pass by once, a part at a time, and
only the bands of the new ones are kept, so that a hundred thousand of them take no memory.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from workstation.analysis.origins.signatures import BAND, LEAST, PLACES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    import numpy as np
    from numpy.typing import NDArray

    Held = Sequence[tuple[int, bytes]]  # ids of texts with their signatures

SIZE = PLACES * 4  # bytes of a signature; others have none, or come from somebody careless
_MIX = 0x9E3779B97F4A7C15
_BITS = 22  # of the table that turns away most bands at a glance


def near(signatures: Sequence[bytes], held: Iterable[Held]) -> list[tuple[int, int]]:
    """Pairs of a new text's number and a held text's id, those most alike first.

    Of the held texts that share a band with a new one the first is taken, which is enough to
    find the group it belongs to.
    """
    import numpy as np

    numbers = [n for n, one in enumerate(signatures) if len(one) == SIZE]
    if not numbers:
        return []
    places = _places([signatures[n] for n in numbers])
    keys, whose = np.unique(_keys(places), return_inverse=True)
    first = np.full(len(keys), -1, dtype=np.int64)
    kept: dict[int, NDArray[np.uint32]] = {}
    for number, row, at in _hits(keys, held):
        fresh = first[at] < 0
        first[at[fresh]] = number
        if fresh.any():
            kept[number] = row
    rows = whose.reshape(len(numbers), -1)
    counts = {
        (n, number): int((places[n] == kept[number]).sum())
        for n, mine in enumerate(rows)
        for number in np.unique(first[mine]).tolist()
        if number >= 0
    }
    found = sorted((-count, n, number) for (n, number), count in counts.items() if count >= LEAST)
    return [(numbers[n], number) for _, n, number in found]


def _hits(
    keys: NDArray[np.uint64], held: Iterable[Held]
) -> Iterator[tuple[int, NDArray[np.uint32], NDArray[np.int64]]]:
    """Each held text that shares a band: its id, its places, and which of the keys it has."""
    import numpy as np

    table = np.zeros(1 << _BITS, dtype=bool)
    table[_slots(keys)] = True
    for part in held:
        whole = [one for one in part if len(one[1]) == SIZE]
        places = _places([kept for _, kept in whole])
        theirs = _keys(places)
        rows, columns = np.nonzero(table[_slots(theirs)])
        asked = theirs[rows, columns]
        at = np.minimum(np.searchsorted(keys, asked), len(keys) - 1)
        same = keys[at] == asked
        rows, at = rows[same], at[same]
        if not len(rows):
            continue
        starts = np.flatnonzero(np.diff(rows, prepend=-1))
        for row, found in zip(rows[starts], np.split(at, starts[1:]), strict=True):
            yield whole[row][0], places[row].copy(), found


def _places(signatures: Sequence[bytes]) -> NDArray[np.uint32]:
    import numpy as np

    return np.frombuffer(b"".join(signatures), dtype="<u4").reshape(len(signatures), PLACES)


def _keys(places: NDArray[np.uint32]) -> NDArray[np.uint64]:
    """One number for each band, which says where in the signature it stands as well."""
    import numpy as np

    bands = np.ascontiguousarray(places).view("<u8")
    where = np.arange(PLACES // BAND, dtype=np.uint64) * np.uint64(_MIX)
    keys: NDArray[np.uint64] = (bands ^ where) * np.uint64(_MIX)
    return keys


def _slots(keys: NDArray[np.uint64]) -> Any:  # noqa: ANN401 - places in a table
    import numpy as np

    return keys >> np.uint64(64 - _BITS)
