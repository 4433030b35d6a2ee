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
DEEPEST = 200  # the tree parser gives up a little beyond
ENOUGH = 250  # characters of a main text that need no second opinion
SHARE = 0.15  # of the visible text, below which a short main text is doubted
_CHARSET = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.I
)


def read_html(name: str, data: bytes, sha256: str, declared: str = "") -> Document:
    """A page: its main text, and the facts its own metadata states.

    Raises:
        UserError: there is no text on it.
    """
    markup, encoding = decode_page(data, declared)
    seen = visible(markup)
    tree = _tree(markup)
    facts = page_facts(tree) if tree is not None else {}
    title = facts.get("title") or ""
    text = clean_text(_main(markup, tree, title, seen.text) if seen.depth < DEEPEST else seen.text)
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


def _tree(markup: str) -> "HtmlElement | None":
    from lxml import etree  # type: ignore[import-untyped]
    from lxml import html as lxml_html

    parser = lxml_html.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        return lxml_html.document_fromstring(
            markup.replace("\0", "\ufffd").encode("utf-8", "replace"), parser=parser
        )
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        return None


def _main(markup: str, tree: "HtmlElement | None", title: str, everything: str) -> str:
    """The main text; the plainer readings stand in where the stricter ones find little."""
    if tree is None:
        return everything
    headings = boilerplate.headings(tree, title)
    boilerplate.tidy(tree)
    strict = boilerplate.trimmed(_extracted(tree, precise=True), headings)
    if len(strict) >= ENOUGH and len(strict) >= SHARE * min(len(everything), 5_000):
        return strict
    loose = boilerplate.trimmed(_extracted(_tree(markup), precise=False), headings)
    best = max(strict, loose, key=len)
    return best if best.strip() else everything


def _extracted(tree: "HtmlElement | None", *, precise: bool) -> str:
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    if tree is None:
        return ""
    found = trafilatura.extract(
        tree, include_comments=False, favor_precision=precise, with_metadata=False
    )
    return found or ""
