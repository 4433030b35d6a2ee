# SPDX-License-Identifier: MIT
"""PDF: pages, paragraphs, cut words, and what is refused."""

import io

import pytest

from workstation.errors import UserError
from workstation.intake.reading import read_bytes

LONG = "The harbour office said on Tuesday that no ship had"


def test_page_starts_point_at_the_pages(make_pdf):
    found = read_bytes("a.pdf", make_pdf("First page.", "", "Third page."))
    assert len(found.pages) == 3
    assert found.text[found.pages[0] :].startswith("First page.")
    assert found.text[found.pages[2] :] == "Third page."
    assert found.pages == tuple(sorted(found.pages))


def test_lines_the_margin_broke_are_joined_and_others_kept(make_pdf):
    page = f"Bay closed\n{LONG}\nleft the bay that day.\n- one ship\n- two ships"
    text = read_bytes("a.pdf", make_pdf(page)).text
    assert text.split("\n") == [
        "Bay closed",
        f"{LONG} left the bay that day.",
        "- one ship",
        "- two ships",
    ]


def test_a_heading_after_a_full_line_stands_alone(make_pdf):
    page = f"{LONG} sailed.\nStorm warning\n{LONG}\nreturned."
    assert "\nStorm warning\n" in read_bytes("a.pdf", make_pdf(page)).text


def test_words_cut_at_line_ends_are_mended(make_pdf):
    page = (
        f"{LONG} passed the light-\nhouse. A light-\nship and a well-\n"
        "known lighthouse, well-known to all."
    )
    text = read_bytes("a.pdf", make_pdf(page)).text
    assert "the lighthouse." in text
    assert "a well-known lighthouse" in text
    assert "light-\n" not in text


def test_a_sentence_runs_on_over_the_page_end(make_pdf):
    found = read_bytes("a.pdf", make_pdf(f"{LONG}", "left the bay."))
    assert found.text == f"{LONG} left the bay."
    assert found.text[found.pages[1] :] == "left the bay."


def test_no_word_is_lost(make_pdf):
    lines = [f"line {n} of words that go on and on for {n} miles" for n in range(45)]
    text = read_bytes("a.pdf", make_pdf("\n".join(lines))).text
    assert text.split() == " ".join(lines).split()


def test_facts_are_title_and_author_and_never_the_creation_date(make_pdf):
    data = make_pdf(LONG, info="/Title (Bay closed) /Author (Ada Moor) /CreationDate (D:20261112)")
    found = read_bytes("a.pdf", data)
    assert (found.title, found.author, found.published_on) == ("Bay closed", "Ada Moor", None)


def test_an_encrypted_pdf_is_refused(make_pdf):
    with pytest.raises(UserError, match="protected by a password"):
        read_bytes("a.pdf", make_pdf(LONG, user_password="secret"))


def test_a_scan_without_text_is_refused():
    import pypdfium2

    with pypdfium2.PdfDocument.new() as pdf:
        pdf.new_page(600, 800).close()
        out = io.BytesIO()
        pdf.save(out)
    with pytest.raises(UserError, match="text recognition"):
        read_bytes("scan.pdf", out.getvalue())


def test_damage_is_refused():
    with pytest.raises(UserError, match="damaged"):
        read_bytes("a.pdf", b"%PDF-1.7\nnothing of use")


def test_too_many_pages_are_refused(make_pdf, monkeypatch):
    monkeypatch.setattr("workstation.intake.pdf.MAX_PAGES", 2)
    with pytest.raises(UserError, match="more than 2 pages"):
        read_bytes("a.pdf", make_pdf("a", "b", "c"))
