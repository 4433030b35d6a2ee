# SPDX-License-Identifier: MIT
"""Pictures as SVG: well-formed whatever they say, plain, told in words."""

import pytest
from defusedxml.ElementTree import fromstring
from hypothesis import given
from hypothesis import strategies as st

from workstation.analysis.svg import svg
from workstation.domain.picture_colours import THEMES, PictureTheme
from workstation.domain.pictures import Anchor, Box, Disc, Path, Picture, Stroke, Words

NAME = "{http://www.w3.org/2000/svg}"


def picture(*shapes, title="Who says what"):
    return Picture(200, 100.5, shapes, title, "Two speakers on one question.")


@given(st.text())
def test_any_words_give_well_formed_text(words):
    drawn = picture(Words(1, 2, words), Box(0, 0, 5, 5, title=words), title=words)
    (text,) = fromstring(svg(drawn).encode()).findall(f"{NAME}text")
    assert len(text) == 0


def test_words_of_documents_act_on_nothing():
    root = fromstring(svg(picture(Words(1, 2, "</text><script>x</script>\u202e\x07a\nb"))))
    (text,) = root.findall(f"{NAME}text")
    assert text.text == "</text><script>x</script>a b"


def test_right_to_left_words_stay_as_they_are():
    (text,) = fromstring(svg(picture(Words(1, 2, "وزارة الدفاع")))).findall(f"{NAME}text")
    assert text.text == "وزارة الدفاع"
    assert "direction" not in text.attrib


def test_it_says_what_it_shows():
    root = fromstring(svg(picture()))
    assert root.find(f"{NAME}title").text == "Who says what"
    assert root.find(f"{NAME}desc").text == "Two speakers on one question."
    assert root.get("viewBox") == "0 0 200 100.5"


def test_kinds_of_line_are_told_apart_without_colour():
    drawn = [
        svg(picture(Path(((0, 0), (9, 9)), style=style, stroke="yes"))).splitlines()[-2]
        for style in Stroke
    ]
    assert len(set(drawn)) == len(Stroke)


@pytest.mark.parametrize("theme", PictureTheme)
def test_every_shape_is_drawn_in_the_colours_of_the_theme(theme):
    colours = THEMES[theme]
    shapes = (
        Path(((0, 0), (1, 1), (2, 0)), stroke="accent", fill="selection"),
        Box(1, 1, 8, 8, fill="raised", stroke="line", radius=4, opacity=0.5, title="A box"),
        Disc(5, 5, 2.25, fill="no", title="says no"),
        Words(1, 9, "no", role="no", bold=True, struck=True, anchor=Anchor.END),
    )
    root = fromstring(svg(picture(*shapes), theme))
    ground, polygon, box, circle, text = list(root)[2:]
    assert ground.get("fill") == colours["surface"]
    assert (polygon.get("fill"), polygon.get("stroke")) == (colours["selection"], colours["accent"])
    assert (box.get("rx"), box.get("opacity"), box[0].text) == ("4", "0.5", "A box")
    assert (circle.get("r"), circle.get("fill"), circle[0].text) == (
        "2.25",
        colours["no"],
        "says no",
    )
    assert text.get("text-anchor") == "end"
    assert text.get("text-decoration") == "line-through"
