# SPDX-License-Identifier: MIT
"""A banner in a narrow window: all of a long sentence, in two lines."""

import pytest

from workstation.ui.kit.banner import Banner

LONG = "Suggestions come from the rules alone, since the model file is missing. " * 2


@pytest.fixture
def banner(qtbot):
    made = Banner()
    qtbot.addWidget(made)
    made.resize(1400, 36)
    made.show()
    return made


def test_a_short_sentence_takes_one_line_and_its_action_follows(banner):
    banner.say("This is an example case", "Start your own")
    assert banner.height() == 36
    assert banner._words.width() < 400


def test_a_long_sentence_takes_two_lines_where_it_must(banner):
    banner.say(LONG, tone="warning")
    banner.resize(700, 36)
    assert banner.height() > 36
    words = banner._words
    assert words.heightForWidth(words.width()) <= banner.height()
