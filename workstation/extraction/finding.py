# SPDX-License-Identifier: MIT
"""Who says what within one sentence: source, cue and content, before names are known."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from workstation.domain.claims import Act
from workstation.domain.spans import Piece
from workstation.extraction import phrases
from workstation.extraction.cues import Cue, cues
from workstation.extraction.tokens import Token
from workstation.extraction.words import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    TIME_LEADS,
    TIME_WORDS,
)

Range = tuple[int, int]
_MOST_CUES = 16  # in one sentence; no real one has more


@dataclass(frozen=True, slots=True)
class Found:
    """One relation as found: pieces of the text, the rule, and what is nested in what.

    `inside` is the index of the relation whose content this one stands in.
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
    lead: tuple[Piece, ...] = ()


@dataclass
class _Clause:
    """A cue with its subject on the left, as token ranges."""

    cue: Cue
    subject: Range | None
    start: int  # first token of the clause
    shared: bool = False
    joined: bool = False  # coordinate with what stands before it
    inverted: Range | None = None


@dataclass
class Reading:
    """One sentence while it is read."""

    row: Sequence[Token]
    low: int = 0
    clauses: list[_Clause] = field(default_factory=list)


def find(row: Sequence[Token]) -> list[Found]:
    """The relations of one sentence."""
    if not row:
        return []
    reading = Reading(row, _past_lead(row))
    marks = [cue for cue in cues(row) if cue.first >= reading.low][:_MOST_CUES]
    if marks:
        _place(reading, marks)
    found = []
    for k, clause in enumerate(reading.clauses):
        made = _relation(reading, k, clause)
        if made is not None:
            found.append((clause, made))
    return _nested(found)


def _past_lead(row: Sequence[Token]) -> int:
    """Past "As reported by the agency, TASS, " and "According to X, " at the start."""
    if len(row) < 4 or not (
        (row[0].low == "as" and row[2].low == "by")
        or (row[0].low == "according" and row[1].low == "to")
    ):
        return 0
    commas = [i for i in range(3, min(len(row), 24)) if row[i].text == ","]
    if not commas:
        return 0
    if (
        len(commas) > 1
        and commas[1] - commas[0] <= 4
        and all(row[i].is_capital for i in range(commas[0] + 1, commas[1]))
        and row[commas[0] + 1].low not in DETERMINERS
    ):
        return commas[1] + 1
    return commas[0] + 1


def _place(reading: Reading, marks: list[Cue]) -> None:
    row = reading.row
    for cue in marks:
        low = reading.low
        previous = reading.clauses[-1] if reading.clauses else None
        if previous is not None:
            low = max(low, _last_verb(row, reading, cue))
        reading.clauses.append(_clause(row, cue, low, previous, reading.low))


def _last_verb(row: Sequence[Token], reading: Reading, cue: Cue) -> int:
    """Where the last reporting verb ends that is not in a "who …," between subject and verb."""
    last = reading.clauses[-1].cue
    relative = last.first > 0 and row[last.first - 1].low in ("who", "which")
    if relative and row[cue.first - 1].text == ",":
        return reading.clauses[-2].cue.last if len(reading.clauses) > 1 else 0
    return last.last


def _clause(
    row: Sequence[Token], cue: Cue, low: int, previous: _Clause | None, start: int
) -> _Clause:
    left = row[cue.first - 1] if cue.first > 0 else None
    if (
        cue.is_participle
        and left is not None
        and left.low not in PRONOUNS
        and not _has_be(row, cue)
    ):
        return _Clause(cue, _shared(row, cue, previous, start), cue.first, shared=True, joined=True)
    if left is not None and left.low in ("and", "but", "or", "then"):
        return _Clause(cue, _shared(row, cue, previous, start), cue.first, shared=True, joined=True)
    if left is not None and (
        left.quote is not None
        or (left.text == "," and cue.first >= 2 and row[cue.first - 2].quote is not None)
    ):
        inverted = phrases.after(row, cue.last, len(row))
        return _Clause(cue, None, cue.first, inverted=inverted)
    subject = phrases.before(row, cue.first, low)
    if (
        left is not None
        and left.text == ","
        and cue.last - cue.first == 1
        and _clause_before(row, cue.first - 1, low)
    ):
        inverted = _inverted(row, cue)
        if inverted is not None:
            return _Clause(cue, None, cue.first, inverted=inverted)
    if subject is None:
        return _Clause(cue, None, cue.first)
    return _Clause(cue, subject, subject[0], joined=_is_joined(row, subject[0], low))


