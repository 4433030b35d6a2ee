# SPDX-License-Identifier: MIT
"""Questions by the words and names in them, so that a claim finds its questions at once."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from workstation.analysis.asking import Asked, read_question
from workstation.analysis.matching import MOST_BESIDE, Said, read_claim
from workstation.analysis.names import Names
from workstation.analysis.placing import LEAST_SCORE, LEAST_WITHOUT_HEART, may_be_placed, suggest
from workstation.analysis.terms import Term
from workstation.domain.claims import Claim
from workstation.domain.questions import Position, Question


class QuestionIndex:
    """An inverted index of questions, built once and asked for any number of claims.

    A question stands under its rarest terms only: a claim that has none of them could not
    reach the score that a suggestion needs.
    """

    def __init__(self, questions: Iterable[Question], names: Names | Mapping[str, str]) -> None:
        self.names = names if isinstance(names, Names) else Names(names)
        self.asked = [read_question(question, self.names) for question in questions]
        known = Counter(term.key for asked in self.asked for term in asked.terms)
        self._under: defaultdict[str, list[int]] = defaultdict(list)
        self._weights = [
            [(_reached_under(asked, term), asked.weights[term.key]) for term in asked.terms]
            for asked in self.asked
        ]
        self._least = [_needed(asked, LEAST_SCORE) * asked.whole for asked in self.asked]
        for number, asked in enumerate(self.asked):
            for term in _telling(asked, known):
                for key in _reached_under(asked, term):
                    self._under[key].append(number)

    def suggest_for(self, claim: Claim) -> list[Position]:
        """The suggested positions of a claim, the best first."""
        if not may_be_placed(claim):
            return []
        said = read_claim(claim, self.names)
        found = [
            one
            for number in self._candidates(said)
            if (one := suggest(self.asked[number], said)) is not None
        ]
        return sorted(found, key=lambda one: (-one.score, one.question))

    def _candidates(self, said: Said) -> list[int]:
        """The questions a claim may meet well enough."""
        keys = said.keys()
        near = {number for key in keys for number in self._under.get(key, ())}
        return [number for number in near if self._may_do(number, keys)]

    def _may_do(self, number: int, keys: set[str]) -> bool:
        """Whether a claim with these keys could reach what is needed, at the most kindly."""
        got = 0.0
        for under, weight in self._weights[number]:
            if not keys.isdisjoint(under):
                got += weight
        return got >= self._least[number]


def _reached_under(asked: Asked, term: Term) -> tuple[str, ...]:
    """What a claim has that meets a term, by itself or through the thing that bears the name."""
    things = (thing.found_under for name, thing in asked.bearers if name.key == term.key)
    return (*term.found_under, *(key for under in things for key in under))


def _telling(asked: Asked, known: Counter[str]) -> list[Term]:
    """The terms of which a claim needs one: the heart, or the rarest, the rest being too little."""
    hearts = [term for term in asked.terms if term.key in asked.heart]
    rest = asked.whole - sum(asked.weights[term.key] for term in hearts)
    if hearts and not asked.unsaid and rest < _needed(asked, LEAST_WITHOUT_HEART) * asked.whole:
        return hearts
    rest, found = asked.whole, []
    for term in sorted(asked.terms, key=lambda term: (known[term.key], term.key)):
        if rest < _needed(asked, LEAST_SCORE) * asked.whole:
            break
        found.append(term)
        rest -= asked.weights[term.key]
    return found


def _needed(asked: Asked, score: float) -> float:
    """The share of its weight that a question needs, what stands beside it doing the rest."""
    return (score - MOST_BESIDE) / (1 - MOST_BESIDE) if asked.beside else score
