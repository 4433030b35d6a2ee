# SPDX-License-Identifier: MIT
"""The figure, date or listed answer a claim gives to a question that asks for one."""

import re
from dataclasses import replace

from workstation.analysis.families import lexicon
from workstation.analysis.matching import How, Match
from workstation.analysis.terms import Term
from workstation.analysis.words import WORD, stem
from workstation.domain.figures import Figure
from workstation.domain.questions import Position, QuestionKind, Stance

_OPEN = re.compile(
    r"\b(?:who|whom|whose|which|what|whether|nobody|unknown|unclear)\b", re.IGNORECASE
)
_ANYBODY = frozenset(map(stem, ("people", "men", "women", "dead", "bodies")))
_AGENT = frozenset(["by", "with"])


def answered(position: Position, found: Match) -> Position | None:
    """The position with the answer its kind of question asks for; None without one."""
    kind = found.asked.question.kind
    if kind is QuestionKind.YES_NO:
        return position
    if kind is QuestionKind.OPEN:
        return replace(position, stance=None)
    asserts = position.stance in (Stance.YES, Stance.PARTLY)
    # "No" is no figure, date or choice: what else it may be, only a person can tell.
    rest = Stance.UNCLEAR if position.stance is Stance.NO else position.stance
    position = replace(position, stance=None if asserts else rest)
    if kind is QuestionKind.CHOICE:
        return _chosen(position, found, asserts=asserts)
    if any(one.how is How.CONTRARY for one in found.heart):
        return None  # how many were rescued is not how many are trapped
    if kind is QuestionKind.DATE:
        date = found.said.claim.event_date
        return None if date is None else replace(position, date=date if asserts else None)
    figure = figure_asked(found)
    return None if figure is None else replace(position, figure=figure if asserts else None)


def _chosen(position: Position, found: Match, *, asserts: bool) -> Position | None:
    """The one listed answer the claim gives; unclear with none or several.

    A claim that speaks of none of them and leaves nothing open is about something else.
    """
    named = answers_in(found)
    exact = found.said.claim.content.exact
    if not named and not _OPEN.search(exact) and position.stance is not Stance.WILL_NOT_SAY:
        return None
    if not asserts or len(named) != 1:
        return replace(position, stance=position.stance or Stance.UNCLEAR)
    return replace(position, answer=named[0])


def answers_in(found: Match) -> list[str]:
    """The listed answers a claim speaks of; where several, those that stand as the doer."""
    places = {}
    for answer, terms in found.asked.listed.items():
        at = [_place(term, found) for term in terms]
        if terms and all(place is not None for place in at):
            places[answer] = max(place for place in at if place is not None)
    doers = [answer for answer, place in places.items() if _is_doer(place, found)]
    return doers or list(places)


def _place(term: Term, found: Match) -> int | None:
    """Where a claim has this term of an answer; -1 for the speaker meant by a pronoun."""
    for own in found.said.terms:
        if own.key == term.key:
            return own.place
    return -1 if term.key in found.said.meant | found.said.about else None


def _is_doer(place: int, found: Match) -> bool:
    """Whether what stands there does what is asked: it comes first, or after "by"."""
    words = WORD.findall(found.said.claim.content.exact.casefold())
    before = [word for word in words[max(0, place - 2) : max(0, place)] if word != "the"]
    if before and before[-1] in _AGENT:
        return True
    hearts = [one.by.place for one in found.heart if one.by is not None]
    return not hearts or place < min(hearts)


def figure_asked(found: Match) -> Figure | None:
    """The claim's figure of the thing the question counts, if it has one (rule 8)."""
    fits = [(_fit(figure, found), figure) for figure in found.said.claim.figures]
    fits = [(fit, figure) for fit, figure in fits if fit > 0]
    best = max(fits, key=lambda pair: (pair[0], pair[1].part_of is None), default=None)
    return best[1] if best is not None else None


def _fit(figure: Figure, found: Match) -> int:
    """How well the counted thing is the one asked for; 0 if it is another."""
    asked = found.asked
    words = [stem(word) for word in WORD.findall(f"{figure.counted} {figure.unit}")]
    if _names_another(figure, found):
        return 0
    if not asked.counted:  # "what was the turnout": any figure beside its word
        return 1
    if asked.counted & set(words):
        return 3
    if _families(asked.counted) & _families(words):
        return 2
    return int(_may_be_anything(set(words), asked.counted))


def _may_be_anything(words: set[str], asked: frozenset[str]) -> bool:
    """Whether what is counted is told so generally that it may be what is asked for."""
    table = lexicon()
    if asked & table.people and words <= _ANYBODY:
        return True
    if asked <= table.weak | {stem("people")} and table.people & words:
        return True
    return words <= table.weak


def _families(keys: frozenset[str] | list[str]) -> set[int]:
    table = lexicon()
    return {one.family for key in keys for one in table.meanings.get(key, ()) if not one.does}


def _names_another(figure: Figure, found: Match) -> bool:
    """Whether what is counted belongs to an actor the question does not name."""
    counted = set(WORD.findall(f"{figure.counted} {figure.place}"))
    own = {
        term.key
        for term in found.said.terms
        if term.is_name and counted.intersection(WORD.findall(term.written))
    }
    return bool(own) and not own & found.asked.names
