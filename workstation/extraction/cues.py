# SPDX-License-Identifier: MIT
# ruff: noqa: SIM905 (tables of words read better as words)
"""Reporting verbs in a sentence: which word is one, and with what auxiliaries."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from workstation.extraction.idioms import idiom, idiom_starts, lefts
from workstation.extraction.tokens import Token
from workstation.extraction.verbs import Form, Verb, forms
from workstation.extraction.words import (
    AUXILIARIES,
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    NEGATIONS,
    POSSESSIVES,
    PREPOSITIONS,
    SUBJECTS,
)

_PERFECT = frozenset(("has", "have", "had"))
_ADJECTIVAL = ("al", "ic", "ive", "ous", "ful", "ble", "ing", "ed")
_GOES_ON = frozenset("went goes go keep keeps kept continue continues continued".split())
_NO_CUES = frozenset(("citing", "quoting"))
_COMPLEMENT_STARTS = frozenset("that to the a an there its his her their how whether no".split())


@dataclass(frozen=True, slots=True)
class Cue:
    """One reporting verb or idiom: tokens `[first, last)`, its verb with what stands before it."""

    first: int
    last: int
    verb: Verb
    tense: str
    negated: bool = False
    idiomatic: bool = False

    @property
    def is_participle(self) -> bool:
        """Whether it shares the subject of another verb: ", adding that …"."""
        return self.tense == "ing"


def cues(row: Sequence[Token]) -> list[Cue]:
    """The reporting verbs of one sentence, outside quotations, in order."""
    known, starts = forms(), idiom_starts()
    found: list[Cue] = []
    for i, token in enumerate(row):
        low = token.low
        if (low not in known and low not in starts) or low in _NO_CUES:
            continue
        if token.quote is not None or (token.is_capital and i > 0):
            continue
        cue = _idiomatic(row, i) if low in starts else _plain(row, i, known[low])
        if cue is not None and (not found or cue.first >= found[-1].last):
            found.append(cue)
    return found


def _idiomatic(row: Sequence[Token], at: int) -> Cue | None:
    """The idiom that begins here; where it adds nothing to its verb, the verb with its act."""
    form = forms().get(row[at].low)
    said = idiom([token.low for token in row[max(0, at - 4) : at + 13]], min(at, 4))
    if said is None:
        return _plain(row, at, form) if form is not None else None
    if form is not None and (said.length == 1 or said.verb.lemma == "call"):
        frames = form.verb.frames + said.verb.frames
        verb = replace(form.verb, act=said.verb.act, frames=frames, speech=True)
        return _plain(row, at, replace(form, verb=verb))
    if not said.verb.frames:
        return None
    first = _first(row, at, lefts() if said.tense == "fixed" else frozenset())
    if said.tense != "fixed" and not _fits(row, first, at, Form(said.verb, said.tense)):
        return None
    if form is not None and form.noun and row[at - 1].low.endswith(_ADJECTIVAL):
        return None
    negated = said.negated or any(row[i].low in NEGATIONS for i in range(first, at))
    return Cue(first, at + said.length, said.verb, said.tense, negated, idiomatic=True)


def _plain(row: Sequence[Token], at: int, form: Form) -> Cue | None:
    first = _first(row, at, frozenset())
    if not _fits(row, first, at, form):
        return None
    group = {token.low for token in row[first:at]}
    tense = "present" if _GOES_ON & group else form.tense
    return Cue(first, at + 1, form.verb, tense, bool(NEGATIONS & group))


def _first(row: Sequence[Token], at: int, more: frozenset[str]) -> int:
    """Where the auxiliaries and adverbs before the verb begin, or "continues to", "keeps"."""
    first = at
    lows = [token.low for token in row[max(0, at - 3) : at]]
    if lows[-1:] == ["to"] and (lows[-2:-1] == ["on"] or _GOES_ON.intersection(lows[-2:-1])):
        first = at - (2 if lows[-2] != "on" else 3)
    elif _GOES_ON.intersection(lows[-1:]):
        first = at - 1
    while first > 0 and (
        row[first - 1].low in AUXILIARIES
        or row[first - 1].is_adverb
        or row[first - 1].low in NEGATIONS
        or row[first - 1].low in more
        or (row[first - 1].low == "since" and row[first - 2].low in _PERFECT)
    ):
        first -= 1
    while first < at and row[first].is_capital and first > 0:
        first += 1
    return first


def _fits(row: Sequence[Token], first: int, at: int, form: Form) -> bool:
    """Whether the word is a verb that somebody is the subject of."""
    group = [row[i].low for i in range(first, at)]
    if _GOES_ON.intersection(group):
        return first > 0
    if form.tense == "ing":
        return _participle_fits(row, first, group)
    if form.tense == "base":
        return _base_fits(row, first, at, group, form)
    return not _is_passive(group) and not _is_modifier(row, first, at, form)


def _is_passive(group: list[str]) -> bool:
    return bool(group) and any(word in BE for word in group)


def _participle_fits(row: Sequence[Token], first: int, group: list[str]) -> bool:
    if any(word in BE for word in group):
        return True
    if first == 0:
        return False
    return (
        row[first - 1].text in (",", "—", "–")
        or row[first - 1].low in ("by", "while", "before", "and")
        or (row[first - 1].quote is not None)
    )


def _base_fits(row: Sequence[Token], first: int, at: int, group: list[str], form: Form) -> bool:
    if first == 0:
        return False
    if any(word in AUXILIARIES - BE for word in group):
        return not any(word in BE for word in group)
    return (
        row[first - 1].low != "to"
        and _plural_subject(row, first)
        and not _is_modifier(row, first, at, form)
    )


def _plural_subject(row: Sequence[Token], first: int) -> bool:
    left = row[first - 1]
    if left.low in ("they", "we", "i", "you", "who", "many", "some", "most", "others"):
        return True
    return left.is_word and (
        (left.low.endswith("s") and not left.low.endswith("'s"))
        or left.low in ("people", "police", "women", "men")
    )


def _is_modifier(row: Sequence[Token], first: int, at: int, form: Form) -> bool:
    """Whether the word is rather a noun or an adjective here."""
    left = row[first - 1] if first else None
    if left is not None and (
        left.low in (DETERMINERS - SUBJECTS) | POSSESSIVES | PREPOSITIONS
        or left.low.endswith(("'s", "s'"))
    ):
        return True
    if not form.noun or form.tense == "past":
        return False
    if left is None:
        return True
    return left.low not in SUBJECTS | {"who"} and not _has_complement(row, at, form)


def _has_complement(row: Sequence[Token], at: int, form: Form) -> bool:
    """Whether what follows shows that a noun-like form is the verb: "claims that", "says to"."""
    if at + 1 >= len(row):
        return False
    right = row[at + 1]
    if right.low == "to" and "i" in form.verb.frames:
        return at + 2 >= len(row) or row[at + 2].low not in DETERMINERS
    if right.low == "that" and at + 2 < len(row) and row[at + 2].low in AUXILIARIES:
        return False
    if right.low in (PREPOSITIONS - {"on"}) | CONJUNCTIONS:
        return False
    return (
        right.quote is not None
        or right.low in _COMPLEMENT_STARTS | AUXILIARIES
        or right.is_capital
        or right.text == ":"
    )
