# SPDX-License-Identifier: MIT
"""Statements of one sentence that a colon, semicolon or dash parts: "disputes it: … , he said"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from workstation.extraction.finding import Found

_MARK = re.compile(r"\s?[;:]\s|\s[–—-]+\s")
_LEAD = 40  # characters of "; within the hour, " before who speaks next
_MOST = 24  # relations of one sentence that are compared


def apart(text: str, found: Sequence[Found], more: Sequence[Found]) -> list[Found]:
    """The relations, each content ending where a later statement of the sentence begins.

    Args:
        text: the whole text.
        found: the relations of one sentence.
        more: statements of it that are not among them.
    """
    out = list(found)
    every = [*out[:_MOST], *more]
    if len(every) < 2:
        return out
    for k, one in enumerate(every):
        for j, other in enumerate(every):
            mark = _mark(text, one, other) if _follows(one, other, k, j) else None
            if mark is not None and k < len(found):
                out[k] = replace(_ending(out[k], mark.start()), inside=None)
            if mark is not None and j < len(found):
                out[j] = replace(_beginning(out[j], mark.end()), inside=None)
    return out


def _follows(one: Found, other: Found, k: int, j: int) -> bool:
    """Whether the other comes later in the sentence, and neither is inside a third one."""
    free = one.inside in (None, j) and other.inside in (None, k) and one.cue and other.cue
    return bool(free) and one.cue[-1][1] <= _start(other)


def _start(found: Found) -> int:
    """Where the words that attribute begin."""
    return min(a for a, _ in (*found.source[:1], *found.cue))


def _mark(text: str, one: Found, other: Found) -> re.Match[str] | None:
    """The mark between two statements, right behind which the second one begins."""
    start, end = one.cue[-1][1], _start(other)
    quoted = [p for p in one.quotes if not any(a <= p[0] < b for a, b in other.content)]
    if any(a < end and start < b for a, b in quoted) or end - start > 1000:
        return None
    for mark in reversed(list(_MARK.finditer(text, start + 1, end))):
        begins = min(
            max(a, mark.end()) for a, b in (*other.content, (end, end + 1)) if b > mark.end()
        )
        near = begins - mark.end() <= (_LEAD if ";" in mark.group() else 0)
        return mark if near and _within(one, mark.start()) else None
    return None


def _within(found: Found, at: int) -> bool:
    """Whether some of the content stands before this place; else the mark only leads to it."""
    return any(a < at for a, _ in found.content)


def _ending(found: Found, at: int) -> Found:
    left = tuple((a, min(b, at)) for a, b in found.content if a < at)
    return replace(found, content=left) if left else found


def _beginning(found: Found, at: int) -> Found:
    left = tuple((max(a, at), b) for a, b in found.content if b > at)
    return replace(found, content=left) if left else found
