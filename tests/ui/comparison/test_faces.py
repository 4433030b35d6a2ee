# SPDX-License-Identifier: MIT
"""Faces as lines, and as paint: what is suggested must not look confirmed."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from workstation.domain.comparison import Column, Face, Sign
from workstation.domain.frames import Frame, RowHead
from workstation.domain.questions import Directness, Question, Stance
from workstation.ui.comparison.delegate import CellDelegate
from workstation.ui.comparison.faces import count_words, grade_words, lines_of
from workstation.ui.comparison.lettering import wrapped
from workstation.ui.comparison.model import ComparisonModel
from workstation.ui.comparison.wording import face_words
from workstation.ui.kit import theme

WIDTH = 180


def sign(stance: Stance = Stance.YES, text: str = "says yes", **fields) -> Sign:
    return Sign(stance, text, **{"when": "Nov 2023", **fields})


def test_one_sign_stands_over_its_date():
    lines = lines_of(Face((sign(),), detail="2 statements"))
    assert [line.text for line in lines] == ["says yes", "Nov 2023", "2 statements"]


def test_a_date_is_not_said_twice():
    lines = lines_of(Face((sign(),), detail="Nov 2023 · 2 statements"))
    assert [line.text for line in lines] == ["says yes", "Nov 2023 · 2 statements"]


def test_what_is_in_conflict_is_stacked_with_the_word_and_the_grade_below():
    face = Face((sign(open=True), sign(Stance.NO, "says no", open=True)), grade="B2 / C3, open")
    assert [line.text for line in lines_of(face)] == ["says yes, open", "says no, open", face.grade]
    assert grade_words(face) == ""
    assert face_words(face).startswith("says yes (open), Nov 2023; says no (open)")
    three = Face((*face.signs, sign(Stance.PARTLY, "partly", open=True)), grade=face.grade)
    assert grade_words(three) == face.grade, "there is no line left for it"


def test_several_signs_carry_their_dates_beside_them_and_the_older_is_struck():
    old = sign(Stance.NO, "says no", when="Feb", replaced=True)
    lines = lines_of(Face((sign(), old), change="changed: no (Feb) → yes (Nov)"))
    assert [line.tail for line in lines] == ["Nov 2023", "Feb", ""]
    assert [line.struck for line in lines] == [False, True, False]


def test_never_more_than_three_lines():
    signs = tuple(sign(stance) for stance in (Stance.YES, Stance.NO, Stance.PARTLY))
    assert len(lines_of(Face(signs, detail="x", change="y"))) == 3


def test_a_roll_up_has_words_and_no_sign():
    face = Face(summary="2 say yes, 1 says no · 3 speakers", detail="Nov")
    lines = lines_of(face)
    assert [line.text for line in lines] == ["2 say yes, 1 says no", "3 speakers · Nov"]
    assert all(line.sign is None for line in lines)


@pytest.mark.parametrize(
    ("grade", "shown"), [("C3", "C3"), ("not assessed", ""), ("B2–C4, 1 not assessed", "B2–C4")]
)
def test_the_grade_fits_a_cell(grade, shown):
    assert grade_words(Face(grade=grade)) == shown


def test_counts_tell_what_had_no_room():
    assert [count_words(Face(count=c, more=m)) for c, m in ((1, 0), (4, 0), (5, 2))] == [
        "",
        "4",
        "+2",
    ]


def paint(shown: Sign) -> QImage:
    """One cell as it is painted."""
    face = Face((shown,), grade="C3", count=1)
    frame = Frame(columns=(Column("x", "X"),), rows=(RowHead(Question(1, "q", "Was it?")),))
    model = ComparisonModel()
    model.show(frame)
    model.fill(frame, [(0, 0)], {}, {("q", "x"): face})
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, WIDTH, CellDelegate.row_height())
    option.state = QStyle.StateFlag.State_Enabled
    image = QImage(option.rect.size(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    CellDelegate(model).paint(painter, option, model.index(0, 1))
    painter.end()
    return image


def ink(image: QImage, colour: str, area: QRect | None = None) -> int:
    """How many pixels of exactly this colour there are."""
    wanted = theme.colour(colour).rgb()
    area = area or image.rect()
    return sum(
        image.pixel(x, y) == wanted
        for x in range(area.left(), area.right() + 1)
        for y in range(area.top(), area.bottom() + 1)
    )


GLYPH = QRect(10, 4, 13, 24)


def test_a_stance_is_painted_in_its_colour(qapp):
    assert ink(paint(sign()), "yes", GLYPH) > 20
    assert ink(paint(sign(Stance.NO, "says no")), "yes") == 0


def test_implied_is_hollow(qapp):
    filled = ink(paint(sign()), "yes", GLYPH)
    hollow = ink(paint(sign(directness=Directness.IMPLIED)), "yes", GLYPH)
    assert hollow < filled / 2


def test_suggested_is_dotted_and_confirmed_is_not(qapp):
    below = QRect(30, 20, 40, 10)
    suggested, confirmed = paint(sign(suggested=True)), paint(sign())
    assert suggested != confirmed
    assert ink(suggested, "yes", below) != ink(confirmed, "yes", below)


def test_what_is_no_longer_held_looks_struck(qapp):
    assert paint(sign(replaced=True)) != paint(sign())


def test_long_wordings_are_cut_on_their_last_line(qapp):
    lines = wrapped("word " * 60, theme.body().toString(), 200, 2)
    assert len(lines) == 2
    assert lines[1].endswith("…")
