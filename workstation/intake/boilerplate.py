# SPDX-License-Identifier: MIT
"""What on a page belongs to the site and not to the article: told by markup and by wording."""

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

# "Read also", as a label: alone, or before a colon.
_TEASERS = (
    r"read (?:more|also|next|now)|also read|see (?:also|more)|related(?: (?:stories|articles|posts|"
    r"content|coverage|links|news|reading|topics))?|"
    r"more (?:on this|from|stories|coverage)\b[^:.]{0,30}|don['’]?t miss|you may also like|"
    r"recommended(?: for you)?|most (?:read|popular)|trending(?: now)?|"
    r"(?:also |further )?(?:watch|listen|further reading)(?: (?:now|also|more|live))?|"
    r"lire (?:aussi|également)|à lire(?: aussi)?|lesen sie (?:auch|mehr)|mehr zum thema|"
    r"le[ie]a (?:también|também|mais|más)|lee (?:también|más)|te puede interesar|"
    r"veja (?:também|mais)|leggi anche|lees (?:ook|verder)|läs (?:också|mer)|les også|læs også|"
    r"czytaj (?:też|także|więcej)|чита(?:йте|ть) (?:также|ещё|еще|далее)|по теме|"
    r"читайте також|ilgili haberler|اقرأ (?:أيضا|أيضاً|المزيد)|بیشتر بخوانید"
)
_LABEL = re.compile(rf"\W*(?:{_TEASERS})\s*[:：»>…|-]*\s*$", re.IGNORECASE)
_TEASER = re.compile(rf"[\W_]*(?:{_TEASERS})\s*[:：]\s*\S", re.IGNORECASE)
# Calls to do something for the site, said to the reader.
_CALL = re.compile(
    r"^\W*(?:click|tap) here (?:to|for)\b|"
    r"(?:^|[.!?…] )\W*(?:please )?(?:sign up|subscribe|register)\b.{0,60}"
    r"\b(?:newsletters?|e-?mails?|updates|channel|alerts|inbox|free)\b|"
    r"(?:^|[.!?…] )\W*(?:follow|like|find|join) (?:us|him|her|them|me)\b.{0,60}"
    r"\b(?:twitter|facebook|instagram|telegram|linkedin|youtube|whatsapp)\b|"
    r"^\W*(?:get|have|stay)\b.{0,80}"
    r"\b(?:(?:to|in|into|through) your (?:inbox|letterbox)|subscription)\b|"
    r"^\W*download (?:our|the) .{0,30}\bapp\b|"
    r"^\W*(?:advertisement|(?:article|story) continues (?:after|below).{0,30}|"
    r"share (?:this|on)\b.{0,30}|copyright\b.{0,80}|all rights reserved\b.{0,80}|©.{0,80}|tags?:?|"
    r"(?:\d+ )?comments?|leave a (?:comment|reply)|tell us what you think)\W*$|"
    r"^\W*(?:abonnieren sie|inscrivez-vous|abonnez-vous|suscríbe(?:te|ase)|"
    r"подпи(?:шитесь|сывайтесь))\b",
    re.IGNORECASE,
)
_CALL_LENGTH = 300
_CARD = re.compile(r"tooltip|hover-?card|popover|popup|rollover", re.IGNORECASE)
_BODY = re.compile(r"body|content|text|article|entry|story|post", re.IGNORECASE)
_LONG = 80  # characters that make a paragraph, not a label
_MOST_PARTS = 40  # of a body cut in pieces; more are entries of a list
_BOXES = ("p", "div", "ul", "ol", "section", "h2", "h3", "h4", "h5", "h6", "li", "span", "strong")
_LARGEST_BOX = 1_500


def headings(tree: "HtmlElement", title: str) -> frozenset[str]:
    """The page's title in every wording it has, for telling it from the text."""
    wordings = [title, tree.findtext(".//title") or ""]
    wordings += [heading.text_content() for heading in tree.iter("h1")]
    return frozenset(key for wording in wordings if (key := _key(wording)))


def _key(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.lower()))


def tidy(tree: "HtmlElement") -> None:
    """Changes the page so that its main text stands alone and in one piece."""
    _drop_other_stories(tree)
    _drop_cards(tree)
    _keep_posts(tree)
    _drop_link_boxes(tree)
    _join_bodies(tree)


def _drop(element: "HtmlElement") -> None:
    if element.getparent() is not None:
        element.drop_tree()


