# SPDX-License-Identifier: MIT
"""Suggested positions: which claims may answer a question, and how they seem to.

Suggestions only: each says by which words it was found, and waits for a person. A suggestion
follows from its claim and its question alone, so that a claim can be weighed by itself.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from heapq import nsmallest

from workstation.analysis.answering import answered, answers_in
from workstation.analysis.asking import Asked, read_question
from workstation.analysis.matching import How, Match, Met, Said, match, read_claim
from workstation.analysis.names import Names
from workstation.analysis.polarity import lean
from workstation.domain.claims import Claim, Status, Voice
from workstation.domain.questions import Position, Question, Stance
from workstation.domain.uids import derived_uid

MOST_SUGGESTIONS = 200

LEAST_SCORE = 0.45
LEAST_WITHOUT_HEART = 0.75


def suggest_positions(
    question: Question,
    claims: Iterable[Claim],
    names: Mapping[str, str] | Names,
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
    known = names if isinstance(names, Names) else Names(names)
    asked = read_question(question, known)
    said = (read_claim(claim, known) for claim in claims if may_be_placed(claim))
    found = [one for claim in said if (one := suggest(asked, claim)) is not None]
    return nsmallest(
        len(found) if limit is None else limit, found, key=lambda one: (-one.score, one.claim)
    )


def may_be_placed(claim: Claim) -> bool:
    """Whether suggestions are made for it.

    They are not for rejected claims, nor for the publication's own words (narrator, headline),
    which only a person places.
    """
    return claim.status is not Status.REJECTED and claim.voice is Voice.REPORTED


def suggest(asked: Asked, said: Said) -> Position | None:
    """The suggested position of one claim on one question, or None where too little is shared."""
    found = match(asked, said)
    if found.score < LEAST_SCORE or not _says_enough(found):
        return None
    return answered(_position(found), found)


def suggest_anyway(asked: Asked, said: Said) -> Position:
    """The position of a claim that somebody wants on a question, however little is shared."""
    found = match(asked, said)
    position = _position(found)
    return answered(position, found) or replace(position, stance=Stance.UNCLEAR)


def _position(found: Match) -> Position:
    asked, said = found.asked, found.said
    leaning = lean(found)
    reasons = (_shares(found), _stands_for(found), leaning.why)
    return Position(
        uid=derived_uid("position", asked.question.uid, said.claim.uid),
        question=asked.question.uid,
        claim=said.claim.uid,
        stance=leaning.stance,
        directness=leaning.directness,
        reason="; ".join(part for part in reasons if part),
        score=round(found.score, 4),
    )


def _says_enough(found: Match) -> bool:
    """Whether more than a name is shared, and two terms where the question has two.

    A listed answer that the claim speaks of counts as one. Without a word for the heart of the
    question nearly all the rest has to be there.
    """
    if not (found.heart or found.asked.unsaid or found.score >= LEAST_WITHOUT_HEART):
        return False
    terms = found.asked.terms
    met = len(found.met) + bool(answers_in(found))
    asks_more = any(not term.is_name for term in terms)
    said = any(not one.term.is_name for one in found.met)
    return met >= min(2, len(terms)) and (said or not asks_more)


def _shares(found: Match) -> str:
    """The shared words as the question has them, neighbours joined: shares “armed groups”."""
    phrases: list[list[Met]] = []
    for one in found.met:
        if one.how not in (How.EXACT, How.MEANT):
            continue
        before = phrases[-1][-1] if phrases else one
        if before.term.end == one.term.place and before.term.is_name == one.term.is_name:
            phrases[-1].append(one)
        else:
            phrases.append([one])
    parts = [f"“{' '.join(one.term.written for one in phrase)}”" for phrase in phrases]
    return f"shares {', '.join(parts)}" if parts else ""


def _stands_for(found: Match) -> str:
    """The claim's words that are near or contrary: has “militants” for “armed”."""
    parts = [
        f"“{one.by.written}” {'against' if one.how is How.CONTRARY else 'for'} “{one.term.written}”"
        for one in found.met
        if one.by is not None and one.how not in (How.EXACT, How.MEANT)
    ]
    return f"has {', '.join(parts)}" if parts else ""
