# SPDX-License-Identifier: MIT
"""Whatever comes in: a document or one clear sentence."""

import hashlib
import io
import os
import zipfile

import pytest

from workstation.errors import UserError
from workstation.intake.limits import MAX_BYTES
from workstation.intake.reading import read_bytes, read_document, read_pasted

WORDS = "no ship had left the bay"


def refusal(name, data, media_type=None):
    with pytest.raises(UserError) as caught:
        read_bytes(name, data, media_type)
    sentence = str(caught.value)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    return sentence


def zipped(members, compression=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


@pytest.mark.parametrize(
    ("kind", "media_type"),
    [
        ("text", "text/plain"),
        ("markdown", "text/markdown"),
        ("html", "text/html"),
        ("pdf", "application/pdf"),
        ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("odt", "application/vnd.oasis.opendocument.text"),
        ("rtf", "application/rtf"),
        ("mail", "message/rfc822"),
    ],
)
def test_every_format_is_read_with_its_bytes_and_hash(samples, tmp_path, kind, media_type):
    name, data = samples[kind]
    path = tmp_path / name
    path.write_bytes(data)
    document = read_document(path)
    assert WORDS in document.text
    assert document.media_type == media_type
    assert (document.name, document.original) == (name, data)
    assert document.sha256 == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize("kind", ["html", "pdf", "docx", "odt", "rtf", "mail"])
@pytest.mark.parametrize("suffix", [".txt", ".doc", ".PDF", ""])
def test_content_outranks_the_suffix(samples, kind, suffix):
    name, data = samples[kind]
    found = read_bytes(f"wrong{suffix}", data)
    assert found.media_type == read_bytes(name, data).media_type
    assert WORDS in found.text


@pytest.mark.parametrize("suffix", [".pdf", ".docx", ".odt", ".rtf", ".html", ".eml"])
def test_plain_words_are_read_under_any_suffix(suffix):
    assert WORDS in read_bytes(f"a{suffix}", f"He said {WORDS}, again.".encode()).text


@pytest.mark.parametrize("data", [b"", b" \r\n\t ", b"\xef\xbb\xbf", b"\xff\xfe", b"\0" * 500])
@pytest.mark.parametrize("name", ["a.txt", "a.pdf", "a.docx", "a.eml"])
def test_nothing_is_refused_as_empty(name, data):
    assert "empty" in refusal(name, data)


def test_nul_bytes_in_text_become_replacement_characters():
    found = read_bytes("a.txt", b"The ship\0left at\0dawn, the office said on Tuesday.")
    assert found.text == "The ship\ufffdleft at\ufffddawn, the office said on Tuesday."


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a"])
def test_binary_under_a_text_name_is_refused(name):
    noise = bytes(range(256)) * 40
    assert "not a text" in refusal(name, b"\x01\x02" + noise)


@pytest.mark.parametrize("name", ["a.pdf", "a.docx", "a.odt", "a.rtf"])
def test_binary_under_a_document_name_is_called_damaged(name):
    assert "damaged" in refusal(name, b"\x01\x02" + bytes(range(256)) * 40)


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(99), "picture"),
        (b"\x1f\x8b\x08" + bytes(99), "packed"),
        (b"SQLite format 3\0" + bytes(99), "database"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99), "old Office"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "password"),
    ],
)
def test_known_foreign_files_are_named(data, word):
    assert word in refusal("a.docx", data)


def test_a_file_of_200_mb_is_refused_unread(tmp_path):
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES)
    with pytest.raises(UserError, match="200 MB"):
        read_document(path)


def test_what_is_no_file_is_refused(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    for path in (tmp_path, tmp_path / "pipe.txt"):
        with pytest.raises(UserError, match="not a file"):
            read_document(path)
    with pytest.raises(UserError, match="no such file"):
        read_document(tmp_path / "gone.txt")


@pytest.mark.parametrize("name", ["a.docx", "a.odt", "a.zip"])
def test_a_zip_bomb_is_refused(name):
    member = "content.xml" if name.endswith("odt") else "word/document.xml"
    bomb = zipped({member: b"<a>" + b" " * 30_000_000})
    assert len(bomb) < 100_000
    assert "zip bomb" in refusal(name, bomb)


def test_an_archive_of_too_many_members_is_refused():
    many = zipped({f"m{n}": b"" for n in range(2_001)}, zipfile.ZIP_STORED)
    assert "zip bomb" in refusal("a.docx", many)


def test_an_unknown_archive_is_refused_with_a_way_out():
    assert "unpack" in refusal("a.zip", zipped({"a.txt": b"words"}))
    assert "damaged" in refusal("a.docx", zipped({"a.txt": b"words"}))


BOMB = (
    '<?xml version="1.0"?><!DOCTYPE b [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 9)).replace("&a0;", "&a;")
    + "]>"
)


@pytest.mark.parametrize("name", ["a.xml", "a.html", "a.txt"])
def test_an_entity_bomb_is_refused(name):
    assert "entities" in refusal(name, (BOMB + "<html><body>&a8;</body></html>").encode())


def test_an_entity_bomb_within_a_package_is_refused(samples, rezip):
    for kind, member in (("docx", "word/document.xml"), ("odt", "content.xml")):
        name, data = samples[kind]
        assert "entities" in refusal(name, rezip(data, {member: (BOMB + "<b>&a8;</b>").encode()}))


def test_a_reference_to_a_file_within_a_package_is_refused(samples, rezip, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("not for you")
    attack = f'<?xml version="1.0"?><!DOCTYPE b [<!ENTITY x SYSTEM "{secret.as_uri()}">]><b>&x;</b>'
    name, data = samples["docx"]
    assert "entities" in refusal(name, rezip(data, {"word/document.xml": attack.encode()}))


def test_xml_of_an_unknown_kind_is_refused():
    assert "XML" in refusal("feed.xml", b"<?xml version='1.0'?><feed><entry>words</entry></feed>")


def test_ten_thousand_nested_tags_keep_their_text():
    deep = "<html><body>" + "<div>" * 10_000 + f"<p>{WORDS}</p>" + "</div>" * 10_000
    assert WORDS in read_bytes("a.html", deep.encode()).text


def test_ten_thousand_nested_elements_in_a_package_are_refused(samples, rezip):
    deep = b"<a>" * 10_000 + b"</a>" * 10_000
    for kind, member in (("docx", "word/document.xml"), ("odt", "content.xml")):
        name, data = samples[kind]
        assert "damaged" in refusal(name, rezip(data, {member: deep}))


def test_ten_thousand_nested_groups_do_not_stop_rtf():
    data = "{\\rtf1 " + "{" * 10_000 + WORDS + "}" * 10_000 + "}"
    assert WORDS in read_bytes("a.rtf", data.encode()).text


def test_pasted_words_become_a_document():
    found = read_pasted("A headline of sorts\r\n\r\nHe said no.", "Call at noon")
    assert found.text == "A headline of sorts\n\nHe said no."
    assert found.title == "Call at noon"
    assert found.original == found.text.encode()
    assert read_pasted("He said \ud800 no.").text == "He said \ufffd no."
    with pytest.raises(UserError, match="nothing to paste"):
        read_pasted(" \n ")
