# SPDX-License-Identifier: MIT
"""Statements in a line: who says what to a question, and when."""

from itertools import count

import pytest

from workstation.domain.dates import VagueDate
from workstation.domain.figures import Figure, parse_figures
from workstation.domain.questions import Question, QuestionKind, Stance
from workstation.domain.statements import Statement

_numbers = count(1)


def said(speaker: str, stance: str | None = None, on: str | None = None, **fields) -> Statement:
    """A statement by this speaker; `on` is its day."""
    number = next(_numbers)
    base = {
        "position": f"p{number:05d}",
        "claim": f"c{number:05d}",
        "speaker": speaker,
        "voice": speaker,
        "source": f"s{number}",
        "words": "",
        "stance": Stance(stance) if stance else None,
        "earliest": on,
        "latest": on,
    }
    return Statement(**{**base, **fields})


def counted(text: str) -> Figure:
    """The first figure in a text."""
    return parse_figures(text)[0]


def day(first: str | None, last: str | None = None) -> VagueDate:
    return VagueDate(first or "", first or "", first, last or first)


@pytest.fixture
def question() -> Question:
    return Question(1, "q", "Did the dam hold?")


@pytest.fixture
def how_many() -> Question:
    return Question(2, "f", "How many died?", QuestionKind.FIGURE)
