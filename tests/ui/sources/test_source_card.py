# SPDX-License-Identifier: MIT
"""What a card in the list of sources says in little room."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QFontMetrics

from workstation.domain.claims import Standing
from workstation.domain.sources import ReviewState
from workstation.ui.kit import theme
from workstation.ui.kit.words import day
from workstation.ui.sources.source_card import (
    Reading,
    facts,
    fitted_facts,
    progress_words,
    spoken,
)

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


def test_a_card_says_how_far_engine_and_person_have_come(qapp, case, source):
    fresh, reading = case.sources.get(source), Reading()
    states = {
        "waiting to be read": replace(fresh, extracted=False),
        "could not be read: it holds no sentence.": replace(
            fresh, extracted=False, trouble="it holds no sentence."
        ),
        "no suggestions": replace(fresh, extracted=True, suggested=0),
        "new · 3 suggestions": replace(fresh, extracted=True),
        "1 of 3 reviewed": replace(fresh, extracted=True, suggested=2, decided=1),
        "read to the end by A. Lind": replace(
            fresh, extracted=True, review=ReviewState.READ, read_by="A. Lind"
        ),
        "retracted · new · 3 suggestions": replace(
            fresh, extracted=True, standing=Standing.RETRACTED
        ),
    }
    assert [progress_words(one, reading) for one in states.values()] == list(states)


def test_it_says_that_a_source_is_being_read_or_was_by_an_older_engine(case, source):
    one = replace(case.sources.get(source), extracted=True)
    assert progress_words(one, Reading(now=one.uid)) == "being read now …"
    older = Reading(outdated=frozenset((one.uid,)))
    assert progress_words(one, older) == "new · 3 suggestions · older engine"
    assert spoken(one, older).endswith("older engine")
