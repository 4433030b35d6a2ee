# SPDX-License-Identifier: MIT
"""Colours of pictures are told from their grounds."""

import pytest

from workstation.domain.picture_colours import GROUNDS, THEMES, PictureTheme
from workstation.domain.questions import Stance

DECORATION = {"line", "selection", "mark", *GROUNDS}


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", PictureTheme)
def test_every_word_can_be_read_on_every_ground(theme):
    colours = THEMES[theme]
    for role in set(colours) - DECORATION:
        for ground in GROUNDS:
            assert contrast(colours[role], colours[ground]) >= 4.5, (role, ground)
    for ground in ("selection", "mark"):
        assert contrast(colours["text"], colours[ground]) >= 4.5


def test_themes_know_the_same_roles():
    roles = {frozenset(colours) for colours in THEMES.values()}
    assert len(roles) == 1
    assert {stance.value for stance in Stance} <= next(iter(roles))
