# SPDX-License-Identifier: MIT
"""Which format some bytes are in: by what they contain first, by their name second."""

import codecs
import re
import zipfile
from pathlib import PurePath

from workstation.errors import UserError
from workstation.intake.limits import ENTITIES, damaged, opened_zip
from workstation.intake.plain import decode

TEXT, MARKDOWN, HTML, PDF, DOCX, ODT, RTF, MAIL = (
    "text",
    "markdown",
    "html",
    "pdf",
    "docx",
    "odt",
    "rtf",
    "mail",
)
PLAIN = frozenset({TEXT, MARKDOWN})  # read without a child process

_SUFFIXES = {
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".html": HTML,
    ".htm": HTML,
    ".xhtml": HTML,
    ".shtml": HTML,
    ".eml": MAIL,
    ".pdf": PDF,
    ".docx": DOCX,
    ".odt": ODT,
    ".rtf": RTF,
}
_MEDIA = {
    "text/markdown": MARKDOWN,
    "text/html": HTML,
    "application/xhtml+xml": HTML,
    "message/rfc822": MAIL,
    "message/global": MAIL,
}
_FOREIGN = (
    (b"\xff\xd8\xff", "a picture"),
    (b"\x89PNG", "a picture"),
    (b"GIF8", "a picture"),
    (b"II*\0", "a picture"),
    (b"MM\0*", "a picture"),
    (b"\x1f\x8b", "a packed file"),
    (b"7z\xbc\xaf", "a packed file"),
    (b"Rar!", "a packed file"),
    (b"BZh", "a packed file"),
    (b"\xfd7zXZ", "a packed file"),
    (b"SQLite format 3\0", "a database"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"OggS", "a recording"),
    (b"ID3", "a recording"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEAD = 16_384
_HTML_START = re.compile(
    r"(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_TAG = re.compile(r"</?(?:p|div|br|span|table|h[1-6]|ul|a|article|title|meta|body)\b[^>]*>", re.I)
_MAIL_LINE = re.compile(r"(?:From |[!-9;-~]{1,60}:)")
_MAIL_SURE = re.compile(
    r"^(?:Received|Message-ID|MIME-Version|Return-Path|Delivered-To|X-Mailer|In-Reply-To):",
    re.I | re.M,
)
_MAIL_USUAL = re.compile(r"^(?:From|To|Subject|Date):", re.I | re.M)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MAX_CONTROLS = 0.02  # of the characters; more is no text


def kind_of(name: str, data: bytes, media_type: str | None = None) -> str:
    """The format of `data`, one of the constants above.

    Raises:
        UserError: it is empty, hostile, or nothing intake can read.
    """
    if not data.strip(b"\0 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise UserError("The file is empty.")
    suffix = PurePath(name).suffix.lower()
    stated = _MEDIA.get((media_type or "").lower()) or _SUFFIXES.get(suffix, TEXT)
    return _by_signature(data, stated) or _by_text(data, stated, suffix)


def _by_signature(data: bytes, stated: str) -> str:
    if data[:64].lstrip().startswith(b"%PDF-") or (stated == PDF and b"%PDF-" in data[:1024]):
        return PDF
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip_kind(data, stated)
    if data[:64].lstrip().startswith(b"{\\rtf"):
        return RTF
    if data.startswith(_OLE):
        raise UserError(_ole_reason(data))
    for mark, what in _FOREIGN:
        if data.startswith(mark):
            raise UserError(f"The file is {what}, which holds no text to read.")
    return ""


def _zip_kind(data: bytes, stated: str) -> str:
    label = {DOCX: "DOCX file", ODT: "ODT file"}.get(stated, "packed file")
    with opened_zip(data, label) as archive:
        names = set(archive.namelist())
        if "word/document.xml" in names:
            return DOCX
        if "content.xml" in names and _mimetype(archive).startswith(
            "application/vnd.oasis.opendocument.text"
        ):
            return ODT
    if stated in (DOCX, ODT):
        raise damaged(label)
    raise UserError(
        "The file is an archive or of an unknown kind; unpack it and add what is in it."
    )


def _mimetype(archive: zipfile.ZipFile) -> str:
    """What the archive says it is; without a word it is taken for a text."""
    if "mimetype" not in archive.namelist():
        return "application/vnd.oasis.opendocument.text"
    return archive.read("mimetype")[:100].decode("ascii", "replace")


def _ole_reason(data: bytes) -> str:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return "The document is protected by a password; save it without one and try again."
    return "The file is in an old Office format; save it as DOCX and add that."


def _by_text(data: bytes, stated: str, suffix: str) -> str:
    head = _head(data).lstrip("\ufeff \t\r\n")
    if stated == MAIL or _looks_like_mail(head):
        return MAIL
    _refuse_binary(data, head, stated)
    if "<!ENTITY" in head and re.match(r"<[?!]", head):
        raise UserError(ENTITIES)
    if _HTML_START.match(head) or (stated == HTML and _TAG.search(head)):
        return HTML
    if head.startswith("<?xml"):
        raise UserError("The file is XML of an unknown kind; save it as HTML, PDF or plain text.")
    if len(_TAG.findall(head[:4000])) >= 10 and head.startswith("<") and suffix != ".md":
        return HTML
    return stated if stated in (HTML, MARKDOWN) else TEXT


def _head(data: bytes) -> str:
    """How the text begins; a character cut in two by the sample is no reason to guess."""
    sample = data[:_HEAD]
    if b"\0" in sample:  # perhaps UTF-16 without its mark
        return decode(sample)[0]
    try:
        return codecs.getincrementaldecoder("utf-8")().decode(sample)
    except UnicodeDecodeError:
        return decode(sample)[0]


def _looks_like_mail(head: str) -> bool:
    if not _MAIL_LINE.match(head):
        return False
    block = re.split(r"\r?\n\r?\n", head, maxsplit=1)[0]
    return len(_MAIL_SURE.findall(block)) >= 1 and len(_MAIL_USUAL.findall(block)) >= 1


def _refuse_binary(data: bytes, head: str, stated: str) -> None:
    """Raises when the bytes are no text in any encoding."""
    middle = len(data) // 2
    samples = [head]
    if len(data) > 3 * _HEAD and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        samples += [data[at : at + _HEAD].decode("latin-1") for at in (middle, len(data) - _HEAD)]
    if all(len(_CONTROLS.findall(part)) <= max(4, len(part) * _MAX_CONTROLS) for part in samples):
        return
    if stated in (PDF, DOCX, ODT, RTF):
        raise damaged(f"{stated.upper() if stated != PDF else 'PDF'} file")
    raise UserError("The file is not a text or of a kind that can be read; save it as PDF or text.")
