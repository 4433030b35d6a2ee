# SPDX-License-Identifier: MIT
"""Editors in place: what is kept, and when."""

from PySide6.QtCore import Qt

from workstation.ui.kit.in_place import InPlaceLine, InPlaceText


def test_a_line_is_kept_once_and_tidied(qtbot):
    editor = InPlaceLine("Name")
    qtbot.addWidget(editor)
    heard = []
    editor.written.connect(heard.append)
    editor.show_text("Calder")
    editor.setText("  Republic  of Calder ")
    editor.keep()
    editor.keep()
    assert heard == ["Republic of Calder"]


def test_a_line_may_only_be_emptied_where_that_makes_sense(qtbot):
    name, reader = InPlaceLine("Name"), InPlaceLine("For", may_be_empty=True)
    for editor in (name, reader):
        qtbot.addWidget(editor)
        editor.show_text("Calder")
        editor.setText("")
    name.keep()
    assert name.text() == "Calder"
    with qtbot.waitSignal(reader.written) as said:
        reader.keep()
    assert said.args == [""]


def test_words_being_written_are_not_overwritten(qtbot):
    editor = InPlaceText("Note")
    qtbot.addWidget(editor)
    editor.show()
    editor.setFocus()
    qtbot.waitUntil(editor.hasFocus)
    editor.show_text("old")
    qtbot.keyClicks(editor, "new ")
    editor.show_text("changed elsewhere")
    assert editor.words() == "new old"
    editor.show_text("of another", another=True)
    assert editor.words() == "of another"


def test_a_pause_keeps_the_words(qtbot):
    editor = InPlaceText("Bottom line", pause_ms=10)
    qtbot.addWidget(editor)
    with qtbot.waitSignal(editor.written) as said:
        qtbot.keyClicks(editor, "Nobody knows.")
    assert said.args == ["Nobody knows."]


def test_a_single_line_stays_one_whatever_is_pasted(qtbot):
    editor = InPlaceText("Title", single=True)
    qtbot.addWidget(editor)
    editor.setPlainText("Two\nlines ")
    with qtbot.waitSignal(editor.written) as said:
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert said.args == ["Two lines"]


def test_it_grows_with_its_words_up_to_a_limit(qtbot):
    editor = InPlaceText("Note", lines=3)
    qtbot.addWidget(editor)
    editor.resize(300, 20)
    editor.show()
    heights = []
    for lines in (1, 2, 3, 9):
        editor.setPlainText("\n".join("word" for _ in range(lines)))
        heights.append(editor.height())
    assert heights[0] < heights[1] < heights[2] == heights[3]


def test_it_grows_when_its_column_becomes_narrow(qtbot):
    editor = InPlaceText("Title", single=True, lines=4)
    qtbot.addWidget(editor)
    editor.resize(800, 20)
    editor.show()
    editor.show_text("Did a cutter of the coast guard collide with the ferry that night?")
    editor.resize(200, editor.height())

    def everything_is_in_sight():
        box = editor.blockBoundingGeometry(editor.document().lastBlock())
        lines = editor.document().lastBlock().layout().lineCount()
        return lines > 1 and editor.viewport().height() >= box.bottom()

    qtbot.waitUntil(everything_is_in_sight)
