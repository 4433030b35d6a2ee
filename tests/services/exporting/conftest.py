# SPDX-License-Identifier: MIT
"""A case whose every word tries to be something else."""

from __future__ import annotations

from typing import Any

import pytest

HOSTILE = (
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\tx",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("x")',
    "  =2",
    "\uff1d3",
    "\u200b=4",
    "a;=5",
    "<b>bold</b>",
    "a\nb\tc",
)


@pytest.fixture
def hostile(case: Any) -> Any:
    """Questions and an actor called like formulas, tags and line breaks."""
    for words in HOSTILE:
        uid = case.work.questions.add("x" + words).rows[0]
        case.work.questions.set(uid, wording=words)
    case.work.actors.rename(case.calder, "=Calder")
    case.words = HOSTILE
    return case
