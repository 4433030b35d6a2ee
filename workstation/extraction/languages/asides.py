# SPDX-License-Identifier: MIT
"""Speakers set off from what they say: "according to …", "as … said", "…, said the minister"."""

import re
from collections.abc import Iterator

from workstation.domain.claims import Act
from workstation.domain.spans import Piece
from workstation.extraction.languages.grammar import ENDS
from workstation.extraction.languages.line import MASK
from workstation.extraction.languages.patterns import Patterns
from workstation.extraction.languages.relation import Relation
from workstation.extraction.languages.spoken import behind, spoken_as

_LEAD = 240  # characters before a verb in which "as" stands
_TOLD = frozenset((Act.STATES, Act.CONFIRMS, Act.WARNS))
_LAST = re.compile(r"[\s.!?؟…]*\Z")
_WORD = re.compile(r"[^\W\d_]+")
_LEAST = 3  # words of a statement


def according(masked: str, p: Patterns) -> Iterator[Relation]:
    """Statements according to somebody."""
    for pattern in p.according:
        for match in pattern.finditer(masked):
            rest = match.groupdict().get("rest")
            cue = (match.span("mark"), match.span("rest")) if rest else (match.span("mark"),)
            content = _content(masked, p, match.start(), match.end(), whole=True)
            yield Relation(
                match.span("who"), cue, content, "according to", match.start(),
                match.end(), oblique=p.grammar.inflected, aside=True,
            )  # fmt: skip


def set_off(masked: str, p: Patterns, cue: re.Match[str]) -> Relation | None:
    """The statement that a verb between commas, with its speaker, is about."""
    low = max(0, cue.start() - _LEAD)
    as_said = p.as_said.search(masked, low, cue.start())
    lead = as_said or p.set_off.search(masked, low, cue.start())
    if lead is None:
        return None
    if not as_said and p.before.search(masked, low, cue.start()):
        return None  # the comma ends what is added to a subject: "Dorn, the minister, said"
    begin = lead.start("cut") if lead["cut"] is not None else 0
    found = spoken_as(p, cue, lead, ENDS) or behind(masked, p, cue, ENDS, begin)
    if found is None or found.negated or found.act not in _TOLD:
        return None
    content = _content(masked, p, begin, found.match.end(), whole=as_said is not None)
    rule = "as said" if as_said else "content first"
    return Relation(
        found.who, found.cue, content, rule, begin, found.match.end(), found.act,
        oblique=found.oblique, aside=True,
    )  # fmt: skip


def _content(masked: str, p: Patterns, begin: int, end: int, *, whole: bool) -> tuple[Piece, ...]:
    """What is said: the sentence before, behind, or (if `whole`) round the words set off."""
    last = _LAST.match(masked, end) is not None
    low = max((cut.end() for cut in p.cut.finditer(masked, 0, begin)
               if not last or masked[cut.start()] in ";؛"), default=0)  # fmt: skip
    before, after = (low, begin), (end, len(masked))
    if begin == 0:
        return (after,) if whole else ()
    if masked[begin - 1] == MASK:  # a quotation's speaker
        return ()
    if whole and not last and p.cue.search(masked, low, begin):
        return ()  # who says what is unclear
    pieces = (before,) if last or not whole else (before, after)
    words = sum(len(_WORD.findall(masked, *piece)) for piece in pieces)
    spoken = MASK in masked[low:begin]
    return () if p.subordinate.match(masked, low) or (words < _LEAST and not spoken) else pieces
