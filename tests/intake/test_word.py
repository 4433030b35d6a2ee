# SPDX-License-Identifier: MIT
"""DOCX: reading order, what counts as text, properties."""

import io

import pytest

from workstation.errors import UserError
from workstation.intake.reading import read_bytes

NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)


def body(inner):
    return f"<w:document {NS}><w:body>{inner}</w:body></w:document>".encode()


def text_of(make_docx, rezip, inner, **parts):
    changes = {"word/document.xml": body(inner)} | {
        f"word/{name}.xml": xml.encode() for name, xml in parts.items()
    }
    return read_bytes("a.docx", rezip(make_docx("x"), changes)).text


def test_paragraphs_and_tables_stand_in_reading_order():
    import docx

    document = docx.Document()
    document.add_heading("Bay closed")
    document.add_paragraph("He said no.")
    table = document.add_table(rows=2, cols=2)
    for n, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = f"cell {n}"
    document.add_paragraph("She said yes.")
    document.sections[0].header.paragraphs[0].text = "HEADER"
    document.sections[0].footer.paragraphs[0].text = "FOOTER"
    out = io.BytesIO()
    document.save(out)
    assert read_bytes("a.docx", out.getvalue()).text.split("\n") == [
        "Bay closed",
        "He said no.",
        "cell 0\tcell 1",
        "cell 2\tcell 3",
        "She said yes.",
    ]


def test_properties_give_title_and_author_but_no_date(make_docx):
    found = read_bytes("a.docx", make_docx("He said no.", title="Bay closed", author="Ada Moor"))
    assert (found.title, found.author, found.published_on) == ("Bay closed", "Ada Moor", None)


def test_the_title_style_stands_in_for_a_missing_title(make_docx, rezip):
    inner = (
        '<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Bay closed</w:t></w:r></w:p>'
        "<w:p><w:r><w:t>No.</w:t></w:r></w:p>"
    )
    data = rezip(make_docx("x"), {"word/document.xml": body(inner)})
    assert read_bytes("a.docx", data).title == "Bay closed"


def test_insertions_controls_and_links_are_text_and_deletions_are_not(make_docx, rezip):
    inner = (
        "<w:p><w:r><w:t>one </w:t></w:r><w:ins><w:r><w:t>two </w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>gone </w:delText></w:r></w:del>"
        "<w:moveFrom><w:r><w:t>moved </w:t></w:r></w:moveFrom>"
        "<w:hyperlink><w:r><w:t>three</w:t></w:r></w:hyperlink></w:p>"
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>four</w:t><w:tab/><w:t>five</w:t><w:br/>"
        "<w:t>six</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    assert text_of(make_docx, rezip, inner) == "one two three\nfour\tfive\nsix"


def test_a_text_box_is_read_once(make_docx, rezip):
    box = "<w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent>"
    inner = (
        f"<w:p><w:r><w:t>around</w:t><mc:AlternateContent><mc:Choice>{box}</mc:Choice>"
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert text_of(make_docx, rezip, inner) == "boxed\naround"


def test_notes_come_last_without_their_separators(make_docx, rezip):
    notes = (
        f'<w:footnotes {NS}><w:footnote w:type="separator"><w:p><w:r><w:t>----</w:t></w:r></w:p>'
        "</w:footnote><w:footnote><w:p><w:r><w:t>By the harbour law.</w:t></w:r></w:p>"
        "</w:footnote></w:footnotes>"
    )
    inner = "<w:p><w:r><w:t>He said no.</w:t><w:footnoteReference/></w:r></w:p>"
    text = text_of(make_docx, rezip, inner, footnotes=notes)
    assert text == "He said no.\nBy the harbour law."


def test_damage_and_emptiness_are_refused(make_docx, rezip):
    good = make_docx("He said no.")
    for bad in (good[: len(good) // 2], rezip(good, {"word/document.xml": b"<w:document"})):
        with pytest.raises(UserError, match="damaged"):
            read_bytes("a.docx", bad)
    with pytest.raises(UserError, match="no text"):
        read_bytes("a.docx", make_docx(" "))


def test_a_password_on_a_member_is_refused(make_docx):
    data = bytearray(make_docx("He said no."))
    for mark, offset in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        at = data.find(mark)
        while at >= 0:
            data[at + offset] |= 1
            at = data.find(mark, at + 4)
    with pytest.raises(UserError, match="password"):
        read_bytes("a.docx", bytes(data))
