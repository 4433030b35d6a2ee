# SPDX-License-Identifier: MIT
"""Cut off or with bits flipped, a file gives a document or a sentence, never anything else."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workstation.domain.spans import clean_text
from workstation.errors import UserError
from workstation.intake.reading import read_bytes

KINDS = ["text", "markdown", "html", "pdf", "docx", "odt", "rtf", "mail"]
flips = st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(1, 255)), max_size=12)
bounded = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def check(name, data):
    try:
        found = read_bytes(name, data)
    except UserError:
        return
    assert found.text == clean_text(found.text)
    assert all(0 <= start <= len(found.text) for start in found.pages)
    assert list(found.pages) == sorted(found.pages)


@pytest.mark.parametrize("kind", KINDS)
@bounded
@given(st.floats(0, 1), flips)
def test_damaged_files(samples, kind, cut, changes):
    name, data = samples[kind]
    broken = bytearray(data[: int(len(data) * cut)] if cut < 0.8 else data)
    for place, mask in changes:
        if broken:
            broken[int(place * len(broken))] ^= mask
    check(name, bytes(broken))


@pytest.mark.parametrize("kind", ["docx", "odt"])
@bounded
@given(st.floats(0, 1), flips)
def test_damaged_members(samples, rezip, kind, cut, changes):
    import io
    import zipfile

    name, data = samples[kind]
    member = {"docx": "word/document.xml", "odt": "content.xml"}[kind]
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        broken = bytearray(archive.read(member))
    broken = broken[: int(len(broken) * cut)] if cut < 0.5 else broken
    for place, mask in changes:
        if broken:
            broken[int(place * len(broken))] ^= mask
    check(name, rezip(data, {member: bytes(broken)}))


@bounded
@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.html", "a.eml", "a.rtf", "a.pdf", ""]))
def test_noise(data, name):
    check(name, data)


@bounded
@given(
    st.lists(
        st.sampled_from(
            [
                "From: a",
                "Date: 1",
                "Subject: =?utf-8?B?AA?=",
                "Content-Type: multipart/mixed; boundary=b",
                "Content-Type: message/rfc822",
                "Content-Type: text/html; charset=hex",
                "--b",
                "--b--",
                "Content-Transfer-Encoding: base64",
                "Content-Disposition: attachment; filename=a.pdf",
                "",
                "",
                "words",
                "\x00",
                "Content-Type: text/plain; charset*=utf-8''x",
                "é",
            ]
        ),
        max_size=25,
    )
)
def test_mails_put_together_at_random(lines):
    check("a.eml", "\n".join(lines).encode())


@bounded
@given(
    st.lists(
        st.sampled_from(
            [
                "{",
                "}",
                "\\par ",
                "\\u1052?",
                "\\u-10179",
                "\\'e9",
                "\\footnote ",
                "{\\footnote ",
                "words",
                "\\ansicpg",
                "\\ansicpg99999",
                "\\uc",
                "\\uc9",
                "\\bin5 ",
                "{\\pict\\bin ",
                "{\\info{\\title ",
                "{\\fonttbl{\\f0\\fcharset204 A;}}",
                "\\f0 ",
                "{\\*\\shptxt ",
                "\\",
                "|",
                "\\cell ",
            ]
        ),
        max_size=30,
    )
)
def test_rich_texts_put_together_at_random(pieces):
    check("a.rtf", ("{\\rtf1 " + "".join(pieces)).encode())
