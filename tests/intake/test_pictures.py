# SPDX-License-Identifier: MIT
"""Pages as pictures: right size, right ink, and nothing hostile comes through."""

import struct
import zlib

import pytest

from tests.intake.conftest import pdf_bytes
from workstation.errors import UserError
from workstation.intake import child, isolation, pictures
from workstation.intake.isolation import Reader

TWO = pdf_bytes("The harbour was closed.", "Nobody said why.\nNot even the guards.")


def unpacked(png):
    """Width, height and bare pixels of a PNG, each chunk's sum checked."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    at, parts = 8, {}
    while at < len(png):
        (length,) = struct.unpack_from(">I", png, at)
        kind, body = png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        assert struct.unpack_from(">I", png, at + 8 + length) == (zlib.crc32(kind + body),)
        parts[kind] = body
        at += 12 + length
    width, height = struct.unpack_from(">II", parts[b"IHDR"])
    rows = zlib.decompress(parts[b"IDAT"])
    step = width * 3 + 1
    assert len(rows) == step * height
    return width, height, b"".join(rows[n + 1 : n + step] for n in range(0, len(rows), step))


@pytest.fixture(scope="module")
def reader():
    with Reader() as reader:
        yield reader


def test_a_page_is_as_wide_as_asked_and_has_ink(reader):
    width, height, pixels = unpacked(reader.picture(TWO, 1, 300))
    assert (width, height) == (300, 400)
    assert min(pixels) < 100
    assert max(pixels) == 255


def test_each_page_is_its_own(reader):
    assert reader.picture(TWO, 1, 200) != reader.picture(TWO, 2, 200)


def test_a_child_that_drew_still_reads(reader):
    reader.picture(TWO, 1, 50)
    assert "harbour" in reader.read_bytes("a.pdf", TWO).text


@pytest.mark.parametrize("page", [0, -1, 3])
def test_a_page_that_is_not_there_is_refused(reader, page):
    with pytest.raises(UserError, match=f"no page {page}"):
        reader.picture(TWO, page, 200)


def test_what_is_no_pdf_is_refused(reader):
    with pytest.raises(UserError, match="damaged"):
        reader.picture(b"%PDF-1.7 nothing", 1, 200)


def test_no_picture_is_larger_than_the_limit(monkeypatch):
    monkeypatch.setattr(pictures, "MOST", 10_000)
    width, height, pixels = pictures.draw_page(TWO, 1, 1_000_000)
    assert width * height <= 10_400
    assert len(pixels) == width * height * 3


@pytest.mark.parametrize(
    "answer",
    ["nothing", (2, 2, b"short"), (0, 0, b""), (-1, -1, b"abc"), (1, 1, "abc"), (1, 1), None],
)
def test_an_answer_that_is_no_picture_is_a_crash(monkeypatch, answer):
    monkeypatch.setattr(Reader, "_ask", lambda *_: ("read", answer))
    with Reader() as reader, pytest.raises(UserError) as refused:
        reader.picture(TWO, 1, 100)
    assert str(refused.value) == isolation.CRASHED


def test_the_child_answers_pages_with_pixels():
    outcome, (width, height, pixels) = child.answer("pdf", "", TWO, 2, 30)
    assert (outcome, width, height, len(pixels)) == ("read", 30, 40, 3_600)
