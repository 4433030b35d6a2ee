# SPDX-License-Identifier: MIT
"""Which sources are versions of one document, and what changed from one to the other."""

from __future__ import annotations

import re
from collections import defaultdict
from difflib import SequenceMatcher
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlencode, urlsplit

from workstation.domain.origins import Alike, Changed, LinkKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from workstation.analysis.origins.same_text import Outline

_ALMOST_ALL = 0.8  # of the shorter text
_NEAR_TITLE = 0.6
_TRACKING = re.compile(r"utm_|fbclid|gclid|mc_[ce]id|igshid")


def is_version(one: Outline, other: Outline, part: float) -> bool:
    """Whether two texts that share so much are versions of one publisher's one document."""
    if _same_place(one, other):
        return True
    if one.publisher is None or one.publisher != other.publisher:
        return False
    return part >= _ALMOST_ALL or _near_titles(one.title, other.title)


def by_address(outlines: Iterable[Outline]) -> Iterator[Alike]:
    """Sources of one address, each tied to the first of them by date."""
    at: defaultdict[str, list[Outline]] = defaultdict(list)
    for outline in outlines:
        if address := plain_address(outline.url):
            at[address].append(outline)
    for versions in at.values():
        first, *rest = sorted(versions, key=lambda text: (text.published_on or "", text.uid))
        for later in rest:
            if {first.publisher, later.publisher} - {None} and first.publisher != later.publisher:
                continue
            low, high = sorted((first.uid, later.uid))
            yield Alike(LinkKind.VERSION_OF, low, high, 1.0, "the same address")


def plain_address(url: str) -> str:
    """An address without what does not tell documents apart; empty for a site's front page."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return ""  # no address at all
    asked = [pair for pair in parse_qsl(parts.query) if not _TRACKING.match(pair[0])]
    path = parts.path.rstrip("/")
    if not parts.netloc or not (path or asked):
        return ""
    host = parts.netloc.casefold().removeprefix("www.")
    return f"{host}{path}?{urlencode(sorted(asked))}"


def what_changed(before: str, after: str) -> list[Changed]:
    """The paragraphs that differ between two versions, in order; none if they are alike."""
    old, new = _paragraphs(before), _paragraphs(after)
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return [
        Changed(tuple(old[a:b]), tuple(new[c:d])) for tag, a, b, c, d in steps if tag != "equal"
    ]


def _paragraphs(text: str) -> list[str]:
    return [words for line in text.split("\n") if (words := " ".join(line.split()))]


def _same_place(one: Outline, other: Outline) -> bool:
    return bool(plain_address(one.url)) and plain_address(one.url) == plain_address(other.url)


def _near_titles(one: str, other: str) -> bool:
    first, second = set(one.casefold().split()), set(other.casefold().split())
    return bool(first) and len(first & second) >= _NEAR_TITLE * len(first | second)
