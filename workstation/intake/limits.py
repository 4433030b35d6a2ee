# SPDX-License-Identifier: MIT
"""How much intake takes on, and the safe way into packed and marked-up files."""

import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from workstation.errors import UserError

if TYPE_CHECKING:
    from lxml.etree import _Element  # type: ignore[import-untyped]

MAX_BYTES = 200_000_000  # of one file, packed or not
MAX_MEMBERS = 2_000
MAX_RATIO = 100
RATIO_FROM = 1_000_000  # below this an unpacked size harms nobody, whatever its ratio
MAX_PAGES = 5_000
MAX_DEPTH = 8  # mails within mails
MAX_ATTACHMENTS = 500

_ZIP_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    NotImplementedError,
)

TOO_LARGE = "The file is larger than 200 MB; split it or save only the part you need."
BOMB = "The file unpacks to far more than it holds, as a zip bomb does; it was not opened."
ENTITIES = "The file declares XML entities, as an entity bomb does; save it anew and try again."


def check_size(size: int) -> None:
    """Refuses what is too large to be a document.

    Raises:
        UserError: `size` bytes are too many.
    """
    if size >= MAX_BYTES:
        raise UserError(TOO_LARGE)


@contextmanager
def opened_zip(data: bytes, kind: str) -> Iterator[zipfile.ZipFile]:
    """The archive in `data`, once its directory has shown it to be harmless.

    Raises:
        UserError: it is damaged, protected by a password, or a bomb.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_members(archive.infolist())
            yield archive
    except _ZIP_FAULTS as problem:
        raise damaged(kind) from problem


def _check_members(members: list[zipfile.ZipInfo]) -> None:
    unpacked = sum(member.file_size for member in members)
    packed = sum(member.compress_size for member in members)
    if len(members) > MAX_MEMBERS or unpacked > MAX_BYTES:
        raise UserError(BOMB)
    if unpacked > RATIO_FROM and unpacked > MAX_RATIO * max(1, packed):
        raise UserError(BOMB)
    if any(member.flag_bits & 1 for member in members):
        raise UserError("The file is protected by a password; save it without one and try again.")


def damaged(kind: str) -> UserError:
    """The refusal of a broken file; `kind` is like "DOCX file"."""
    return UserError(f"The {kind} is damaged and cannot be read; open and save it anew.")


def member_xml(archive: zipfile.ZipFile, name: str, kind: str) -> "_Element | None":
    """The root of one XML member, or None when the archive has no such member.

    Entities, outside references and excessive nesting are refused.

    Raises:
        UserError: the XML is hostile or damaged.
    """
    if name not in archive.namelist():
        return None
    return safe_xml(archive.read(name), kind)


def safe_xml(data: bytes, kind: str) -> "_Element":
    """The root element of an XML document that declares no entities.

    Raises:
        UserError: the XML is hostile or damaged.
    """
    from xml.sax import SAXException
    from xml.sax.handler import ContentHandler

    from defusedxml.common import DefusedXmlException  # type: ignore[import-untyped]
    from defusedxml.sax import parseString  # type: ignore[import-untyped]
    from lxml import etree  # type: ignore[import-untyped]

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False
    )
    try:
        parseString(data, ContentHandler())
        return etree.fromstring(data, parser)
    except DefusedXmlException as problem:
        raise UserError(ENTITIES) from problem
    except (SAXException, etree.XMLSyntaxError, ValueError, LookupError) as problem:
        raise damaged(kind) from problem
