# SPDX-License-Identifier: MIT
"""RTF: text in any script, notes and boxes, properties."""

import pytest

from workstation.errors import UserError
from workstation.intake.reading import read_bytes


def read(body, head="\\ansi\\ansicpg1252"):
    return read_bytes("a.rtf", f"{{\\rtf1{head} {body}}}".encode("latin-1"))


def test_paragraphs_and_signs():
    found = read("He said \\ldblquote no\\rdblquote .\\par She said\\tab yes.\\par")
    assert found.text == "He said “no”.\nShe said\tyes."
    assert found.media_type == "application/rtf"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("caf\\'e9", "café"),
        ("caf\xe9", "café"),
        ("\\u1052?\\u1080?\\u1088?", "Мир"),
        ("\\uc0\\u1052\\u1080\\u1088", "Мир"),
        ("ship \\u-10179?\\u-8956?", "ship \U0001f504"),
        ("\\u-10179? alone", "\ufffd alone"),
    ],
)
def test_scripts(body, text):
    assert read(body).text == text


def test_escaped_bytes_follow_the_font():
    fonts = "{\\fonttbl{\\f0\\fcharset204 Arial;}}"
    assert read(f"{fonts}\\f0 \\'cc\\'e8\\'f0").text == "Мир"


def test_text_in_utf_8_is_read():
    assert read_bytes("a.rtf", "{\\rtf1 Мир said 🔄.}".encode()).text == "Мир said 🔄."


def test_info_gives_title_and_author_and_no_date():
    found = read("{\\info{\\title Bay \\'e9tat}{\\author Ada Moor}{\\creatim\\yr2026}}He said no.")
    assert (found.title, found.author, found.published_on) == ("Bay état", "Ada Moor", None)
    assert found.text == "He said no."


def test_notes_and_boxes_come_last_and_pictures_not_at_all():
    found = read(
        "He said{\\footnote By {\\i the} law.} no.\\par{\\pict\\wmetafile8 0102}"
        "{\\*\\shpinst{\\shptxt Boxed words.\\par}}{\\header H}{\\footer F}"
    )
    assert found.text == "He said no.\nBy the law.\nBoxed words."


def test_emptiness_is_refused():
    with pytest.raises(UserError, match="no text"):
        read("\\par\\par")
