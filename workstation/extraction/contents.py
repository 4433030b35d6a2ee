# SPDX-License-Identifier: MIT
# ruff: noqa: SIM905 (tables of words read better as words)
"""What stands right of a reporting verb: clause, quotation, infinitive or noun phrase."""

from collections.abc import Sequence
from dataclasses import dataclass

from workstation.domain.claims import Act
from workstation.extraction.clauses import Clause, Reading
from workstation.extraction.endings import end_of, undated
from workstation.extraction.tokens import Token
from workstation.extraction.words import (
    AUXILIARIES,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    TIME_LEADS,
    TIME_WORDS,
)

Range = tuple[int, int]
_QUESTION_WORDS = frozenset("whether how what why who if where when".split())
_HOW_OFTEN = frozenset("again once twice two three four five times more repeatedly".split())
_ABOUT_WORDS = frozenset((Act.DENIES, Act.WITHDRAWS, Act.DECLINES))
_TOPICAL = frozenset("about over of on for to against".split())
_LEADS_A_CLAUSE = frozenset("about over in at with after under".split())
_NO_ADDRESSEE = frozenset("that to of about whether how what in on against if it".split())
_ENDS_ADDRESSEE = (
    frozenset("that to about whether how during if why what not on at last after".split())
    | TIME_WORDS
)


@dataclass(frozen=True, slots=True)
class Content:
    """A content as a token range, the rule that found it, who was told, who is accused."""

    tokens: Range
    rule: str
    addressee: Range | None = None
    target: Range | None = None


def after(reading: Reading, k: int) -> Content | None:
    """The content right of the cue of clause `k`."""
    row, clause = reading.row, reading.clauses[k]
    high = end_of(reading, k)
    at = clause.cue.last
    if clause.cue.verb.lemma == "call":
        return _called(row, at, high)
    if clause.cue.verb.lemma == "ask" and at < high and row[at].low == "not":
        return None
    frames = clause.cue.verb.frames
    person = _addressee(row, at, high) if set("axo") & set(frames) else None
    if person is not None and (person[1] < high or "n" not in frames):
        at = person[1]
    else:
        person = None
    return _accused(row, at, high, frames, person) or _complement(row, at, high, clause, person)


def _accused(
    row: Sequence[Token], at: int, high: int, frames: str, person: Range | None
) -> Content | None:
    """Read "accused X of doing", "warned of a flood"."""
    if "o" not in frames or at + 1 >= high or row[at].low != "of":
        return None
    rule = "accusation" if person else "object"
    return Content((at + 1, high), rule, target=person)


def _complement(
    row: Sequence[Token], at: int, high: int, clause: Clause, person: Range | None
) -> Content | None:
    frames = clause.cue.verb.frames
    that = _that(row, at, high)
    if that is not None and set("tca") & set(frames):
        return Content((that, high), "that clause", person) if that + 1 < high else None
    quote = _quote(row, at, high)
    if quote is not None and set("qc") & set(frames):
        return Content((quote, high), "quotation", person)
    if at < high and row[at].low == "to" and set("ix") & set(frames) and _acts(row, at + 1):
        return Content((at, high), "infinitive", person)
    brief = clause.cue.idiomatic or clause.cue.verb.act is Act.DENIES
    found = _bare(row, at, high, frames, 1 if brief else 2)
    if found is None:
        return None
    dated = found[1] in ("noun", "object") and clause.cue.verb.act in _ABOUT_WORDS
    return Content(undated(row, *found[0]) if dated else found[0], found[1], person)


def _acts(row: Sequence[Token], at: int) -> bool:
    """Whether a verb may stand here rather than whom "to" leads to."""
    return at >= len(row) or not (row[at].low in DETERMINERS or row[at].is_capital)


def _called(row: Sequence[Token], at: int, high: int) -> Content | None:
    """Read "called for X", "called on Y to do X", "called it X"."""
    often = at
    while often < high and row[often].low in _HOW_OFTEN:
        often += 1
    if often < high and row[often].low in ("for", "on", "upon"):
        at = often
    if high - at < 2:
        return None
    if row[at].low == "for":
        return Content((at + 1, high), "call for")
    if row[at].low in ("on", "upon"):
        to = next((i for i in range(at + 2, min(high, at + 14)) if row[i].low == "to"), None)
        return Content((to, high), "call for", (at + 1, to)) if to is not None else None
    plain = row[at].low not in PREPOSITIONS and (row[at].is_word or row[at].quote)
    return Content((at, high), "noun") if plain else None


def _bare(
    row: Sequence[Token], at: int, high: int, frames: str, least: int
) -> tuple[Range, str] | None:
    """A question, an object or a clause without "that", of so many words at least."""
    start = _past_time(row, at, high)
    words = sum(1 for i in range(start, high) if row[i].is_word or row[i].quote)
    if words < least or not (row[start].is_word or row[start].quote):
        return None
    low = row[start].low
    if "w" in frames and low in _QUESTION_WORDS:
        return (start, high), "question clause"
    if ("s" in frames and low in ("about", "over", "of", "against")) or (
        "f" in frames and low == "for"
    ):
        return (start + 1, high), "object"
    if ("p" in frames and low in _TOPICAL) or ("e" in frames and low in ("at", "by", "with")):
        return (start + 1, high), "object"
    if low in ("and", "or", "but", "as"):
        return None
    return _plain(row, start, high, frames)


