# SPDX-License-Identifier: MIT
"""ODT: reading order, white space, notes, properties."""

import io

import pytest

from workstation.errors import UserError
from workstation.intake.reading import read_bytes

NS = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "text", "table")
)


def text_of(make_odt, rezip, inner):
    content = (
        f"<office:document-content {NS}><office:body><office:text>{inner}</office:text>"
        "</office:body></office:document-content>"
    )
    return read_bytes("a.odt", rezip(make_odt("x"), {"content.xml": content.encode()})).text


def test_a_document_of_another_program_is_read():
    from odfdo import Document, Header, Paragraph, Table

    document = Document("text")
    document.body.clear()
    document.body.append(Header(1, "Bay closed"))
    document.body.append(Paragraph("He said  no."))
    table = Table("t", width=2, height=1)
    table.set_values([["one", "two"]])
    document.body.append(table)
    document.body.append(Paragraph("She said yes."))
    out = io.BytesIO()
    document.save(out)
    found = read_bytes("a.odt", out.getvalue())
    assert found.text == "Bay closed\nHe said  no.\none\ttwo\nShe said yes."


def test_properties_give_title_and_author_but_no_date(make_odt):
    found = read_bytes("a.odt", make_odt("He said no.", title="Bay closed", author="Ada Moor"))
    assert (found.title, found.author, found.published_on) == ("Bay closed", "Ada Moor", None)


def test_white_space_is_as_the_format_says(make_odt, rezip):
    inner = '<text:p>a\n   b<text:s text:c="2"/>c<text:tab/>d<text:line-break/>e</text:p>'
    assert text_of(make_odt, rezip, inner) == "a b  c\td\ne"
    many = '<text:p>a<text:s text:c="999999999"/>b</text:p>'
    assert len(text_of(make_odt, rezip, many)) < 200


def test_notes_come_last_and_comments_and_deletions_not_at_all(make_odt, rezip):
    inner = (
        "<text:tracked-changes><text:p>deleted</text:p></text:tracked-changes>"
        "<text:p>He <text:span>said</text:span><text:note><text:note-citation>1"
        "</text:note-citation><text:note-body><text:p>By law.</text:p></text:note-body>"
        "</text:note><office:annotation><text:p>comment</text:p></office:annotation> no.</text:p>"
    )
    assert text_of(make_odt, rezip, inner) == "He said no.\nBy law."


def test_damage_emptiness_and_passwords_are_refused(make_odt, rezip):
    good = make_odt("He said no.")
    with pytest.raises(UserError, match="damaged"):
        read_bytes("a.odt", good[: len(good) // 2])
    with pytest.raises(UserError, match="no text"):
        read_bytes("a.odt", make_odt(" "))
    manifest = b"<manifest><encryption-data/></manifest>"
    with pytest.raises(UserError, match="password"):
        read_bytes("a.odt", rezip(good, {"META-INF/manifest.xml": manifest}))
