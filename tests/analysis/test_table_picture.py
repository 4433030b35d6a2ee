# SPDX-License-Identifier: MIT
"""The table as a picture: whole, nothing over the edge of its column, its banner under it."""

import pytest

from workstation.analysis.exports import Exported
from workstation.analysis.imprints import Imprint
from workstation.analysis.lettering import text_width
from workstation.analysis.svg import svg
from workstation.analysis.table_picture import FIRST, LAST, OTHER, table_picture
from workstation.domain.comparison import Cell, Column, Comparison, Face, Row, RowState, Sign
from workstation.domain.pictures import Box, Words
from workstation.domain.questions import Stance

IMPRINT = Imprint("Ferry", "Questions × actors", banner="2 suggestions are not reviewed yet.")


def drawn(make, columns=3, wording="Did a cutter hit the ferry?", names="Column {}"):
    sign = Sign(Stance.YES, "says yes", suggested=True, when="12 November 2023")
    across = tuple(Column(str(n), names.format(n), (str(n),)) for n in range(columns))
    cells = {column.uid: Cell((make.placed("a"),), Face((sign,))) for column in across}
    rows = (Row(make.question(wording=wording), RowState.AGREE, cells),)
    return table_picture(Exported(Comparison(columns=across, rows=rows), IMPRINT))


def texts(picture):
    return [shape for shape in picture.shapes if isinstance(shape, Words)]


@pytest.mark.parametrize("columns", [0, 1, 500])
def test_it_is_as_wide_as_its_columns(make, columns):
    picture = drawn(make, columns)
    assert picture.width > FIRST + columns * OTHER
    right = max(shape.x + text_width(shape.text, bold=shape.bold) for shape in texts(picture))
    assert right <= picture.width
    assert max(shape.y for shape in texts(picture)) < picture.height


def test_turned_round_every_question_has_the_same_room(make):
    rows = tuple(Row(make.question(uid=str(n))) for n in range(3))
    table = Comparison(columns=(Column("x", "X"),), rows=rows)
    plain, turned = (table_picture(Exported(table, transposed=way)) for way in (False, True))
    assert turned.width == plain.width + 3 * OTHER - OTHER - LAST


def test_long_words_are_wrapped_and_kept_whole(make):
    wording = "Did " + "the cutter of the coast guard " * 300 + "hit the ferry" + "y" * 200 + "?"
    picture = drawn(make, wording=wording)
    first = [shape for shape in texts(picture) if shape.x < FIRST and shape.bold]
    assert all(text_width(shape.text, bold=True) <= FIRST for shape in first)
    assert "".join(wording.split()) in "".join("".join(s.text for s in first).split())
    rows = [shape for shape in picture.shapes if isinstance(shape, Box)]
    assert rows[1].height > 4000


def test_the_banner_stands_under_it_and_it_is_told_in_words(make):
    picture = drawn(make)
    lowest = max(shape.y for shape in picture.shapes if isinstance(shape, Box))
    (banner,) = [shape for shape in texts(picture) if shape.text == IMPRINT.banner]
    assert banner.y > lowest
    assert picture.title == "Ferry · Questions × actors"
    assert "1 question across 3 columns" in picture.description


def test_right_to_left_names_are_drawn(make):
    picture = drawn(make, names="وزارة الدفاع {}")
    assert "وزارة الدفاع 2" in svg(picture)


def test_an_empty_table_is_a_picture_too():
    picture = table_picture(Exported(Comparison(), IMPRINT))
    assert {shape.text for shape in texts(picture)} >= {"Question", "State", IMPRINT.banner}