def _has_be(row: Sequence[Token], cue: Cue) -> bool:
    return any(row[i].low in AUXILIARIES for i in range(cue.first, cue.last - 1))


def _shared(row: Sequence[Token], cue: Cue, previous: _Clause | None, start: int) -> Range | None:
    if previous is not None:
        return previous.subject or previous.inverted
    return phrases.from_start(row, start, cue.first)


def _clause_before(row: Sequence[Token], comma: int, low: int) -> bool:
    """Whether a whole clause, not a name or an apposition, stands before the comma."""
    start = comma
    while start > low and row[start - 1].text not in ",;" and row[start - 1].quote is None:
        start -= 1
    return (
        any(row[i].is_verb_like for i in range(start, comma))
        and row[start].low not in SUBORDINATORS
    )


def _inverted(row: Sequence[Token], cue: Cue) -> Range | None:
    """The subject after the verb in "…, said the minister": it must end the clause."""
    if "q" not in cue.verb.frames or cue.tense not in ("past", "present"):
        return None
    found = phrases.after(row, cue.last, len(row))
    if found is None or row[cue.last].low in PRONOUNS or row[cue.last].low == "that":
        return None
    end = found[1]
    if (
        end >= len(row)
        or row[end].text in ".,;"
        or row[end].low in PREPOSITIONS | {"who", "as"} | TIME_WORDS
    ):
        if any(row[i].is_verb_like for i in range(*found)):
            return None
        return found
    return None


def _is_joined(row: Sequence[Token], start: int, low: int) -> bool:
    if start - 1 < low:
        return False
    left = row[start - 1]
    if left.text == ";":
        return True
    return left.low in CONJUNCTIONS and start - 2 >= low and row[start - 2].text == ","


def _relation(reading: Reading, k: int, clause: _Clause) -> Found | None:
    row, cue = reading.row, clause.cue
    source = clause.subject or clause.inverted
    if clause.inverted is not None:
        return _postposed(reading, k, clause, clause.cue.first, clause.inverted[1])
    if source is None:
        return None
    if cue.negated and cue.verb.lemma in ("say", "tell", "specify", "report", "explain", "mention"):
        return None
    after = _after(reading, k, clause)
    if not clause.shared and set("qc") & set(cue.verb.frames):
        behind = _postposed(reading, k, clause, clause.start, cue.last)
        begun = clause.start > 0 and row[clause.start - 1].quote is not None
        if behind is not None and (begun or after is None or after[2] in ("bare", "noun")):
            return behind
    if after is None:
        return None
    return _made(reading, clause, *after)


def _made(
    reading: Reading, clause: _Clause, content: Range, extra: dict[str, Range], rule: str
) -> Found | None:
    row = reading.row
    source = clause.subject or clause.inverted
    assert source is not None
    pieces = pieces_of(row, content)
    if not pieces:
        return None
    return Found(
        source=(span_of(row, source),),
        cue=(span_of(row, (clause.cue.first, clause.cue.last)),),
        content=pieces,
        rule=rule,
        lemma=clause.cue.verb.lemma,
        act=Act.DEMANDS if rule == "call for" else clause.cue.verb.act,
        speech=clause.cue.verb.speech,
        negated=clause.cue.negated,
        quotes=tuple(row[i].quote.inner for i in range(*content) if row[i].quote),  # type: ignore[union-attr]
        addressee=tuple(span_of(row, r) for key, r in extra.items() if key == "addressee"),
        target=tuple(span_of(row, r) for key, r in extra.items() if key == "target"),
    )


