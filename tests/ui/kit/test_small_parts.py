# SPDX-License-Identifier: MIT
"""Banner, toast, empty view, chips, signs, fields, words: each says what it shows."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from workstation.domain.comparison import Sign
from workstation.domain.questions import Stance
from workstation.ui.kit import words
from workstation.ui.kit.banner import Banner
from workstation.ui.kit.chips import MarkingChip
from workstation.ui.kit.empty import EmptyView
from workstation.ui.kit.fields import ElidedLabel, FieldGrid
from workstation.ui.kit.picker import Choice, Picker, fixed
from workstation.ui.kit.stance import SignLabel, draw_glyph, sign_words
from workstation.ui.kit.toast import Toast


@pytest.fixture
def home(qtbot):
    made = QWidget()
    made.resize(800, 500)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_banner_speaks_and_offers_one_thing(qtbot, home):
    done = []
    banner = Banner(home)
    assert banner.isHidden()
    banner.say("This is an example case", "Start your own", lambda: done.append(1))
    assert banner.isVisible()
    qtbot.mouseClick(banner._do, Qt.MouseButton.LeftButton)
    assert done == [1]


def test_a_toast_is_undone_from_where_it_stands(qtbot, home):
    toast = Toast(home)
    toast.say("Accept a claim", undoable=True)
    assert toast.isVisible()
    assert home.rect().contains(toast.geometry())
    with qtbot.waitSignal(toast.undo_requested):
        qtbot.mouseClick(toast._undo, Qt.MouseButton.LeftButton)
    assert toast.isHidden()
    toast.say("Copy saved.")
    assert toast._undo.isHidden()


def test_an_empty_view_offers_the_one_action(qtbot):
    done = []
    view = EmptyView("inbox", "Nothing here", "Drop files.", "Add…", lambda: done.append(1))
    qtbot.addWidget(view)
    view.action_button.click()
    assert done == [1]
    assert view.accessibleName() == "Nothing here"


def test_markings_are_on_black_in_their_own_colour(qtbot):
    chip = MarkingChip("TLP:AMBER")
    qtbot.addWidget(chip)
    chip.resize(chip.sizeHint())
    assert chip.grab().toImage().pixelColor(1, 1).name() == "#000000"


@pytest.mark.parametrize("stance", list(Stance))
def test_every_stance_has_a_sign_and_a_word(qtbot, stance):
    assert sign_words(Sign(stance, ""))
    pictures = []
    for hollow in (False, True):
        picture = QImage(20, 20, QImage.Format.Format_ARGB32)
        picture.fill(Qt.GlobalColor.white)
        painter = QPainter(picture)
        draw_glyph(painter, QPointF(10, 10), stance, hollow=hollow)
        painter.end()
        pictures.append(picture)
    blank = QImage(20, 20, QImage.Format.Format_ARGB32)
    blank.fill(Qt.GlobalColor.white)
    assert blank not in pictures


def test_a_sign_is_read_out(qtbot):
    label = SignLabel(Sign(Stance.NO, "says no", suggested=True))
    qtbot.addWidget(label)
    assert label.accessibleName() == "says no"
    assert label.sizeHint().width() > 20
    assert not label.grab().isNull()


def test_an_uncertain_value_says_so(qtbot):
    grid = FieldGrid()
    qtbot.addWidget(grid)
    value = grid.add("speaker", "Speaker", "S")
    grid.set("speaker", "the union", doubt="nobody of that name is known")
    assert (
        value.accessibleName() == "Speaker: the union, to be checked: nobody of that name is known"
    )
    with qtbot.waitSignal(grid.edit_requested) as got:
        value.click()
    assert got.args == ["speaker"]


def test_a_long_line_is_shortened_and_kept(qtbot):
    line = ElidedLabel()
    qtbot.addWidget(line)
    line.resize(60, 20)
    line.say("one two three four five six seven")
    assert line.text().endswith("…")
    assert line.words().endswith("seven")


def test_a_picker_narrows_and_one_enter_chooses(qtbot, home):
    got = []
    offer = fixed([Choice(n, words) for n, words in enumerate(("states", "denies", "warns"))])
    picker = Picker.open_at(home, "Act", offer, got.append)
    qtbot.keyClicks(picker.box, "den")
    assert [choice.title for choice in picker.choices()] == ["denies"]
    qtbot.keyClick(picker.box, Qt.Key.Key_Return)
    assert got == [1]


def test_escape_leaves_everything_as_it_is(qtbot, home):
    got = []
    picker = Picker.open_at(home, "Act", fixed([Choice(1, "states")]), got.append)
    with qtbot.waitSignal(picker.destroyed):
        qtbot.keyClick(picker.box, Qt.Key.Key_Escape)
    assert got == []


def test_numbers_and_days_in_words(qapp):
    assert words.count(1, "source") == "1 source"
    assert words.count(2, "body", "bodies") == "2 bodies"
    assert words.day("2026-11-12") == "12 Nov 2026"
    assert words.day("2026-11") == "2026-11"
    assert words.day(None) == ""
    assert words.language("ar") == "Arabic"
    assert words.language("") == ""


def test_a_right_to_left_name_keeps_to_itself(qapp):
    assert words.joined(("A", "", "B")) == "A · B"
    assert words.joined(("أخبار", "12 Nov")) == "\u2068أخبار\u2069 · 12 Nov"
