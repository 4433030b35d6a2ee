# SPDX-License-Identifier: MIT
"""Quotations with the speaker named behind, before or within their marks."""

import re
from dataclasses import replace

from workstation.domain.spans import Piece
from workstation.extraction.languages.grammar import ENDS
from workstation.extraction.languages.line import MASK, Line
from workstation.extraction.languages.patterns import QUOTES, Patterns
from workstation.extraction.languages.relation import Relation
from workstation.extraction.languages.spoken import Spoken, behind, inset, spoken
from workstation.extraction.quotes import Quote

_LEAD = 240  # characters before a quotation in which its speaker stands
_LONGEST = 400  # characters of a quotation in which its speaker is looked for
_LEAST = 3  # words
_GAP = re.compile(r"\s?[,،]?\s?(?:[—–-]\s?)?")
_ON = re.compile(r"[\s,.:،—–-]*\Z")  # what may part a quotation's rest from its speaker
_STOP = re.compile(rf"[.!?؟…;]\s|{MASK}")
_WORD = re.compile(r"[^\W\d_]+")


def quotations(block: Line, p: Patterns) -> list[Relation]:
    """The closed quotations of a paragraph whose speaker is named beside or within them."""
    made: list[Relation] = []
    for k, quote in enumerate(block.quotes):
        if not quote.closed or len(_WORD.findall(block.text, *quote.inner)) < _LEAST:
            continue
        last = made[-1] if made else None
        found = (
            _within(block, p, quote) or _before_it(block, p, quote) or _lead(block, p, quote, last)
        )
        if found is not None:
            made.append(found)
        elif last is not None and _goes_on(block, last, block.quotes[k - 1], quote):
            piece = _inner(block, quote)
            made[-1] = replace(
                last, content=(*last.content, piece), quotes=(*last.quotes, piece), end=piece[1]
            )
    return made


def _inner(block: Line, quote: Quote) -> Piece:
    return quote.inner_start - block.start, quote.inner_end - block.start


def _within(block: Line, p: Patterns, quote: Quote) -> Relation | None:
    """Read «A, — said the minister. — B»."""
    low, high = _inner(block, quote)
    words = block.text[quote.inner_start : min(quote.inner_end, quote.inner_start + _LONGEST)]
    match = p.inset.search(words)
    found = inset(p, match) if match else None
    if match is None or found is None:
        return None
    first, rest = (low, low + match.start("inset")), (low + match.end(), high)
    if not all(
        _WORD.search(block.text, block.start + a, block.start + b) for a, b in (first, rest)
    ):
        return None
    return _relation(found, (first, rest), "quotation", low, quotes=(first, rest), end=high)


def _before_it(block: Line, p: Patterns, quote: Quote) -> Relation | None:
    """Read «A», said the minister; what leads to the quotation belongs to it."""
    at = quote.end - block.start
    content = _with_lead(block, p, quote)
    if content is None:
        return None
    begin = content[0][0]
    gap = _GAP.match(block.masked, at)
    start = gap.end() if gap else at
    cue, fused = p.cue.match(block.masked, start), p.fused.match(block.masked, start)
    inner = (_inner(block, quote),)
    rule = "quotation first" if content == inner else "content first"
    if fused is not None:
        return Relation(
            fused.span("who"), (fused.span("verb"),), content, rule, begin, fused.end(),
            quotes=inner,
        )  # fmt: skip
    found = behind(block.masked, p, cue, ENDS, begin) if cue else None
    if found is not None:
        return _relation(found, content, rule, 0, quotes=inner, end=found.match.end())
    return _according(block, p, quote, content)


def _according(
    block: Line, p: Patterns, quote: Quote, content: tuple[Piece, ...]
) -> Relation | None:
    """Read «A», according to the minister."""
    for pattern in p.according:
        match = pattern.match(block.masked, quote.end - block.start)
        if match:
            return Relation(
                match.span("who"), (match.span("mark"),), content, "according to", content[0][0],
                match.end(), oblique=p.grammar.inflected, quotes=(_inner(block, quote),),
            )  # fmt: skip
    return None


def _with_lead(block: Line, p: Patterns, quote: Quote) -> tuple[Piece, ...] | None:
    """The quotation with the words of its sentence before it; None where others speak in them."""
    start = quote.start - block.start
    low = _clause_start(block.masked, start)
    lead = block.masked[low:start]
    if not _WORD.search(lead):
        return (_inner(block, quote),)
    if lead.rstrip().endswith(":") or p.cue.search(lead) or p.subordinate.match(lead):
        return None
    return ((low, quote.end - block.start),)


def _lead(block: Line, p: Patterns, quote: Quote, last: Relation | None) -> Relation | None:
    """Read The minister said: «A»."""
    start = quote.start - block.start
    low = _clause_start(block.masked, start)
    lead = block.masked[low:start]
    cues = list(p.cue.finditer(lead))
    if not cues:
        return None
    going_on = last is not None and last.who is not None and last.cue[-1][1] >= low - 1
    shared = (last.who[0] - low, last.who[1] - low) if going_on and last and last.who else None
    found = spoken(lead, p, cues[-1], QUOTES, shared)
    if found is None:
        return None
    return _relation(
        found, (_inner(block, quote),), "quotation", low, quotes=(_inner(block, quote),),
        end=quote.end - block.start,
    )  # fmt: skip


def _clause_start(masked: str, end: int) -> int:
    low = max(0, end - _LEAD)
    for stop in _STOP.finditer(masked, low, end):
        low = stop.end()
    while low < end and masked[low].isspace():
        low += 1
    return low


def _goes_on(block: Line, told: Relation, previous: Quote, quote: Quote) -> bool:
    """Whether the quotation is the rest of what was said: «A», said the minister, «b»."""
    after = max(told.end, previous.end - block.start)
    near = told.end >= previous.start - block.start
    return near and _ON.match(block.masked, after, quote.start - block.start) is not None


def _relation(
    found: Spoken,
    content: tuple[Piece, ...],
    rule: str,
    shift: int,
    quotes: tuple[Piece, ...],
    end: int,
) -> Relation:
    """The relation of a quotation; `shift` is where the line of `found` begins."""
    who = (found.who[0] + shift, found.who[1] + shift) if found.who else None
    cue = tuple((start + shift, until + shift) for start, until in found.cue)
    return Relation(
        who, cue, content, rule, min(found.begin + shift, content[0][0]), end, found.act,
        found.negated, found.oblique, quotes=quotes,
    )  # fmt: skip