def _after(reading: Reading, k: int, clause: _Clause) -> tuple[Range, dict[str, Range], str] | None:
    """What stands right of the cue, if it is a content: its range, addressee, rule."""
    row = reading.row
    frames = clause.cue.verb.frames
    high = _end(reading, k)
    at = clause.cue.last
    extra: dict[str, Range] = {}
    if clause.cue.verb.lemma == "call":
        return _called(row, at, high)
    if (
        at + 1 < high
        and row[at].low == "not"
        and row[at + 1].low == "to"
        and clause.cue.verb.lemma == "ask"
    ):
        return None
    if "a" in frames or "x" in frames or "o" in frames:
        person = _addressee(row, at, high)
        if person is not None and not (person[1] >= high and "n" in frames):
            extra["addressee"] = person
            at = person[1]
    if "o" in frames and at < high and row[at].low == "of":
        if "addressee" in extra:
            extra["target"] = extra.pop("addressee")
        return (
            ((at + 1, high), extra, "accusation" if "target" in extra else "object")
            if at + 1 < high
            else None
        )
    that = _that(row, at, high)
    if that is not None:
        return ((that, high), extra, "that clause") if that + 1 < high else None
    quote = _quote(row, at, high)
    if quote is not None and ("q" in frames or "c" in frames):
        return (quote, high), extra, "quotation"
    if at < high and row[at].low == "to" and (set("ix") & set(frames)):
        return (at, high), extra, "infinitive"
    return _bare(row, at, high, clause, extra)


def _called(row: Sequence[Token], at: int, high: int) -> tuple[Range, dict[str, Range], str] | None:
    """ "called for X", "called on Y to do X", "called it X"."""
    if at >= high:
        return None
    if row[at].low == "for":
        return ((at + 1, high), {}, "call for") if at + 1 < high else None
    if row[at].low in ("on", "upon"):
        to = next((i for i in range(at + 2, min(high, at + 14)) if row[i].low == "to"), None)
        return ((to, high), {"addressee": (at + 1, to)}, "call for") if to is not None else None
    if row[at].low in PREPOSITIONS or high - at < 2 or not (row[at].is_word or row[at].quote):
        return None
    return (at, high), {}, "noun"


def _bare(
    row: Sequence[Token], at: int, high: int, clause: _Clause, extra: dict[str, Range]
) -> tuple[Range, dict[str, Range], str] | None:
    frames = clause.cue.verb.frames
    start = _past_time(row, at, high)
    if start >= high or not (row[start].is_word or row[start].quote):
        return None
    token = row[start]
    words = sum(1 for i in range(start, high) if row[i].is_word or row[i].quote)
    if "w" in frames and token.low in (
        "whether",
        "how",
        "what",
        "why",
        "who",
        "if",
        "where",
        "when",
    ):
        return (start, high), extra, "question clause"
    if ("s" in frames and token.low in ("about", "over", "of", "against")) or (
        "f" in frames and token.low == "for"
    ):
        return (start + 1, high), extra, "object"
    if token.low in ("and", "or", "but", "as") or words < 2:
        return None
    if "c" in frames and words >= 3:
        if token.low in PREPOSITIONS and token.low not in (
            "about",
            "over",
            "in",
            "at",
            "with",
            "after",
            "under",
        ):
            return None
        return (start, high), extra, "bare"
    if "t" in frames and words >= 3 and _looks_clausal(row, start, high):
        return (start, high), extra, "bare"
    if "n" in frames and token.low not in PREPOSITIONS:
        return (start, high), extra, "noun"
    return None


def _looks_clausal(row: Sequence[Token], start: int, high: int) -> bool:
    """Whether a subject and a finite verb stand here: "he had left", "the army was there"."""
    if row[start].low in ("he", "she", "they", "it", "there", "we", "i"):
        return True
    return any(row[i].low in AUXILIARIES for i in range(start + 1, min(high, start + 10)))