def _drop_other_stories(tree: "HtmlElement") -> None:
    """Where one of several sibling articles holds the only h1, the others are other stories."""
    titles = list(tree.iter("h1"))
    own = next(titles[0].iterancestors("article"), None) if len(titles) == 1 else None
    if own is None or len(own.text_content()) < _LONG:
        return
    for other in [*own.itersiblings("article"), *own.itersiblings("article", preceding=True)]:
        _drop(other)


def _drop_cards(tree: "HtmlElement") -> None:
    """Cards that open over a word when pointed at."""
    for element in tree.xpath("//*[self::span or self::div][@class][.//a][ancestor::p]"):
        words = len(element.text_content())
        if _CARD.search(element.get("class")) and words > 60 and _link_share(element) > 0.5:
            children = [child for child in element if child.tag in ("span", "div")]
            for card in children or [element]:
                _drop(card)


def _keep_posts(tree: "HtmlElement") -> None:
    """Embedded posts are quotations, but look like advertising: each becomes a paragraph."""
    for post in tree.xpath(
        "//blockquote[contains(@class, 'twitter') or contains(@class, 'instagram')]"
    ):
        words = " ".join(" ".join(post.itertext()).split())
        tail = post.tail
        post.clear()
        post.tag, post.text, post.tail = "p", words, tail
        parent = post.getparent()
        if parent is not None and len(parent) <= 2:
            parent.attrib.pop("class", None)


def _link_share(element: "HtmlElement") -> float:
    """How much of the element's text is links."""
    words = len("".join(element.text_content().split()))
    linked = sum(len("".join(link.text_content().split())) for link in element.iter("a"))
    return linked / words if words else 0.0


def _drop_link_boxes(tree: "HtmlElement") -> None:
    """Labelled links to other stories, and lists of nothing but links."""
    for element in list(tree.iter(*_BOXES)):
        if element.getparent() is None:
            continue
        words = element.text_content().strip()
        if not words or len(words) > 2 * _LARGEST_BOX:  # white space may be the half of it
            continue
        words = " ".join(words.split())
        if len(words) > _LARGEST_BOX:
            continue
        if _LABEL.match(words):
            _drop_label(element)
        elif _is_link_list(element) or (_TEASER.match(words) and _link_share(element) > 0.4):
            _drop(element)


def _drop_label(element: "HtmlElement") -> None:
    """A bare label goes together with the links it announces."""
    following = element.getnext()
    if following is None or len(following.text_content()) > _LARGEST_BOX:
        return
    if _link_share(following) > 0.7:
        _drop(following)
        _drop(element)


def _is_link_list(element: "HtmlElement") -> bool:
    if element.tag not in ("ul", "ol"):
        return False
    items = [item for item in element.iter("li") if item.text_content().strip()]
    return len(items) >= 2 and all(_link_share(item) > 0.9 for item in items)


def _join_bodies(tree: "HtmlElement") -> None:
    """A body cut into several like-named containers (by advertisements) becomes one."""
    groups: dict[tuple[str, str], dict[HtmlElement, None]] = defaultdict(dict)
    for paragraph in tree.iter("p"):
        parent = paragraph.getparent()
        if parent is None or len(paragraph.text_content()) < _LONG or _link_share(paragraph) > 0.3:
            continue
        key = (str(parent.tag), parent.get("class") or "")
        if _BODY.search(key[1]):
            groups[key][parent] = None
    for containers in groups.values():
        parts = [c for c in containers if sum(1 for child in c if child.tag == "p") >= 2]
        if 1 < len(parts) <= _MOST_PARTS and _one_story(parts):
            for part in parts[1:]:
                parts[0].extend(list(part))


def _one_story(parts: list["HtmlElement"]) -> bool:
    """Whether all parts are of one article, and none lies within another."""
    articles = Counter(next(part.iterancestors("article"), None) for part in parts)
    nested = any(other in set(part.iterancestors()) for part in parts for other in parts)
    return len(articles) == 1 and not nested


def trimmed(text: str, titles: frozenset[str]) -> str:
    """The text without the headline on top and without the site's lines."""
    lines = text.split("\n")
    for at in range(min(4, len(lines))):
        if _key(lines[at]) in titles:
            del lines[at]
            break
    return "\n".join(line for line in lines if not _is_call(line)).strip()


def _is_call(line: str) -> bool:
    if len(line) > _CALL_LENGTH:
        return False
    return bool(_CALL.search(line) or _LABEL.match(line) or _TEASER.match(line))
