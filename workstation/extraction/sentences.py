# SPDX-License-Identifier: MIT
# ruff: noqa: SIM905, E501 (tables of words read better as words)
"""Paragraphs and sentences, with quotations kept whole."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import pairwise

from workstation.domain.spans import Piece
from workstation.extraction.quotes import Quote, quotations
from workstation.extraction.verbs import forms

_ENDS = '.!?:;”"’»)…'
_LEAST_WRAPPED = 4  # lines that show that a text is wrapped hard
_NARROWEST, _WIDEST = 40, 120  # characters; shorter lines are lists, longer ones paragraphs
_FULL = 0.6  # share of the width from which a line counts as full
MAX_SENTENCE = 2000  # characters outside quotations; longer ones are cut at a space
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr sen rep gov gen lt col sgt st jr sr capt cmdr maj adm brig u.s u.k u.n d.c a.m p.m "
    "no vs inc co corp ltd jan feb mar apr jun jul aug sept sep oct nov dec prof rev hon pres "
    "e.g i.e etc approx ariz calif fla ill ind mass mich minn pa tenn tex va wis ft mt "
    "ул тыс млн млрд mme mm sra srta bzw usw".split()
)
# After these a full stop ends a sentence if a capital follows that is no name's beginning.
_ENDABLE = frozenset("u.s u.k u.n d.c a.m p.m inc co corp ltd etc jr sr".split())
_STOP = re.compile(
    r"(?<![.!?…])[.!?…]+[”\"’'»“)\]]*(?=\s+[“\"‘'«„(\[]*[\w])|(?<![。！？؟۔])[。！？؟۔]+[”»」]*"
)
_CLAUSE_END = re.compile(r"[.!?,;:“\"]")
_LINE = re.compile(r"[^\n]+")
_LAST = re.compile(r"([\w.]+)$")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence outside quotations, `[start, end)`, with the quotations in it."""

    start: int
    end: int
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph with its sentences and quotations."""

    start: int
    end: int
    quotes: tuple[Quote, ...] = ()
    sentences: tuple[Sentence, ...] = field(default=())


def paragraphs(text: str) -> list[Paragraph]:
    """The text cut into paragraphs and sentences; white space round them left out."""
    found = []
    for start, end in _blocks(text):
        quotes = quotations(text, start, end)
        sentences = tuple(_sentences(text, start, end, quotes))
        found.append(Paragraph(start, end, tuple(quotes), sentences))
    return found


def _blocks(text: str) -> list[Piece]:
    """Lines, those joined that a hard wrap has parted."""
    lines = [line for m in _LINE.finditer(text) if (line := _trimmed(text, *m.span()))]
    full = _wrapping_width(text, lines)
    blocks: list[Piece] = []
    last = (0, 0)
    for line in lines:
        if blocks and _wrapped(text, last, line, full):
            blocks[-1] = (blocks[-1][0], line[1])
        else:
            blocks.append(line)
        last = line
    return blocks


def _follows(text: str, line: Piece, following: Piece) -> bool:
    """Whether no empty line stands between them."""
    return following[0] - line[1] <= 200 and text.count("\n", line[1], following[0]) == 1


def _wrapping_width(text: str, lines: list[Piece]) -> float:
    """Characters from which a line is taken to be full, when the text is wrapped hard; else 0.

    It is when most lines with another right below them break off in mid-sentence and are about
    as long as one another; headers above paragraphs in one line each are not.
    """
    inner = [one for one, after in pairwise(lines) if _follows(text, one, after)]
    if len(inner) < _LEAST_WRAPPED:
        return 0.0
    width = sorted(end - start for start, end in inner)[len(inner) * 3 // 4]
    longest = max(end - start for start, end in inner)
    full = [one for one in inner if one[1] - one[0] >= _FULL * width]
    broken = sum(text[end - 1] not in _ENDS for _, end in full)
    fits = width >= _NARROWEST and longest <= _WIDEST and broken >= len(inner) / 2
    return _FULL * width if fits else 0.0


def _wrapped(text: str, line: Piece, following: Piece, full: float) -> bool:
    if not _follows(text, line, following):
        return False
    if full and line[1] - line[0] >= full:
        return True
    return text[line[1] - 1] not in _ENDS and text[following[0]].islower()


def _trimmed(text: str, start: int, end: int) -> Piece | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None


def _sentences(text: str, start: int, end: int, quotes: list[Quote]) -> list[Sentence]:
    starts = [quote.start for quote in quotes]
    cuts = []
    last = start
    for match in _STOP.finditer(text, start, end):
        at = match.end()
        inside = bisect_right(starts, match.start()) - 1
        quote = quotes[inside] if inside >= 0 and match.start() < quotes[inside].end else None
        if quote is not None and (at < quote.end or not _ends_after(text, at, end)):
            continue
        if quote is None and _is_abbreviation(text, last, match):
            continue
        cuts.append((last, at))
        last = at
    cuts.append((last, end))
    return [
        Sentence(*piece, quotes=_within(quotes, starts, piece))
        for cut in cuts
        for piece in _shortened(text, cut, quotes)
    ]


def _within(quotes: list[Quote], starts: list[int], piece: Piece) -> tuple[Quote, ...]:
    first = bisect_right(starts, piece[0] - 1)
    last = bisect_right(starts, piece[1] - 1)
    return tuple(quotes[first:last])


def _ends_after(text: str, at: int, end: int) -> bool:
    """Whether a sentence ends with the quotation that ends at `at`: no "he said" follows."""
    stop = _CLAUSE_END.search(text, at, min(end, at + 120))
    tail = text[at : stop.start() if stop else min(end, at + 120)].split()
    if tail and tail[0][0].islower():
        return False
    if text[at - 2] == "." or text[at - 1] == ".":
        return True
    return not any(word.lower() in forms() and word.islower() for word in tail[:8])


def _is_abbreviation(text: str, start: int, match: re.Match[str]) -> bool:
    if match.group()[0] != "." or len(match.group()) > 1:
        rest = text[match.end() : match.end() + 2].strip()
        return match.group().startswith(("…", "..")) and rest[:1].islower()
    word = _LAST.search(text, max(start, match.start() - 20), match.start())
    last = word.group(1).lower() if word else ""
    following = text[match.end() : match.end() + 12].split()
    if following and following[0][:1].islower():
        return True
    if last in _ENDABLE:
        return not (
            following and following[0] in ("The", "In", "He", "She", "It", "But", "A", "They")
        )
    return last in _ABBREVIATIONS or (len(last) == 1 and last.isalpha() and last != "i")


def _shortened(text: str, piece: Piece, quotes: list[Quote]) -> list[Piece]:
    """The piece without white space, cut at spaces when it is beyond any sentence."""
    whole = _trimmed(text, *piece)
    if whole is None:
        return []
    quoted = sum(q.end - q.start for q in quotes) if whole[1] - whole[0] > MAX_SENTENCE else 0
    if whole[1] - whole[0] - quoted <= MAX_SENTENCE:
        return [whole]
    parts = []
    start = whole[0]
    while whole[1] - start > MAX_SENTENCE:
        cut = text.rfind(" ", start + 1, start + MAX_SENTENCE)
        cut = cut if cut > start else start + MAX_SENTENCE
        parts.append(_trimmed(text, start, cut))
        start = cut
    parts.append(_trimmed(text, start, whole[1]))
    return [part for part in parts if part is not None]
