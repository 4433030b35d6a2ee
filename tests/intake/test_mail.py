# SPDX-License-Identifier: MIT
"""Mails: header data, threads, text and attachments, however oddly put together."""

import base64

import pytest

from workstation.errors import UserError
from workstation.intake.reading import read_bytes

WORDS = "No ship had left the bay."
HEAD = (
    "From: Ada Moor <ada@harbour.example>\nTo: press@bay.example\nSubject: Ships\n"
    "Date: Tue, 10 Nov 2026 23:30:00 -0500\n"
)


def read(body, head=HEAD):
    raw = body if isinstance(body, bytes) else body.encode()
    return read_bytes("a.eml", head.encode() + raw)


def multipart(*parts, kind="mixed"):
    inner = "".join(f"--cut\n{part}\n" for part in parts)
    return f"MIME-Version: 1.0\nContent-Type: multipart/{kind}; boundary=cut\n\n{inner}--cut--\n"


def part(text, kind="text/plain", *more):
    return "\n".join((f"Content-Type: {kind}", *more, "", text))


def test_header_data_and_thread():
    found = read(
        "Message-ID: <3@h.example>\nIn-Reply-To: <2@h.example>\nReferences: <1@h.example>\n"
        f" <2@h.example>\n\n{WORDS}\n"
    )
    assert (found.title, found.author) == ("Ships", "Ada Moor <ada@harbour.example>")
    assert found.published_on == "2026-11-10"
    assert dict(found.headers) == {
        "From": "Ada Moor <ada@harbour.example>",
        "To": "press@bay.example",
        "Subject": "Ships",
        "Date": "Tue, 10 Nov 2026 23:30:00 -0500",
    }
    assert found.thread == {
        "message_id": "<3@h.example>",
        "in_reply_to": "<2@h.example>",
        "references": "<1@h.example> <2@h.example>",
    }
    assert found.text == WORDS


@pytest.mark.parametrize(
    ("raw", "title"),
    [
        (b"=?utf-8?B?0JzQuNGA?= =?utf-8?Q?_bay?=", "Мир bay"),
        (b"=?ks_c_5601-1987?B?vbrGvA==?=", "스티"),
        (b"=?no-such?Q?caf=C3=A9?=", "café"),
        (b"=?utf-8?B?not base64!?=", "=?utf-8?B?not base64!?="),
        ("Мир".encode(), "Мир"),
        ("Мир, труд, май и ещё немного слов".encode("cp1251"), "Мир, труд, май и ещё немного слов"),
        (b"Re: \x00 ships", "Re: \ufffd ships"),
    ],
)
def test_subjects_however_encoded(raw, title):
    found = read_bytes("a.eml", b"From: a@b.example\nSubject: " + raw + b"\n\nWords.\n")
    assert found.title == title


@pytest.mark.parametrize("date", ["", "yesterday", "Tue, 31 Feb 2026 10:00 +0000", "99999999999"])
def test_a_bad_date_is_no_date(date):
    assert read(f"\n{WORDS}", f"From: a@b.example\nDate: {date}\n").published_on is None


def test_plain_text_is_preferred_and_html_read_without_it():
    html = part(f"<html><p>{WORDS}</p><script>no</script><img src='/x'>", "text/html")
    assert read(multipart(part("Plain words."), html, kind="alternative")).text == "Plain words."
    assert read(multipart(part("  "), html, kind="alternative")).text == WORDS


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        ("Content-Transfer-Encoding: 8bit", WORDS.encode()),
        ("Content-Type: text/plain; charset=", WORDS.encode()),
        ("Content-Type: text/plain; charset=utf-99", WORDS.encode()),
        ('Content-Type: text/plain; charset="utf-8\nX-Y: "', WORDS.encode()),
        ("Content-Type: gibberish", WORDS.encode()),
        ("Content-Transfer-Encoding: base64", base64.b64encode(WORDS.encode())),
        ("Content-Transfer-Encoding: base64", WORDS.encode()),
        ("Content-Transfer-Encoding: x-unknown", WORDS.encode()),
        ("Content-Transfer-Encoding: quoted-printable", b"No ship had=\n left the bay=2E"),
        (
            "Content-Transfer-Encoding: x-uuencode",
            b'begin 644 a.txt\n93F\\@<VAI<"!H860@;&5F="!T:&4@8F%Y+@``\n`\nend',
        ),
        ("Content-Type: multipart/mixed", WORDS.encode()),
        ("Content-Type: multipart/mixed; boundary=never", WORDS.encode()),
    ],
)
def test_odd_mails_keep_their_text(headers, body):
    text = read(headers.encode() + b"\n\n" + body + b"\n").text
    assert "ship" in text or body == WORDS.encode()
    assert text


