# SPDX-License-Identifier: MIT
"""Which format some bytes are in."""

import pytest

from workstation.intake import kinds
from workstation.intake.kinds import kind_of

MAIL = b"Received: from x\nFrom: a@b.example\nSubject: Ships\n\nNo ship had left.\n"


@pytest.mark.parametrize(
    ("name", "data", "media_type", "kind"),
    [
        ("a.txt", MAIL, None, kinds.MAIL),
        ("a.txt", b"From: the office\nDate: today\n\nNo.", None, kinds.TEXT),
        ("a.eml", b"words and nothing else", None, kinds.MAIL),
        ("a.bin", b"words", "message/rfc822", kinds.MAIL),
        ("a", b"<p>words</p>", "text/html", kinds.HTML),
        ("a", b"words", "text/html", kinds.HTML),
        ("a.txt", b"\n <!-- x --> <!DOCTYPE html><p>words", None, kinds.HTML),
        ("a.txt", b"<div><p>one</p><p>two</p></div>" * 4, None, kinds.HTML),
        ("a.txt", b"a < b and <b> is a tag", None, kinds.TEXT),
        ("a.md", b"<div><p>one</p><p>two</p></div>" * 4 + b"\n# Head", None, kinds.MARKDOWN),
        ("a.MD", b"# Head", None, kinds.MARKDOWN),
        ("a.txt", b"see %PDF-1.4 in the manual, page 3", None, kinds.TEXT),
        ("a.pdf", b"junk before\n%PDF-1.4", None, kinds.PDF),
        ("a.csv", b"a,b\n1,2\n", None, kinds.TEXT),
        ("", "Министр".encode("utf-16"), None, kinds.TEXT),
    ],
)
def test_kinds(name, data, media_type, kind):
    assert kind_of(name, data, media_type) == kind


def test_a_character_cut_by_the_sample_is_not_guessed_about(monkeypatch):
    monkeypatch.setattr(kinds, "decode", None)  # the slow way must not be taken
    assert kind_of("a.txt", b"x" + "Министр сказал. ".encode() * 3_000) == kinds.TEXT
