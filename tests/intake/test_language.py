# SPDX-License-Identifier: MIT
"""Languages are named when there is enough to go by."""

import pytest

from workstation.intake.language import detect_language


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The harbour office said on Tuesday that no ship had left the bay.", "en"),
        ("Das Hafenamt teilte am Dienstag mit, kein Schiff habe die Bucht verlassen.", "de"),
        ("Портовое управление сообщило во вторник, что суда не выходили из залива.", "ru"),
        ("قالت هيئة الميناء يوم الثلاثاء إن أي سفينة لم تغادر الخليج.", "ar"),
    ],
)
def test_languages(text, code):
    assert detect_language(text) == code


@pytest.mark.parametrize("text", ["", "No.", "12 345 678 ... 9 10 11 12 13 14 15"])
def test_too_little_says_nothing(text):
    assert detect_language(text) == ""
