# SPDX-License-Identifier: MIT
"""DOCX: paragraphs and tables in reading order, notes at the end.

Read straight from the package's XML: the usual library leaves out tracked insertions,
content controls, text boxes and notes, and opens parts that hold no text.
"""

import zipfile
from typing import TYPE_CHECKING

from workstation.domain.documents import Document
from workstation.domain.spans import clean_text
from workstation.errors import UserError
from workstation.intake.blocks import Blocks
from workstation.intake.limits import damaged, member_xml, opened_zip
from workstation.intake.plain import language_code

if TYPE_CHECKING:
    from lxml.etree import _Element  # type: ignore[import-untyped]

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
KIND = "DOCX file"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DC = "{http://purl.org/dc/elements/1.1/}"
# Formatting, what was deleted or moved away, the old-program twin of a drawing.
_SKIPPED = {"pPr", "rPr", "sectPr", "tblPr", "trPr", "tcPr", "del", "moveFrom", "Fallback", "rt"}
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "ptab": "\t"}


def read_docx(name: str, data: bytes, sha256: str) -> Document:
    """A Word document, with title and author from its properties.

    Raises:
        UserError: it is damaged, hostile, protected or holds no text.
    """
    with opened_zip(data, KIND) as archive:
        body = member_xml(archive, "word/document.xml", KIND)
        if body is None:
            raise damaged(KIND)
        text, title = _text_of(body)
        notes = [_notes(archive, part) for part in ("footnotes", "endnotes")]
        properties = member_xml(archive, "docProps/core.xml", KIND)
    whole = clean_text("\n".join(part for part in (text, *notes) if part))
    if not whole.strip():
        raise UserError("The DOCX file holds no text; if it is a picture, add a text version.")
    return Document(
        name=name,
        media_type=MEDIA_TYPE,
        original=data,
        sha256=sha256,
        text=whole,
        title=_property(properties, "title") or title,
        author=_property(properties, "creator"),
        language=language_code(_property(properties, "language")),
    )


def _property(properties: "_Element | None", name: str) -> str:
    found = properties.findtext(f"{_DC}{name}") if properties is not None else None
    return clean_text(found or "").strip()


def _notes(archive: zipfile.ZipFile, part: str) -> str:
    """The text of the foot- or endnotes, without the separators that are stored as notes."""
    root = member_xml(archive, f"word/{part}.xml", KIND)
    if root is None:
        return ""
    for note in list(root):
        if any(_local(key) == "type" and value != "normal" for key, value in note.attrib.items()):
            root.remove(note)
    return _text_of(root)[0]


def _text_of(root: "_Element") -> tuple[str, str]:
    """The text under `root`, and the paragraph in the style *Title*, if there is one."""
    from lxml import etree  # type: ignore[import-untyped]

    blocks, title = Blocks(), ""
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        tag = _local(element.tag)
        if event == "start" and tag in _SKIPPED:
            walk.skip_subtree()
        elif event == "start":
            _open(blocks, tag, element)
        elif tag == "p":
            words = blocks.close_paragraph()
            title = title or (words if _is_title(element) else "")
        elif tag == "tc":
            blocks.close_cell()
        elif tag == "tr":
            blocks.close_row()
    return blocks.text(), title


def _open(blocks: Blocks, tag: str, element: "_Element") -> None:
    if tag == "p":
        blocks.open_paragraph()
    elif tag in ("tr", "tc"):
        blocks.open_group()
    elif tag == "t":
        blocks.write(element.text)
    else:
        blocks.write(_SIGNS.get(tag))


def _local(tag: object) -> str:
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _is_title(paragraph: "_Element") -> bool:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return style is not None and style.get(f"{_W}val") == "Title"
