# SPDX-License-Identifier: MIT
"""Packed files that lie, and XML that does more than hold text."""

import io
import zipfile

import pytest

from workstation.errors import UserError
from workstation.intake.limits import MAX_BYTES, check_size, opened_zip, safe_xml


def test_the_limit_itself_is_too_large():
    check_size(MAX_BYTES - 1)
    with pytest.raises(UserError, match="200 MB"):
        check_size(MAX_BYTES)


def test_a_member_that_lies_about_its_size_never_unpacks():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.xml", b"<a>" + b" " * 5_000_000)
    data = bytearray(out.getvalue())
    for mark, offset in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        at = data.find(mark)
        data[at + offset : at + offset + 4] = (100).to_bytes(4, "little")
    with (
        pytest.raises(UserError, match="damaged"),
        opened_zip(bytes(data), "DOCX file") as archive,
    ):
        archive.read("a.xml")


def test_a_well_packed_small_file_is_no_bomb():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.xml", b" " * 900_000)
    with opened_zip(out.getvalue(), "DOCX file") as archive:
        assert len(archive.read("a.xml")) == 900_000


@pytest.mark.parametrize(
    "data",
    [b"", b"<a>", b"<a>&undefined;</a>", b"\xff\xfe<", b"<?xml version='1.0' encoding='x'?><a/>"],
)
def test_broken_xml_is_refused(data):
    with pytest.raises(UserError, match="damaged"):
        safe_xml(data, "DOCX file")
