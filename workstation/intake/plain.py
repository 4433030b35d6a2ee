# SPDX-License-Identifier: MIT
"""Plain text and Markdown: bytes to text, and the facts that head it."""

import codecs
import re
from collections.abc import Iterator

from workstation.domain.documents import Document
from workstation.domain.spans import clean_text
from workstation.intake.days import iso_day

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What people declare, and the wider set their software really wrote.
_WIDER = {
    "ascii": "utf-8",
    "iso8859-1": "cp1252",
    "latin-1": "cp1252",
    "shift_jis": "cp932",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "big5": "cp950",
    "iso8859-9": "cp1254",
}
_NOT_TEXT = {
    *("base64", "bz2", "hex", "quopri", "rot-13", "uu", "zlib", "idna", "punycode"),
    *("unicode-escape", "unicode_escape", "raw-unicode-escape", "raw_unicode_escape", "undefined"),
}
SAMPLE = 100_000  # bytes that a guess of the encoding looks at

_KEYS = {
    "title": "title",
    "headline": "title",
    "author": "author",
    "authors": "author",
    "by": "author",
    "byline": "author",
    "publisher": "publisher",
    "source": "publisher",
    "outlet": "publisher",
    "date": "published_on",
    "published": "published_on",
    "published on": "published_on",
    "publication date": "published_on",
    "url": "url",
    "link": "url",
    "language": "language",
    "lang": "language",
}
_HEADER = re.compile(r"([A-Za-z][A-Za-z -]{0,30}):(?:[ \t]+(.*))?$")
_HEADER_LINES = 20
_TITLE_LENGTH = 120
_NOT_TITLE = tuple(".,;:!?…\"'”»)")


def decode(data: bytes, declared: str = "") -> tuple[str, str]:
    """The text in `data` and the encoding it was read by; never fails.

    A byte order mark wins, then what was declared, then strict UTF-8, then a guess.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace"), encoding
    for encoding in (_known(declared), _unmarked_utf16(data), "utf-8"):
        if encoding:
            try:
                return data.decode(encoding), encoding
            except (UnicodeError, ValueError):
                continue
    encoding = _guess(data) or _known(declared) or "cp1252"
    return data.decode(encoding, "replace"), encoding


def _known(declared: str) -> str:
    """The wider sister of a declared text encoding, or "" for one nobody writes text in."""
    try:
        name = codecs.lookup(declared.strip()).name
    except (LookupError, ValueError):
        return ""
    return "" if name in _NOT_TEXT else _WIDER.get(name, name)


def _unmarked_utf16(data: bytes) -> str:
    """UTF-16 without its mark shows as NULs on every second place of Western text."""
    head = data[:2000]
    if len(head) < 8:
        return ""
    even, odd = head[::2].count(0), head[1::2].count(0)
    if odd > len(head) * 0.3 > even * 10:
        return "utf-16-le"
    if even > len(head) * 0.3 > odd * 10:
        return "utf-16-be"
    return ""


def _guess(data: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:SAMPLE]).best()
    return best.encoding if best else ""


def read_text(name: str, data: bytes, sha256: str) -> Document:
    """A plain text, whole and unchanged; leading `Key: value` lines also become its facts."""
    decoded, encoding = decode(data)
    text = clean_text(decoded)
    head, rest = _header_block(text)
    facts = _facts(head)
    if not head:
        facts["title"] = _headline(text[rest:])
    return Document(
        name=name,
        media_type="text/plain",
        original=data,
        sha256=sha256,
        text=text,
        encoding=encoding,
        **facts,  # type: ignore[arg-type]
    )


def read_markdown(name: str, data: bytes, sha256: str) -> Document:
    """A Markdown text as written; front matter becomes its facts and leaves the text."""
    decoded, encoding = decode(data)
    text = clean_text(decoded)
    front = re.match(
        r"---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n\s*|\Z)", text, re.DOTALL | re.MULTILINE
    )
    facts: dict[str, str | None] = {}
    if front:
        facts = _facts(_pairs(front[1].splitlines()))
        text = text[front.end() :]
    if not facts.get("title"):
        heading = re.search(r"^#[ \t]+(.+?)[ \t#]*$", text[:5000], re.MULTILINE)
        facts["title"] = heading[1] if heading else ""
    return Document(
        name=name,
        media_type="text/markdown",
        original=data,
        sha256=sha256,
        text=text,
        encoding=encoding,
        **facts,  # type: ignore[arg-type]
    )


def _header_block(text: str) -> tuple[list[tuple[str, str]], int]:
    """The `Key: value` lines that open a text, if they are facts, and where the rest starts."""
    lines = text[:8000].split("\n\n", 1)[0].lstrip("\n").split("\n")
    if len(lines) > _HEADER_LINES or not all(_HEADER.match(line) for line in lines):
        return [], 0
    pairs = list(_pairs(lines))
    known = [key for key, _ in pairs if key in _KEYS]
    if not known or len(known) * 2 < len(pairs):
        return [], 0
    return pairs, sum(len(line) + 1 for line in lines)


def _pairs(lines: list[str]) -> Iterator[tuple[str, str]]:
    for line in lines:
        if found := _HEADER.match(line):
            yield found[1].strip().lower(), (found[2] or "").strip().strip("\"'").strip()


def _facts(pairs: "Iterator[tuple[str, str]] | list[tuple[str, str]]") -> dict[str, str | None]:
    """Fields of a Document for the keys we know; the first of each counts."""
    facts: dict[str, str | None] = {}
    for key, value in pairs:
        field = _KEYS.get(key)
        if not field or not value or facts.get(field):
            continue
        facts[field] = _fitting(field, value)
    return {field: value for field, value in facts.items() if value}


def _fitting(field: str, value: str) -> str | None:
    if field == "published_on":
        return iso_day(value)
    if field == "url":
        return value if re.match(r"https?://\S+$", value) else None
    if field == "language":
        return language_code(value)
    return value


def language_code(written: str) -> str:
    """`en-GB` or `en_US` as `en`; "" for anything that is no language tag."""
    found = re.match(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]+)*$", written.strip())
    return found[1].lower() if found else ""


_CAPTION = re.compile(
    r"\s*(?:photo|image|picture|illustration|graphic|video|credit)s?\b[^:]{0,20}:", re.I
)


def _headline(text: str) -> str:
    """The first line that is no caption, when it stands apart and reads like a headline."""
    first, _, rest = text.lstrip("\n").partition("\n")
    while _CAPTION.match(first) and rest.strip():
        first, _, rest = rest.lstrip("\n").partition("\n")
    first = first.strip()
    if not rest.strip() or not 0 < len(first) <= _TITLE_LENGTH or first.endswith(_NOT_TITLE):
        return ""
    words = first.split()
    return first if 2 <= len(words) <= 20 and any(c.isalpha() for c in first) else ""
