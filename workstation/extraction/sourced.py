# SPDX-License-Identifier: MIT
"""Attributions without a verb of their own: "according to X", "as reported by X", "X: “…”"."""

from collections.abc import Sequence

from workstation.domain.spans import Piece
from workstation.extraction import phrases
from workstation.extraction.finding import Found, pieces_of, quotes_of, span_of
from workstation.extraction.tokens import Token
from workstation.extraction.words import (
    AUXILIARIES,
    BE,
    PREPOSITIONS,
    SUBORDINATORS,
    TIME_WORDS,
)

Range = tuple[int, int]
_RELATIVES = frozenset(("who", "which", "whose", "whom"))


def according(row: Sequence[Token]) -> Found | None:
    """The relation of "according to X" in this sentence."""
    for i in range(len(row) - 3):
        if row[i].low == "according" and row[i + 1].low == "to":
            return _according(row, i, 2, "according")
        if (
            row[i].low == "as"
            and row[i + 1].low in ("reported", "quoted")
            and row[i + 2].low == "by"
        ):
            return _according(row, i, 3, "reported by")
    return None


def _according(row: Sequence[Token], at: int, length: int, lemma: str) -> Found | None:
    source = _phrase(row, at + length)
    if source is None:
        return None
    behind = _past_relative(row, source[1])
    comma = behind < len(row) and row[behind].text == ","
    if at <= 2 or not _has_clause(row, (0, at)):
        ranges = [(behind + 1, len(row))] if comma else []
    else:
        ranges = [(0, at)]
        if comma and _resumes(row, behind + 1):
            ranges.append((behind + 1, len(row)))
    content = tuple(piece for found in ranges for piece in pieces_of(row, found))
    if not content:
        return None
    return Found(
        source=(span_of(row, source),),
        cue=((row[at].start, row[at + length - 1].end),),
        content=content,
        rule="according to",
        lemma=lemma,
        quotes=quotes_of(row, ranges),
    )


def _past_relative(row: Sequence[Token], end: int) -> int:
    """Past ", whose numbers nobody could check" behind the source."""
    if end + 1 >= len(row) or row[end].text != "," or row[end + 1].low not in _RELATIVES:
        return end
    commas = (i for i in range(end + 1, len(row)) if row[i].text == ",")
    return next(commas, end)


def _resumes(row: Sequence[Token], at: int) -> bool:
    return (
        at < len(row)
        and row[at].low not in SUBORDINATORS
        and any(token.is_verb_like for token in row[at : at + 6])
        and not row[at].low.endswith("ing")
    )


def _has_clause(row: Sequence[Token], found: Range) -> bool:
    words = [row[i] for i in range(*found) if row[i].is_word or row[i].quote]
    return len(words) >= 3 or any(token.quote for token in words)


def _phrase(row: Sequence[Token], at: int) -> Range | None:
    """The source after "according to": up to a comma or a full stop."""
    end = at
    while end < len(row) and end - at < 24:
        token = row[end]
        if token.quote is not None and end > at:
            break
        if token.text in ",;:—–" or (token.text == "." and end >= len(row) - 1):
            break
        if token.low in SUBORDINATORS - _RELATIVES | TIME_WORDS and end > at:
            break
        end += 1
    while end > at and (
        (not row[end - 1].is_word and row[end - 1].text != ")") or row[end - 1].low in PREPOSITIONS
    ):
        end -= 1
    return (at, end) if end > at else None


def colon(row: Sequence[Token]) -> Found | None:
    """The relation of `X: “…”`, when a name alone stands before the colon."""
    for i, token in enumerate(row[:12]):
        if token.text == ":" and i + 1 < len(row) and row[i + 1].quote is not None:
            source = phrases.ending(row, i, 0)
            if source is None or source[0] > 1 or not row[source[0]].is_capital:
                return None
            content = pieces_of(row, (i + 1, len(row)))
            return Found(
                (span_of(row, source),),
                ((token.start, token.end),),
                content,
                "colon",
                "say",
                quotes=quotes_of(row, [(i + 1, i + 2)]),
            )
    return None


def words_of(row: Sequence[Token]) -> Found | None:
    """The relation of "“…”, in the words of X": the quotation is what stands beside it."""
    places = [k - 2 for k, token in enumerate(row) if token.text == "words"]
    for i in places:
        if i < 1 or [token.low for token in row[i : i + 4]] != ["in", "the", "words", "of"]:
            continue
        source = _phrase(row, i + 4)
        before = i - 1 - (row[i - 1].text == ",")
        if source is not None and before >= 0 and row[before].quote is not None:
            ranges = [(before, before + 1)]
            pieces = quotes_of(row, ranges)
            cue = (span_of(row, (i, i + 4)),)
            return Found((span_of(row, source),), cue, pieces, "idiom", "words", quotes=pieces)
    return None


def pieces_touch(one: tuple[Piece, ...], other: tuple[Piece, ...]) -> bool:
    """Whether any two pieces overlap."""
    return any(a < d and c < b for a, b in one for c, d in other)


def quoted_as(row: Sequence[Token]) -> Found | None:
    """The relation of "X quoted Y as saying …" and "Y was quoted as saying …": Y speaks."""
    for i in range(len(row) - 2):
        if row[i].low not in ("quoted", "cited", "quoting"):
            continue
        as_at = next(
            (j for j in range(i + 1, min(len(row) - 1, i + 16)) if row[j].low == "as"), None
        )
        if as_at is None or row[as_at + 1].low not in ("saying", "telling", "warning", "stating"):
            continue
        begin = _before_be(row, i)
        passive = any(row[j].low in BE for j in range(begin, i))
        source = phrases.before(row, begin, 0) if passive else (i + 1, as_at)
        return _quoted(row, source, (begin if passive else i, as_at + 2)) if source else None
    return None


def _quoted(row: Sequence[Token], source: Range, cue: Range) -> Found | None:
    """The words behind "as saying", or the quotation before the one who is quoted."""
    ranges = (_after_by(row, cue[1]), len(row)), (0, source[0])
    for found in ranges:
        content = pieces_of(row, found)
        if content and (found is ranges[0] or any(row[i].quote for i in range(*found))):
            quotes = quotes_of(row, [found])
            cues = (span_of(row, cue),)
            return Found(
                (span_of(row, source),), cues, content, "quoted as saying", "say", quotes=quotes
            )
    return None


def _before_be(row: Sequence[Token], at: int) -> int:
    while at > 0 and (row[at - 1].low in AUXILIARIES or row[at - 1].is_adverb):
        at -= 1
    return at


def _after_by(row: Sequence[Token], at: int) -> int:
    """Past "by TASS" or "on Tuesday" up to "that" or the quotation."""
    for i in range(at, min(len(row), at + 10)):
        if row[i].low == "that" or row[i].quote is not None:
            return i
        if (
            row[i].low not in PREPOSITIONS
            and not row[i].is_capital
            and row[i].low not in TIME_WORDS
        ):
            break
    return at
