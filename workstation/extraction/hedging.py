# SPDX-License-Identifier: MIT
# ruff: noqa: E501 (patterns read better unbroken)
"""The words that leave a statement open: "reportedly", "may", "could not be verified"."""

import re
from collections.abc import Sequence

from workstation.domain.claims import Act
from workstation.domain.spans import Piece
from workstation.extraction.finding import Found

_MOST = 400  # characters of one content that are searched
_HEDGE = re.compile(
    r"\b(?:reportedly|allegedly|apparently|purportedly|supposedly|presumably|possibly|perhaps|maybe"
    r"|seemingly|ostensibly|conceivably"
    r"|(?:almost|nearly) certainly|(?:very |most |more than )?(?:probably|likely)|unlikely"
    r"|(?-i:may|might)|could(?! not\b)"
    r"|seem(?:s|ed)?(?: to)?|appear(?:s|ed)? to|it is (?:believed|thought|possible)"
    r"|(?:is|are|was|were) (?:believed|thought|said|reported) to(?= (?:be|have)\b))\b",
    re.I,
)
# Said of a statement beside it: nobody could check it.
_UNCHECKED = re.compile(
    r"\b(?:(?:could|can|cannot|couldn['’]t|was|were|has|have)(?: not)? (?:immediately |yet )?(?:been? |able to )?"
    r"(?:independently |immediately )?(?:be |been )?(?:independently )?"
    r"(?:verif(?:y|ied)|confirm(?:ed)?|check(?:ed)?|corroborated?|authenticated?)"
    r"|un(?:verified|confirmed))\b",
    re.I,
)
_NOT = re.compile(r"\b(?:not|cannot|couldn|un\w+)\b|n['’]t", re.I)


def hedges(text: str, found: Found, act: Act, others: Sequence[Found]) -> tuple[Piece, ...]:
    """The hedging words of the content and the cue, and those that say it was not checked.

    What somebody doubts could be so is not hedged by that: "doubted that it could hold".
    """
    pieces = [*found.cue, *((a, min(b, a + _MOST)) for a, b in found.content)]
    words = {m.span() for a, b in pieces for m in _HEDGE.finditer(text, a, b)}
    if act is Act.DOUBTS:
        words = {(a, b) for a, b in words if text[a:b].lower() != "could"}
    return tuple(sorted(words | _unchecked(text, found, others)))


def _unchecked(text: str, found: Found, others: Sequence[Found]) -> set[Piece]:
    """Words of the same sentence by which the statement nearest before them was not checked."""
    start, end = found.sentence
    out = set()
    for match in _UNCHECKED.finditer(text, start, min(end, start + 2000)):
        if _NOT.search(match.group()) and _is_nearest(match.start(), found, others):
            out.add(match.span())
    return out


def _is_nearest(at: int, found: Found, others: Sequence[Found]) -> bool:
    """Whether no other statement of the sentence stands between this one and a place in it."""
    own = _last(found)
    if any(a <= at < b for a, b in (*found.content, *found.cue)):
        return found.act not in (Act.CONFIRMS, Act.DENIES)
    rest = [
        other
        for other in others
        if other.content != found.content and other.inside is None and other.speech
    ]
    if any(a <= at < b for other in rest for a, b in (*other.content, *other.cue)):
        return False
    return all(not own < _last(other) <= at for other in rest if _last(other) != own)


def _last(found: Found) -> int:
    return max(b for _, b in (*found.content, *found.cue))
