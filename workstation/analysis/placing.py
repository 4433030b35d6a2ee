# SPDX-License-Identifier: MIT
"""Suggested positions: which claims may answer a question, and how they seem to.

Suggestions only: each says by which shared words it was found, and waits for a person.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from heapq import nsmallest

from workstation.analysis.indexing import ClaimIndex, names_at, text_keys
from workstation.analysis.polarity import lean
from workstation.analysis.words import STOP_WORDS, WORD, content_words, family, stem
from workstation.domain.claims import Claim
from workstation.domain.figures import Figure
from workstation.domain.questions import Position, Question, QuestionKind, Stance
from workstation.domain.uids import derived_uid

MOST_SUGGESTIONS = 200

_ENOUGH = 0.3  # share of the question's weight a claim must have
_COVERS = 0.6  # from here on a claim says so itself
_NEAR = 0.6  # a near word counts less than the word itself
_BESIDE = 0.4  # and so does a word of the definition or scope


@dataclass(frozen=True, slots=True)
class Term:
    """One word or name of a question: where it stands, as written, and its key."""

    place: int
    written: str
    key: str
    near: str = ""  # key of its family

    @property
    def is_name(self) -> bool:
        """Whether it names somebody or some place."""
        return self.key.startswith("actor:") or self.written[:1].isupper()


def suggest_positions(
    question: Question,
    claims: Iterable[Claim],
    names: Mapping[str, str],
    *,
    limit: int | None = MOST_SUGGESTIONS,
) -> list[Position]:
    """Suggested positions of `claims` on `question`, the best first.

    Args:
        question: what is asked.
        claims: all that may answer it.
        names: every name and alias of every actor, to the actor's uid.
        limit: at most so many; None for all.
    """
    return suggest_from(question, ClaimIndex(claims, names), limit=limit)


def suggest_from(
    question: Question, index: ClaimIndex, *, limit: int | None = MOST_SUGGESTIONS
) -> list[Position]:
    """Suggested positions from an index, for asking many questions of the same claims."""
    terms = _terms(question.wording, index)
    scores = _scores(question, terms, index)
    order = nsmallest(
        len(scores) if limit is None else 4 * limit,
        scores.items(),
        key=lambda item: (-item[1], index.claims[item[0]].uid),
    )
    found = []
    for number, score in order:
        position = _position(question, index, terms, index.claims[number])
        if position is not None:
            found.append(replace(position, score=round(score, 4)))
        if len(found) == limit:
            break
    return found


def _terms(text: str, index: ClaimIndex) -> list[Term]:
    """The names and content words of a question's text, in order; a name is one term."""
    words = WORD.findall(text)
    terms: list[Term] = []
    at = 0
    while at < len(words):
        longest = max(names_at(words, at, index.names), default=None)
        if longest is not None:
            length, uid = longest
            terms.append(Term(at, " ".join(words[at : at + length]), f"actor:{uid}"))
            at += length
            continue
        if words[at].casefold() not in STOP_WORDS:
            key = stem(words[at])
            near = "" if (group := family(key)) is None else f"family:{group}"
            terms.append(Term(at, words[at], key, near))
        at += 1
    # The first word of a sentence has its capital for another reason.
    if terms and terms[0].place == 0 and not terms[0].key.startswith("actor:"):
        terms[0] = replace(terms[0], written=terms[0].written.lower())
    return list({term.key: term for term in reversed(terms)}.values())[::-1]


def _scores(question: Question, terms: list[Term], index: ClaimIndex) -> dict[int, float]:
    """Share of the question's weight that each claim has, where it is enough."""
    total = sum(index.weight(term.key) for term in terms)
    if not total:
        return {}
    scores: defaultdict[int, float] = defaultdict(float)
    for term in terms:
        _add(scores, term, index, 1.0)
    own = {term.key for term in terms}
    for term in _terms(f"{question.definition} {question.scope}", index):
        if term.key not in own:
            _add(scores, term, index, _BESIDE)
    least = _ENOUGH * total
    return {number: min(1.0, got / total) for number, got in scores.items() if got >= least}


def _add(scores: defaultdict[int, float], term: Term, index: ClaimIndex, part: float) -> None:
    weight = part * index.weight(term.key)
    exact = index.having(term.key)
    for number in exact:
        scores[number] += weight
    if term.near:
        seen = set(exact)
        weight *= _NEAR
        for number in index.having(term.near):
            if number not in seen:
                scores[number] += weight


