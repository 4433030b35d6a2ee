# SPDX-License-Identifier: MIT
"""What a web page says about itself: metadata only, nothing guessed from its text."""

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from workstation.domain.spans import clean_text
from workstation.intake.days import iso_day
from workstation.intake.plain import language_code

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

_ARTICLE = re.compile(
    r"(?:News|Blog|Tech|Scholarly|Reportage|Opinion|Analysis|Review)?\w*Article|BlogPosting|Report|WebPage"
)
_TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title", "headline")
_AUTHORS = (
    "author",
    "article:author",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "byl",
    "sailthru.author",
)
_PUBLISHERS = (
    "og:site_name",
    "dc.publisher",
    "dcterms.publisher",
    "publisher",
    "citation_publisher",
    "application-name",
)
_DATES = (
    *("article:published_time", "og:published_time", "og:article:published_time", "datepublished"),
    *("dc.date.issued", "dcterms.issued", "dcterms.date", "dc.date", "dcterms.created"),
    *(
        "parsely-pub-date",
        "sailthru.date",
        "pubdate",
        "publish-date",
        "publish_date",
        "publishdate",
    ),
    *(
        "publication_date",
        "citation_publication_date",
        "citation_date",
        "article.published",
        "date",
    ),
)
_URLS = ("og:url", "twitter:url", "parsely-link")
_LANGUAGES = ("content-language", "og:locale", "dc.language", "dcterms.language", "language")
_MAX_NODES = 2_000

Facts = dict[str, str | None]


def page_facts(tree: "HtmlElement") -> Facts:
    """Title, author, publisher, publication day, address and language, where stated."""
    metas = _metas(tree)
    node = _article_node(tree)
    facts: Facts = {
        "title": _title(tree, metas, node),
        "author": _names(node.get("author")) or _person(_first(metas, _AUTHORS)) or _by_rel(tree),
        "publisher": _person(_first(metas, _PUBLISHERS[:1]))
        or _names(node.get("publisher"))
        or _person(_first(metas, _PUBLISHERS[1:]))
        or _itemprop(tree, "publisher"),
        "published_on": _day(tree, metas, node),
        "url": _address(tree, metas, node),
        "language": _language(tree, metas, node),
    }
    return {key: clean_text(value) if value else value for key, value in facts.items()}


def _metas(tree: "HtmlElement") -> dict[str, list[str]]:
    """The values of every `<meta>`, by lower-case name, in document order."""
    found: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        value = " ".join((meta.get("content") or "").split())
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            key = (meta.get(attribute) or "").strip().lower()
            if key and value:
                found.setdefault(key, []).append(value)
    return found


def _first(metas: dict[str, list[str]], keys: tuple[str, ...]) -> str:
    return next((metas[key][0] for key in keys if key in metas), "")


def _article_node(tree: "HtmlElement") -> dict[str, Any]:
    """The JSON-LD object that describes the article, or an empty one."""
    nodes = [node for script in tree.iter("script") for node in _nodes(script)]
    for wanted in ("Article", "Posting", "Report", "WebPage"):
        for node in nodes:
            if wanted in _type(node) and _ARTICLE.search(_type(node)):
                return node
    return {}


def _type(node: dict[str, Any]) -> str:
    kind = node.get("@type")
    return " ".join(map(str, kind)) if isinstance(kind, list) else str(kind or "")


def _nodes(script: "HtmlElement") -> Iterator[dict[str, Any]]:
    """The objects of a JSON-LD script, `@graph` and lists opened up."""
    if "ld+json" not in (script.get("type") or "") or not script.text:
        return
    try:
        waiting = [json.loads(script.text, strict=False)]
    except (ValueError, RecursionError):
        return
    for _ in range(_MAX_NODES):
        if not waiting:
            return
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting[:0] = node
        elif isinstance(node, dict):
            yield node
            waiting += [node[key] for key in ("@graph", "mainEntity") if key in node]


def _names(value: object) -> str:
    """`"X"`, `{"name": "X"}` or a list of either, as `X, Y`."""
    items = value if isinstance(value, list) else [value]
    names = [item.get("name") if isinstance(item, dict) else item for item in items[:20]]
    flat = [" ".join(name.split()) for name in names if isinstance(name, str)]
    return ", ".join(dict.fromkeys(_person(name) for name in flat if _person(name)))


def _person(name: str) -> str:
    """The name without what sites append to it; "" for an address or a bare handle."""
    name = re.sub(r"^by\s+", "", name.strip(), flags=re.IGNORECASE)
    name = re.sub(r"(?<=\w)\s+(?:@\w|\|\s).*", "", name)
    return "" if re.match(r"(?:https?:|www\.|@|//)", name) or len(name) > 200 else name


def _by_rel(tree: "HtmlElement") -> str:
    """Authors marked as such in the page: `rel=author` or `itemprop=author`."""
    found = tree.xpath("//a[@rel='author'] | //*[@itemprop='author']")
    names = [" ".join(element.text_content().split()) for element in found[:5]]
    return ", ".join(dict.fromkeys(_person(name) for name in names if 2 < len(name) < 80))


def _itemprop(tree: "HtmlElement", name: str) -> str:
    for element in tree.xpath(f"//*[@itemprop='{name}']//*[@itemprop='name']"):
        value = element.get("content") or element.text_content()
        return " ".join(value.split())[:200]
    return ""


def _title(tree: "HtmlElement", metas: dict[str, list[str]], node: dict[str, Any]) -> str:
    headline = node.get("headline")
    stated = _first(metas, _TITLES) or (headline if isinstance(headline, str) else "")
    if stated:
        return " ".join(stated.split())
    headings = [" ".join(h.text_content().split()) for h in tree.iter("h1")]
    if len(headings) == 1 and headings[0]:
        return headings[0]
    return " ".join((tree.findtext(".//title") or "").split())


def _day(tree: "HtmlElement", metas: dict[str, list[str]], node: dict[str, Any]) -> str | None:
    """The publication day by the page's metadata, else by the one dated `<time>` of its head."""
    stated = [node.get("datePublished"), *(value for key in _DATES for value in metas.get(key, ()))]
    for value in stated:
        if isinstance(value, str) and (day := iso_day(value)):
            return day
    for path in (
        "//*[@itemprop='datePublished']",
        "//time[@pubdate]",
        "//article//header//time[@datetime]",
        "//time[@datetime][contains(@class, 'publish') or contains(@class, 'entry-date')]",
    ):
        for element in tree.xpath(path):
            written = element.get("datetime") or element.get("content") or element.get("title")
            if written and (day := iso_day(written)):
                return day
    return None


def _address(tree: "HtmlElement", metas: dict[str, list[str]], node: dict[str, Any]) -> str:
    links = tree.xpath("//link[@rel='canonical']/@href")
    stated = [
        *links[:1],
        *(value for key in _URLS for value in metas.get(key, ())),
        node.get("url"),
    ]
    for value in stated:
        if isinstance(value, str) and re.match(r"https?://[^\s/]+\.[^\s]+$", value.strip()):
            return value.strip()
    return ""


def _language(tree: "HtmlElement", metas: dict[str, list[str]], node: dict[str, Any]) -> str:
    spoken = node.get("inLanguage")
    stated = (
        tree.get("lang")
        or tree.get("{http://www.w3.org/XML/1998/namespace}lang")
        or tree.get("xml:lang"),
        spoken if isinstance(spoken, str) else None,
        _first(metas, _LANGUAGES),
    )
    return next((code for value in stated if value and (code := language_code(value))), "")
