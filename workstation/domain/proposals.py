# SPDX-License-Identifier: MIT
"""Proposed questions: what claims that answer none yet have in common."""

from dataclasses import dataclass

from workstation.domain.questions import QuestionKind


@dataclass(frozen=True, slots=True)
class Proposal:
    """A question that may be asked, worded out of the claims' own words for a person to edit.

    `claims` are uids, the most telling first; `why` says what they share.
    """

    wording: str
    kind: QuestionKind
    claims: tuple[str, ...]
    why: str
    answers: tuple[str, ...] = ()
    speakers: int = 0