def _plain(row: Sequence[Token], start: int, high: int, frames: str) -> tuple[Range, str] | None:
    """A clause without "that", or an object."""
    words = sum(1 for i in range(start, high) if row[i].is_word or row[i].quote)
    low = row[start].low
    if "c" in frames and words >= 3:
        dangling = low in PREPOSITIONS - _LEADS_A_CLAUSE
        return None if dangling else ((start, high), "bare")
    if "t" in frames and words >= 3 and _looks_clausal(row, start, high):
        return (start, high), "bare"
    if "n" in frames and low not in PREPOSITIONS:
        return (start, high), "noun"
    return None


def _looks_clausal(row: Sequence[Token], start: int, high: int) -> bool:
    """Whether a subject and a finite verb stand here: "he had left", "the army was there"."""
    if row[start].low in ("he", "she", "they", "it", "there", "we", "i"):
        return True
    return any(row[i].low in AUXILIARIES for i in range(start + 1, min(high, start + 10)))


def _that(row: Sequence[Token], at: int, high: int) -> int | None:
    """Where "that" stands, straight after the cue or after words of time, place and occasion."""
    if at < high and row[at].low == "that":
        nxt = row[at + 1].low if at + 1 < high else ""
        return None if nxt in AUXILIARIES and nxt not in ("can", "may", "might", "will") else at
    if at >= high or row[at].quote is not None:
        return None
    if not (
        row[at].low in PREPOSITIONS | TIME_WORDS | TIME_LEADS | {"out", "clearly"}
        or row[at].text == ","
        or row[at].is_adverb
    ):
        return None
    for i in range(at, min(high, at + 18)):
        carried = i + 1 < high and row[i + 1].low in ("by", "in", "on")  # "a statement carried by"
        stops = row[i].quote is not None or row[i].text in ":;"
        if row[i].low == "that" or stops or (row[i].is_verb_like and not carried):
            return i if row[i].low == "that" else None
    return None


def _quote(row: Sequence[Token], at: int, high: int) -> int | None:
    """Where a quotation starts that belongs to the cue: after ":" "," or a short adverbial."""
    for i in range(at, min(high, at + 16)):
        token = row[i]
        if token.quote is not None:
            if i == at or row[i - 1].text in ",:":
                return i
            return i if row[at].low in PREPOSITIONS | TIME_WORDS | TIME_LEADS else None
        if token.is_verb_like:
            return None
    return None


def _past_time(row: Sequence[Token], at: int, high: int) -> int:
    """Past "on Tuesday", "late Monday", "Thursday" and adverbs."""
    start = at
    while start < high and (
        row[start].low in TIME_WORDS
        or (row[start].low in TIME_LEADS and _time_follows(row, start, high))
        or row[start].is_adverb
    ):
        start += 1
    return start


def _time_follows(row: Sequence[Token], at: int, high: int) -> bool:
    for i in range(at + 1, min(high, at + 3)):
        if row[i].low in TIME_WORDS:
            return True
        if row[i].low not in TIME_LEADS:
            return False
    return False


def _addressee(row: Sequence[Token], at: int, high: int) -> Range | None:
    """Who is told: a pronoun, or a phrase up to "that", a quotation, "of" or a new subject."""
    if at >= high or not row[at].is_word or row[at].low in _NO_ADDRESSEE:
        return None
    if row[at].low in ("me", "him", "us", "them", "you", "her"):
        return at, at + 1
    end = at
    while end < min(high, at + 14) and not _ends_addressee(row, at, end, high):
        end += 1
    return (at, end) if end > at else None


def _ends_addressee(row: Sequence[Token], at: int, end: int, high: int) -> bool:
    token = row[end]
    if token.quote is not None or (not token.is_word and token.text not in "-&'’.()"):
        return True
    if token.low in _ENDS_ADDRESSEE:
        return True
    if end == at:
        return False
    if token.low in PREPOSITIONS - {"of", "for"} or token.is_verb_like:
        return True
    if token.low == "of" and _gerund(row, end + 1, high):
        return True
    return (
        token.low in PRONOUNS
        or token.low in ("there", "his", "its", "their")
        or (
            token.low in DETERMINERS
            and not token.is_capital
            and row[end - 1].low not in ("of", "for", "and")
        )
    )


def _gerund(row: Sequence[Token], at: int, high: int) -> bool:
    for i in range(at, min(high, at + 3)):
        if row[i].low.endswith("ing"):
            return True
        if not row[i].is_adverb:
            break
    return at < high and not row[at].is_capital and row[at].low not in DETERMINERS
