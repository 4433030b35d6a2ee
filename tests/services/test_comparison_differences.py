# SPDX-License-Identifier: MIT
"""Claims side by side, from a workspace."""

from __future__ import annotations

from typing import Any

import pytest

from workstation.errors import UserError


def test_marks_lie_in_the_exact_words(case: Any) -> None:
    died, hit, _ = case.claims
    first, second = case.work.comparison.differences([died, hit])
    assert [case.work.claims.get(died).content.exact[m.start : m.end] for m in first] == [
        "31 people",
        "died",
    ]
    assert [case.work.claims.get(hit).content.exact[m.start : m.end] for m in second] == [
        "cutter",
        "hit",
        "ferry",
    ]


def test_a_claim_that_is_not_here_is_told(case: Any) -> None:
    with pytest.raises(UserError, match="no claim"):
        case.work.comparison.differences([case.claims[0], "nowhere"])
