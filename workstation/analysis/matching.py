# SPDX-License-Identifier: MIT
"""How far a claim says something about what a question asks: which terms meet, and how."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from workstation.analysis.asking import Asked
from workstation.analysis.families import lexicon
from workstation.analysis.names import Names
from workstation.analysis.terms import Term, read_terms
from workstation.analysis.words import WORD
from workstation.domain.claims import Claim

_OWN = re.compile(
    r"\b(?:it|its|itself|he|his|him|she|her|they|their|them|we|our|us|i|my)\b", re.IGNORECASE
)
_DEFINITE = frozenset(["the", "this", "that", "its", "their"])
MOST_BESIDE = 0.3  # what a word of the definition or scope adds, at most to the whole
_ELSEWHERE = 0.5  # kept of the score for each name asked for in whose place another stands
_SPARE = 3  # words a claim may have beside what is asked
_STRAY = 0.04  # what each further one takes off


class How(IntEnum):
    """How a term of a question is met, the best last."""

    LOOSE = 0
    CONTRARY = 1
    NEAR = 2
    MEANT = 3  # an actor not named, but meant
    EXACT = 4


_WORTH = {How.LOOSE: 0.5, How.CONTRARY: 0.85, How.NEAR: 0.85, How.MEANT: 0.8, How.EXACT: 1.0}


@dataclass(frozen=True, slots=True)
class Said:
    """A claim as read: its terms, actors it is known to be about, and those a pronoun may mean.

    `under` holds the terms by what terms that meet them have in common, `definite` the places of
    words after "the".
    """

    claim: Claim
    terms: tuple[Term, ...]
    about: frozenset[str]
    meant: frozenset[str]
    under: dict[str, list[Term]]
    definite: frozenset[int]

    def keys(self) -> set[str]:
        """Everything under which a question may be found for it."""
        return {*self.about, *self.meant, *self.under}


@dataclass(frozen=True, slots=True)
class Met:
    """A term of the question, the claim's own term that meets it, and how."""

    term: Term
    by: Term | None
    how: How


@dataclass(frozen=True, slots=True)
class Match:
    """A claim held against a question; `score` is between 0 and 1."""

    asked: Asked
    said: Said
    met: tuple[Met, ...]
    score: float

    @property
    def heart(self) -> tuple[Met, ...]:
        """How the heart of the question is met."""
        return tuple(one for one in self.met if one.term.key in self.asked.heart)


def read_claim(claim: Claim, names: Names) -> Said:
    """A claim made ready to be compared with questions."""
    text = claim.content.exact
    terms = read_terms(text, names)
    words = enumerate(WORD.findall(text.casefold()), 1)
    definite = frozenset(at for at, word in words if word in _DEFINITE)
    # Who names the coast guard of a state speaks of that state too.
    longer = (term.written for term in terms if term.end - term.place > 1 and term.is_name)
    meant = {f"actor:{uid}" for name in longer for uid in names.of(name)}
    if _OWN.search(text):
        meant |= {f"actor:{uid}" for uid in names.of(claim.speaker_name)}
        meant |= {f"actor:{claim.speaker}"} if claim.speaker else set()
    about = frozenset(f"actor:{uid}" for uid in claim.about)
    under: dict[str, list[Term]] = {}
    for term in terms:
        for key in term.found_under:
            under.setdefault(key, []).append(term)
    return Said(claim, tuple(terms), about, frozenset(meant), under, definite)


def match(asked: Asked, said: Said) -> Match:
    """The terms of a question that a claim meets, with a score."""
    found = _shared_out(asked, said)
    for name, thing in asked.bearers:
        if name.key not in found and _is_known(found.get(thing.key), said):
            found[name.key] = Met(name, None, How.MEANT)
    met = tuple(found[term.key] for term in asked.terms if term.key in found)
    return Match(asked, said, met, _score(asked, said, met))


def _shared_out(asked: Asked, said: Said) -> dict[str, Met]:
    """The best meeting of each term, where no word of the claim stands for two."""
    every = [one for term in asked.terms for one in _meetings(term, said)]
    every.sort(key=lambda one: (-one.how, -asked.weights[one.term.key]))
    found: dict[str, Met] = {}
    taken: set[int] = set()
    for one in every:
        if one.term.key in found or (one.by is not None and one.by.place in taken):
            continue
        found[one.term.key] = one
        if one.by is not None and not one.term.is_name:
            taken.add(one.by.place)
    return found


def _is_known(thing: Met | None, said: Said) -> bool:
    """Whether a claim speaks of a thing as known already: "the fever" for "Lassa fever"."""
    if thing is None or thing.by is None:
        return False
    return thing.how is How.EXACT and thing.by.place in said.definite


def _meetings(term: Term, said: Said) -> list[Met]:
    """Every meeting of one term."""
    near = {by.place: by for key in term.found_under for by in said.under.get(key, ())}
    found = [Met(term, by, how) for by in near.values() if (how := _how(term, by)) is not None]
    if term.key in said.about:
        found.append(Met(term, None, How.EXACT))
    elif term.key in said.meant:
        found.append(Met(term, None, How.MEANT))
    return found


def _how(term: Term, by: Term) -> How | None:
    if term.key == by.key:
        return How.EXACT
    best: How | None = None
    for one in term.meanings:
        for other in by.meanings:
            if one.family == other.family:
                equal = How.LOOSE if one.loose else How.NEAR
                how = equal if one.contrary == other.contrary else How.CONTRARY
                best = how if best is None else max(best, how)
    return best


def _score(asked: Asked, said: Said, met: Iterable[Met]) -> float:
    """The share of the question's weight that is met, less what speaks of something else."""
    whole = asked.whole
    if not whole:
        return 0.0
    got = {one.term.key: _WORTH[one.how] * asked.weights[one.term.key] for one in met}
    share = sum(got.values()) / whole
    if not share:
        return 0.0
    keys = {term.key for term in said.terms}
    beside = [term.key for term in asked.beside]
    if beside:
        share += (1 - share) * MOST_BESIDE * sum(key in keys for key in beside) / len(beside)
    return min(1.0, share * _fitting(asked, said, set(got)) * _to_the_point(asked, said))


def _fitting(asked: Asked, said: Said, got: set[str]) -> float:
    """Less where other names stand in the place of those asked for."""
    lacking = sum(term.is_name and term.key not in got for term in asked.terms)
    others = {term.key for term in said.terms if term.is_name} - asked.names
    return float(_ELSEWHERE ** min(lacking, len(others)))


def _to_the_point(asked: Asked, said: Said) -> float:
    """Less where a claim mostly speaks of other things."""
    weak = lexicon().weak
    stray = sum(
        term.key not in asked.own
        and term.key not in weak
        and term.families.isdisjoint(asked.families)
        for term in said.terms
    )
    return max(0.6, 1 - _STRAY * max(0, stray - _SPARE))
