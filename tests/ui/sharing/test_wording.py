# SPDX-License-Identifier: MIT
"""Merges and conflicts in sentences."""

import pytest

from workstation.ui.sharing import wording


@pytest.mark.parametrize(
    ("brought", "changed", "conflicts", "said"),
    [
        ({"claim": 12, "source": 3, "text": 3}, 0, 2,
         "12 claims and 3 sources brought in; 2 fields are in conflict."),
        ({"alias": 1, "inquiry": 2, "grading": 1}, 1, 0,
         "1 alias, 2 searches in vain and 1 grade brought in; 1 thing had been changed there."),
        ({}, 0, 1, "1 field is in conflict."),
        ({}, 0, 0, "Nothing new came over."),
    ],
)  # fmt: skip
def test_what_came_over(brought, changed, conflicts, said):
    assert wording.brought_words(brought, changed, conflicts) == said