def test_bytes_without_a_charset_are_guessed():
    words = "Министр заявил, что ни один корабль не покинул залив."
    assert read(b"\n" + words.encode("cp1251")).text == words


def test_attachments_become_documents_and_unreadable_ones_are_listed(samples):
    pdf = base64.encodebytes(samples["pdf"][1]).decode()
    found = read(
        multipart(
            part(WORDS),
            part(
                pdf,
                "application/pdf",
                "Content-Transfer-Encoding: base64",
                "Content-Disposition: attachment; filename*=utf-8''%D0%BC.pdf",
            ),
            part("\x01\x02" * 500, "application/octet-stream; name=../../x.bin"),
            part("", "image/png"),
        )
    )
    assert found.text == WORDS
    [attached] = found.attachments
    assert (attached.name, attached.media_type) == ("м.pdf", "application/pdf")
    assert attached.original == samples["pdf"][1]
    assert [name for name, _ in found.refused_attachments] == ["x.bin", "attachment (image/png)"]
    assert all(reason.endswith(".") for _, reason in found.refused_attachments)


def test_a_mail_within_a_mail_is_an_attachment_with_its_own_thread():
    inner = (
        "From: Ida Vane <ida@x.example>\nSubject: Light\nMessage-ID: <9@x>\n\nWe saw no light.\n"
    )
    found = read(multipart(part(WORDS), part(inner, "message/rfc822")))
    [attached] = found.attachments
    assert (attached.name, attached.title, attached.text) == (
        "Light.eml",
        "Light",
        "We saw no light.",
    )
    assert attached.thread == {"message_id": "<9@x>"}
    assert found.text == WORDS


def test_a_delivery_report_is_text():
    report = part(
        "Final-Recipient: rfc822; x@y.example\nStatus: 5.0.0\n", "message/delivery-status"
    )
    assert "Status: 5.0.0" in read(multipart(part(WORDS), report, kind="report")).text


def test_hostile_parts_do_not_take_the_rest_along(samples, rezip):
    bomb = rezip(samples["docx"][1], {"word/document.xml": b"<a>" + b" " * 30_000_000})
    found = read(
        multipart(
            part(WORDS),
            part(
                base64.encodebytes(bomb).decode(),
                "application/octet-stream; name=bomb.docx",
                "Content-Transfer-Encoding: base64",
            ),
            part("<div>" * 20_000 + "deep words", "text/html; name=deep.html"),
        )
    )
    assert found.text == WORDS
    assert [attached.name for attached in found.attachments] == ["deep.html"]
    assert [name for name, _ in found.refused_attachments] == ["bomb.docx"]
    assert "zip bomb" in found.refused_attachments[0][1]


def test_mails_in_mails_in_mails_end_somewhere():
    mail = HEAD + f"\n{WORDS}\n"
    for depth in range(20):
        mail = (
            f"{HEAD}MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=c{depth}\n\n"
            f"--c{depth}\nContent-Type: text/plain\n\nLevel {depth}.\n--c{depth}\n"
            f"Content-Type: message/rfc822\n\n{mail}\n--c{depth}--\n"
        )
    found, depth = read(mail, ""), 0
    while found.attachments:
        found, depth = found.attachments[0], depth + 1
    assert depth == 8
    assert "too many other mails" in found.refused_attachments[0][1]


def test_ten_thousand_nested_parts_keep_the_header_and_the_words():
    body = "".join(
        f"Content-Type: multipart/mixed; boundary=c{n}\n\n--c{n}\n" for n in range(10_000)
    )
    found = read(f"MIME-Version: 1.0\n{body}Content-Type: text/plain\n\n{WORDS}\n")
    assert found.title == "Ships"
    assert WORDS in found.text


def test_a_mail_without_words_is_kept_for_its_header():
    found = read("\n")
    assert (found.title, found.text) == ("Ships", "")


def test_plain_notes_that_start_like_a_header_are_no_mail():
    assert read_bytes("a.txt", b"From: the harbour\n\nDear all, no.").media_type == "text/plain"


def test_nothing_at_all_is_refused():
    with pytest.raises(UserError, match="neither header data nor text"):
        read_bytes("a.eml", b"X-Nothing: here\n\n\n")
