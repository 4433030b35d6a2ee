# SPDX-License-Identifier: MIT
"""Questions by the words and names in them, so that a claim finds its questions at once."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from workstation.analysis.asking import Asked, read_question
from workstation.analysis.matching import Said, read_claim
from workstation.analysis.names import Names
from workstation.analysis.placing import may_be_placed, suggest
from workstation.analysis.terms import Term
from workstation.domain.claims import Claim
from workstation.domain.questions import Position, Question

# With this share of its weight in terms a claim lacks, no question is suggested for it.
_TOO_LITTLE = 0.72


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
        for number, asked in enumerate(self.asked):
            for term in _telling(asked, known):
                self._under[term.key].append(number)
                for meaning in term.meanings:
                    self._under[f"family:{meaning.family}"].append(number)

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

    def _candidates(self, said: Said) -> set[int]:
        return {number for key in said.keys() for number in self._under.get(key, ())}  # noqa: SIM118


def _telling(asked: Asked, known: Counter[str]) -> list[Term]:
    """The rarest terms, so many that the rest alone would be too little."""
    rarest = sorted(asked.terms, key=lambda term: (known[term.key], term.key))
    rest, found = asked.whole, []
    for term in rarest:
        if rest < (1 - _TOO_LITTLE) * asked.whole:
            break
        found.append(term)
        rest -= asked.weights[term.key]
    return found
