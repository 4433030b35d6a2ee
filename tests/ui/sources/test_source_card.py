# SPDX-License-Identifier: MIT
"""What a card in the list of sources says in little room."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QFontMetrics

from workstation.ui.kit import theme
from workstation.ui.kit.words import day
from workstation.ui.sources.source_card import facts, fitted_facts

LONG = "The Weekly Digest of Everything Said in the Strait"


@pytest.fixture
def paper(case, source):
    return replace(case.sources.get(source), publisher_name=LONG, reliability="B")


@pytest.mark.parametrize("room", [200, 240, 300])
def test_a_long_publisher_gives_way_to_date_and_grade(qapp, paper, room):
    metrics = QFontMetrics(theme.caption())
    words = fitted_facts(paper, metrics, room)
    assert words.endswith(f"… · {day(paper.published_on)} · B")
    assert words.startswith(LONG[:3])
    assert metrics.horizontalAdvance(words) <= room


def test_with_room_enough_nothing_is_shortened(qapp, paper):
    metrics = QFontMetrics(theme.caption())
    assert fitted_facts(paper, metrics, 2000) == facts(paper)
