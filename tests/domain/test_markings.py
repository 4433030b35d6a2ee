# SPDX-License-Identifier: MIT
"""Markings: one spelling, and the strictest of several."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.markings import TLP, TLP_COLOURS, highest, read_marking
from workstation.errors import UserError


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("TLP:AMBER", "TLP:AMBER"),
        ("amber", "TLP:AMBER"),
        (" tlp: red ", "TLP:RED"),
        ("Amber + Strict", "TLP:AMBER+STRICT"),
        ("white", "TLP:CLEAR"),
        ("TLP:WHITE", "TLP:CLEAR"),
        ("", ""),
        ("  ", ""),
    ],
)
def test_labels_have_one_spelling(typed: str, label: str) -> None:
    assert read_marking(typed) == label


@pytest.mark.parametrize("typed", ["purple", "TLP:", "TLP:AMBER+", "SECRET"])
def test_other_words_are_no_marking(typed: str) -> None:
    with pytest.raises(UserError, match="no marking") as failure:
        read_marking(typed)
    assert "TLP:AMBER+STRICT" in str(failure.value)


@given(st.lists(st.sampled_from(TLP), min_size=1))
def test_the_highest_is_one_of_them_and_above_all(labels: list[str]) -> None:
    strictest = highest(labels)
    assert strictest in labels
    assert all(TLP.index(label) <= TLP.index(strictest) for label in labels)


def test_an_unmarked_thing_counts_as_the_default() -> None:
    assert highest(["", "TLP:GREEN"], "TLP:AMBER") == "TLP:AMBER"
    assert highest([], "TLP:RED") == "TLP:RED"
    assert set(TLP_COLOURS) == set(TLP)
