# SPDX-License-Identifier: MIT
"""Pictures painted by Qt look as their shapes say."""

import pytest
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QImageReader

from workstation.analysis.lettering import text_width
from workstation.domain.picture_colours import DARK, LIGHT, THEMES, PictureTheme
from workstation.domain.pictures import Anchor, Box, Disc, Path, Picture, Stroke, Words
from workstation.errors import UserError
from workstation.ui.kit import theme
from workstation.ui.kit.picture import is_legible, lettering, png

SHAPES = (
    Box(0, 0, 40, 40, fill="yes"),
    Disc(70, 20, 15, fill="no", stroke="text"),
    Path(((0, 60), (100, 60)), stroke="text", width=4),
    Path(((0, 70), (100, 70)), stroke="text", width=2, style=Stroke.DOTTED),
    Path(((80, 80), (99, 80), (99, 99)), fill="doubts", stroke=""),
    Words(50, 95, "قال", anchor=Anchor.MIDDLE, struck=True),
)


@pytest.mark.parametrize("look", PictureTheme)
def test_png_shows_the_shapes_in_their_colours(qapp, tmp_path, look):
    path = png(Picture(100, 100, SHAPES, "Title", "What it shows"), tmp_path / "p.png", look, 2)
    image = QImage(str(path))
    colours = THEMES[look]
    assert (image.width(), image.height()) == (200, 200)
    for point, role in (((40, 40), "yes"), ((140, 40), "no"), ((100, 120), "text")):
        assert image.pixelColor(*point) == QColor(colours[role])
    assert image.pixelColor(194, 170) == QColor(colours["doubts"])
    assert image.pixelColor(199, 60) == QColor(colours["surface"])
    assert QImageReader(str(path)).text("Description") == "What it shows"


def test_a_huge_picture_is_drawn_smaller(qapp, tmp_path):
    image = QImage(str(png(Picture(90_000, 200, ()), tmp_path / "wide.png")))
    assert image.width() == 30_000


@pytest.mark.parametrize(("width", "legible"), [(2_000, True), (42_000, True), (90_000, False)])
def test_words_drawn_too_small_cannot_be_read(width, legible):
    assert is_legible(Picture(width, 2_000, ())) is legible


def test_a_picture_that_cannot_be_saved_is_told(qapp, tmp_path):
    with pytest.raises(UserError, match="could not be written"):
        png(Picture(10, 10, ()), tmp_path / "nowhere" / "p.png")


def test_estimated_widths_are_near_those_of_inter(qapp):
    for line in ("Who says what about the ferry?", "38–40 PASSENGERS, Nov 2023"):
        font = lettering()
        font.setFamilies(["Inter"])
        assert text_width(line) == pytest.approx(
            QFontMetricsF(font).horizontalAdvance(line), rel=0.2
        )


def test_window_and_pictures_share_their_colours():
    names = {"will_not_say": "withheld", "unclear": "withheld"}
    for roles, colours in ((theme.LIGHT, LIGHT), (theme.DARK, DARK)):
        assert {role: getattr(roles, names.get(role, role)) for role in colours} == colours
