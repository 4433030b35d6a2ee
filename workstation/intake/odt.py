# SPDX-License-Identifier: MIT
"""ODT: paragraphs and tables in reading order, notes at the end."""

import re
from typing import TYPE_CHECKING

from workstation.domain.documents import Document
from workstation.domain.spans import clean_text
from workstation.errors import UserError
from workstation.intake.blocks import Blocks
from workstation.intake.limits import damaged, member_xml, opened_zip
from workstation.intake.plain import language_code

if TYPE_CHECKING:
    from lxml.etree import _Element, iterwalk  # type: ignore[import-untyped]

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
KIND = "ODT file"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_META = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"
_DC = "{http://purl.org/dc/elements/1.1/}"
# Comments, what was deleted, and alternative descriptions of pictures.
_SKIPPED = {
    f"{_OFFICE}annotation",
    f"{_TEXT}tracked-changes",
    f"{_TEXT}sequence-decls",
    f"{_TEXT}variable-decls",
    "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}title",
    "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}desc",
}
_NOTE = f"{_TEXT}note"
_PARAGRAPHS = {f"{_TEXT}p", f"{_TEXT}h"}
_ROW, _CELL = f"{_TABLE}table-row", f"{_TABLE}table-cell"
_MAX_SPACES = 100


def read_odt(name: str, data: bytes, sha256: str) -> Document:
    """An OpenDocument text, with title and author from its properties.

    Raises:
        UserError: it is damaged, hostile, protected or holds no text.
    """
    with opened_zip(data, KIND) as archive:
        names = archive.namelist()
        manifest = "META-INF/manifest.xml"
        if manifest in names and b"encryption-data" in archive.read(manifest):
            raise UserError("The ODT file is protected by a password; save it without one.")
        content = member_xml(archive, "content.xml", KIND)
        meta = member_xml(archive, "meta.xml", KIND)
    body = content.find(f"{_OFFICE}body/{_OFFICE}text") if content is not None else None
    if body is None:
        raise damaged(KIND)
    text = clean_text(_text_of(body))
    if not text.strip():
        raise UserError("The ODT file holds no text; if it is a picture, add a text version.")
    return Document(
        name=name,
        media_type=MEDIA_TYPE,
        original=data,
        sha256=sha256,
        text=text,
        title=_property(meta, f"{_DC}title"),
        author=_property(meta, f"{_META}initial-creator") or _property(meta, f"{_DC}creator"),
        language=language_code(_property(meta, f"{_DC}language")),
    )


def _property(meta: "_Element | None", tag: str) -> str:
    found = meta.findtext(f"{_OFFICE}meta/{tag}") if meta is not None else None
    return clean_text(found or "").strip()


def _text_of(body: "_Element") -> str:
    """The blocks of the body, then those of its notes."""
    notes = [part for note in body.iter(f"{_TEXT}note-body") if (part := _blocks(note))]
    return "\n".join((_blocks(body), *notes))


def _blocks(root: "_Element") -> str:
    from lxml import etree  # type: ignore[import-untyped]

    blocks = Blocks()
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if event == "start":
            _open(blocks, element, walk, root)
        else:
            _close(blocks, element)
    return blocks.text()


def _open(blocks: Blocks, element: "_Element", walk: "iterwalk", root: "_Element") -> None:
    tag = element.tag
    if not isinstance(tag, str) or tag in _SKIPPED or (tag == _NOTE and element is not root):
        walk.skip_subtree()
        return
    if tag in _PARAGRAPHS:
        blocks.open_paragraph()
    elif tag in (_ROW, _CELL):
        blocks.open_group()
    blocks.write(_sign(element) or _spaced(element.text))


def _close(blocks: Blocks, element: "_Element") -> None:
    if element.tag in _PARAGRAPHS:
        blocks.close_paragraph()
    elif element.tag == _CELL:
        blocks.close_cell()
    elif element.tag == _ROW:
        blocks.close_row()
    blocks.write(_spaced(element.tail))


def _sign(element: "_Element") -> str:
    """Spaces, tabs and line breaks are elements in this format."""
    if element.tag == f"{_TEXT}s":
        count = element.get(f"{_TEXT}c", "1")
        return " " * min(int(count) if count.isdecimal() else 1, _MAX_SPACES)
    return {f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n"}.get(str(element.tag), "")


def _spaced(words: str | None) -> str:
    """White space between words counts as one space, as the format says."""
    return re.sub(r"[ \t\r\n]+", " ", words or "")
