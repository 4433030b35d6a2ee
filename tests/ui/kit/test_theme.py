# SPDX-License-Identifier: MIT
"""The roles can be read, and a change of theme reaches everything."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel

from workstation.ui.kit import theme
from workstation.ui.kit.icons import icon
from workstation.ui.kit.theme import DARK, LIGHT, Choice, Theme, contrast_roles, roles

SIGNS = ("yes", "no", "partly", "doubts", "withheld", "accent")


def light(colour):
    parts = [part / 255 for part in QColor(colour).getRgb()[:3]]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("table", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["surface", "raised", "selection"])
def test_words_and_signs_stand_out(table, ground):
    on = getattr(table, ground)
    assert contrast(table.text, on) >= 7
    assert contrast(table.muted, on) >= 4.5
    for sign in SIGNS:
        assert contrast(getattr(table, sign), on) >= 3


@pytest.mark.parametrize("table", [LIGHT, DARK], ids=["light", "dark"])
def test_marked_words_and_warnings_can_be_read(table):
    for ground in (table.mark, table.mark_open, table.mark_now, table.mark_open_now):
        assert contrast(table.text, ground) >= 4.5
    assert contrast(table.warning, table.warning_ground) >= 4.5
    assert contrast(table.on_accent, table.accent) >= 4.5
    assert contrast(table.raised, table.text) >= 7  # toasts and tool tips


@pytest.fixture
def themed(qapp):
    made = Theme(qapp, "light")
    yield made
    made.choose(Choice.LIGHT)
    qapp.setStyleSheet("")


def test_the_choice_takes_effect_at_once(qtbot, themed):
    label = QLabel("words")
    qtbot.addWidget(label)
    with qtbot.waitSignal(themed.changed):
        themed.choose(Choice.DARK)
    assert roles() is DARK
    assert label.palette().color(QPalette.ColorRole.WindowText) == QColor(DARK.text)


def test_an_unknown_choice_follows_the_system(qapp, themed):
    assert Theme(qapp, "purple").choice is Choice.SYSTEM


def test_icons_take_the_colour_of_the_moment(themed):
    def ink():
        picture = icon("check", "text").pixmap(QSize(32, 32)).toImage()
        seen = {
            QColor(picture.pixelColor(x, y)).name()
            for x in range(32)
            for y in range(32)
            if picture.pixelColor(x, y).alpha() == 255
        }
        return {name.upper() for name in seen}

    assert LIGHT.text in ink()
    themed.choose(Choice.DARK)
    assert DARK.text in ink()


def test_high_contrast_uses_the_systems_own_colours(qapp):
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Base, QColor("#000000"))
    palette.setColor(QPalette.ColorRole.Text, QColor("#FFFFFF"))
    made = contrast_roles(palette)
    assert (made.surface, made.text, made.muted, made.dark) == (
        "#000000",
        "#ffffff",
        "#ffffff",
        True,
    )


def test_three_sizes_two_weights(qapp):
    sizes = {f.pointSizeF() for f in (theme.body(), theme.title(), theme.caption())}
    assert len(sizes) == 3
    assert theme.body(strong=True).weight() == theme.title().weight()
