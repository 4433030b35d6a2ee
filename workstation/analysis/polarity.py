# SPDX-License-Identifier: MIT
"""What a claim seems to answer to a question: a careful suggestion, never a decision (rule 5)."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from workstation.analysis.words import WORD, family, stem
from workstation.domain.claims import Act, Claim, Modality
from workstation.domain.questions import Directness, Question, Stance

_NEGATIONS = frozenset(
    ["no", "not", "never", "none", "neither", "nor", "nobody", "nothing", "without", "cannot"]
)
_CONDITIONS = frozenset(
    ["if", "unless", "could", "may", "might", "would", "should", "perhaps", "possibly"]
)
_AHEAD = re.compile(r"\s*(will|would|shall|is .* going to)\b", re.IGNORECASE)
_REACH = 8  # words over which a negation is taken to reach
_CLAUSE_END = re.compile(r"[,;:.!?—–]|\b(?:but|however|although|while|that|because)\b")

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


def lean(question: Question, claim: Claim, shared: Collection[str], *, covers: bool) -> Leaning:
    """The stance a claim seems to take.

    Possible, predicted, demanded or conditional things never say yes to a question about the
    present. A denial or negation says no only where it reaches words of the question.

    Args:
        question: what is asked.
        claim: who says what.
        shared: stems of the question's own words (no names) that the claim has too.
        covers: whether the claim has most of the question's words, so that it says so itself.
    """
    directness = Directness.EXPLICIT if covers else Directness.IMPLIED
    if claim.act is Act.DECLINES:
        return Leaning(Stance.WILL_NOT_SAY, why="declines to comment")
    if claim.act is Act.DOUBTS:
        return Leaning(Stance.DOUBTS, directness, "doubts it")
    if claim.negated:
        return Leaning(Stance.UNCLEAR, directness, f"not “{claim.cue}” as such")
    if not _settled(question, claim):
        return Leaning(Stance.UNCLEAR, directness, _UNSETTLED)
    return _yes_or_no(question, claim, frozenset(shared), directness)


def _settled(question: Question, claim: Claim) -> bool:
    """Whether the claim speaks of the time and the reality the question asks about."""
    if _AHEAD.match(question.wording):
        return claim.modality in (Modality.ACTUAL, Modality.FUTURE) and not _conditional(claim)
    return (
        claim.modality is Modality.ACTUAL
        and claim.act not in _NEVER_YES
        and not _conditional(claim)
    )


def _conditional(claim: Claim) -> bool:
    # "May" with a capital is a month.
    return any(found in _CONDITIONS for found in WORD.findall(claim.content.exact))


def _yes_or_no(
    question: Question, claim: Claim, shared: frozenset[str], directness: Directness
) -> Leaning:
    if not shared:
        return Leaning(Stance.UNCLEAR, directness, "only names in common")
    reaches = negation_reaches(claim.content.exact, shared)
    denied = claim.act is Act.DENIES
    negations = _NEGATIONS.intersection(word.casefold() for word in WORD.findall(question.wording))
    if negations or (denied and reaches is not None) or reaches is False:
        return Leaning(Stance.UNCLEAR, directness, "the negation may be of something else")
    if denied or reaches:
        return Leaning(Stance.NO, directness, "denies it" if denied else "negated")
    if claim.act in _IMPLYING_ACTS:
        return Leaning(Stance.YES, Directness.IMPLIED, f"{claim.act.value} of it")
    return Leaning(Stance.YES, directness)


def negation_reaches(text: str, shared: frozenset[str]) -> bool | None:
    """Whether a negation in `text` reaches one of the shared words of its clause.

    None without any negation; False where one stands but reaches none of them.
    """
    families = {family(key) for key in shared} - {None}
    found = None
    for clause in _CLAUSE_END.split(text):
        words = WORD.findall(clause)
        for at, word in enumerate(words):
            if word.casefold() not in _NEGATIONS and not word.casefold().endswith(("n't", "n’t")):
                continue
            after = [stem(near) for near in words[at + 1 : at + 1 + _REACH]]
            if any(key in shared or family(key) in families for key in after):
                return True
            found = False
    return found
