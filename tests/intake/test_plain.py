# SPDX-License-Identifier: MIT
"""Plain text and Markdown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.spans import clean_text
from workstation.intake.plain import decode, language_code
from workstation.intake.reading import read_bytes

RUSSIAN = "Министр заявил во вторник, что ни один корабль не покинул залив. " * 5


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", b"\xef\xbb\xbf"),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
        ("utf-32-le", b"\xff\xfe\0\0"),
    ],
)
def test_marked_encodings_are_read_and_recorded(encoding, mark):
    found = read_bytes("a.txt", mark + RUSSIAN.encode(encoding))
    assert found.text == RUSSIAN
    assert found.encoding == encoding


def test_an_unmarked_one_byte_encoding_is_detected():
    found = read_bytes("a.txt", RUSSIAN.encode("cp1251"))
    assert found.text == RUSSIAN
    assert found.encoding == "cp1251"


def test_utf_16_without_its_mark_is_read():
    words = "The office said that no ship had left. " * 4
    assert read_bytes("a.txt", words.encode("utf-16-le")).text == words


@pytest.mark.parametrize(
    ("declared", "data", "text"),
    [
        ("latin1", b"\x93No\x94 caf\xe9", "“No” café"),
        ("us-ascii", "café".encode(), "café"),
        ("ks_c_5601-1987", "스티".encode("cp949"), "스티"),
        ("no-such-charset", "café".encode(), "café"),
        ("utf-8\0", b"words", "words"),
        ("base64", b"words", "words"),
    ],
)
def test_declared_encodings_are_taken_widely(declared, data, text):
    assert decode(data, declared)[0] == text


@given(st.binary(max_size=300), st.sampled_from(["", "utf-8", "utf-16", "idna", "hex", "x"]))
def test_decoding_never_fails(data, declared):
    text, encoding = decode(data, declared)
    assert isinstance(text, str)
    assert encoding


@given(st.text(min_size=1).filter(lambda text: text.isprintable() and text.strip()))
def test_text_comes_back_as_it_was(text):
    text = f"A line. {text}"
    assert read_bytes("a.txt", text.encode()).text == clean_text(text)


def test_header_lines_give_facts_and_stay_in_the_text():
    text = (
        "Title: Bay closed\nPublisher: Harbour Post\nAuthor: Ada Moor\nDate: 2026-11-12\n"
        "URL: https://post.example/bay\nLanguage: en-GB\n\nThe bay was closed, they said.\n"
    )
    found = read_bytes("a.txt", text.encode())
    assert found.text == text
    assert (found.title, found.publisher, found.author) == (
        "Bay closed",
        "Harbour Post",
        "Ada Moor",
    )
    assert (found.published_on, found.language) == ("2026-11-12", "en")
    assert found.url == "https://post.example/bay"


def test_facts_that_say_nothing_sure_stay_missing():
    found = read_bytes(
        "a.txt", b"Publisher: Post\nDate: last week\nURL: see below\n\nHe said no.\n"
    )
    assert (found.publisher, found.published_on, found.url) == ("Post", None, "")


def test_a_dialogue_is_no_header():
    found = read_bytes(
        "a.txt", b"Moor: We never left.\nVane: You did.\nDate: when?\n\nThey parted."
    )
    assert (found.title, found.author, found.publisher, found.published_on) == ("", "", "", None)


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ("Bay closed after storm", "Bay closed after storm"),
        ("The bay was closed after the storm, officials said.", ""),
        ("“We never left”", ""),
        ("12 11 2026", ""),
        ("word " * 40, ""),
        ("Closed", ""),
    ],
)
def test_only_a_headline_becomes_the_title(first, title):
    assert read_bytes("a.txt", f"{first}\n\nThe storm came at night.\n".encode()).title == title


def test_nothing_is_invented_about_a_bare_text():
    found = read_bytes("2026-11-12-report.txt", b"On 3 May 2026 the office of the Post said no.")
    assert (found.title, found.author, found.publisher, found.url) == ("", "", "", "")
    assert (found.published_on, found.language) == (None, "")


def test_markdown_front_matter_becomes_facts():
    front = "---\ntitle: 'Bay closed'\nauthor: Ada Moor\ndate: 2026-11-12\n---\n\n"
    text = "# Bay\n\n*No*, he said.\n"
    found = read_bytes("a.md", (front + text).encode())
    assert found.text == text
    assert (found.title, found.author, found.published_on) == (
        "Bay closed",
        "Ada Moor",
        "2026-11-12",
    )


def test_markdown_without_front_matter_is_kept_whole():
    text = "# Bay closed\n\nHe said no.\n\n---\n\nShe said yes.\n"
    found = read_bytes("a.md", text.encode())
    assert (found.text, found.title) == (text, "Bay closed")


def test_front_matter_that_never_ends_is_text():
    assert read_bytes("a.md", b"---\ntitle: Bay\n\nHe said no.").text.startswith("---\ntitle")


@pytest.mark.parametrize(
    ("written", "code"), [("en-GB", "en"), ("pt_BR", "pt"), ("RU", "ru"), ("English", ""), ("", "")]
)
def test_language_codes(written, code):
    assert language_code(written) == code


def test_a_picture_caption_is_no_title():
    text = "Photo: Harbour Office\n\nFerry sinks in the strait\n\nA ferry sank on Monday.\n"
    assert read_bytes("a.txt", text.encode()).title == "Ferry sinks in the strait"
