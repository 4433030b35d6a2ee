# SPDX-License-Identifier: MIT
"""Which way words point: negations, what turns a verb round, contrary words, exceptions."""

import re
from collections.abc import Iterable

from workstation.analysis.families import lexicon
from workstation.analysis.matching import Match
from workstation.analysis.terms import Term
from workstation.analysis.words import WORD, stem

_NEGATIONS = frozenset(
    ["no", "not", "never", "none", "neither", "nor", "nobody", "nothing", "without", "cannot"]
)
_REACH = 8  # words over which a negation is taken to reach
_TURNING_REACH = 5
_CLAUSE_END = re.compile(
    r"[,;:.!?—–]|\b(?:but|however|although|though|except|while|whereas|that|because)\b"
)

_CONTRAST = re.compile(
    r"\b(?:but|though|although|except|however)\b[^,;.]*\b(?:not?|none|never|without)\b"
)


def negates(word: str) -> bool:
    """Whether a word is a negation: "no", "never", "isn’t"."""
    folded = word.casefold()
    return folded in _NEGATIONS or folded.endswith(("n't", "n’t"))


def makes_exception(text: str) -> bool:
    """Whether a text goes on to take something out: "…, but no fighting units"."""
    return _CONTRAST.search(text) is not None


def signs(found: Match) -> set[bool]:
    """Whether what is asked is said to be so (True), not to be so (False), or both.

    Where a claim has no word for the heart of the question, its other words have to tell: "there
    are no troops" for "are troops present".
    """
    asked, clauses = found.asked, Clauses(found.said.claim.content.exact)
    others = [one.by for one in found.met if one.by is not None and not one.term.is_name]
    if any(clauses.sets_against(term) for term in others):
        return {False}
    hearts = [one.term for one in found.heart or found.met if not one.term.is_name]
    wording = Clauses(asked.question.wording)
    turned = any(wording.turned(term) for term in hearts)
    way = {
        (contrary == clauses.denied(term)) is not turned
        for term, contrary in _meeting(hearts, found.said.terms)
    }
    exception = found.heart or makes_exception(found.said.claim.content.exact)
    return way if exception or True not in way else {False not in way}


def _meeting(hearts: Iterable[Term], terms: Iterable[Term]) -> list[tuple[Term, bool]]:
    """The terms of a claim that meet the heart, and whether by its contrary."""
    sides = {one.family: one.contrary for term in hearts for one in term.meanings}
    keys = {term.key for term in hearts}
    found = []
    for term in terms:
        if term.key in keys:
            found.append((term, False))
            continue
        own = [one.contrary != sides[one.family] for one in term.meanings if one.family in sides]
        if own:
            found.append((term, all(own)))
    return found


class Clauses:
    """The words of a text, each in its clause."""

    def __init__(self, text: str) -> None:
        ends = [match.start() for match in _CLAUSE_END.finditer(text)]
        self._words, self._clause = [], []
        for match in WORD.finditer(text):
            self._words.append(match.group())
            self._clause.append(sum(end <= match.start() for end in ends))

    def denied(self, term: Term) -> bool:
        """Whether a term is negated or turned round, but not both."""
        return any(map(negates, self._before(term, _REACH))) is not self.turned(term)

    def turned(self, term: Term) -> bool:
        """Whether a word before it makes it its contrary: "refused to sign", "lifted its siege"."""
        keys = [stem(word) for word in self._before(term, _TURNING_REACH)]
        turning = lexicon().turning
        return any(
            key in turning or "_".join(keys[at : at + 2]) in turning for at, key in enumerate(keys)
        )

    def sets_against(self, term: Term) -> bool:
        """Whether a term is what something else is set against: "steam, not chlorine"."""
        before = self._before(term, _REACH)
        first = term.place - len(before)
        opens = first == 0 or self._clause[first - 1] != self._clause[first]
        return opens and first > 0 and len(before) == 1 and before[0].casefold() == "not"

    def _before(self, term: Term, reach: int) -> list[str]:
        """Up to so many words before a term in its clause."""
        clause, start = self._clause[term.place], max(0, term.place - reach)
        return [self._words[at] for at in range(start, term.place) if self._clause[at] == clause]


def negation_reaches(text: str, shared: Iterable[str]) -> bool | None:
    """Whether a negation in `text` reaches one of the shared stems of its clause.

    None without any negation; False where one stands but reaches none of them.
    """
    wanted, found = frozenset(shared), None
    for clause in _CLAUSE_END.split(text):
        words = WORD.findall(clause)
        for at, word in enumerate(words):
            if not negates(word):
                continue
            if any(stem(near) in wanted for near in words[at + 1 : at + 1 + _REACH]):
                return True
            found = False
    return found
