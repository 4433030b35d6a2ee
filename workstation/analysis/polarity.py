# SPDX-License-Identifier: MIT
"""What a claim seems to answer to a question: a careful suggestion, never a decision (rule 5)."""

import re
from dataclasses import dataclass

from workstation.analysis.families import lexicon
from workstation.analysis.matching import How, Match
from workstation.analysis.signs import makes_exception, negates, negation_reaches, signs
from workstation.analysis.words import WORD, stem
from workstation.domain.claims import Act, Claim, Modality
from workstation.domain.questions import Directness, Question, Stance

_CONDITIONS = frozenset(
    ["if", "unless", "could", "may", "might", "would", "should", "perhaps", "possibly"]
)
_AHEAD = re.compile(r"\b(?:will|shall)\b|\b(?:is|are) .*going to\b", re.IGNORECASE)
_NOT_DOING = re.compile(r"\b(?:fail|refuse|declin)(?:s|d|e|es|ed)? to\b", re.IGNORECASE)
_ENOUGH = 0.55  # from this score on a claim says so itself
_PARTLY = re.compile(
    r"\b(?:part(?:s of|ly|ially)?|in part|to some extent|largely|mostly|"
    r"(?:some|most|half|several|many|two|three|four) of)\b",
    re.IGNORECASE,
)

_AHEAD_ACTS = (Act.PREDICTS, Act.PROMISES, Act.THREATENS)
_NEVER_YES = (*_AHEAD_ACTS, Act.DEMANDS, Act.WITHDRAWS)
_IMPLYING_ACTS = (Act.WARNS, Act.VOICES_CONCERN, Act.THREATENS)


@dataclass(frozen=True, slots=True)
class Leaning:
    """A suggested stance, how it is held, and why in a few words."""

    stance: Stance
    directness: Directness = Directness.EXPLICIT
    why: str = ""


_UNSETTLED = "says what may or should be, not what is"


def negative(wording: str) -> str:
    """The word that makes a question negative, as written; "" for one that is not.

    Yes to a negative question is easily taken for no: such a question is better turned.
    """
    words = (match.group() for match in WORD.finditer(wording))
    plain = next((word for word in words if negates(word)), "")
    hidden = _NOT_DOING.search(wording)
    return plain or (hidden.group() if hidden else "")


def lean(found: Match) -> Leaning:
    """The stance a claim seems to take.

    Possible, predicted, demanded or conditional things never say yes to a question about the
    present. A denial or negation says no only where it reaches words of the question.
    """
    question, claim = found.asked.question, found.said.claim
    directness = _directness(found)
    if claim.act is Act.DECLINES:
        return Leaning(Stance.WILL_NOT_SAY, why="declines to comment")
    if claim.act is Act.DOUBTS:
        return Leaning(Stance.DOUBTS, directness, "doubts it")
    if claim.negated:
        return Leaning(Stance.UNCLEAR, directness, f"not “{claim.cue}” as such")
    if not _settled(question, claim):
        return Leaning(Stance.UNCLEAR, directness, _UNSETTLED)
    return _yes_or_no(found, directness)


def _directness(found: Match) -> Directness:
    says_so = bool(found.heart) and all(one.how is not How.LOOSE for one in found.met)
    return Directness.EXPLICIT if says_so and found.score >= _ENOUGH else Directness.IMPLIED


def _settled(question: Question, claim: Claim) -> bool:
    """Whether the claim speaks of the time and the reality the question asks about."""
    if _conditional(claim) and claim.modality is not Modality.FUTURE:
        return False
    if _AHEAD.search(question.wording):
        return claim.modality is Modality.FUTURE
    return claim.modality is Modality.ACTUAL and claim.act not in _NEVER_YES


def _conditional(claim: Claim) -> bool:
    # "May" with a capital is a month.
    return any(found in _CONDITIONS for found in WORD.findall(claim.content.exact))


def _yes_or_no(found: Match, directness: Directness) -> Leaning:
    claim = found.said.claim
    said = [one.by for one in found.met if one.by is not None and not one.term.is_name]
    if not said:
        return Leaning(Stance.UNCLEAR, directness, "only names in common")
    text = claim.content.exact
    reaches = negation_reaches(text, {stem(word) for by in said for word in by.written.split()})
    denied = denies(found)
    if negative(found.asked.question.wording):
        return Leaning(Stance.UNCLEAR, directness, "the question itself is negative")
    if reaches is False and makes_exception(text):
        return Leaning(Stance.PARTLY, directness, "makes an exception")
    if (denied and reaches is not None) or reaches is False:
        return Leaning(Stance.UNCLEAR, directness, "the negation may be of something else")
    return _by_signs(found, directness, denied=denied)


def denies(found: Match) -> bool:
    """Whether what is said is denied: by the act, or by calling it an invention."""
    untrue = lexicon().untrue
    called = any(term.key in untrue for term in found.said.terms)
    asked = any(term.key in untrue for term in found.asked.terms)
    return (found.said.claim.act is Act.DENIES) is not (called and not asked)


def _by_signs(found: Match, directness: Directness, *, denied: bool) -> Leaning:
    claim, way = found.said.claim, signs(found)
    if len(way) == 2 or (True in way and _PARTLY.search(claim.content.exact)):
        stance = Stance.UNCLEAR if denied else Stance.PARTLY
        return Leaning(stance, directness, "says yes and no")
    if (False in way) is not denied:
        return Leaning(Stance.NO, directness, "denies it" if denied else "says the contrary")
    if claim.act in _IMPLYING_ACTS:
        return Leaning(Stance.YES, Directness.IMPLIED, f"{claim.act.value} of it")
    return Leaning(Stance.YES, directness)
