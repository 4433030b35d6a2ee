# SPDX-License-Identifier: MIT
"""HTML as a stream of tags: its visible text and its depth, whatever the nesting.

No tree is built, so ten thousand nested tags cost no more than ten thousand in a row.
"""

import re
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class Visible:
    """The text a reader would see, one block a line, and how deep the tags nest."""

    text: str
    depth: int


class _Collector:
    """A parser target (see lxml's *parser target interface*)."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.depth = self.deepest = self.unseen = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:  # noqa: ARG002
        self.depth += 1
        self.deepest = max(self.deepest, self.depth)
        if tag in _UNSEEN:
            self.unseen += 1
        elif tag in _BLOCKS:
            self.parts.append("\n")
        elif tag in ("td", "th"):
            self.parts.append("\t")

    def end(self, tag: str) -> None:
        self.depth -= 1
        if tag in _UNSEEN:
            self.unseen = max(0, self.unseen - 1)
        elif tag in _BLOCKS and tag not in _VOID:
            self.parts.append("\n")

    def data(self, words: str) -> None:
        if not self.unseen:
            self.parts.append(re.sub(r"[ \t\r\n\f]+", " ", words))

    def close(self) -> Visible:
        lines = (
            re.sub(r" *\t *", "\t", re.sub(r" {2,}", " ", line)).strip()
            for line in "".join(self.parts).split("\n")
        )
        return Visible("\n".join(line for line in lines if line), self.deepest)


def visible(markup: str) -> Visible:
    """What is to be read in `markup`; empty for what is no HTML at all."""
    from lxml import etree  # type: ignore[import-untyped]

    parser = etree.HTMLParser(
        target=_Collector(), huge_tree=True, no_network=True, encoding="utf-8", recover=True
    )
    try:
        parser.feed(markup.replace("\0", "\ufffd").encode("utf-8", "replace"))
        found: Visible = parser.close()
    except (etree.ParseError, AssertionError):
        return Visible("", 0)
    return found
