# SPDX-License-Identifier: MIT
"""HTML as a stream of tags: its visible text, whatever the nesting.

No tree is built, so ten thousand nested tags cost no more than ten thousand in a row.
"""

import re

_UNSEEN = {"script", "style", "head", "template", "noscript", "svg", "math", "object", "select"}
_VOID = {
    "br",
    "img",
    "hr",
    "input",
    "meta",
    "link",
    "wbr",
    "col",
    "area",
    "base",
    "embed",
    "source",
}
_BLOCKS = {
    *("address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "div"),
    *("dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4"),
    *("h5", "h6", "header", "hr", "li", "main", "nav", "ol", "option", "p", "pre", "section"),
    *("table", "title", "tr", "ul"),
}


class _Collector:
    """A parser target (see lxml's *parser target interface*)."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.unseen = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:  # noqa: ARG002
        if tag in _UNSEEN:
            self.unseen += 1
        elif tag in _BLOCKS:
            self.parts.append("\n")
        elif tag in ("td", "th"):
            self.parts.append("\t")

    def end(self, tag: str) -> None:
        if tag in _UNSEEN:
            self.unseen = max(0, self.unseen - 1)
        elif tag in _BLOCKS and tag not in _VOID:
            self.parts.append("\n")

    def data(self, words: str) -> None:
        if not self.unseen:
            self.parts.append(re.sub(r"[ \t\r\n\f]+", " ", words))

    def close(self) -> str:
        lines = (
            re.sub(r" *\t *", "\t", re.sub(r" {2,}", " ", line)).strip()
            for line in "".join(self.parts).split("\n")
        )
        return "\n".join(line for line in lines if line)


def visible(markup: str) -> str:
    """All text a reader would see, one block a line; empty for what is no HTML at all."""
    from lxml import etree  # type: ignore[import-untyped]

    parser = etree.HTMLParser(
        target=_Collector(), huge_tree=True, no_network=True, encoding="utf-8", recover=True
    )
    try:
        parser.feed(markup.replace("\0", "\ufffd").encode("utf-8", "replace"))
        found: str = parser.close()
    except (etree.ParseError, AssertionError):
        return ""
    return found