def _end(reading: Reading, k: int) -> int:
    """Where the content of clause `k` must end: at a later clause of the same rank."""
    row = reading.row
    end = len(row)
    me = reading.clauses[k]
    for other in reading.clauses[k + 1 :]:
        if not other.joined and not _interrupts(row, other, me):
            continue
        end = other.start
        break
    for i in range(me.cue.last, end - 1):
        if row[i].low == "according" and row[i + 1].low == "to":
            end = i
            break
        if row[i].text == ";" and i > me.cue.last + 2:
            end = i
            break
    while end > me.cue.last and (row[end - 1].text in ",;:-—–" or row[end - 1].low in CONJUNCTIONS):
        end -= 1
    while end > me.cue.last and row[end - 1].text in ".…" and row[end - 1].quote is None:
        end -= 1
    return end


def _interrupts(row: Sequence[Token], other: _Clause, me: _Clause) -> bool:
    return False


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
        if row[i].low == "that":
            return i
        if row[i].quote is not None or row[i].is_verb_like or row[i].text in ":;":
            return None
    return None


def _quote(row: Sequence[Token], at: int, high: int) -> int | None:
    """Where a quotation starts that belongs to the cue: after ":" "," or a short adverbial."""
    for i in range(at, min(high, at + 16)):
        token = row[i]
        if token.quote is not None:
            if i == at or row[i - 1].text in ",:":
                return i
            return i if _only_adverbial(row, at, i) else None
        if token.is_verb_like:
            return None
    return None


def _only_adverbial(row: Sequence[Token], at: int, end: int) -> bool:
    return row[at].low in PREPOSITIONS | TIME_WORDS | TIME_LEADS


def _past_time(row: Sequence[Token], at: int, high: int) -> int:
    """Past "on Tuesday", "late Monday", "Thursday" and ", "."""
    start = at
    while start < high:
        token = row[start]
        if token.low in TIME_WORDS or (token.low in TIME_LEADS and _time_follows(row, start, high)) or (token.is_adverb and token.low not in ("there",)):
            start += 1
        else:
            break
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
    if at >= high or not row[at].is_word:
        return None
    first = row[at].low
    if first in ("me", "him", "us", "them", "you", "her", "it") and first != "it":
        return at, at + 1
    if first in (
        "that",
        "to",
        "of",
        "about",
        "whether",
        "how",
        "what",
        "in",
        "on",
        "against",
        "if",
    ):
        return None
    end = at
    while end < high and end - at < 14:
        token = row[end]
        if token.quote is not None or (not token.is_word and token.text not in "-&'’.()"):
            break
        if (
            token.low
            in ("that", "to", "about", "whether", "how", "during", "if", "why", "what", "not")
            or token.low in TIME_WORDS
            or token.low in ("on", "at", "last", "after")
        ):
            break
        if token.low in PREPOSITIONS - {"of", "for"} and end > at:
            break
        if token.low == "of" and end > at and _gerund(row, end + 1, high):
            break
        if end > at and (
            token.low in PRONOUNS
            or token.low in ("there", "his", "its", "their")
            or (token.low in DETERMINERS and row[end - 1].low not in ("of", "for", "and"))
        ):
            break
        if end > at and token.is_verb_like:
            break
        end += 1
    return (at, end) if end > at else None


def _gerund(row: Sequence[Token], at: int, high: int) -> bool:
    for i in range(at, min(high, at + 3)):
        if row[i].low.endswith("ing"):
            return True
        if not row[i].is_adverb:
            break
    return at < high and not row[at].is_capital and row[at].low not in DETERMINERS


