# SPDX-License-Identifier: MIT
# ruff: noqa: SIM905, E501 (tables of words read better as words)
"""Who says what within one sentence: source, cue and content, before names are known."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from workstation.domain.claims import Act
from workstation.domain.engines import RULES
from workstation.domain.spans import Piece
from workstation.extraction.clauses import Clause, Reading, past_lead, place
from workstation.extraction.contents import Content, after
from workstation.extraction.cues import Cue, cues
from workstation.extraction.endings import end_of
from workstation.extraction.tokens import Token
from workstation.extraction.words import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    TIME_LEADS,
    TIME_WORDS,
)

Range = tuple[int, int]
_LONGEST_PARTED = 8  # words of a subject that "X said," parts from its verb
_MOST_CUES = 16  # in one sentence; no real one has more
_NO_CONTENT_START = frozenset(
    "in on at during after according speaking asked for as citing when while if since despite".split()
)
_NEVER_CONTENT_START = frozenset(
    "as when while asked speaking after citing according despite if".split()
)
_OBJECTS = frozenset(("noun", "object", "that clause", "question clause", "bare"))
_ASKED = frozenset("asked pressed questioned".split())
_TOPIC_LEADS = frozenset("on about over".split())
# With "not" before them nothing was said: "did not say whether".
SILENT = frozenset(
    "say tell specify report explain mention respond reply comment answer elaborate".split()
)


@dataclass(frozen=True, slots=True)
class Found:
    """One relation as found: pieces of the text, the rule, and what is nested in what.

    `inside` is the index of the relation whose content this one stands in; `signs` are what the
    tagger's confidence is made from.
    """

    source: tuple[Piece, ...]
    cue: tuple[Piece, ...]
    content: tuple[Piece, ...]
    rule: str
    lemma: str = ""
    act: Act = Act.STATES
    speech: bool = True
    negated: bool = False
    addressee: tuple[Piece, ...] = ()
    target: tuple[Piece, ...] = ()
    inside: int | None = None
    quotes: tuple[Piece, ...] = ()
    sentence: Piece = (0, 0)
    engine: str = RULES
    signs: tuple[float, ...] = ()


def find(row: Sequence[Token]) -> list[Found]:
    """The relations of one sentence."""
    if not row:
        return []
    reading = Reading(row, past_lead(row))
    marks = [cue for cue in cues(row) if cue.first >= reading.low][:_MOST_CUES]
    place(reading, marks)
    made = [_relation(reading, k) for k in range(len(reading.clauses))]
    return _nested([relation for relation in made if relation is not None])


def _relation(reading: Reading, k: int) -> Found | None:
    clause = reading.clauses[k]
    cue = clause.cue
    if _names_something(reading.row, clause):
        return None
    if clause.inverted is not None:
        return _postposed(reading, k, cue.first, clause.inverted[1])
    if clause.subject is None or (cue.negated and cue.verb.lemma in SILENT):
        return None
    content = after(reading, k)
    if cue.verb.act is Act.DECLINES:
        content = _fronted(reading, clause, content) or content or _silence(reading.row, cue)
    if not clause.shared and set("qc") & set(cue.verb.frames):
        behind = _postposed(reading, k, clause.start, cue.last)
        begun = clause.start > 0 and reading.row[clause.start - 1].quote is not None
        if behind and (begun or content is None or content.rule in ("bare", "noun")):
            return behind
    return _made(reading, clause, content, [content.tokens]) if content else None


def _fronted(reading: Reading, clause: Clause, right: Content | None) -> Content | None:
    """What somebody will not talk about, said first: "On her plans, she would not be drawn"."""
    row, low, stop = reading.row, reading.low, clause.start
    while stop > low and row[stop - 1].text == ",":
        stop -= 1
    if clause.subject is None or clause.shared or stop - low < 2:
        return None
    asked = row[low].low in _ASKED
    if not asked and right is not None:
        return None
    led = asked or row[low].low in _TOPIC_LEADS
    bare = row[clause.subject[0]].low in PRONOUNS and stop == clause.start
    if not led and (not bare or any(row[i].is_verb_like for i in range(low, stop))):
        return None
    first = low + led + (asked and row[low + 1].low in _TOPIC_LEADS)
    if all(row[i].low in TIME_WORDS | TIME_LEADS for i in range(first, stop)):
        return None
    return Content((first, stop), "fronted") if first < stop else None


def _silence(row: Sequence[Token], cue: Cue) -> Content:
    """The words that decline, when nothing else is said of it: "declined to comment"."""
    to = [i for i in range(cue.first, cue.last - 1) if row[i].low == "to"]
    return Content((to[0] if to else cue.last - 1, cue.last), "infinitive")


def _names_something(row: Sequence[Token], clause: Clause) -> bool:
    """Whether "called" only gives a name: "a group called the River Watch"."""
    if clause.cue.verb.lemma != "call" or clause.cue.tense != "past" or clause.subject is None:
        return False
    if clause.cue.last - clause.cue.first > 1:
        return False
    at = clause.cue.last
    named = [row[i] for i in range(at, min(len(row), at + 2)) if row[i].low != "the"]
    return bool(named) and named[0].is_capital and row[clause.subject[1] - 1].text[0].islower()


def _made(reading: Reading, clause: Clause, content: Content, ranges: list[Range]) -> Found | None:
    row = reading.row
    source = clause.subject or clause.inverted
    pieces = tuple(piece for found in ranges for piece in pieces_of(row, found))
    if not pieces or source is None:
        return None
    return Found(
        source=(span_of(row, source),),
        cue=(span_of(row, (clause.cue.first, clause.cue.last)),),
        content=pieces,
        rule="idiom" if clause.cue.idiomatic and content.rule in _OBJECTS else content.rule,
        lemma=clause.cue.verb.lemma,
        act=Act.DEMANDS if content.rule == "call for" else clause.cue.verb.act,
        speech=clause.cue.verb.speech,
        negated=clause.cue.negated,
        quotes=quotes_of(row, ranges),
        addressee=(span_of(row, content.addressee),) if content.addressee else (),
        target=(span_of(row, content.target),) if content.target else (),
    )


def _postposed(reading: Reading, k: int, start: int, end: int) -> Found | None:
    """Content before the cue: "…, the ministry said", with its rest after an interruption."""
    row, stop = reading.row, start
    low = _past_mark(reading, k, start)
    if stop <= low or (row[stop - 1].text != "," and row[stop - 1].quote is None):
        return None
    while stop - 1 > low and row[stop - 1].text == ",":
        stop -= 1
    rest = _rest(reading, k, end)
    parted = rest is not None and row[rest[0]].is_verb_like and stop - low <= _LONGEST_PARTED
    if not _is_content(row, low, stop) and not (parted and row[low].low not in _NO_CONTENT_START):
        return None
    quoted = row[stop - 1].quote is not None
    if rest is None and not quoted and not _tail_is_adverbial(row, end):
        return None
    rule = "quotation first" if quoted else "content first"
    ranges = [(low, stop)] + ([rest] if rest else [])
    return _made(reading, reading.clauses[k], Content((low, stop), rule), ranges)


def _past_mark(reading: Reading, k: int, stop: int) -> int:
    """Where a clause may begin: past the colon or semicolon behind the statement before it."""
    row, last = reading.row, reading.clauses[k - 1].cue.last if k else stop
    marks = (
        i
        for i in range(stop - 2, reading.low, -1)
        if row[i].text == ";" or (i > last and row[i].text in ":–—")
    )
    return next((i + 1 for i in marks), reading.low)


def _is_content(row: Sequence[Token], low: int, stop: int) -> bool:
    """Whether a clause stands here rather than "In Kabul, " or "Asked about it, "."""
    if any(row[i].quote is not None for i in range(low, stop)):
        return True
    words = [row[i] for i in range(low, stop) if row[i].is_word]
    if len(words) < 3 or words[0].low in _NO_CONTENT_START:
        later = any(token.low in AUXILIARIES for token in words[3:])
        return len(words) >= 6 and later and words[0].low not in _NEVER_CONTENT_START
    return any(token.is_verb_like for token in words) or any(
        token.low.endswith("s") and not token.is_capital for token in words[1:]
    )


def _rest(reading: Reading, k: int, end: int) -> Range | None:
    """The content after an interruption: `“A,” he said, “b.”`, "A, he said, b"."""
    row = reading.row
    high = end_of(reading, k)
    goes_on = end + 1 < high and row[end].text == "," and row[end + 1].quote is None
    if goes_on and _resumes(row, end + 1, high):
        return end + 1, high
    for i in range(end, min(high, end + 25)):
        if row[i].quote is not None:
            return i, high
    return None


def _resumes(row: Sequence[Token], at: int, high: int) -> bool:
    """Whether the sentence goes on with its verb, not with an afterthought."""
    low = row[at].low
    if low in SUBORDINATORS | CONJUNCTIONS | {"referring"} or low.endswith("ing"):
        return False
    return any(row[i].is_verb_like for i in range(at, min(high, at + 7)))


def _tail_is_adverbial(row: Sequence[Token], end: int) -> bool:
    """Whether only time, place or nothing follows the cue."""
    if end >= len(row):
        return True
    token = row[end]
    return (
        not token.is_word
        or token.low
        in PREPOSITIONS
        | TIME_WORDS
        | TIME_LEADS
        | ADVERBS
        | {"when", "as", "while", "to", "who", "which"}
        or token.is_adverb
        or token.is_capital
    )


def span_of(row: Sequence[Token], found: Range) -> Piece:
    """The range as one piece of the text."""
    return row[found[0]].start, row[found[1] - 1].end


def quotes_of(row: Sequence[Token], ranges: Sequence[Range]) -> tuple[Piece, ...]:
    """The words between the marks of every quotation in these ranges."""
    quotes = [row[i].quote for first, last in ranges for i in range(first, last)]
    return tuple(quote.inner for quote in quotes if quote is not None)


def pieces_of(row: Sequence[Token], found: Range) -> tuple[Piece, ...]:
    """The range as pieces of the text; quotations alone are parted, without their marks."""
    start, end = found
    while start < end and row[start].text in ",:;-—–" and row[start].quote is None:
        start += 1
    while start < end and row[end - 1].text in ",:;-—–." and row[end - 1].quote is None:
        end -= 1
    if start >= end:
        return ()
    if all(row[i].quote is not None or row[i].text in ",:-—–" for i in range(start, end)):
        return quotes_of(row, [(start, end)])
    return ((row[start].start, row[end - 1].end),)


def _nested(found: list[Found]) -> list[Found]:
    out = []
    for k, relation in enumerate(found):
        at = relation.cue[0][0]
        holder = None
        for j, other in enumerate(found):
            if j != k and any(start <= at < end for start, end in other.content):
                holder = j
        out.append(replace(relation, inside=holder))
    return out
