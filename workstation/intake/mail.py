# SPDX-License-Identifier: MIT
"""Mails: header data, thread, text and attachments, however oddly they were put together.

The header is read with the lenient old policy: the newer one raises on mails that exist.
"""

import binascii
import re
from dataclasses import dataclass, field
from email import message_from_bytes
from email.errors import HeaderParseError
from email.generator import BytesGenerator
from email.header import decode_header
from email.message import Message
from email.parser import BytesHeaderParser
from io import BytesIO

from workstation.domain.documents import Document
from workstation.domain.spans import clean_text
from workstation.errors import UserError
from workstation.intake import kinds
from workstation.intake.days import mail_day
from workstation.intake.limits import MAX_ATTACHMENTS, MAX_DEPTH
from workstation.intake.plain import decode, language_code

MEDIA_TYPE = "message/rfc822"
SHOWN = ("From", "To", "Cc", "Reply-To", "Subject", "Date")
_THREAD = (
    ("message_id", "Message-ID"),
    ("in_reply_to", "In-Reply-To"),
    ("references", "References"),
)
_PARTS = 5_000
_FAULTS = (
    *(ValueError, TypeError, LookupError, AttributeError, AssertionError, OSError),
    *(HeaderParseError, binascii.Error, RecursionError, MemoryError),
)


@dataclass
class _Found:
    """What the parts of one mail come to."""

    plain: list[str] = field(default_factory=list)
    html: list[str] = field(default_factory=list)
    attachments: list[Document] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)
    encoding: str = ""


def read_mail(name: str, data: bytes, sha256: str, depth: int = 0) -> Document:
    """A mail; its attachments become documents of their own, unreadable ones are listed.

    The text is that of its plain parts, else of its HTML parts, and may be empty.

    Raises:
        UserError: it holds nothing at all: no header, no text, no attachment.
    """
    message = _parsed(data)
    found = _Found()
    _collect(message, found, depth)
    text = clean_text("\n\n".join(found.plain or found.html)).strip("\n")
    headers = tuple((key, value) for key in SHOWN if (value := header(message, key)))
    if not (text.strip() or headers or found.attachments or found.refused):
        raise UserError("The mail holds neither header data nor text; export it anew.")
    return Document(
        name=name,
        media_type=MEDIA_TYPE,
        original=data,
        sha256=sha256,
        text=text,
        title=header(message, "Subject"),
        author=header(message, "From"),
        published_on=mail_day(header(message, "Date")),
        language=language_code(header(message, "Content-Language").split(",")[0]),
        encoding=found.encoding,
        headers=headers,
        thread={key: value for key, name in _THREAD if (value := header(message, name))},
        attachments=tuple(found.attachments),
        refused_attachments=tuple(found.refused),
    )


def _parsed(data: bytes) -> "Message[str, str]":
    """The mail; one nested too deeply for the parser keeps its header and raw body."""
    try:
        return message_from_bytes(data)
    except RecursionError:
        return BytesHeaderParser().parsebytes(data)


def header(message: Message, name: str) -> str:
    """One header as people read it: decoded, on one line, "" when missing."""
    wanted = name.lower()
    raw = next((str(value) for key, value in message.raw_items() if key.lower() == wanted), "")
    return " ".join(clean_text(_decoded(_rescued(raw))).split())


def _rescued(raw: str) -> str:
    """A header with bytes beyond ASCII in it, read by the encoding they seem to be in."""
    try:
        return decode(raw.encode("ascii", "surrogateescape"))[0]
    except UnicodeEncodeError:
        return raw


def _decoded(raw: str) -> str:
    """Encoded words (`=?charset?B?…?=`) decoded, each by its own charset, however wrong."""
    if "=?" not in raw:
        return raw
    # White space between encoded words is no part of them.
    raw = re.sub(r"\?=\s+=\?", "?==?", raw)
    return re.sub(r"=\?[^?\s]{1,60}\?[bBqQ]\?[^?]{0,20000}\?=", _decoded_word, raw)


def _decoded_word(word: re.Match[str]) -> str:
    try:
        [(content, charset)] = decode_header(word[0].replace("\r", "").replace("\n", ""))
    except _FAULTS:
        return word[0]
    return decode(content, charset or "")[0] if isinstance(content, bytes) else content