def _position(
    question: Question, index: ClaimIndex, terms: list[Term], claim: Claim
) -> Position | None:
    """The suggested position of one claim, or None where too little is shared."""
    keys = index.keys_of(claim)
    exact = [term for term in terms if term.key in keys]
    near = [term for term in terms if term.key not in keys and term.near in keys]
    said = [term for term in (*exact, *near) if not term.is_name]
    asks_more = any(not term.is_name for term in terms)
    if len(exact) + len(near) < min(2, len(terms)) or (asks_more and not said):
        return None
    whole = sum(index.weight(term.key) for term in terms)
    covers = sum(index.weight(term.key) for term in exact) >= _COVERS * whole
    leaning = lean(question, claim, {term.key for term in said}, covers=covers)
    reasons = (_shares(terms, exact), _stands_for(near, claim), leaning.why)
    position = Position(
        uid=derived_uid("position", question.uid, claim.uid),
        question=question.uid,
        claim=claim.uid,
        stance=leaning.stance,
        directness=leaning.directness,
        reason="; ".join(part for part in reasons if part),
    )
    return _answered(question, position, claim, terms, index)


def _shares(terms: list[Term], exact: list[Term]) -> str:
    """The shared words as the question has them, neighbours joined: shares “armed groups”."""
    phrases: list[list[Term]] = []
    for term in terms:
        if term not in exact:
            continue
        before = phrases[-1][-1] if phrases else term
        if before.place + 1 == term.place and before.is_name == term.is_name:
            phrases[-1].append(term)
        else:
            phrases.append([term])
    parts = [f"“{' '.join(term.written for term in phrase)}”" for phrase in phrases]
    return f"shares {', '.join(parts)}" if parts else ""


def _stands_for(near: list[Term], claim: Claim) -> str:
    """The claim's words that are near the question's: has “militants” for “armed”."""
    found: dict[str, str] = {}
    for key, written in content_words(claim.content.exact):
        if (group := family(key)) is not None:
            found.setdefault(f"family:{group}", written)
    parts = [f"“{found[term.near]}” for “{term.written}”" for term in near]
    return f"has {', '.join(parts)}" if parts else ""


def _answered(
    question: Question, position: Position, claim: Claim, terms: list[Term], index: ClaimIndex
) -> Position | None:
    """The position with the answer its kind of question asks for; None without one."""
    if question.kind is QuestionKind.YES_NO:
        return position
    if question.kind is QuestionKind.OPEN:
        return replace(position, stance=None)
    asserts = position.stance is Stance.YES
    # "No" is no figure, date or choice: what else it may be, only a person can tell.
    rest = Stance.UNCLEAR if position.stance is Stance.NO else position.stance
    position = replace(position, stance=None if asserts else rest)
    if question.kind is QuestionKind.CHOICE:
        return _chosen(question, position, claim) if asserts else position
    if question.kind is QuestionKind.DATE:
        date = claim.event_date
        return None if date is None else replace(position, date=date if asserts else None)
    figure = _figure_asked(claim, terms, index)
    return None if figure is None else replace(position, figure=figure if asserts else None)


def _chosen(question: Question, position: Position, claim: Claim) -> Position:
    """The one listed answer whose words the claim has; unclear with none or several."""
    keys = text_keys(claim.content.exact, {})
    fitting = [
        answer for answer in question.answers if (own := text_keys(answer, {})) and own <= keys
    ]
    if len(fitting) != 1:
        return replace(position, stance=Stance.UNCLEAR)
    return replace(position, answer=fitting[0])


def _figure_asked(claim: Claim, terms: list[Term], index: ClaimIndex) -> Figure | None:
    """The claim's figure of the thing the question counts, if it has one (rule 8)."""
    names = [term for term in terms if term.is_name]
    telling = max(names, key=lambda term: (index.weight(term.key), term.key), default=None)
    if telling is not None and telling.key not in index.keys_of(claim):
        return None
    fits = [(_fit(figure, terms, index), figure) for figure in claim.figures]
    fits = [(fit, figure) for fit, figure in fits if fit > 0]
    best = max(fits, key=lambda pair: (pair[0], pair[1].part_of is None), default=None)
    return best[1] if best is not None else None


def _fit(figure: Figure, terms: list[Term], index: ClaimIndex) -> int:
    """How many words of the question the counted thing has; none if it names another actor."""
    counted = text_keys(f"{figure.counted} {figure.unit}", index.names)
    asked = {term.key for term in terms}
    named = {key for key in counted if key.startswith("actor:")}
    if named and not named & asked:
        return 0
    return sum(term.key in counted or term.near in counted for term in terms)
