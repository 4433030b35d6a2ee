# SPDX-License-Identifier: MIT
"""PDF: the text of each page, lines joined to paragraphs, page starts kept."""

import re
from typing import TYPE_CHECKING

from workstation.domain.documents import Document
from workstation.domain.spans import clean_text
from workstation.errors import UserError
from workstation.intake.limits import MAX_PAGES, damaged

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument  # type: ignore[import-untyped]

MEDIA_TYPE = "application/pdf"
_PASSWORD = 4  # PDFium's number for "a password is needed"
_CUT = "\x02"  # PDFium's sign for a word cut at the end of a line
_WORD = re.compile(r"\w[\w-]*")
_FULL = 0.75  # of the usual width: a line this long was broken by the margin
_NARROW = 25  # characters; columns of figures are no paragraphs
_STOPS = tuple('.!?:;…"”»)')
_LIST = re.compile(r"(?:[-–—•*▪◦‣·]|\(?[0-9ivxa-z]{1,4}[.)])\s", re.IGNORECASE)


def read_pdf(name: str, data: bytes, sha256: str) -> Document:
    """A PDF with text in it; its creation date is not taken for a publication date.

    Raises:
        UserError: it is encrypted, damaged, too long or a scan without text.
    """
    import pypdfium2

    try:
        with pypdfium2.PdfDocument(data) as pdf:
            pages = _pages(pdf)
            facts = pdf.get_metadata_dict()
    except pypdfium2.PdfiumError as problem:
        if getattr(problem, "err_code", None) == _PASSWORD:
            raise UserError(
                "The PDF is protected by a password; save a copy without one and add that."
            ) from problem
        raise damaged("PDF") from problem
    if not any(character.isalnum() for page in pages for character in page):
        raise UserError(
            "The PDF holds pictures of pages and no text; run text recognition on it first."
        )
    text, starts = _joined([_paragraphs(page) for page in _mended(pages)])
    return Document(
        name=name,
        media_type=MEDIA_TYPE,
        original=data,
        sha256=sha256,
        text=text,
        title=_fact(facts, "Title"),
        author=_fact(facts, "Author"),
        pages=starts,
    )


def _pages(pdf: "PdfDocument") -> list[str]:
    """The raw text of every page; "" for one that cannot be loaded."""
    if len(pdf) > MAX_PAGES:
        raise UserError(f"The PDF has more than {MAX_PAGES} pages; split it and try again.")
    return [_page(pdf, number) for number in range(len(pdf))]


def _page(pdf: "PdfDocument", number: int) -> str:
    import pypdfium2

    try:
        page = pdf[number]
    except pypdfium2.PdfiumError:
        return ""
    words = page.get_textpage()
    text: str = words.get_text_range().replace("\ufffe", _CUT)
    words.close()
    page.close()
    return text


def _fact(facts: dict[str, str], key: str) -> str:
    return clean_text(facts.get(key, "").rstrip("\0")).strip()


def _mended(pages: list[str]) -> list[str]:
    """Pages with words that were cut at line ends put together.

    A hyphen is kept when the document elsewhere writes the word with it and never without.
    """
    known = {word.lower() for page in pages for word in _WORD.findall(page)}

    def mend(cut: re.Match[str]) -> str:
        first, second = cut[1], cut[2]
        with_hyphen = f"{first}-{second}".lower() in known
        without = f"{first}{second}".lower() in known
        keep = (with_hyphen and not without) or not second[0].islower() or not first[-1].islower()
        return f"{first}-{second}" if keep else first + second

    pattern = re.compile(rf"(\w+)(?:{_CUT}(?:\r?\n)?|[-\u00ad\u2010] ?\r?\n)(\w+)")
    return [pattern.sub(mend, page).replace(_CUT, "-") for page in pages]


def _paragraphs(page: str) -> str:
    """The page with lines that the margin broke joined by a space."""
    lines = [line.strip() for line in clean_text(page).split("\n")]
    lengths = sorted(len(line) for line in lines if line)
    usual = lengths[(len(lengths) - 1) * 3 // 4] if lengths else 0
    out: list[str] = []
    broken = False
    for line in lines:
        if broken and line and not _starts_anew(out[-1], line, usual):
            out[-1] += f" {line}"
        else:
            out.append(line)
        broken = len(line) >= max(_NARROW, _FULL * usual)
    return re.sub(r"\n{3,}", "\n\n", "\n".join(out)).strip()


def _starts_anew(before: str, line: str, usual: int) -> bool:
    """Whether a line is a list item or a heading rather than the end of a paragraph."""
    if _LIST.match(line):
        return True
    short = len(line) < usual / 2 and not line.endswith(_STOPS)
    return short and before.endswith(_STOPS) and not line[0].islower()


def _joined(pages: list[str]) -> tuple[str, tuple[int, ...]]:
    """All pages as one text, and where each starts; a sentence runs on over a page's end."""
    parts: list[str] = []
    starts: list[int] = []
    length, last = 0, ""
    for page in pages:
        if last and page:
            parts.append(" " if _runs_on(last, page) else "\n\n")
            length += len(parts[-1])
        starts.append(length)
        parts.append(page)
        length += len(page)
        last = page or last
    return "".join(parts), tuple(starts)


def _runs_on(before: str, after: str) -> bool:
    return after[0].islower() and (before[-1:].isalpha() or before[-1:] == ",")
