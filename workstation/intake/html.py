# SPDX-License-Identifier: MIT
"""HTML pages: the main text, without menus, read-also boxes and calls to subscribe.

Trafilatura finds the text. Before it, what every site marks up in the same few ways is put
right (split bodies joined, embedded posts kept, hover cards and link boxes dropped); after
it, lines that belong to the site rather than the article go. When it finds next to nothing,
ever plainer readings are tried, the last being all visible text.
"""

import logging
import re
from typing import TYPE_CHECKING

from workstation.domain.documents import Document
from workstation.domain.spans import clean_text
from workstation.errors import UserError
from workstation.intake import boilerplate
from workstation.intake.markup import visible
from workstation.intake.pagefacts import page_facts
from workstation.intake.plain import decode

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

MEDIA_TYPE = "text/html"
PLENTY = 750  # characters of a main text that need no second opinion
ENOUGH = 250  # that need none if they are also
SHARE = 0.15  # of all visible text
# Written without flags, so that a page is searched for its first letters only.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPED_BREAK = re.compile(r"&#(?:0*1[23]|[xX]0*[cdCD])(?![\da-fA-F]);?")
_ESCAPED_CONTROL = re.compile(
    r"&#(?:0*(?:[0-8]|1[14-9]|2\d|3[01])|[xX]0*(?:[0-8beBEfF]|1[\da-fA-F])|0*6553[45]"
    r"|[xX]0*[fF]{3}[efEF])(?![\da-fA-F]);?"
)
_CHARSET = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.I
)


def read_html(name: str, data: bytes, sha256: str, declared: str = "") -> Document:
    """A page: its main text, and the facts its own metadata states.

    Raises:
        UserError: there is no text on it.
    """
    decoded, encoding = decode_page(data, declared)
    markup = _fit(decoded)
    tree = _tree(markup)
    facts = page_facts(tree) if tree is not None else {}
    text = clean_text(_main(markup, tree, facts.get("title") or ""))
    if not text.strip():
        raise UserError("The page holds no text; open it in a browser, copy the text and paste it.")
    return Document(
        name=name,
        media_type=MEDIA_TYPE,
        original=data,
        sha256=sha256,
        text=text,
        encoding=encoding,
        **facts,  # type: ignore[arg-type]
    )


def decode_page(data: bytes, declared: str = "") -> tuple[str, str]:
    """The markup and its encoding: as declared outside, in the page, or guessed."""
    try:
        return data.decode("utf-8-sig"), "utf-8"
    except UnicodeDecodeError:
        stated = _CHARSET.search(data[:4096])
        return decode(data, declared or (stated[1].decode("ascii", "replace") if stated else ""))


def _fit(markup: str) -> str:
    """The markup without what the tree refuses to hold: control characters, also escaped."""
    fit = _CONTROL.sub("\ufffd", markup.replace("\f", " "))
    return _ESCAPED_CONTROL.sub("\ufffd", _ESCAPED_BREAK.sub(" ", fit))


def _tree(markup: str) -> "HtmlElement | None":
    """The page as a tree; None for what is no page, or is nested too deeply for one."""
    from lxml import etree  # type: ignore[import-untyped]
    from lxml import html as lxml_html

    parser = lxml_html.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        tree = lxml_html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        return None
    cut = any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log)
    return None if cut else tree


def _main(markup: str, tree: "HtmlElement | None", title: str) -> str:
    """The main text; plainer readings stand in where the stricter ones find little."""
    if tree is None:
        return visible(markup)
    headings = boilerplate.headings(tree, title)
    boilerplate.tidy(tree)
    strict = boilerplate.trimmed(_extracted(tree, precise=True), headings)
    if len(strict) >= PLENTY:
        return strict
    everything = visible(markup)
    if len(strict) >= ENOUGH and len(strict) >= SHARE * len(everything):
        return strict
    loose = boilerplate.trimmed(_extracted(_tree(markup), precise=False), headings)
    best = max(strict, loose, key=len)
    return best if best.strip() else everything


def _extracted(tree: "HtmlElement | None", *, precise: bool) -> str:
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    if tree is None:
        return ""
    try:
        found = trafilatura.extract(
            tree, include_comments=False, favor_precision=precise, with_metadata=False
        )
    except Exception:  # noqa: BLE001 - no page is lost to a fault of the library
        return ""
    return found or ""
