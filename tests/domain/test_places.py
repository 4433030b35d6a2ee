# SPDX-License-Identifier: MIT
"""Place keys: there is always room between two, before the first and after the last."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.places import place_between


@given(st.lists(st.integers(0, 10_000), min_size=1, max_size=120))
def test_there_is_always_room_anywhere(choices: list[int]) -> None:
    keys: list[str] = []
    for choice in choices:
        at = choice % (len(keys) + 1)
        before = keys[at - 1] if at else None
        after = keys[at] if at < len(keys) else None
        key = place_between(before, after)
        assert before is None or before < key
        assert after is None or key < after
        assert not key.endswith("0")
        keys.insert(at, key)
    assert keys == sorted(set(keys))


KEY = st.text("0123456789abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=6).filter(
    lambda key: not key.endswith("0")
)


@given(KEY, KEY)
def test_between_any_two_keys(one: str, other: str) -> None:
    low, high = sorted((one, other))
    if low == high:
        with pytest.raises(ValueError, match="no place"):
            place_between(low, high)
        return
    assert low < place_between(low, high) < high


@pytest.mark.parametrize("end", ["before", "after"])
def test_keys_grow_slowly_at_one_end(end: str) -> None:
    key = place_between(None, None)
    for _ in range(100):
        key = place_between(None, key) if end == "before" else place_between(key, None)
    assert len(key) <= 40


def test_the_wrong_way_round_is_refused() -> None:
    with pytest.raises(ValueError, match="no place"):
        place_between("m", "c")