def _postposed(reading: Reading, k: int, clause: _Clause, start: int, end: int) -> Found | None:
    """Content before the cue: "…, the ministry said", with its rest after an interruption."""
    row = reading.row
    low = _left_bound(reading, k)
    stop = start
    if stop <= low:
        return None
    left = row[stop - 1]
    if left.text == "," and stop - 1 > low:
        stop -= 1
    elif left.quote is None:
        return None
    if row[stop - 1].text == ",":
        stop -= 1
    if not _is_content(row, low, stop):
        return None
    rest = _rest(reading, k, end)
    if rest is None and row[stop - 1].quote is None:
        nothing = _tail_is_adverbial(row, end)
        if not nothing:
            return None
    pieces = pieces_of(row, (low, stop)) + (pieces_of(row, rest) if rest else ())
    source = clause.subject or clause.inverted
    assert source is not None
    ranges = [(low, stop)] + ([rest] if rest else [])
    return Found(
        source=(span_of(row, source),),
        cue=(span_of(row, (clause.cue.first, clause.cue.last)),),
        content=pieces,
        rule="quotation first" if row[stop - 1].quote is not None else "content first",
        lemma=clause.cue.verb.lemma,
        act=clause.cue.verb.act,
        speech=clause.cue.verb.speech,
        negated=clause.cue.negated,
        quotes=tuple(row[i].quote.inner for r in ranges for i in range(*r) if row[i].quote),  # type: ignore[union-attr]
    )


def _left_bound(reading: Reading, k: int) -> int:
    """Content before a cue starts with the sentence, or after a joined clause before it."""
    return reading.low


def _is_content(row: Sequence[Token], low: int, stop: int) -> bool:
    if any(row[i].quote is not None for i in range(low, stop)):
        return True
    words = [row[i] for i in range(low, stop) if row[i].is_word]
    if len(words) < 3 or words[0].low in (
        "in",
        "on",
        "at",
        "during",
        "after",
        "according",
        "speaking",
        "asked",
        "for",
        "as",
        "citing",
        "when",
        "while",
        "if",
        "since",
        "despite",
    ):
        return (
            len(words) >= 6
            and any(t.low in AUXILIARIES for t in words[3:])
            and words[0].low
            not in (
                "as",
                "when",
                "while",
                "asked",
                "speaking",
                "after",
                "citing",
                "according",
                "despite",
                "if",
            )
        )
    return any(token.is_verb_like for token in words) or any(
        token.low.endswith("s") and not token.is_capital for token in words[1:]
    )


def _rest(reading: Reading, k: int, end: int) -> Range | None:
    """The content after an interruption: `“A,” he said, “b.”`, "A, he said, b"."""
    row = reading.row
    high = _end(reading, k)
    for i in range(end, min(high, end + 25)):
        if row[i].quote is not None:
            return i, high
    if (
        end < high
        and row[end].text == ","
        and any(row[i].is_verb_like for i in range(end + 1, min(high, end + 8)))
        and row[end + 1].low
        not in SUBORDINATORS | CONJUNCTIONS | {"adding", "citing", "referring", "speaking"}
        and not row[end + 1].low.endswith("ing")
    ):
        return end + 1, high
    return None


def _tail_is_adverbial(row: Sequence[Token], end: int) -> bool:
    if end >= len(row):
        return True
    token = row[end]
    return (
        not token.is_word
        or token.low
        in PREPOSITIONS | TIME_WORDS | TIME_LEADS | {"when", "as", "while", "after", "to"}
        or token.low in ADVERBS
        or token.is_adverb
        or token.is_capital
    )


def span_of(row: Sequence[Token], found: Range) -> Piece:
    """The range as one piece of the text."""
    return row[found[0]].start, row[found[1] - 1].end


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
        return tuple(row[i].quote.inner for i in range(start, end) if row[i].quote)  # type: ignore[union-attr]
    return ((row[start].start, row[end - 1].end),)


def _nested(found: list[tuple[_Clause, Found]]) -> list[Found]:
    made = [relation for _, relation in found]
    out = []
    for k, relation in enumerate(made):
        at = relation.cue[0][0]
        holder = None
        for j, other in enumerate(made):
            if j != k and any(start <= at < end for start, end in other.content):
                holder = j
        out.append(replace(relation, inside=holder))
    return out