def _collect(message: Message, found: _Found, depth: int) -> None:
    """Sorts every part into text and attachments; one part's fault is its own."""
    waiting, seen = [message], 0
    while waiting and seen < _PARTS:
        part = waiting.pop()
        seen += 1
        try:
            children = _children(part)
            if children is not None:
                waiting.extend(reversed(children))
            else:
                _take(part, found, depth)
        except UserError as refusal:
            found.refused.append((_name(part), str(refusal)))
        except _FAULTS:
            found.refused.append((_name(part), "This part of the mail is damaged."))


def _children(part: Message) -> list[Message] | None:
    """The parts of a container, or None for a part with content of its own."""
    content = part.get_payload()
    if part.get_content_maintype() == "multipart" and isinstance(content, list):
        return [child for child in content if isinstance(child, Message)]
    return None


def _take(part: Message, found: _Found, depth: int) -> None:
    kind = part.get_content_type()
    if part.get_content_maintype() == "message" and part.is_multipart():
        _take_message(part, kind, found, depth)
    elif _is_inline_text(part):
        text, encoding = _text(part)
        if not text.strip():
            return
        if kind == "text/html":
            from workstation.intake.markup import visible

            found.html.append(visible(text))
        else:
            found.plain.append(text.strip("\r\n"))
        found.encoding = found.encoding or encoding
    else:
        _attach(_name(part), _payload(part), kind, found, depth)


def _is_inline_text(part: Message) -> bool:
    if part.get_content_disposition() == "attachment" or _file_name(part):
        return False
    return part.get_content_maintype() in ("text", "multipart", "message")


def _take_message(part: Message, kind: str, found: _Found, depth: int) -> None:
    """A mail within the mail is an attachment; a delivery report is text."""
    inner = [child for child in part.get_payload() if isinstance(child, Message)]
    if kind == "message/delivery-status" or not inner:
        found.plain.extend(_flat(child).decode("utf-8", "replace").strip() for child in inner)
        return
    name = _file_name(part) or f"{header(inner[0], 'Subject') or 'Forwarded mail'}.eml"
    _attach(name, _flat(inner[0]), MEDIA_TYPE, found, depth)


def _flat(message: Message) -> bytes:
    """A part as bytes, as nearly as it came."""
    out = BytesIO()
    BytesGenerator(out, mangle_from_=False, maxheaderlen=0).flatten(message)
    return out.getvalue()


def _payload(part: Message) -> bytes:
    content = part.get_payload(decode=True)
    if isinstance(content, bytes):
        return content
    raw = part.get_payload()
    return raw.encode("utf-8", "surrogateescape") if isinstance(raw, str) else _flat(part)


def _text(part: Message) -> tuple[str, str]:
    charset = part.get_param("charset") or ""
    declared = charset[2] if isinstance(charset, tuple) else charset
    return decode(_payload(part), str(declared).strip("\"' "))


def _file_name(part: Message) -> str:
    try:
        raw = part.get_filename()
    except _FAULTS:
        return ""
    words = clean_text(_decoded(_rescued(raw or "")))
    return " ".join(re.split(r"[\\/]", words)[-1].split())


def _name(part: Message) -> str:
    kind = part.get_content_type()
    suffix = {"text/html": ".html", "text/plain": ".txt", MEDIA_TYPE: ".eml"}.get(kind, "")
    return _file_name(part) or f"attachment{suffix} ({kind})"


def _attach(name: str, data: bytes, media_type: str, found: _Found, depth: int) -> None:
    """Reads an attachment as a document, or lists it with the reason why not."""
    from workstation.intake.reading import read_kind

    if len(found.attachments) + len(found.refused) >= MAX_ATTACHMENTS:
        raise UserError(f"The mail has more than {MAX_ATTACHMENTS} attachments.")
    if depth >= MAX_DEPTH:
        raise UserError("The mail is wrapped in too many other mails.")
    kind = kinds.kind_of(name, data, media_type)
    found.attachments.append(read_kind(kind, name, data, depth + 1))
